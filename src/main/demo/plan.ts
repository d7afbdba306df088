import { createHash } from 'node:crypto'
import { addDays, type Day, type Instant, instantOf, spokenDay } from '#kernel/day'
import { isRefused, type Refused } from '#kernel/refusal'
import { systemCaller } from '#people'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { bringPlan, confirmPlan, divideTask, moveTask, type OnBehalf, openReports } from '#work'
import { agreed, behalfOfAccount, behalfOfAgency } from './play.ts'

const COMMITTEE = 'ubnd-31-hai-phong'
/** Days before today on which the plan was given out. */
const GIVEN = 68
/** The longest run of days off: Tết with its weekends. */
const LONGEST_BREAK = 14

/** A row of the plan: number, task, lead, coordination, result, deadline. */
type Row = readonly [task: string, lead: string, coordination: string, result: string, deadline: string]

/** The plan of the year's digital transformation as the city might have it: deadlines as plans write them. */
const rowsOf = (year: number, soon: string, past: string): readonly (string | Row)[] => [
  'I. HẠ TẦNG SỐ VÀ DỮ LIỆU',
  [
    'Hoàn thành kết nối mạng truyền số liệu chuyên dùng đến 114 xã, phường, đặc khu',
    'Sở KH&CN',
    'VP UBND thành phố',
    'Biên bản nghiệm thu kết nối',
    `Quý I/${year + 1}`,
  ],
  [
    'Số hóa, làm sạch dữ liệu hộ tịch chuyển từ tỉnh Hải Dương cũ',
    'Sở Nội vụ',
    'Công an thành phố',
    'Cơ sở dữ liệu hộ tịch thống nhất',
    `12/${year}`,
  ],
  [
    'Hợp nhất cơ sở dữ liệu đất đai của hai địa phương trước sắp xếp',
    'Sở NN&MT',
    'Sở KH&CN',
    'Cơ sở dữ liệu đất đai dùng chung',
    `${year + 1}`,
  ],
  [
    'Công bố danh mục dữ liệu mở của thành phố',
    'Sở KH&CN',
    'Các sở, ngành liên quan',
    'Danh mục dữ liệu mở trên cổng',
    past,
  ],
  [
    'Sao lưu, diễn tập khôi phục dữ liệu trung tâm',
    'Sở KH&CN',
    'Công an thành phố',
    'Báo cáo diễn tập',
    'Tháng 6 và tháng 12 hằng năm',
  ],
  'II. CHÍNH QUYỀN SỐ',
  [
    'Rà soát, tái cấu trúc quy trình dịch vụ công trực tuyến toàn trình',
    'VP UBND thành phố',
    'Các sở, ngành liên quan',
    'Quyết định công bố quy trình',
    `Tháng 12/${year}`,
  ],
  [
    'Chuyển đổi hồ sơ công việc giấy sang môi trường mạng',
    'VP UBND thành phố',
    'UBND phường Chu Văn An',
    'Tỷ lệ hồ sơ trên mạng đạt 95 %',
    'Thường xuyên',
  ],
  [
    'Liên thông khám sức khỏe lái xe, giấy chứng sinh, giấy báo tử',
    'Sở Y tế',
    'Sở Nội vụ; Công an thành phố',
    'Hệ thống liên thông vận hành',
    `15/10/${year}; 15/12/${year}`,
  ],
  [
    'Triển khai hồ sơ sức khỏe điện tử tại trạm y tế',
    'Sở Y tế',
    'UBND phường Chu Văn An; UBND phường Trần Hưng Đạo',
    'Hồ sơ sức khỏe của 90 % người dân',
    `Quý IV/${year}`,
  ],
  ['Chấm điểm chỉ số chuyển đổi số của xã, phường', 'Sở KH&CN', 'Sở Nội vụ', 'Bảng xếp hạng', 'Hằng năm'],
  ['Học bạ số, tuyển sinh trực tuyến đầu cấp', 'Sở GD&ĐT', 'Sở KH&CN', 'Học bạ số toàn bộ học sinh tiểu học', past],
  [
    'Hóa đơn điện tử tại cơ sở kinh doanh ăn uống',
    'Sở Tài chính',
    'Sở Công Thương',
    'Danh sách cơ sở đã kết nối',
    soon,
  ],
  'III. KINH TẾ SỐ, XÃ HỘI SỐ',
  [
    'Đưa sản phẩm OCOP lên sàn thương mại điện tử',
    'Sở Công Thương',
    'Sở NN&MT',
    '100 sản phẩm có gian hàng',
    `Tháng 12/${year}`,
  ],
  ['Thanh toán không dùng tiền mặt tại chợ', 'Sở Công Thương', 'Sở Tài chính', '20 chợ đạt tiêu chí', past],
  [
    'Phổ cập kỹ năng số cho người dân qua tổ công nghệ số cộng đồng',
    'UBND phường Chu Văn An',
    'Sở KH&CN',
    'Số người được hướng dẫn',
    'Hằng tháng',
  ],
  ['Tuyên truyền Ngày Chuyển đổi số quốc gia 10/10', 'VP UBND thành phố', 'Sở KH&CN', 'Báo cáo kết quả', past],
  [
    'Đào tạo an toàn thông tin cho cán bộ chuyên trách',
    'Công an thành phố',
    'Sở KH&CN',
    'Danh sách cán bộ được cấp chứng nhận',
    `${year}`,
  ],
  [
    'Quy hoạch trạm phát sóng di động dùng chung',
    'Sở Xây dựng',
    'Sở KH&CN',
    'Bản đồ vị trí trạm',
    `Trước 30/6/${year + 1}`,
  ],
  ['Bố trí kinh phí chuyển đổi số', 'Sở Tài chính', 'Sở KH&CN', 'Dự toán được duyệt', `12/${year}`],
]

const HEADS = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời hạn']

function markdown(rows: readonly (string | Row)[]): string {
  let n = 0
  const lines = rows.map((row) => (typeof row === 'string' ? ['', row, '', '', '', ''] : [String(++n), ...row]))
  return [HEADS, HEADS.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The plan, given out two months ago, and what became of it: parts, reports each month, more time asked for and given. */
export async function playPlan(tx: Tx, { today, now }: { today: Day; now: Instant }): Promise<void> {
  const at = (daysAgo: number, hour: number): Instant => {
    const then = instantOf(addDays(today, -daysAgo), hour * 60)
    return then < now ? then : now
  }
  const acting = (daysAgo: number, hour: number) => ({
    caller: systemCaller(),
    at: at(daysAgo, hour),
    requestId: newId(),
  })
  const leader = await behalfOfAccount(tx, 'chutich', today)
  const text = markdown(rowsOf(Number(today.slice(0, 4)), spokenDay(addDays(today, 9)), spokenDay(addDays(today, -20))))
  const day = addDays(today, -GIVEN)
  const brought = agreed(
    await bringPlan(
      tx,
      acting(GIVEN, 8),
      {
        name: 'ke-hoach-chuyen-doi-so.md',
        sha256: createHash('sha256').update(text).digest('hex'),
        text,
        head: {
          title: `Kế hoạch chuyển đổi số thành phố năm ${today.slice(0, 4)}`,
          number: '215/KH-UBND',
          day,
          signer: leader.name,
          basis: 'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
          sector: 'science',
        },
        answers: { deadlines: { 'thuong xuyen': { kind: 'standing', rhythm: 'monthly' } } },
      },
      leader,
    ),
  )
  const { given } = agreed(await confirmPlan(tx, acting(GIVEN, 9), brought.id, brought.version, leader))
  const find = (words: string) => {
    const found = given.find(({ title }) => title.includes(words))
    if (!found) throw new Error(`no task of the plan about ${words}`)
    return found
  }
  const hands = new Map<string, OnBehalf>([[COMMITTEE, leader]])
  const of = async (agency: string): Promise<OnBehalf> => {
    const known = hands.get(agency) ?? (await behalfOfAgency(tx, agency, today))
    hands.set(agency, known)
    return known
  }
  const step = async (
    id: string,
    who: OnBehalf,
    daysAgo: number,
    ask: Parameters<typeof moveTask>[3],
  ): Promise<void> => {
    agreed(await moveTask(tx, acting(daysAgo, 10), id, ask, who))
  }
  const accept = (task: { id: string; agency: string }, daysAgo: number) =>
    of(task.agency).then((who) => step(task.id, who, daysAgo, { step: 'accept' }))
  const finish = async (task: { id: string; agency: string }, daysAgo: number, words: string): Promise<void> => {
    await step(task.id, await of(task.agency), daysAgo, { step: 'submit', words })
    await step(task.id, leader, Math.max(daysAgo - 1, 0), { step: 'approve' })
  }

  for (const [n, task] of given.entries()) if (n % 6 !== 5) await accept(task, GIVEN - 3)
  await finish(
    find('Ngày Chuyển đổi số'),
    35,
    'Đã tổ chức tại 114 xã, phường, đặc khu; hơn 60.000 lượt người tham gia.',
  )
  await finish(find('Học bạ số'), 12, 'Đã cấp học bạ số cho học sinh tiểu học; chậm do ghép dữ liệu hai địa phương.')
  await step(find('dữ liệu hộ tịch').id, await of('so-noi-vu'), 2, {
    step: 'submit',
    words: 'Đã làm sạch 98,7 % dữ liệu, kèm biên bản.',
  })

  const network = find('kết nối mạng')
  const officer = await of(network.agency)
  const parts = [
    { title: 'Khảo sát đường truyền 64 xã, phường thuộc Hải Dương cũ', result: 'Báo cáo khảo sát', required: true },
    { title: 'Lắp đặt, cấu hình thiết bị đầu cuối', result: 'Biên bản lắp đặt', required: true },
    { title: 'Ảnh tư liệu bàn giao', result: 'Bộ ảnh', required: false },
  ]
  for (const [n, part] of parts.entries()) {
    const { part: made } = await onWorkingDay(addDays(today, 14 + n), (due) => {
      const asked = { ...part, person: officer.accountId, deadline: { kind: 'day' as const, day: due } }
      return divideTask(tx, acting(40, 9), network.id, asked, officer)
    })
    if (n > 0) continue
    await step(made.id, officer, 38, { step: 'accept' })
    await step(made.id, officer, 20, { step: 'submit', words: 'Đã khảo sát 64/64 nơi.' })
    await step(made.id, officer, 19, { step: 'approve' })
  }

  const askTime = async (task: { id: string; agency: string }, daysAgo: number, from: Day, words: string) => {
    const who = await of(task.agency)
    await onWorkingDay(from, (due) =>
      moveTask(tx, acting(daysAgo, 10), task.id, { step: 'ask-extension', due, words }, who),
    )
  }
  const market = find('tiền mặt tại chợ')
  await askTime(market, 25, addDays(today, 18), 'Ngân hàng bổ sung thiết bị chậm, còn 6 chợ.')
  await step(market.id, leader, 24, { step: 'grant-extension' })
  const words = 'Chờ cơ quan thuế cấp tài khoản kết nối cho hộ kinh doanh.'
  await askTime(find('Hóa đơn điện tử'), 3, addDays(today, 30), words)

  await playReports(tx, acting, find, of, today)
}

/** The first day from then on that the calendar takes: a day off is refused, and the next one tried. */
async function onWorkingDay<T>(from: Day, attempt: (day: Day) => Promise<T | Refused>): Promise<T> {
  for (let n = 0; n < LONGEST_BREAK; n++) {
    const answer = await attempt(addDays(from, n))
    if (!isRefused(answer) || answer.refused !== 'due-not-later') return agreed(answer)
  }
  throw new Error(`no working day after ${from}`)
}

/** Standing tasks were reported on as the months came, one of them late; the report of this month waits. */
async function playReports(
  tx: Tx,
  acting: (
    daysAgo: number,
    hour: number,
  ) => { caller: ReturnType<typeof systemCaller>; at: Instant; requestId: string },
  find: (words: string) => { id: string; agency: string },
  of: (agency: string) => Promise<OnBehalf>,
  today: Day,
): Promise<void> {
  const skills = find('kỹ năng số')
  const papers = find('hồ sơ công việc giấy')
  for (let ago = GIVEN - 4; ago >= 0; ago--) {
    const day = addDays(today, -ago)
    const first = day.endsWith('-01') || ago === GIVEN - 4
    if (first) await openReports(tx, acting(ago, 7), day)
    if (day.endsWith('-28') && ago > 4)
      await report(
        tx,
        acting(ago, 15),
        skills.id,
        await of(skills.agency),
        'Tổ công nghệ số đã hướng dẫn 412 lượt người dân trong tháng.',
      )
    if (day.endsWith('-06') && ago < GIVEN - 10)
      await report(
        tx,
        acting(ago, 15),
        papers.id,
        await of(papers.agency),
        'Hồ sơ công việc trên mạng đạt 91 %; báo cáo chậm do chờ số liệu.',
      )
  }
}

async function report(
  tx: Tx,
  acting: Parameters<typeof moveTask>[1],
  id: string,
  who: OnBehalf,
  words: string,
): Promise<void> {
  agreed(await moveTask(tx, acting, id, { step: 'report', words }, who))
}
