import type { Day } from '#kernel/day'
import { addDays } from '#kernel/day'
import { contains } from '#kernel/interval'
import { type Refused, refuse } from '#kernel/refusal'
import type { Text } from '#kernel/text'
import type { Calendar } from '../calendar/calendar.ts'
import { addWorkingDays, dayInWords, isWorkingDay } from '../calendar/deadline.ts'
import type { Chosen } from './doors.ts'

/** An agency as `people` knows it; as much as this room needs. */
export interface Agency {
  readonly id: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly level: 'province' | 'district' | 'commune'
  readonly sector: string
  readonly unit: string
  readonly parent: string | null
  readonly from: Day
  readonly to: Day | null
}

const GENERAL = 'general'

/** The authority of a unit: its people's committee, else any agency it has. */
export function authorityOf(agencies: Iterable<Agency>, unit: string, day: Day): Agency | null {
  const here = [...agencies].filter((agency) => agency.unit === unit && contains(agency, day))
  return here.find(({ sector }) => sector === GENERAL) ?? here[0] ?? null
}

export type RecipientRefusal = 'nobody-named' | 'agency-unknown' | 'unit-without-authority'

/** An agency that is to do something, and why the rule chose it; null when it was named. */
export interface Named {
  readonly agency: Agency
  readonly why: Text | null
}

export interface Naming {
  readonly agencies?: readonly string[] | undefined
  readonly units?: readonly string[] | undefined
  /** What a rule chose. */
  readonly chosen?: readonly Chosen[] | undefined
  /** Agencies left out of what the rule chose. */
  readonly without?: readonly string[] | undefined
}

/**
 * The agencies named, by id or as the authority of a unit, and those a rule chose: each once, in the order named. A unit
 * a rule chose that has no authority in the system is passed over: nobody named it.
 */
export function recipientsOf(
  { agencies: ids = [], units = [], chosen = [], without = [] }: Naming,
  agencies: ReadonlyMap<string, Agency>,
  day: Day,
  unitName: (id: string) => string,
): Named[] | Refused<RecipientRefusal> {
  const found = new Map<string, Named>()
  for (const id of ids) {
    const agency = agencies.get(id)
    if (!agency || !contains(agency, day)) return refuse('agency-unknown', { agency: id })
    found.set(id, { agency, why: null })
  }
  for (const unit of units) {
    const agency = authorityOf(agencies.values(), unit, day)
    if (!agency) return refuse('unit-without-authority', { unit: unitName(unit) })
    found.set(agency.id, { agency, why: null })
  }
  for (const { unit, agency: id, why } of chosen) {
    const agency = id === undefined ? authorityOf(agencies.values(), unit, day) : agencies.get(id)
    if (agency && contains(agency, day) && !found.has(agency.id) && !without.includes(agency.id))
      found.set(agency.id, { agency, why })
  }
  return found.size === 0 ? refuse('nobody-named') : [...found.values()]
}

/** The due day meant: so many working days from today, or a working day not before today. */
export function dueDayOf(
  deadline: { readonly workingDays: number } | { readonly day: Day },
  calendar: Calendar,
  today: Day,
): Day | Refused<'due-not-later'> {
  if ('workingDays' in deadline) return addWorkingDays(calendar, today, deadline.workingDays)
  if (deadline.day >= today && isWorkingDay(calendar, deadline.day)) return deadline.day
  return refuse('due-not-later', { day: dayInWords(addDays(today, -1)) })
}
