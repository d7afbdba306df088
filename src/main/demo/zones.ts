import { clustersOf, findOutbreaks, seedZone } from '#epidemic'
import { addDays, type Day, dayOf, type Instant, instantOf } from '#kernel/day'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { moveTask, openTasksAbout } from '#work'
import { agreed, behalfOfAccount, behalfOfAgency } from './play.ts'

const HEALTH = 'Phạm Thị Minh Châu'
const LAW = 'Luật Phòng bệnh số 114/2025/QH15'

/**
 * Two zones: one around the places of the recent cluster, widened after four days and in force; and the ward most cases
 * of 2021 lived in, closed on 28 January and opened on 2 March (VnExpress 4242263). The areas are drawn for the demo.
 */
export async function playZones(
  tx: Tx,
  acting: Acting,
  { today, now }: { readonly today: Day; readonly now: Instant },
): Promise<void> {
  const soon = (daysAgo: number, hour: number): Instant => {
    const at = instantOf(addDays(today, -daysAgo), hour * 60)
    return at < now ? at : now
  }
  for (const outbreak of await findOutbreaks(tx)) {
    const [cluster] = (await clustersOf(tx, [outbreak.id], ['confirmed'])).toSorted(
      (a, b) => b.caseIds.length - a.caseIds.length,
    )
    if (!cluster || !outbreak.simulated) continue
    if (outbreak.closedOn !== null) {
      await seedZone(tx, acting, zoneOf2021(cluster))
      continue
    }
    const by = await behalfOfAccount(tx, 'soyte', today)
    const { id } = await seedZone(tx, acting, {
      cluster,
      name: 'Khu dân cư chợ Sao Đỏ',
      by: HEALTH,
      steps: [
        { kind: 'venue', at: soon(9, 12), basis: LAW, orders: { lines: [0, 1], by } },
        {
          kind: 'hamlet',
          at: soon(5, 12),
          basis: LAW,
          reason: 'Thêm ca có mốc tại xưởng may và trường học ngoài vùng cũ',
          orders: { lines: [0, 2, 3], by },
        },
      ],
      ticked: [
        {
          item: 'disinfected',
          at: soon(2, 16),
          words: 'Đã phun khử khuẩn chợ, trường, xưởng theo biên bản của trạm y tế',
        },
      ],
    })
    for (const task of await openTasksAbout(tx, { type: 'epidemic.zone', id }, today)) {
      const officer = await behalfOfAgency(tx, task.leadAgency, today)
      const on = (hour: number) => ({ ...acting, at: soon(4, hour) })
      agreed(await moveTask(tx, on(8), task.id, { step: 'accept' }, officer))
      agreed(
        await moveTask(tx, on(16), task.id, { step: 'submit', words: 'Đã thực hiện, có biên bản kèm theo.' }, officer),
      )
      agreed(await moveTask(tx, on(17), task.id, { step: 'approve' }, by))
    }
  }
}

const zoneOf2021 = (cluster: Parameters<typeof seedZone>[2]['cluster']): Parameters<typeof seedZone>[2] => {
  const at = instantOf('2021-03-02', 60)
  return {
    cluster,
    name: 'Vùng phong tỏa 2021 (mô phỏng)',
    by: 'Sở Y tế Hải Dương',
    steps: [{ kind: 'commune', at: instantOf('2021-01-28', 12 * 60), basis: 'Chỉ thị 05/CT-TTg ngày 28/01/2021' }],
    ticked: (['everyone-sampled', 'disinfected', 'decision-signed'] as const).map((item) => ({
      item,
      at,
      words: 'Biên bản ngày 01/3/2021',
    })),
    lifted: {
      on: dayOf(at),
      at,
      basis: 'Quyết định của Chủ tịch UBND tỉnh',
      reason: 'Nới lỏng giãn cách theo lộ trình; F1 chuyển theo dõi tại nhà',
    },
  }
}
