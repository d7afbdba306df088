import {
  confirmAsProposed,
  confirmLargest,
  findOutbreaks,
  refreshClusters,
  seedLevelInputs,
  seedLevelRule,
} from '#epidemic'
import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import { systemCaller } from '#people'
import { type Atlas, subtreeOn, unitOn } from '#places'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { TOP } from '../territory.ts'

/** Communes of the recent outbreak, and one beside it that reports no capacity. */
const AROUND = ['10549-chu-van-an', '10570-tran-hung-dao', '10546-chi-linh', '10573-tran-nhan-tong', '10507-thanh-dong']
const SILENT = 11
/** Days before today on which the department confirmed levels: three weeks, closer together as cases came. */
const CONFIRMED_AGO = [20, 13, 9, 6, 3, 1] as const
/** What the plan of the demo city names; thresholds lower than the national ones, as a locality may set. */
const PLAN = 'Kế hoạch 318/KH-UBND của thành phố (giả định của bản chạy thử)'
const NAME = 'Phạm Thị Minh Châu'
const DISEASE = 'COVID-19'

/** Clusters of both outbreaks, proposed and mostly confirmed, and three weeks of epidemic levels. */
export async function seedClusters(
  tx: Tx,
  { atlas, today, now }: { atlas: Atlas; today: Day; now: Instant },
): Promise<void> {
  const system = systemCaller()
  for (const { id, closedOn } of await findOutbreaks(tx)) {
    await refreshClusters(tx, system, id, now)
    // The five big ones of 2021 (VietnamPlus 196413); of the recent outbreak the largest.
    const acting = { caller: { ...system, name: NAME }, at: now, requestId: newId() }
    await confirmLargest(tx, acting, id, { most: closedOn === null ? 1 : 5, closedOn })
  }
  await seedLevels(tx, atlas, today)
}

async function seedLevels(tx: Tx, atlas: Atlas, today: Day): Promise<void> {
  const communes = subtreeOn(atlas, TOP, today).filter((id) => unitOn(atlas, id, today)?.level === 'commune')
  const from = addDays(today, -28)
  const on = (day: Day) => ({ disease: DISEASE, day, at: instantOf(day, 17 * 60), name: NAME })
  await seedLevelRule(tx, on(from), PLAN, {
    counts: 'all',
    starts: [5, 12, 30],
    rows: { by: 'capacity', high: [1, 1, 2, 3], medium: [1, 2, 3, 4], low: [2, 3, 4, 4] },
    raises: [
      { input: 'adultsFull', limit: 75, when: 'below', of: 'infection' },
      { input: 'riskFull', limit: 90, when: 'below', of: 'infection' },
    ],
    fallWeeks: 2,
  })
  const inputs = communes.map((unitId, at) => ({
    unitId,
    adultsOneDose: 96 - (at % 5),
    adultsFull: 91 - (at % 7),
    riskFull: 97 - (at % 6),
    deaths: 0,
    capacity:
      !AROUND.includes(unitId) && at % SILENT === 3 ? null : at % 4 === 0 ? ('high' as const) : ('medium' as const),
  }))
  await seedLevelInputs(tx, on(from), inputs)
  for (const ago of CONFIRMED_AGO) {
    const day = addDays(today, -ago)
    await seedLevelInputs(
      tx,
      on(day),
      inputs.filter(({ unitId }) => AROUND.includes(unitId)),
    )
    await confirmAsProposed(tx, on(day), ago === CONFIRMED_AGO[0] ? communes : AROUND)
  }
}
