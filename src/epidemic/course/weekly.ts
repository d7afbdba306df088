import { addDays, type Day, daysBetween } from '#kernel/day'
import { type FarringtonWeek, farrington } from './farrington.ts'

export interface WeekCount {
  /** Monday. */
  readonly week: Day
  readonly cases: number
}

export interface UnitWeek extends WeekCount {
  readonly unitId: string
  readonly disease: string
}

export interface JudgedWeek extends WeekCount {
  readonly judged: FarringtonWeek | null
}

/** The paper's five years where the record reaches, no fewer than three. */
const YEARS = [5, 4, 3] as const

/**
 * The last `shown` weeks up to and including `last`, each against its own past. Weeks between the first and the last
 * that nobody reported count as 0: weekly reports of a notifiable disease leave out what did not happen.
 */
export function judgeWeeks(counts: readonly WeekCount[], last: Day, shown: number): JudgedWeek[] {
  const series = everyWeek(counts, last)
  const cases = series.map((one) => one.cases)
  return series.slice(-shown).map((one, at) => {
    const week = Math.max(0, series.length - shown) + at
    return { ...one, judged: judge(cases, week) }
  })
}

function judge(counts: readonly number[], week: number): FarringtonWeek | null {
  for (const years of YEARS) {
    const told = farrington({ counts, week, years })
    if (told !== null) return told
  }
  return null
}

function everyWeek(counts: readonly WeekCount[], last: Day): WeekCount[] {
  const byWeek = new Map<Day, number>()
  for (const { week, cases } of counts) if (week <= last) byWeek.set(week, (byWeek.get(week) ?? 0) + cases)
  const [first] = [...byWeek.keys()].sort()
  if (first === undefined) return []
  return Array.from({ length: daysBetween(first, last) / 7 + 1 }, (_, at) => {
    const week = addDays(first, 7 * at)
    return { week, cases: byWeek.get(week) ?? 0 }
  })
}
