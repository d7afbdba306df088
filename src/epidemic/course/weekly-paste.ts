import { addDays, type Day, isDay, mondayOf, day as toDay } from '#kernel/day'
import { fold } from '#kernel/fold'

/** A row of pasted weekly counts that was understood; the unit as it was written. */
export interface WeeklyRow {
  /** 1 for the first line. */
  readonly line: number
  readonly place: string
  readonly disease: string
  readonly week: Day
  readonly cases: number
}

export type WeeklyField = 'columns' | 'place' | 'disease' | 'week' | 'cases'

/** A row that was not, and why. */
export interface WeeklyFault {
  readonly line: number
  readonly field: WeeklyField
  readonly given: string
}

export interface WeeklyPaste {
  readonly rows: readonly WeeklyRow[]
  readonly faults: readonly WeeklyFault[]
}

/**
 * Reads lines of place, disease, week, cases, separated by tabs, semicolons or commas, as copied from a spreadsheet. A
 * week is `2026-W46`, `46/2026`, or any day of it (`16/11/2026`, `2026-11-16`). A heading line is left out.
 */
export function readWeekly(text: string): WeeklyPaste {
  const rows: WeeklyRow[] = []
  const faults: WeeklyFault[] = []
  for (const [at, whole] of text.split(/\r?\n/).entries()) {
    const line = at + 1
    if (whole.trim() === '') continue
    const cells = whole.split(whole.includes('\t') ? '\t' : whole.includes(';') ? ';' : ',').map((cell) => cell.trim())
    if (line === 1 && isHeading(cells)) continue
    const read = readRow(cells, line)
    if ('field' in read) faults.push(read)
    else rows.push(read)
  }
  return { rows, faults }
}

const isHeading = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^(so ca|tuan|cases|week)/.test(fold(cell)))

function readRow(cells: readonly string[], line: number): WeeklyRow | WeeklyFault {
  const [place = '', disease = '', week = '', cases = '', ...more] = cells
  const fault = (field: WeeklyField, given: string): WeeklyFault => ({ line, field, given })
  if (cells.length < 4 || more.some((cell) => cell !== '')) return fault('columns', cells.join(' | '))
  if (place === '') return fault('place', place)
  if (disease === '') return fault('disease', disease)
  const monday = weekOf(week)
  if (monday === null) return fault('week', week)
  if (!/^\d{1,3}([. ]?\d{3})*$/.test(cases)) return fault('cases', cases)
  return { line, place, disease, week: monday, cases: Number(cases.replace(/[. ]/g, '')) }
}

function weekOf(text: string): Day | null {
  const iso = /^(\d{4})-?W(\d{1,2})$/i.exec(text) ?? swapped(/^(?:tu[aầ]n\s*)?(\d{1,2})\/(\d{4})$/i.exec(text))
  if (iso) return ofIsoWeek(Number(iso[1]), Number(iso[2]))
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const day = local ? `${local[3]}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}` : text
  return isDay(day) ? mondayOf(day) : null
}

const swapped = (found: RegExpExecArray | null): [string, string, string] | null =>
  found ? [found[0], found[2]!, found[1]!] : null

/** The Monday of an ISO week: week 1 is the one with 4 January. Null when the year has no such week. */
function ofIsoWeek(year: number, week: number): Day | null {
  const fourth = toDay(`${year}-01-04`)
  const monday = addDays(mondayOf(fourth), 7 * (week - 1))
  const thursday = addDays(monday, 3)
  return week >= 1 && Number(thursday.slice(0, 4)) === year ? monday : null
}
