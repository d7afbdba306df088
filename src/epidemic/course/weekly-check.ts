import { type Day, mondayOf } from '#kernel/day'
import type { FindPlace } from '../import/place.ts'
import type { rowFaults } from './text.ts'
import type { UnitWeek } from './weekly.ts'
import type { WeeklyPaste, WeeklyRow } from './weekly-paste.ts'

export interface CheckedRow extends UnitWeek {
  readonly line: number
}

export interface CheckedFault {
  readonly line: number
  readonly given: string
  readonly why: keyof typeof rowFaults
}

export interface CheckedWeekly {
  readonly rows: readonly CheckedRow[]
  readonly faults: readonly CheckedFault[]
}

/**
 * Finds the unit of each row, spells diseases as they are on record, and refuses weeks to come and rows that say the same
 * thing twice.
 */
export function checkWeekly(paste: WeeklyPaste, find: FindPlace, known: readonly string[], today: Day): CheckedWeekly {
  const rows: CheckedRow[] = []
  const faults: CheckedFault[] = paste.faults.map(({ line, given, field }) => ({ line, given, why: field }))
  const spelt = new Map(known.map((name) => [name.toLocaleLowerCase('vi'), name]))
  const seen = new Set<string>()
  for (const row of paste.rows) {
    const checked = checkRow(row, find, today)
    if ('why' in checked) faults.push(checked)
    else {
      const disease = spelt.get(row.disease.toLocaleLowerCase('vi')) ?? row.disease
      const key = `${checked.unitId}|${disease}|${row.week}`
      if (seen.has(key)) faults.push({ line: row.line, given: `${row.place}, ${row.disease}`, why: 'twice' })
      else rows.push({ line: row.line, unitId: checked.unitId, disease, week: row.week, cases: row.cases })
      seen.add(key)
    }
  }
  return { rows, faults: faults.sort((a, b) => a.line - b.line) }
}

function checkRow(row: WeeklyRow, find: FindPlace, today: Day): { unitId: string } | CheckedFault {
  if (row.week > mondayOf(today)) return { line: row.line, given: row.week, why: 'week-ahead' }
  // The units as they stood in the week; a past re-expressed in today's units is found in those.
  const then = find(row.place, '', row.week)
  const found = 'unitId' in then ? then : find(row.place, '', today)
  if ('unitId' in found) return found
  return { line: row.line, given: row.place, why: found.fault === 'ambiguous' ? 'place-ambiguous' : 'place' }
}
