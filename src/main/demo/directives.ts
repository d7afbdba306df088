import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { systemCaller } from '#people'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { amendDirective, extendDirective, issueDirective, moveTask, urgeDirective, writeDirective } from '#work'
import { directiveSources } from '../directive-sources.ts'
import { agreed, behalfOfAccount, behalfOfAgency } from './play.ts'

interface Playing {
  readonly today: Day
  readonly now: Instant
  /** Today's communes on the ground of the old province. */
  readonly communes: readonly string[]
}

const committee = (unit: string): string => `ubnd-${unit}`

/**
 * Directives as they go in a month: one to every commune of the former province with laggards, urged on, extended for the
 * flooded ones, amended; one to the communes at a high epidemic level; one that took the place of another.
 */
export async function playDirectives(tx: Tx, { today, now, communes }: Playing): Promise<void> {
  const clock = (daysAgo: number, hour: number): Instant => {
    const at = instantOf(addDays(today, -daysAgo), hour * 60)
    return at < now ? at : now
  }
  const acting = (daysAgo: number, hour: number) => ({
    caller: systemCaller(),
    at: clock(daysAgo, hour),
    requestId: newId(),
  })
  const chair = await behalfOfAccount(tx, 'chutich', today)
  const health = await behalfOfAccount(tx, 'soyte', today)

  const review = agreed(
    await issueDirective(
      tx,
      acting(17, 9),
      {
        title: 'Tổng rà soát hộ nghèo, hộ bị thiệt hại sau mưa lũ tháng 10',
        text: 'Rà soát từng hộ nghèo, cận nghèo và hộ bị thiệt hại do mưa lũ tháng 10; lập danh sách đề nghị hỗ trợ, niêm yết công khai tại nhà văn hóa thôn, tổ dân phố.',
        result: 'Danh sách hộ đề nghị hỗ trợ đã niêm yết, có biên bản họp thôn',
        sector: 'general',
        form: 'instruction',
        signer: { name: chair.name, title: 'Chủ tịch UBND thành phố' },
        deadline: { workingDays: 7 },
        units: [...communes],
        coordinators: ['so-nnmt'],
        basis: 'Luật Phòng thủ dân sự số 18/2023/QH15',
      },
      chair,
    ),
  )
  for (const [n, { id, agency }] of review.tasks.entries()) {
    if (n % 11 === 10) continue
    const officer = await behalfOfAgency(tx, agency, today)
    agreed(await moveTask(tx, acting(16, 8 + (n % 8)), id, { step: 'accept' }, officer))
    if (n % 7 === 6) continue
    const words = `Đã rà soát ${3 + (n % 9)} thôn, đề nghị hỗ trợ ${12 + ((n * 5) % 40)} hộ.`
    agreed(await moveTask(tx, acting(9 - (n % 3), 15), id, { step: 'submit', words }, officer))
    if (n % 5 !== 4) agreed(await moveTask(tx, acting(5, 9), id, { step: 'approve' }, chair))
  }
  const amended = { result: 'Danh sách hộ đề nghị hỗ trợ đã niêm yết, có biên bản họp thôn và số tài khoản từng hộ' }
  const why = 'Bổ sung số tài khoản để chi trả qua ngân hàng'
  agreed(await amendDirective(tx, acting(13, 10), review.id, { content: amended, words: why, as: chair }))
  const flooded = review.tasks.filter((_, n) => n % 7 === 6).slice(0, 3)
  const extending = { due: addDays(today, 4), words: 'Địa bàn còn ngập, chưa họp thôn được', as: chair }
  const tasks = flooded.map(({ id }) => id)
  for (const days of [4, 5, 6, 7]) {
    // The first of these days that is worked.
    const extended = await extendDirective(tx, acting(2, 16), review.id, {
      ...extending,
      due: addDays(today, days),
      tasks,
    })
    if (!isRefused(extended)) break
  }
  await urgeDirective(tx, acting(1, 8), review.id, { as: chair })

  const levels = {
    title: 'Tăng cường giám sát ở nơi có cấp độ dịch cao',
    text: 'Kích hoạt tổ giám sát cộng đồng, kiểm tra việc cách ly tại nhà hằng ngày, báo cáo trước 16 giờ.',
    result: 'Báo cáo hằng ngày, không để sót người phải cách ly',
    sector: 'health',
    deadline: { workingDays: 5 },
    signer: { name: health.name, title: 'Giám đốc Sở Y tế' },
    rule: { id: 'epidemic.level', settings: { levels: '3,4' } },
  }
  const sources = directiveSources({}, () => now)
  const byLevel = await writeDirective(tx, acting(2, 10), levels, sources, health)
  // Where no commune stands so high that day there is nobody to address.
  if (isRefused(byLevel) && byLevel.refused !== 'nobody-named') agreed(byLevel)

  const [first = '', second = '', third = ''] = communes
  const drill = {
    title: 'Diễn tập phòng cháy, chữa cháy ở chợ và khu nhà trọ',
    text: 'Tổ chức diễn tập chữa cháy, thoát nạn tại chợ trung tâm.',
    result: 'Biên bản diễn tập',
    sector: 'police',
    deadline: { workingDays: 10 },
    agencies: [first, second].map(committee),
  }
  const old = agreed(await issueDirective(tx, acting(11, 9), drill, chair))
  const wider = {
    ...drill,
    text: 'Tổ chức diễn tập chữa cháy, thoát nạn tại chợ trung tâm và mọi khu nhà trọ từ 20 phòng.',
    deadline: { workingDays: 15 },
    agencies: [first, second, third].map(committee),
    coordinators: ['cong-an'],
    replaces: { id: old.id, open: 'carry' as const, words: 'Mở rộng sang khu nhà trọ', moves: 1 },
  }
  agreed(await writeDirective(tx, acting(6, 14), wider, sources, chair))
}
