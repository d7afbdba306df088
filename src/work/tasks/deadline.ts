import { addDays, type Day, day as dayNamed, dayNumber, weekday } from '#kernel/day'
import type { Calendar } from '../calendar/calendar.ts'
import { isWorkingDay } from '../calendar/deadline.ts'

/** How often a standing task is reported on. */
export const RHYTHMS = ['weekly', 'monthly', 'quarterly', 'yearly'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/**
 * By when, as plans say it. A month, a quarter, a year end on their last working day; a standing task ("thường xuyên")
 * is reported on each period, by the last working day of the period or of the `months` of the year it names.
 */
export type Deadline =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'year'; readonly year: number }
  | {
      readonly kind: 'standing'
      readonly rhythm: Rhythm
      readonly months?: readonly number[] | undefined
      readonly fromYear?: number | undefined
    }
  | { readonly kind: 'milestones'; readonly days: readonly Day[] }
  | { readonly kind: 'none' }

export const DEADLINE_KINDS = ['day', 'month', 'quarter', 'year', 'standing', 'milestones', 'none'] as const

/** A report due or a milestone: late or on time on its own. */
export interface Point {
  readonly due: Day
  /** The day first given, before any extension. */
  readonly first: Day
  readonly reported: Day | null
}

const two = (n: number): string => String(n).padStart(2, '0')
const firstOf = (year: number, month: number): Day => dayNamed(`${year}-${two(month)}-01`)
const afterMonth = (year: number, month: number): Day =>
  month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1)

/** The last working day before `end`; a period that is off from end to end gives its last day. */
function lastWorkingDayBefore(calendar: Calendar, end: Day, start: Day): Day {
  for (let day = addDays(end, -1); day >= start; day = addDays(day, -1)) if (isWorkingDay(calendar, day)) return day
  return addDays(end, -1)
}

export const endOfMonth = (calendar: Calendar, year: number, month: number): Day =>
  lastWorkingDayBefore(calendar, afterMonth(year, month), firstOf(year, month))

/** The day after which the deadline is missed; null where nothing ends it. */
export function finalDay(deadline: Deadline, calendar: Calendar): Day | null {
  switch (deadline.kind) {
    case 'day':
      return deadline.day
    case 'month':
      return endOfMonth(calendar, deadline.year, deadline.month)
    case 'quarter':
      return endOfMonth(calendar, deadline.year, deadline.quarter * 3)
    case 'year':
      return endOfMonth(calendar, deadline.year, 12)
    case 'milestones':
      return deadline.days.toSorted().at(-1) ?? null
    default:
      return null
  }
}

/** The milestones of a deadline as they are opened with the task, in order; none for another kind. */
export const milestonesOf = (deadline: Deadline): Point[] =>
  deadline.kind === 'milestones'
    ? [...new Set(deadline.days)].sort().map((due) => ({ due, first: due, reported: null }))
    : []

type Standing = Extract<Deadline, { kind: 'standing' }>

/** A period of a standing task: its report is opened on the first day of it. */
export interface Period {
  readonly from: Day
  readonly due: Day
}

/** The periods that have begun by `today` and whose report is due on or after `since`, in order. */
export function periodsOf(deadline: Standing, calendar: Calendar, since: Day, today: Day): Period[] {
  const found = deadline.rhythm === 'weekly' ? weeks(calendar, since, today) : months(deadline, calendar, since, today)
  return found.filter(({ from, due }) => from <= today && due >= since)
}

function weeks(calendar: Calendar, since: Day, today: Day): Period[] {
  const found: Period[] = []
  for (let from = addDays(since, 1 - weekday(since)); from <= today; from = addDays(from, 7)) {
    const due = lastWorkingDayBefore(calendar, addDays(from, 7), from)
    // A week without a working day (Tết) is reported on in the next one.
    if (isWorkingDay(calendar, due)) found.push({ from, due })
  }
  return found
}

const ENDS: Readonly<Record<Exclude<Rhythm, 'weekly'>, readonly number[]>> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarterly: [3, 6, 9, 12],
  yearly: [12],
}

function months(deadline: Standing, calendar: Calendar, since: Day, today: Day): Period[] {
  const own = deadline.months && deadline.months.length > 0 ? deadline.months.toSorted((a, b) => a - b) : null
  const ends = own ?? ENDS[deadline.rhythm as Exclude<Rhythm, 'weekly'>]
  const first = Math.max(Number(since.slice(0, 4)), deadline.fromYear ?? 0)
  const found: Period[] = []
  for (let year = first; year <= Number(today.slice(0, 4)); year++) {
    ends.forEach((end, n) => {
      const before = n === 0 ? 0 : (ends[n - 1] as number)
      found.push({ from: firstOf(year, before + 1), due: endOfMonth(calendar, year, end) })
    })
  }
  return found
}

/** The next day something is wanted: the oldest point not reported, else the deadline's own end. */
export const nextDue = (points: readonly Point[], final: Day | null): Day | null =>
  points.find(({ reported }) => reported === null)?.due ?? final

/** Whether the deadline names a day, a month, a quarter and a year there are. */
export function isSoundDeadline(deadline: Deadline): boolean {
  const year = (n: number): boolean => n >= 2000 && n <= 2100
  switch (deadline.kind) {
    case 'month':
      return year(deadline.year) && deadline.month >= 1 && deadline.month <= 12
    case 'quarter':
      return year(deadline.year) && deadline.quarter >= 1 && deadline.quarter <= 4
    case 'year':
      return year(deadline.year)
    case 'milestones':
      return deadline.days.length > 0 && deadline.days.every((day) => !Number.isNaN(dayNumber(day)))
    case 'standing':
      return (deadline.months ?? []).every((month) => month >= 1 && month <= 12)
    default:
      return true
  }
}
