import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import excel from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zip } from '#platform/documents/zip'
import { planCsv, planMarkdown, planWorkbook } from '#test/sample-plan'
import { buildCalendar } from '../calendar/calendar.ts'
import type { Agency } from '../directives/recipient.ts'
import { agencyFinder } from './agency-name.ts'
import { type Answers, answered, noAnswers } from './answers.ts'
import { fanOut } from './fan-out.ts'
import { readPlan, type Sheet } from './store-read.ts'
import { type Understood, understand } from './understand.ts'

const NAMES = [
  ['so-khcn', 'Sở Khoa học và Công nghệ'],
  ['vp-ubnd', 'Văn phòng UBND thành phố'],
  ['so-y-te', 'Sở Y tế'],
  ['cong-an', 'Công an thành phố'],
  ['so-noi-vu', 'Sở Nội vụ'],
  ['so-nnmt', 'Sở Nông nghiệp và Môi trường'],
  ['so-cong-thuong', 'Sở Công Thương'],
  ['so-tai-chinh', 'Sở Tài chính'],
  ['so-gddt', 'Sở Giáo dục và Đào tạo'],
  ['so-xay-dung', 'Sở Xây dựng'],
] as const
const agencies = NAMES.map(
  ([id, vi]): Agency => ({
    id,
    name: { vi, en: vi },
    level: 'province',
    sector: 'general',
    unit: '31-hai-phong',
    parent: 'ubnd',
    from: '2025-07-01',
    to: null,
  }),
)
const around = { finder: agencyFinder(agencies, '2026-11-23'), calendar: buildCalendar({ special: [] }) }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(bytes: Uint8Array | string): Promise<Sheet | { readonly fault: string }> {
  const path = join(folder, 'plan')
  await writeFile(path, bytes)
  return readPlan(path)
}
async function sheetOf(bytes: Uint8Array | string): Promise<Sheet> {
  const sheet = await read(bytes)
  if ('fault' in sheet) throw new Error(sheet.fault)
  return sheet
}
const reading = (sheet: Sheet, answers: Answers = noAnswers): Understood =>
  understand(sheet.rows, sheet.columns, answers, around)
const book = async (fill: (sheet: excel.Worksheet, book: excel.Workbook) => void): Promise<Buffer> => {
  const made = new excel.Workbook()
  fill(made.addWorksheet('Bảng'), made)
  return Buffer.from(await made.xlsx.writeBuffer())
}
const HEADERS = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn']

test('a plan of 140 tasks reads alike from a workbook, Markdown and CSV, and asks once for what many rows say', async () => {
  const sheet = await sheetOf(await planWorkbook())
  expect(sheet.proposed).toEqual({
    title: 'PHỤ LỤC DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ',
    number: '912/KH-UBND',
    day: '2026-11-20',
    basis: 'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
  })
  const { rows, questions } = reading(sheet)
  const tasks = rows.filter(({ kind }) => kind === 'task')
  expect([tasks.length, rows.filter(({ kind }) => kind === 'heading').length]).toEqual([140, 5])
  expect(rows[0]).toMatchObject({ kind: 'heading', title: 'I. NHÓM NHIỆM VỤ THỨ 1' })
  expect(tasks[0]).toMatchObject({ row: 9, leads: ['so-khcn'], deadline: { kind: 'year', year: 2026 } })
  const asked = questions.map(({ of, text, why, rows: waiting }) => [of, text, why, waiting.length])
  expect(asked).toEqual(
    expect.arrayContaining([
      ['deadlines', 'Thường xuyên', 'no-rhythm', 12],
      ['deadlines', '2026 và những năm tiếp theo', 'no-rhythm', 8],
      ['deadlines', '', 'blank', 3],
      ['deadlines', 'Sau khi Luật có hiệu lực', 'unknown', 1],
      ['names', 'Sở Văn hóa, Thể thao và Du lịch', 'no-agency', 1],
      ['leads', 'Sở Y tế, Sở Nội vụ', 'several-leads', 1],
      ['results', '', 'no-result', 4],
    ]),
  )
  expect(asked).toHaveLength(7)
  const kinds = Map.groupBy(tasks, ({ deadline }) => deadline?.kind ?? 'asked')
  expect(Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length]))).toEqual({
    year: 59,
    month: 23,
    quarter: 13,
    day: 6,
    milestones: 5,
    standing: 10,
    asked: 24,
  })
  const plain = ({ rows: of }: Understood) =>
    of.map(({ kind, title, leads, coordinators, deadline, result }) => ({
      kind,
      title: kind === 'heading' ? '' : title,
      leads,
      coordinators,
      deadline,
      result,
    }))
  expect(plain(reading(await sheetOf(planMarkdown())))).toEqual(plain({ rows, questions }))
  expect(plain(reading(await sheetOf(planCsv())))).toEqual(plain({ rows, questions }))
})

test('answered once, every row that says the same has it; a row may differ; taken back, it is asked again', async () => {
  const sheet = await sheetOf(await planWorkbook())
  const standing = { kind: 'standing', rhythm: 'monthly' } as const
  const none = { kind: 'none' } as const
  let answers: Answers = noAnswers
  for (const { of, key, why, agencies: offered } of reading(sheet).questions) {
    if (of === 'deadlines') answers = answered(answers, { of, key, value: why === 'no-rhythm' ? standing : none })
    if (of === 'names') answers = answered(answers, { of, key, value: { agencies: ['so-y-te'] } })
    if (of === 'leads') answers = answered(answers, { of, key, value: 'first' })
    if (of === 'results') answers = answered(answers, { of, key, value: 'Báo cáo kết quả' })
    expect(offered.length).toBeLessThanOrEqual(3)
  }
  const done = reading(sheet, answers)
  expect(done.questions.every((question) => question.answered)).toBe(true)
  expect(done.rows.filter(({ deadline }) => deadline?.kind === 'standing')).toHaveLength(30)
  expect(fanOut(done.rows, () => ['xa-1', 'xa-2'])).toHaveLength(140)
  const together = done.rows.find(({ told }) => told.lead === 'Sở Y tế, Sở Nội vụ')
  const [task] = fanOut(together ? [together] : [], () => [])
  expect(task).toMatchObject({ lead: 'so-y-te', coordinators: expect.arrayContaining(['so-noi-vu']) })
  const row = String(done.rows.find(({ kind }) => kind === 'task')?.row)
  const own = answered(answers, { of: 'rows', key: row, value: { skip: true } })
  expect(fanOut(reading(sheet, own).rows, () => [])).toHaveLength(139)
  expect(reading(sheet, answered(own, { of: 'rows', key: row, value: null })).rows).toEqual(done.rows)
  const [first] = Object.keys(answers.deadlines)
  const back = answered(answers, { of: 'deadlines', key: first ?? '', value: null })
  expect(reading(sheet, back).questions.filter((question) => !question.answered)).toHaveLength(1)
})

test('merged cells read as each of them, formulas as their result, months as they are shown, hidden rows are left out and said', async () => {
  const bytes = await book((sheet, made) => {
    sheet.addRow(HEADERS)
    sheet.addRow([1, 'Việc một', 'Sở Y tế', new Date('2026-12-01T00:00:00Z')]).getCell(4).numFmt = 'mm/yyyy'
    sheet.addRow([2, 'Việc hai', '', new Date('2026-12-15T00:00:00Z')]).getCell(4).numFmt = 'dd/mm/yyyy'
    sheet.mergeCells('C2:C3')
    sheet.addRow([3, 'Việc ẩn', 'Sở Y tế', '2026']).hidden = true
    sheet.addRow([4, { formula: 'B2&" tiếp"', result: 'Việc một tiếp' }, 'Sở Y tế', '2026'])
    sheet.addRow([5, { formula: 'B9' }, 'Sở Y tế', '2026'])
    sheet.addRow([
      6,
      { richText: [{ text: 'Việc ' }, { text: 'sáu' }] },
      'Sở Y tế',
      { formula: 'HYPERLINK("x")', result: 'Quý I/2027' },
    ])
    made.addWorksheet('Nháp', { state: 'hidden' }).addRow(HEADERS)
    made.addWorksheet('Ghi chú').addRow(['Không phải bảng'])
  })
  const sheet = await sheetOf(bytes)
  const { rows, questions } = reading(sheet)
  expect(rows.map(({ row, title, leads, deadline }) => [row, title, leads[0], deadline])).toEqual([
    [2, 'Việc một', 'so-y-te', { kind: 'month', year: 2026, month: 12 }],
    [3, 'Việc hai', 'so-y-te', { kind: 'day', day: '2026-12-15' }],
    [5, 'Việc một tiếp', 'so-y-te', { kind: 'year', year: 2026 }],
    [6, '', 'so-y-te', { kind: 'year', year: 2026 }],
    [7, 'Việc sáu', 'so-y-te', { kind: 'quarter', year: 2027, quarter: 1 }],
  ])
  expect(questions.find(({ of }) => of === 'rows')).toMatchObject({ key: '6', why: 'unread-formula' })
  expect(sheet.notes).toEqual([
    { code: 'hidden-rows', count: 1, where: '4' },
    { code: 'formulas', count: 1, where: '6' },
    { code: 'hidden-sheets', count: 1, where: '' },
    { code: 'other-sheets', count: 1, where: 'Ghi chú' },
  ])
})

test('what is no plan is refused in words that say why', async () => {
  const fault = async (bytes: Uint8Array | string) => {
    const found = await read(bytes)
    return 'fault' in found ? found.fault : 'read'
  }
  expect(await fault('')).toBe('not-a-table')
  expect(await fault(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]))).toBe('not-a-table')
  expect(await fault(Buffer.from('MZ\x90\x00 program'))).toBe('not-a-table')
  expect(await fault(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe('old-workbook')
  expect(await fault(Buffer.from([0xe9, 0x2c, 0xe8, 0x2c, 0xe9, 0x0a]))).toBe('encoding')
  expect(await fault('a,b,c\n1,2,3')).toBe('no-header')
  expect(await fault(Buffer.from('PK\x03\x04 cut off'))).toBe('not-a-workbook')
  expect(await fault(zip([{ name: 'word/document.xml', bytes: Buffer.from('<w/>') }]))).toBe('not-a-workbook')
})

test('a workbook made to do harm is refused before it is opened', async () => {
  const fault = async (bytes: Uint8Array) => {
    const found = await read(bytes)
    return 'fault' in found ? found.fault : 'read'
  }
  // A part that declares a few bytes and unpacks to hundreds of megabytes.
  const { deflateRawSync } = await import('node:zlib')
  const bomb = deflateRawSync(Buffer.alloc(200 * 1_048_576))
  expect(bomb.length).toBeLessThan(300_000)
  const packed = Buffer.from(zip([{ name: 'xl/worksheets/sheet1.xml', bytes: bomb }]))
  const central = packed.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  packed.writeUInt16LE(8, central + 10)
  packed.writeUInt32LE(64, central + 24)
  expect(await fault(packed)).toBe('unpacks-too-large')
  const locked = Buffer.from(zip([{ name: 'xl/workbook.xml', bytes: Buffer.from('<x/>') }]))
  locked.writeUInt16LE(1, locked.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 8)
  expect(await fault(locked)).toBe('locked')
  const many = zip(Array.from({ length: 600 }, (_, n) => ({ name: `xl/${n}.xml`, bytes: Buffer.from('<x/>') })))
  expect(await fault(many)).toBe('unpacks-too-large')
  const merged = '<worksheet><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
  const wide = zip([
    { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') },
    { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.from(merged) },
  ])
  expect(await fault(wide)).toBe('merged-too-wide')
  const long = await book((sheet) => {
    sheet.addRow(HEADERS)
    for (let n = 0; n < 3_200; n++) sheet.addRow([n, 'Việc', 'Sở Y tế', '2026'])
  })
  expect(await fault(long)).toBe('too-many-rows')
})
