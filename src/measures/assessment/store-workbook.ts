import excel from 'exceljs'
import { spokenDay } from '#kernel/day'
import { type Language, say, type Text } from '#kernel/text'
import { type FormRow, formRows, type PointColumn } from './form-table.ts'
import type { AssessmentView } from './schema.ts'
import type { Evidence } from './store-evidence.ts'
import { fileTexts, formColumns } from './text.ts'

interface FormColumn {
  readonly head: Text
  readonly width: number
  readonly cell: (row: FormRow) => string | number | null
  readonly points?: PointColumn
  readonly middle?: true
}

const columns: readonly FormColumn[] = [
  { head: formColumns.number, width: 7, cell: ({ code }) => code, middle: true },
  { head: formColumns.name, width: 38, cell: ({ name }) => name },
  { head: formColumns.max, width: 9, cell: () => null, points: 'max' },
  { head: formColumns.rule, width: 40, cell: ({ rule }) => rule },
  { head: formColumns.evidence, width: 26, cell: ({ evidence }) => evidence },
  { head: formColumns.source, width: 15, cell: ({ source }) => source },
  { head: formColumns.verifier, width: 20, cell: ({ verifier }) => verifier },
  { head: formColumns.declaredData, width: 18, cell: ({ data }) => data },
  { head: formColumns.declared, width: 10, cell: () => null, points: 'declared' },
  { head: formColumns.files, width: 9, cell: ({ files }) => files, middle: true },
  { head: formColumns.verified, width: 10, cell: () => null, points: 'verified' },
  { head: formColumns.reason, width: 26, cell: ({ reason }) => reason },
  { head: formColumns.final, width: 10, cell: () => null, points: 'final' },
]
/** Columns from 1 that a heading of their own stands over; the others reach down through both lines of the head. */
const GROUPS: readonly { readonly words: Text; readonly from: number; readonly to: number }[] = [
  { words: fileTexts.group, from: 8, to: 10 },
  { words: fileTexts.groupVerified, from: 11, to: 13 },
]
const HEAD = 6
const FIRST = HEAD + 2
const LAST_COLUMN = 'M'
const POINTS = '#,##0.##;-#,##0.##;0'
const thin = { style: 'thin', color: { argb: 'FF9AA5AE' } } as const
const border = { top: thin, bottom: thin, left: thin, right: thin }

export interface FormGiven {
  readonly view: AssessmentView
  readonly evidence: readonly Evidence[]
  readonly agencyOf: (id: string) => Text
  readonly day: `${number}-${number}-${number}`
  readonly language: Language
}

/** The assessment as the ministry's table, ready to print on A4 across, with the index of its evidence. */
export async function formWorkbook(given: FormGiven): Promise<Uint8Array> {
  const book = new excel.Workbook()
  const rows = formRows(given.view.nodes, given.language, given.agencyOf)
  writeForm(book, given, rows)
  writeEvidence(book, given)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function writeForm(book: excel.Workbook, { view, day, language }: FormGiven, rows: readonly FormRow[]): void {
  const t = (text: Text, values?: Record<string, string | number>) => say(text, language, values)
  const sheet = book.addWorksheet(t(fileTexts.sheet), {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD + 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.pageSetup.margins = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }
  sheet.pageSetup.printTitlesRow = `${HEAD}:${HEAD + 1}`
  sheet.headerFooter.oddFooter = '&C&P/&N'
  columns.forEach(({ width }, n) => {
    sheet.getColumn(n + 1).width = width
  })
  const { edition, subject, year, dueDay, verifyDay, simulated } = view
  const lead = [
    t(fileTexts.title, { edition: t(edition.name).toLocaleUpperCase(language), year }),
    t(subject.name),
    t(fileTexts.act, { act: edition.act }),
    [
      t(fileTexts.state, { due: spokenDay(dueDay), verify: spokenDay(verifyDay), day: spokenDay(day) }),
      simulated ? `${t(fileTexts.simulated)}.` : '',
    ].join(' '),
  ]
  lead.forEach((words, n) => {
    sheet.mergeCells(`A${n + 1}:${LAST_COLUMN}${n + 1}`)
    const cell = sheet.getCell(n + 1, 1)
    cell.value = words
    cell.font = { bold: n < 2, size: n === 0 ? 14 : 11, italic: n > 1 }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  })
  writeHead(sheet, t)
  rows.forEach((row, n) => {
    writeRow(sheet, row, FIRST + n)
  })
  writeTotal(sheet, rows, view, t(fileTexts.total))
  sheet.pageSetup.printArea = `A1:${LAST_COLUMN}${FIRST + rows.length}`
}

/** Two lines: what stands under a heading of its own has its name below, everything else is merged down. */
function writeHead(sheet: excel.Worksheet, t: (text: Text) => string): void {
  for (const { words, from, to } of GROUPS) {
    sheet.mergeCells(HEAD, from, HEAD, to)
    sheet.getCell(HEAD, from).value = t(words)
  }
  columns.forEach(({ head }, n) => {
    const column = n + 1
    const grouped = GROUPS.some(({ from, to }) => column >= from && column <= to)
    if (!grouped) sheet.mergeCells(HEAD, column, HEAD + 1, column)
    sheet.getCell(grouped ? HEAD + 1 : HEAD, column).value = t(head)
    for (const row of [HEAD, HEAD + 1]) {
      const cell = sheet.getCell(row, column)
      cell.font = { bold: true }
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EBEF' } }
      cell.border = border
    }
  })
  sheet.getRow(HEAD + 1).height = 42
}

function writeRow(sheet: excel.Worksheet, row: FormRow, at: number): void {
  columns.forEach(({ cell: words, points, middle }, n) => {
    const cell = sheet.getCell(at, n + 1)
    if (points === undefined) cell.value = words(row)
    else {
      cell.value = sumOrPoints(row, points, n + 1)
      cell.numFmt = POINTS
    }
    cell.font = { bold: !row.leaf }
    cell.border = border
    cell.alignment = {
      vertical: 'top',
      wrapText: true,
      horizontal: points === undefined ? (middle ? 'center' : 'left') : 'right',
      ...(n === 1 ? { indent: row.depth } : {}),
    }
    if (!row.leaf) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF4F6F8' } }
  })
}

/** A group keeps its sum as a formula over its own parts, so that a hand that corrects a line sees the sums follow. */
function sumOrPoints(row: FormRow, of: PointColumn, column: number): excel.CellValue {
  const points = row.points[of]
  if (points === null || row.parts.length === 0) return points
  const letter = String.fromCharCode(64 + column)
  return { formula: `SUM(${row.parts.map((part) => `${letter}${FIRST + part}`).join(',')})`, result: points }
}

function writeTotal(sheet: excel.Worksheet, rows: readonly FormRow[], { total }: AssessmentView, words: string): void {
  const at = FIRST + rows.length
  const tops = rows.flatMap(({ depth }, n) => (depth === 0 ? [n] : []))
  columns.forEach(({ points }, n) => {
    const cell = sheet.getCell(at, n + 1)
    cell.font = { bold: true }
    cell.border = border
    if (points !== undefined) {
      cell.value = sumOrPoints({ ...(rows[0] as FormRow), points: total, parts: tops }, points, n + 1)
      cell.numFmt = POINTS
      cell.alignment = { horizontal: 'right' }
    }
  })
  sheet.mergeCells(at, 1, at, 2)
  sheet.getCell(at, 1).value = words
}

/** Where a file of evidence lies in the archive; names may repeat between nodes, not within one. */
export const pathInArchive = ({ code, name }: Pick<Evidence, 'code' | 'name'>, n: number): string =>
  `${code}/${String(n + 1).padStart(2, '0')}-${name}`

export function archived(evidence: readonly Evidence[]): (Evidence & { readonly path: string })[] {
  const within = new Map<string, number>()
  return evidence.map((one) => {
    const n = within.get(one.code) ?? 0
    within.set(one.code, n + 1)
    return { ...one, path: pathInArchive(one, n) }
  })
}

function writeEvidence(book: excel.Workbook, { view, evidence, language }: FormGiven): void {
  const t = (text: Text) => say(text, language)
  const sheet = book.addWorksheet(t(fileTexts.evidenceSheet), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.pageSetup.printTitlesRow = '1:1'
  const heads = [
    [fileTexts.code, 8],
    [formColumns.name, 44],
    [fileTexts.fileName, 40],
    [fileTexts.inZip, 46],
    [fileTexts.by, 22],
    [fileTexts.on, 12],
    [fileTexts.bytes, 14],
    [fileTexts.note, 30],
  ] as const
  sheet.columns = heads.map(([head, width]) => ({ header: t(head), width }))
  sheet.getRow(1).font = { bold: true }
  const nameOf = new Map(view.nodes.map(({ code, name }) => [code, t(name)]))
  for (const { code, name, path, by, at, bytes, reusedFrom, simulated } of archived(evidence))
    sheet.addRow([
      code,
      nameOf.get(code) ?? '',
      name,
      simulated ? '' : path,
      by ?? '',
      spokenDay(at.slice(0, 10) as FormGiven['day']),
      bytes,
      [reusedFrom === null ? '' : t(fileTexts.reused), simulated ? t(fileTexts.simulated) : '']
        .filter(Boolean)
        .join('; '),
    ])
}
