import { addDays, type Day, daysBetween } from '#kernel/day'

/** Days on which something is known of where somebody was, both included. */
export interface KnownDays {
  readonly from: Day
  readonly to: Day
}

export interface Gap extends KnownDays {
  readonly days: number
}

/** The runs of days in `[from, to]`, both included, of which nothing is known. */
export function gapsOf(from: Day, to: Day, known: readonly KnownDays[]): Gap[] {
  const gaps: Gap[] = []
  let at = from
  for (const span of known.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (span.from > to) break
    if (span.from > at) gaps.push(gap(at, addDays(span.from, -1)))
    if (span.to >= at) at = addDays(span.to, 1)
  }
  if (at <= to) gaps.push(gap(at, to))
  return gaps
}

const gap = (from: Day, to: Day): Gap => ({ from, to, days: daysBetween(from, to) + 1 })
