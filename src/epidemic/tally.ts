import { addDays, type Day, eachDay } from '#kernel/day'
import type { CurvePoint, Tally } from './contract/counts.ts'

/** New people of one day, as counted by unit and day. */
export interface DayCount {
  readonly day: Day
  readonly f0: number
  readonly f1: number
  readonly f2: number
  readonly quarantined: number
}

type Level = 'f0' | 'f1' | 'f2'

/** What the counts of the days up to `day` come to. */
export function tallyOf(counts: readonly DayCount[], level: Level, day: Day): Tally {
  const between = (from: Day, to: Day): number =>
    counts.reduce((sum, count) => (count.day >= from && count.day <= to ? sum + count[level] : sum), 0)
  return {
    total: between('0001-01-01', day),
    today: between(day, day),
    yesterday: between(addDays(day, -1), addDays(day, -1)),
    week: between(addDays(day, -6), day),
    weekBefore: between(addDays(day, -13), addDays(day, -7)),
  }
}

/** A point for every day of the span, zero where nobody was counted. */
export function curveOf(counts: readonly DayCount[], from: Day, to: Day): CurvePoint[] {
  const byDay = new Map(counts.map((count) => [count.day, count]))
  return eachDay(from, to).map((day) => {
    const { f0 = 0, f1 = 0, f2 = 0, quarantined = 0 } = byDay.get(day) ?? {}
    return { day, f0, f1, f2, quarantined }
  })
}
