import ExcelJS from 'exceljs'
import { fold } from '#kernel/fold'
import { type Language, say } from '#kernel/text'
import type { SentFile } from '#platform/http/endpoint'
import { mainIndicesOf } from './edition.ts'
import type { ScoreRow } from './schema.ts'
import type { Scored } from './store-scored.ts'
import { exportHeads, groupWords } from './text.ts'
import { scoreRows } from './view.ts'

type Cell = string | number | null

interface Narrowed {
  readonly group?: string | undefined
  readonly words?: string | undefined
  readonly as: 'xlsx' | 'csv'
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const BYTE_ORDER_MARK = '\ufeff'

/** The league table as shown: the same group, the same words, the same order. */
export async function sheetOf(scored: Scored, { group, words, as }: Narrowed, language: Language): Promise<SentFile> {
  const { pair, edition, year } = scored
  const mains = mainIndicesOf(pair).filter((node) => node.scored)
  const heads = [
    ...(['rank', 'name', 'group', 'groupRank', 'total'] as const).map((head) => say(exportHeads[head], language)),
    ...mains.map(({ code, name }) => `${code}. ${say(name, language)}`),
    ...(['bandLow', 'bandHigh', 'known', 'by', 'places', 'unranked'] as const).map((head) =>
      say(exportHeads[head], language),
    ),
  ]
  const wanted = fold(words ?? '')
  const rows = scoreRows(pair)
    .filter((row) => (group === undefined || row.group === group) && fold(say(row.name, language)).includes(wanted))
    .map((row) => cellsOf(row, language))
  const name = `${edition.id}-${year}`
  if (as === 'csv') {
    const body = [heads, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
    return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', body: BYTE_ORDER_MARK + body }
  }
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(String(year), { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] })
  sheet.addRow(heads)
  sheet.addRows(rows)
  sheet.getRow(1).font = { bold: true }
  sheet.getRow(1).alignment = { wrapText: true, vertical: 'top' }
  sheet.getColumn(2).width = 28
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: heads.length } }
  return { name: `${name}.xlsx`, type: XLSX, body: new Uint8Array(await book.xlsx.writeBuffer()) }
}

const two = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100)

const cellsOf = (row: ScoreRow, language: Language): Cell[] => [
  row.rank,
  say(row.name, language),
  row.group === null ? null : say(groupWords[row.group] ?? { vi: row.group, en: row.group }, language),
  row.groupRank,
  two(row.total),
  ...row.mains.map(({ points }) => two(points)),
  row.band?.[0] ?? null,
  row.band?.[1] ?? null,
  `${row.known}/${row.all}`,
  two(row.last?.by ?? null),
  row.last?.places ?? null,
  row.unranked ? say(row.unranked.why, language) : null,
]

/** A cell as CSV (RFC 4180); what a spreadsheet would run as a formula is made text. */
function csvCell(value: Cell): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
