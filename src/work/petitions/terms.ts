import { addDays, type Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'
import type { Calendar } from '../calendar/calendar.ts'
import { addWorkingDays, workingDayFrom } from '../calendar/deadline.ts'
import type { Origin, PetitionCategory, Urgency } from './names.ts'

/** In how many days an answer is due, and since when that holds. */
interface Term {
  readonly origin: Origin
  /** Null: of every kind that has no term of its own. */
  readonly category: PetitionCategory | null
  readonly urgency: Urgency
  readonly days: number
  readonly counted: 'working' | 'calendar'
  readonly inForce: Interval<Day>
  readonly source: string
}

const SINCE: Interval<Day> = { from: '2000-01-01', to: null }
/** No rule of the city is known to the project; a province puts its own in this table's place. */
const ASSUMED = 'Giả định của bản chạy thử'
const OBSTACLES = 'Công điện 89/CĐ-TTg ngày 16/6/2025: trả lời trong 15 ngày'

const citizen = (category: PetitionCategory | null, urgency: Urgency, days: number): Term => ({
  origin: 'citizen',
  category,
  urgency,
  days,
  counted: 'working',
  inForce: SINCE,
  source: ASSUMED,
})

const terms: readonly Term[] = [
  {
    origin: 'enterprise',
    category: null,
    urgency: 'normal',
    days: 15,
    counted: 'calendar',
    inForce: SINCE,
    source: OBSTACLES,
  },
  {
    origin: 'enterprise',
    category: null,
    urgency: 'urgent',
    days: 5,
    counted: 'working',
    inForce: SINCE,
    source: ASSUMED,
  },
  citizen(null, 'normal', 10),
  citizen(null, 'urgent', 2),
  citizen('waste', 'normal', 3),
  citizen('lighting', 'normal', 5),
  citizen('noise', 'normal', 3),
  citizen('epidemic', 'normal', 2),
  citizen('security', 'normal', 3),
  citizen('security', 'urgent', 1),
  citizen('water', 'normal', 5),
  citizen('health', 'normal', 5),
  citizen('attitude', 'normal', 7),
]

const termOf = (origin: Origin, category: PetitionCategory, urgency: Urgency, on: Day): Term => {
  const fitting = terms.filter((one) => one.origin === origin && one.urgency === urgency && contains(one.inForce, on))
  const found = fitting.find((one) => one.category === category) ?? fitting.find((one) => one.category === null)
  if (!found) throw new Error(`no term for ${origin} ${category} ${urgency} on ${on}`)
  return found
}

/** The day by which an answer is due, never a day off; the day it is raised is not counted. */
export function answerBy(
  calendar: Calendar,
  from: Day,
  of: { readonly origin: Origin; readonly category: PetitionCategory; readonly urgency: Urgency },
): Day {
  const { days, counted } = termOf(of.origin, of.category, of.urgency, from)
  return counted === 'calendar' ? workingDayFrom(calendar, addDays(from, days)) : addWorkingDays(calendar, from, days)
}

/** Calendar days in which an answer may be contested, and in which what was asked may be told. Assumed, as above. */
export const WINDOW_DAYS = 15

export const windowFrom = (day: Day): Day => addDays(day, WINDOW_DAYS)
