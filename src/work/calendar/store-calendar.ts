import type { Tx } from '#platform/sql/transaction'
import { buildCalendar, type Calendar, type SpecialDay } from './calendar.ts'

const yearsOf = (special: readonly SpecialDay[]) => new Set(special.map(({ day }) => day.slice(0, 4)))

let kept: { key: string; calendar: Calendar } | null = null

/** The working days as the table of notices has them now. The index of a calendar is kept while the table stays. */
export async function loadCalendar(tx: Tx): Promise<Calendar> {
  const rows = await tx.selectFrom('work.day_off').select(['day', 'kind', 'name']).orderBy('day').execute()
  const special: SpecialDay[] = rows.map(({ day, kind, name }) => ({
    day,
    kind: kind === 'off' ? 'off' : 'working',
    name,
  }))
  const key = JSON.stringify(special)
  if (kept?.key !== key) kept = { key, calendar: buildCalendar({ special, announced: yearsOf(special) }) }
  return kept.calendar
}
