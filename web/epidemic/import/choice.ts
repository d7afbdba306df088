import type { IMPORT_KINDS, Preview } from '#epidemic/contract'

export type ImportKind = (typeof IMPORT_KINDS)[number]

/** Which column feeds a field, where the reader decided otherwise than the headers; null for none. */
export type ColumnChoice = Readonly<Record<string, number | null>>

/** What survives leaving the page: everything but the file, which a browser does not keep. */
export interface ImportChoice {
  readonly kind: ImportKind
  readonly outbreak: string | null
  readonly columns: ColumnChoice
  readonly fileName: string | null
}

/** The choice as the contract takes it. Fields the reader left alone are matched by header anew, in another file too. */
export function queryOf({ kind, outbreak, columns }: ImportChoice, name: string) {
  return {
    kind,
    name,
    ...(outbreak === null ? {} : { outbreak }),
    ...(Object.keys(columns).length === 0 ? {} : { columns: JSON.stringify(columns) }),
  }
}

/** A field is given another column; whichever field had that column lets it go. */
export function withColumn(preview: Preview, choice: ColumnChoice, field: string, index: number | null): ColumnChoice {
  const held = preview.columns.find(
    (column) => column.index !== null && column.index === index && column.field !== field,
  )
  return { ...choice, ...(held ? { [held.field]: null } : {}), [field]: index }
}

/** Fewer faults than this are mended in the file. */
const FEW = 5

export const missingIn = ({ columns }: Preview) => columns.filter(({ required, index }) => required && index === null)

/** What stands in the way of importing, the first thing first; null when nothing does. */
export function obstacleTo(preview: Preview, outbreak: string | null): 'missing' | 'faults' | 'outbreak' | null {
  if (missingIn(preview).length > 0) return 'missing'
  if (preview.faultCount > 0) return 'faults'
  return outbreak === null ? 'outbreak' : null
}

/**
 * The one optional column that most faults stand in: more likely matched by mistake than wrong in every row.
 * Null when there is none, or when it is only a few cells.
 */
export function suspectColumn({ faults, columns, rows }: Preview): Preview['columns'][number] | null {
  const counts = new Map<string, number>()
  for (const { field } of faults) counts.set(field, (counts.get(field) ?? 0) + 1)
  const [field, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0]
  const column = columns.find((one) => one.field === field && !one.required && one.index !== null)
  return column !== undefined && count * 2 > Math.min(rows, faults.length) && count >= FEW ? column : null
}

const SLASHED = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/

/** Whether the columns that are used hold any day at all: otherwise their order is not worth a word. */
export const hasDays = ({ columns, sample }: Preview): boolean =>
  columns.some(({ index }) => index !== null && sample.some((row) => SLASHED.test(row[index] ?? '')))

/** Values of a column in the first rows, for recognising it; empty ones say nothing. */
export const examplesOf = ({ sample }: Preview, index: number | null, most = 3): string[] =>
  index === null
    ? []
    : [...new Set(sample.map((row) => row[index] ?? '').filter((value) => value !== ''))].slice(0, most)
