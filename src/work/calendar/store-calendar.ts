import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { buildCalendar, type Calendar, type SpecialDay } from './calendar.ts'
import type { Entry, HoursEntry, Signed, Standing } from './entry.ts'
import type { Half } from './hours.ts'

let kept: { key: string; calendar: Calendar } | null = null

/**
 * The working time as the tables have it now: notices, days of the province, hours of work. The index of a
 * calendar is kept while the tables stay.
 */
export async function loadCalendar(tx: Tx): Promise<Calendar> {
  const special = (await findEntries(tx)).filter(({ withdrawn }) => withdrawn === null).map(specialOf)
  const hours = (await findHours(tx)).filter(({ withdrawn }) => withdrawn === null)
  const announced = new Set((await findYears(tx)).map(({ year }) => String(year)))
  const key = JSON.stringify([special, hours, [...announced]])
  if (kept?.key !== key) kept = { key, calendar: buildCalendar({ special, hours, announced }) }
  return kept.calendar
}

export const specialOf = ({ day, kind, half, name }: SpecialDay): SpecialDay => ({ day, kind, half, name })

interface Withdrawable {
  readonly withdrawn_at: Instant | null
  readonly withdrawn_name: string | null
  readonly withdrawn_why: string | null
}

const withdrawnOf = (row: Withdrawable): Entry['withdrawn'] =>
  row.withdrawn_at === null ? null : { at: row.withdrawn_at, by: row.withdrawn_name, why: row.withdrawn_why }

/** Every entry that was ever made, withdrawn ones too; of one year when given. */
export async function findEntries(tx: Tx, year?: number): Promise<Entry[]> {
  let query = tx.selectFrom('work.day_off').selectAll().orderBy('day').orderBy('entered_at')
  if (year !== undefined) query = query.where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`)
  return (await query.execute()).map((row) => ({
    id: row.id,
    day: row.day,
    kind: row.kind === 'off' ? 'off' : 'working',
    half: (row.half as Half | null) ?? undefined,
    name: row.name,
    source: row.source,
    entered: { at: row.entered_at, by: row.entered_name },
    withdrawn: withdrawnOf(row),
  }))
}

export async function findHours(tx: Tx): Promise<HoursEntry[]> {
  const rows = await tx.selectFrom('work.working_hours').selectAll().orderBy('from_day').execute()
  return rows.map((row) => ({
    id: row.id,
    from: row.from_day,
    morning: [row.morning_from, row.morning_to],
    afternoon: [row.afternoon_from, row.afternoon_to],
    source: row.source,
    entered: { at: row.entered_at, by: row.entered_name },
    withdrawn: withdrawnOf(row),
  }))
}

export interface YearEntry {
  readonly year: number
  readonly source: string
  readonly entered: Signed
}

export async function findYears(tx: Tx): Promise<YearEntry[]> {
  const rows = await tx.selectFrom('work.calendar_year').selectAll().orderBy('year').execute()
  return rows.map(({ year, source, entered_at, entered_name }) => ({
    year,
    source,
    entered: { at: entered_at, by: entered_name },
  }))
}

export async function findStanding(tx: Tx): Promise<Standing[]> {
  const rows = await tx.selectFrom('work.case_standing').selectAll().execute()
  return rows.map((row) => ({
    kind: row.kind ?? '',
    workflow: row.workflow ?? 0,
    state: row.state ?? '',
    opened: row.opened_day as Day,
    due: row.due_day,
    cases: Number(row.cases),
  }))
}
