import excel from 'exceljs'

/** A row of an invented plan as somebody typed it. */
export interface SampleRow {
  readonly heading?: string
  readonly number?: string
  readonly task?: string
  readonly lead?: string
  readonly coordination?: string
  readonly result?: string
  readonly deadline?: string
}

/** Deadlines as the annex of NQ 03/NQ-CP has them (59 of 140 name a year alone), moved to the year of the demo. */
const DEADLINES = [
  ...Array<string>(59).fill('2026'),
  ...Array<string>(14).fill('12/2026'),
  ...Array<string>(12).fill('Thường xuyên'),
  ...Array<string>(10).fill('Quý IV/2026'),
  ...Array<string>(9).fill('Tháng 12/2026'),
  ...Array<string>(8).fill('2026 và những năm tiếp theo'),
  ...Array<string>(6).fill('Hằng năm'),
  ...Array<string>(6).fill('Trước 30/6/2027'),
  ...Array<string>(5).fill('15/12/2026; 15/3/2027'),
  ...Array<string>(4).fill('Tháng 6 và tháng 12 hằng năm'),
  ...Array<string>(3).fill('Quý I năm 2027'),
  ...Array<string>(3).fill(''),
  'Sau khi Luật có hiệu lực',
]

const LEADS = [
  'Sở KH&CN',
  'Sở Khoa học và Công nghệ',
  'VP UBND tỉnh',
  'Sở Y tế',
  'Công an thành phố',
  'Sở Nội vụ',
  'Sở NN&MT',
  'Sở Công Thương',
  'Sở Tài chính',
  'Sở GD&ĐT',
] as const
const HELPERS = [
  'Các sở, ngành liên quan',
  'UBND các xã, phường',
  'Sở Tài chính; Văn phòng UBND thành phố',
  '',
  'Sở Xây dựng',
] as const
const WORKS = [
  'Số hóa hồ sơ của',
  'Xây dựng cơ sở dữ liệu về',
  'Kết nối, chia sẻ dữ liệu',
  'Đào tạo kỹ năng số cho cán bộ làm',
  'Cung cấp dịch vụ công trực tuyến về',
] as const
const MATTERS = [
  'đất đai',
  'hộ tịch',
  'y tế cơ sở',
  'giáo dục',
  'lao động',
  'nông nghiệp',
  'thương mại điện tử',
] as const

/** 140 tasks in five parts; the places of the dirty ones are fixed, so that a test can name them. */
export function samplePlan(count = 140): SampleRow[] {
  const rows: SampleRow[] = []
  for (let n = 0; n < count; n++) {
    if (n % 28 === 0)
      rows.push({ heading: `${['I', 'II', 'III', 'IV', 'V'][n / 28]}. NHÓM NHIỆM VỤ THỨ ${n / 28 + 1}` })
    rows.push({
      number: String(n + 1),
      task: `${WORKS[n % WORKS.length]} ${MATTERS[n % MATTERS.length]} (nhiệm vụ ${n + 1})`,
      lead:
        n === 50
          ? 'Sở Văn hóa, Thể thao và Du lịch'
          : n === 60
            ? 'Sở Y tế, Sở Nội vụ'
            : (LEADS[n % LEADS.length] ?? ''),
      coordination: HELPERS[n % HELPERS.length] ?? '',
      result: n % 35 === 34 ? '' : 'Báo cáo, quyết định hoặc hệ thống được đưa vào sử dụng',
      deadline: DEADLINES[(n * 37) % DEADLINES.length] ?? '',
    })
  }
  return rows
}

const HEAD = [
  'ỦY BAN NHÂN DÂN THÀNH PHỐ',
  'PHỤ LỤC DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ',
  '(Kèm theo Kế hoạch số 912/KH-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân thành phố)',
  'Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
] as const

/** The plan as a workbook: a letterhead, headers in an order of their own, headings over the whole width. */
export async function planWorkbook(rows: readonly SampleRow[] = samplePlan()): Promise<Buffer> {
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('Phụ lục')
  for (const line of HEAD) sheet.mergeCells(sheet.addRow([line]).number, 1, sheet.rowCount, 6)
  sheet.addRow([])
  sheet.addRow([
    'TT',
    'Nhiệm vụ, giải pháp',
    'Thời hạn hoàn thành',
    'Cơ quan chủ trì',
    'Cơ quan phối hợp',
    'Kết quả đầu ra',
  ])
  sheet.addRow(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'])
  for (const row of rows) {
    const { heading, number, task, deadline, lead, coordination, result } = row
    if (heading === undefined) sheet.addRow([Number(number), task, typed(deadline ?? ''), lead, coordination, result])
    else sheet.mergeCells(sheet.addRow([heading]).number, 1, sheet.rowCount, 6)
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A year alone is typed as a number, as people do. */
const typed = (deadline: string): string | number => (/^20\d\d$/.test(deadline) ? Number(deadline) : deadline)

/** The same as a Markdown table. */
export const planMarkdown = (rows: readonly SampleRow[] = samplePlan()): string =>
  [
    '# Danh mục nhiệm vụ',
    '',
    '| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Kết quả | Thời hạn |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) =>
      row.heading === undefined
        ? `| ${[row.number, row.task, row.lead, row.coordination, row.result, row.deadline].join(' | ')} |`
        : `| | **${row.heading}** | | | | |`,
    ),
  ].join('\n')

/** The same as CSV with semicolons. */
export const planCsv = (rows: readonly SampleRow[] = samplePlan()): string =>
  `\ufeff${[
    ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời hạn'],
    ...rows.map((row) =>
      row.heading === undefined
        ? [row.number, row.task, row.lead, row.coordination, row.result, row.deadline]
        : ['', row.heading, '', '', '', ''],
    ),
  ]
    .map((cells) => cells.map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`).join(';'))
    .join('\r\n')}`
