import excel from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aLine, aPaper, aReport } from './arbitraries.ts'
import type { FormReport } from './form-line.ts'
import { type Mark, openMark, sealMark } from './mark.ts'
import { sayNumber } from './number.ts'
import { findMarks, readMany, readOne } from './read-template.ts'
import { readGrids } from './store-grid.ts'
import { writeTemplate } from './store-template.ts'
import { writeTemplateMany } from './store-template-many.ts'
import type { SheetRead } from './told.ts'

const SECRET = 'test'
const MARK: Mark = {
  shape: 'one',
  form: 'cds-thang',
  version: 'v1',
  period: '2026-10',
  reports: ['r1'],
  made: '2026-11-01',
}
const VALUE = 6
const SAME = 7
const NOTE = 8
const KEYS = 10
const FIRST = 8

const report = aReport('r1', [
  aLine('ho-so', { name: 'Hồ sơ tiếp nhận', number: '1', previous: 120 }),
  aLine('truc-tuyen', { name: 'Hồ sơ trực tuyến', number: '2' }),
  aLine('hai-long', { name: 'Mức hài lòng', number: '3', measureUnit: 'percent', unitWords: '%', most: 100 }),
  aLine('cong-khai', { name: 'Có công khai', number: '4', measureUnit: 'yes-no', unitWords: '', most: 1 }),
  aLine('von', { name: 'Vốn đầu tư', number: '5', measureUnit: 'money', unitWords: 'tỷ đồng' }),
])

async function filled(fill: (sheet: excel.Worksheet, book: excel.Workbook) => void, of = report): Promise<SheetRead> {
  const bytes = await writeTemplate(aPaper([of]), of, sealMark(MARK, SECRET))
  const book = new excel.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  fill(book.worksheets[0] as excel.Worksheet, book)
  return read(await book.xlsx.writeBuffer(), of)
}

async function read(bytes: unknown, of: FormReport): Promise<SheetRead> {
  const grids = await readGrids(new Uint8Array(bytes as ArrayBuffer))
  if ('fault' in grids) throw new Error(grids.fault)
  const [anchor] = findMarks(grids)
  if (!anchor) throw new Error('no mark')
  return readOne(anchor, of)
}
const told = ({ told: all }: SheetRead) =>
  all.map(({ line, cell, read: is }) => [
    line,
    cell,
    is.kind === 'value' ? is.value : is.kind === 'wrong' ? is.code : is.kind,
  ])

test('a mark is known as ours, and a changed one is not', () => {
  const sealed = sealMark(MARK, SECRET)
  expect(openMark(sealed, SECRET)).toEqual(MARK)
  expect(openMark(sealed, 'another installation')).toBeNull()
  const [payload = '', signature = ''] = sealed.slice('LIENTHONG-1:'.length).split('.')
  const changed = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('2026-10', '2026-09')).toString(
    'base64url',
  )
  expect(openMark(`LIENTHONG-1:${changed}.${signature}`, SECRET)).toBeNull()
  expect(openMark('LIENTHONG-1:', SECRET)).toBeNull()
})

test('a template asks for the right things: protected but for the entries, previous values, A4, keys out of sight', async () => {
  const bytes = await writeTemplate(aPaper([report]), report, sealMark(MARK, SECRET))
  const book = new excel.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const sheet = book.worksheets[0] as excel.Worksheet
  expect([sheet.getRow(1).hidden, sheet.getColumn(KEYS).hidden]).toEqual([true, true])
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 })
  expect(sheet.getCell('A2').value).toBe('BÁO CÁO CHUYỂN ĐỔI SỐ HẰNG THÁNG')
  expect(sheet.getCell('A3').value).toBe('Phường Chu Văn An · Tháng 10/2026')
  expect(sheet.getCell(FIRST, 5).value).toBe(120)
  const locked = [3, 5, VALUE, SAME, NOTE].map((column) => sheet.getCell(FIRST, column).protection?.locked !== false)
  expect(locked).toEqual([true, true, false, false, false])
  expect(sheet.getCell(FIRST, VALUE).dataValidation).toMatchObject({ type: 'decimal', errorStyle: 'warning' })
  expect(sheet.getCell(FIRST + 3, VALUE).dataValidation).toMatchObject({ type: 'list', formulae: ['"Có,Không"'] })
  expect((sheet as unknown as { sheetProtection: unknown }).sheetProtection).toBeTruthy()
})

test('an empty template tells nothing; typed, confirmed and explained values are read by cell', async () => {
  expect(await filled(() => undefined)).toEqual({ told: [], notes: [] })
  const found = await filled((sheet) => {
    sheet.getCell(FIRST, SAME).value = 'x'
    sheet.getCell(FIRST + 1, VALUE).value = '1.234'
    sheet.getCell(FIRST + 1, NOTE).value = 'Tăng do đợt cao điểm'
    sheet.getCell(FIRST + 2, VALUE).value = 0.925
    sheet.getCell(FIRST + 2, VALUE).style = { numFmt: '0.0%' }
    sheet.getCell(FIRST + 3, VALUE).value = 'x'
    sheet.getCell(FIRST + 4, VALUE).value = '1.234,5'
  })
  expect(told(found)).toEqual([
    ['ho-so', 'G8', 120],
    ['truc-tuyen', 'F9', 1234],
    ['hai-long', 'F10', 92.5],
    ['cong-khai', 'F11', 1],
    ['von', 'F12', 1234.5],
  ])
  expect(found.told[1]?.note).toBe('Tăng do đợt cao điểm')
})

test('merged cells, text in number cells, days, formulas and hidden rows are told by cell', async () => {
  const found = await filled((sheet) => {
    sheet.getCell(FIRST, VALUE).value = 7
    sheet.mergeCells(FIRST, VALUE, FIRST + 1, VALUE)
    sheet.getCell(FIRST + 2, VALUE).value = 'gần 90 %'
    sheet.getRow(FIRST + 2).hidden = true
    sheet.getCell(FIRST + 3, VALUE).value = new Date('2026-04-03')
    sheet.getCell(FIRST + 3, VALUE).style = { numFmt: 'dd/mm/yyyy' }
    sheet.getCell(FIRST + 4, VALUE).value = { formula: 'SUM(A1:A2)', result: 12.5 } as excel.CellFormulaValue
    sheet.getCell(FIRST + 7, VALUE).value = 99
  })
  expect(told(found)).toEqual([
    ['ho-so', 'F8:F9', 'merged'],
    ['truc-tuyen', 'F8:F9', 'merged'],
    ['hai-long', 'F10', 'not-exact'],
    ['cong-khai', 'F11', 'date-here'],
    ['von', 'F12', 12.5],
  ])
  expect(found.told.map(({ hidden }) => hidden)).toEqual([false, false, true, false, false])
  expect(found.notes).toEqual([
    { code: 'unknown-row', cell: 'F15', text: '99' },
    { code: 'formula', cell: 'F12', text: 'F12' },
  ])
  const broken = await filled((sheet) => {
    sheet.getCell(FIRST, VALUE).value = { formula: 'Z1/Z2', result: { error: '#DIV/0!' } } as excel.CellFormulaValue
    sheet.getCell(FIRST + 1, VALUE).value = { formula: 'Z1', result: undefined } as unknown as excel.CellFormulaValue
    // Merged sideways with the explanation: it still is the value of this line alone.
    sheet.getCell(FIRST + 2, VALUE).value = 80
    sheet.mergeCells(FIRST + 2, VALUE, FIRST + 2, SAME)
  })
  expect(told(broken)).toEqual([
    ['ho-so', 'F8', 'error-here'],
    ['truc-tuyen', 'F9', 'formula-unread'],
    ['hai-long', 'F10', 80],
  ])
})

test('"as before" needs a value before, and a typed value beside it that agrees', async () => {
  const found = await filled((sheet) => {
    sheet.getCell(FIRST, SAME).value = 'x'
    sheet.getCell(FIRST, VALUE).value = 121
    sheet.getCell(FIRST + 1, SAME).value = 'x'
  })
  expect(told(found)).toEqual([
    ['ho-so', 'F8', 'both-told'],
    ['truc-tuyen', 'G9', 'nothing-before'],
  ])
})

test('rows sorted without the hidden column: what is seen beside the value is what was meant', async () => {
  const found = await filled((sheet) => {
    const [first, second] = [sheet.getCell(FIRST, KEYS).value, sheet.getCell(FIRST + 1, KEYS).value]
    sheet.getCell(FIRST, KEYS).value = second
    sheet.getCell(FIRST + 1, KEYS).value = first
    sheet.getCell(FIRST, VALUE).value = 5
    // A name of one line beside the code of another belongs to nobody.
    sheet.getCell(FIRST + 2, 3).value = 'Có công khai'
    sheet.getCell(FIRST + 2, VALUE).value = 50
  })
  expect(told(found)).toEqual([
    ['ho-so', 'F8', 5],
    ['hai-long', 'F10', 'mixed-row'],
  ])
  expect(found.notes.map(({ code, text }) => [code, text])).toEqual([
    ['moved-key', 'Hồ sơ tiếp nhận'],
    ['moved-key', 'Hồ sơ trực tuyến'],
  ])
})

test('a line that stands in two rows with two values is wrong in both', async () => {
  const found = await filled((sheet) => {
    sheet.getCell(FIRST, VALUE).value = 5
    sheet.getCell(20, KEYS).value = 'ho-so'
    sheet.getCell(20, VALUE).value = 6
  })
  expect(told(found)).toEqual([
    ['ho-so', 'F8', 'twice'],
    ['ho-so', 'F20', 'twice'],
  ])
})

/** The template with its rows of lines in another order and a column moved, as a spreadsheet program would leave it. */
function rearranged(sheet: excel.Worksheet, order: readonly number[], lines: number): void {
  const rows = Array.from({ length: lines }, (_, n) => (sheet.getRow(FIRST + n).values as excel.CellValue[]).slice())
  order.forEach((from, to) => {
    sheet.getRow(FIRST + to).values = rows[from] as excel.CellValue[]
  })
}

test('what is filled into a template is what is read, in any order of rows, however numbers are typed', async () => {
  const units = ['count', 'percent', 'money', 'yes-no'] as const
  const one = fc.record({
    unit: fc.constantFrom(...units),
    value: fc.integer({ min: 0, max: 99_999 }),
    typed: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(one, { minLength: 1, maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      async (given, dice) => {
        const lines = given.map(({ unit }, n) =>
          aLine(`l${n}`, { measureUnit: unit, most: unit === 'percent' ? 100 : null }),
        )
        const values = given.map(({ unit, value }) =>
          unit === 'yes-no'
            ? value % 2
            : unit === 'percent'
              ? (value % 1000) / 10
              : unit === 'money'
                ? value / 100
                : value,
        )
        const of = aReport('r1', lines)
        const order = lines.map((_, n) => n).sort((a, b) => ((dice.next().value as number) % 7) - 3 || a - b)
        const found = await filled((sheet) => {
          values.forEach((value, n) => {
            const { unit, typed } = given[n] as (typeof given)[number]
            sheet.getCell(FIRST + n, VALUE).value = typed || unit === 'yes-no' ? sayNumber(value, unit) : value
          })
          rearranged(sheet, order, lines.length)
        }, of)
        const read = new Map(found.told.map(({ line, read: is }) => [line, is]))
        expect(lines.map(({ key }) => read.get(key))).toEqual(values.map((value) => ({ kind: 'value', value })))
        expect(found.notes).toEqual([])
      },
    ),
    { numRuns: 15 },
  )
})

test('many units on one sheet: each value for its unit and line, after sorting and moving columns', async () => {
  const lines = [aLine('ho-so', { draft: 3 }), aLine('hai-long', { measureUnit: 'percent', most: 100 })]
  const reports = [
    aReport('r1', lines, 'Phường Chu Văn An'),
    aReport('r2', lines, 'Phường Trần Hưng Đạo'),
    aReport('r3', lines.slice(0, 1), 'Xã Hà Bắc'),
  ]
  const bytes = await writeTemplateMany(aPaper(reports), sealMark({ ...MARK, shape: 'many' }, SECRET))
  const book = new excel.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const sheet = book.worksheets[0] as excel.Worksheet
  expect(sheet.getCell('C6').value).toBe(3)
  const [a, b] = [6, 7].map((row) => (sheet.getRow(row).values as excel.CellValue[]).slice())
  sheet.getRow(6).values = b as excel.CellValue[]
  sheet.getRow(7).values = a as excel.CellValue[]
  sheet.getCell('C6').value = 10
  sheet.getCell('D6').value = '95,5'
  sheet.getCell('C8').value = 'abc'
  // The two columns of values change places, heads and roles with them.
  for (let row = 1; row <= 8; row++) {
    const [left, right] = [sheet.getCell(row, 3).value, sheet.getCell(row, 4).value]
    if (row === 2 || row === 3) continue
    sheet.getCell(row, 3).value = right
    sheet.getCell(row, 4).value = left
  }
  const grids = await readGrids(new Uint8Array(await book.xlsx.writeBuffer()))
  if ('fault' in grids) throw new Error(grids.fault)
  const [anchor] = findMarks(grids)
  const found = readMany(anchor as NonNullable<typeof anchor>, reports)
  expect(
    found.told.map(({ report: id, line, cell, read: is }) => [
      id,
      line,
      cell,
      is.kind === 'value' ? is.value : is.kind,
    ]),
  ).toEqual([
    ['r2', 'hai-long', 'C6', 95.5],
    ['r2', 'ho-so', 'D6', 10],
    ['r1', 'ho-so', 'D7', 3],
    ['r3', 'ho-so', 'D8', 'wrong'],
  ])
})
