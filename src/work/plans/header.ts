import { fold } from '#kernel/fold'
import type { RawRow, RawTable } from './table.ts'

/** The columns a plan has, in the order they are shown. */
export const FIELDS = ['number', 'task', 'lead', 'coordination', 'result', 'deadline'] as const
export type Field = (typeof FIELDS)[number]

/** Where each field stands, 0-based; absent where the file has no such column. */
export type Columns = Readonly<Partial<Record<Field, number>>>

const bare = (header: string): string =>
  fold(header)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Headers as plans write them, folded; the first that fits, exactly or as its beginning, takes the column. */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  number: ['stt', 'tt', 'so tt', 'so thu tu', 'no'],
  lead: [
    'co quan chu tri',
    'don vi chu tri',
    'chu tri thuc hien',
    'chu tri',
    'co quan thuc hien',
    'don vi thuc hien',
    'co quan chu tri thuc hien',
    'lead agency',
    'lead',
  ],
  coordination: [
    'co quan phoi hop',
    'don vi phoi hop',
    'phoi hop thuc hien',
    'phoi hop',
    'coordinating agencies',
    'coordination',
  ],
  result: ['ket qua', 'san pham', 'ket qua dau ra', 'ket qua san pham', 'yeu cau ket qua', 'result', 'output'],
  deadline: [
    'thoi han',
    'thoi gian',
    'han hoan thanh',
    'han thuc hien',
    'tien do',
    'thoi diem',
    'hoan thanh',
    'han',
    'deadline',
    'due',
  ],
  task: ['nhiem vu', 'noi dung', 'ten nhiem vu', 'cong viec', 'nhom nhiem vu', 'noi dung cong viec', 'task'],
}

/** The fields a row of headers names; a column feeds one field. */
export function columnsOf(row: Pick<RawRow, 'cells'>): Columns {
  const words = row.cells.map(bare)
  const found: Partial<Record<Field, number>> = {}
  const taken = new Set<number>()
  const rounds = [
    (word: string, header: string) => word === header,
    (word: string, header: string) => header.length > 3 && word.startsWith(`${header} `),
    (word: string, header: string) => header.length > 6 && word.includes(header) && word.length < 60,
  ]
  for (const fits of rounds)
    for (const [field, headers] of Object.entries(HEADERS) as [Field, readonly string[]][]) {
      if (found[field] !== undefined) continue
      const at = words.findIndex((word, n) => !taken.has(n) && headers.some((header) => fits(word, header)))
      if (at < 0) continue
      found[field] = at
      taken.add(at)
    }
  return found
}

/** A row of headers names the task, who leads, and by when or with which result. */
const isHeader = ({ task, lead, deadline, result }: Columns): boolean =>
  task !== undefined && lead !== undefined && (deadline !== undefined || result !== undefined)

const SEARCHED = 40

/** The row of headers with its columns, looked for in the first rows; null where there is none. */
export function findHeader(table: Pick<RawTable, 'rows'>): { at: number; columns: Columns } | null {
  for (const [at, row] of table.rows.slice(0, SEARCHED).entries()) {
    if (row.heading) continue
    const columns = columnsOf(row)
    if (isHeader(columns)) return { at, columns }
  }
  return null
}

/** The headers once more at the head of a printed page, or the line that numbers the columns: (1) (2) (3). */
export const repeatsHeader = (row: RawRow): boolean => {
  if (isHeader(columnsOf(row))) return true
  const told = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return told.length > 2 && told.every((cell, n) => cell.replace(/[()]/g, '') === String(n + 1))
}

/** What stands above the table tells what the plan is called, its number, day and basis: proposed, never taken for granted. */
export interface Proposed {
  readonly title: string
  readonly number: string
  readonly day: string | null
  readonly basis: string
}

export function proposedHead(rows: readonly RawRow[]): Proposed {
  const lines = rows.map(({ cells }) => [...new Set(cells.map((cell) => cell.trim()))].filter(Boolean).join(' '))
  const all = lines.join('\n')
  const number =
    /(?:Số|số)[:\s]*(\d+[\w./-]*\/[\p{Lu}Đ\d-]+(?:-[\p{Lu}Đ\d]+)*)/u.exec(all)?.[1] ??
    /(\d+\/KH-[\p{Lu}Đ]+)/u.exec(all)?.[1] ??
    ''
  const [, d, m, y] =
    /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(20\d\d)/u.exec(all) ??
    /ngày\s+(\d{1,2})\/(\d{1,2})\/(20\d\d)/u.exec(all) ??
    []
  const title =
    lines.find((line) => /^(phụ lục|kế hoạch|danh mục|bảng phân công|nhiệm vụ)/iu.test(line)) ??
    lines.find((line) => line.length > 12) ??
    ''
  const basis = lines.find((line) => /^căn cứ/iu.test(line)) ?? ''
  return {
    title: title.slice(0, 300),
    number,
    day: d && m && y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : null,
    basis: basis.replace(/^căn cứ:?\s+/iu, '').slice(0, 500),
  }
}
