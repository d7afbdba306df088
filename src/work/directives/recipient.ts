import type { Day } from '#kernel/day'
import { addDays } from '#kernel/day'
import { contains } from '#kernel/interval'
import { type Refused, refuse } from '#kernel/refusal'
import type { Calendar } from '../calendar/calendar.ts'
import { addWorkingDays, dayInWords, isWorkingDay } from '../calendar/deadline.ts'

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

/** The agencies named, by id or as the authority of a unit, each once and in the order named. */
export function recipientsOf(
  named: { readonly agencies?: readonly string[]; readonly units?: readonly string[] },
  agencies: ReadonlyMap<string, Agency>,
  day: Day,
  unitName: (id: string) => string,
): Agency[] | Refused<RecipientRefusal> {
  const found = new Map<string, Agency>()
  for (const id of named.agencies ?? []) {
    const agency = agencies.get(id)
    if (!agency || !contains(agency, day)) return refuse('agency-unknown', { agency: id })
    found.set(id, agency)
  }
  for (const unit of named.units ?? []) {
    const agency = authorityOf(agencies.values(), unit, day)
    if (!agency) return refuse('unit-without-authority', { unit: unitName(unit) })
    found.set(agency.id, agency)
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
