import { addDays, type Day, dayOf, daysBetween, type Instant, weekday } from '#kernel/day'

/** A case with what was late about it. */
export interface CaseCourse {
  readonly onsetOn: Day | null
  readonly confirmedAt: Instant
  readonly isolatedAt: Instant | null
  /** When quarantine as a contact began; null when it never did. */
  readonly quarantinedAt: Instant | null
}

/** A contact of a case: when the case was confirmed, and when the contact was found. */
export interface Traced {
  readonly confirmedAt: Instant
  readonly foundAt: Instant
}

export interface Part {
  readonly numerator: number
  readonly denominator: number
}

export interface Backlog {
  /** F1 found within so many hours of the confirmation of their case, of all found so far. */
  readonly tracedWithin24h: Part
  readonly tracedWithin48h: Part
  /** New F0 who were already in quarantine when confirmed. */
  readonly inQuarantine: Part
  /** Days from symptoms to isolation, of those whose both days are known; negative: isolated before falling ill. */
  readonly toIsolation: { readonly known: number; readonly median: number | null; readonly p90: number | null }
}

export interface BacklogWeek extends Backlog {
  /** Monday; the week of the case's confirmation. */
  readonly week: Day
}

const HOUR = 3_600_000

export function backlogOf(cases: readonly CaseCourse[], traced: readonly Traced[]): Backlog {
  const waited = traced.map(({ confirmedAt, foundAt }) => (Date.parse(foundAt) - Date.parse(confirmedAt)) / HOUR)
  const within = (hours: number): Part => ({
    numerator: waited.filter((one) => one <= hours).length,
    denominator: waited.length,
  })
  const days = cases
    .flatMap(({ onsetOn, isolatedAt }) =>
      onsetOn === null || isolatedAt === null ? [] : [daysBetween(onsetOn, dayOf(isolatedAt))],
    )
    .sort((a, b) => a - b)
  return {
    tracedWithin24h: within(24),
    tracedWithin48h: within(48),
    inQuarantine: {
      numerator: cases.filter(({ quarantinedAt, confirmedAt }) => quarantinedAt !== null && quarantinedAt < confirmedAt)
        .length,
      denominator: cases.length,
    },
    toIsolation: { known: days.length, median: shareOf(days, 0.5), p90: shareOf(days, 0.9) },
  }
}

/** The same week by week, by the day the case was confirmed; weeks without case left out. */
export function backlogByWeek(cases: readonly CaseCourse[], traced: readonly Traced[]): BacklogWeek[] {
  const casesOf = Map.groupBy(cases, ({ confirmedAt }) => mondayOf(dayOf(confirmedAt)))
  const tracedOf = Map.groupBy(traced, ({ confirmedAt }) => mondayOf(dayOf(confirmedAt)))
  return [...new Set([...casesOf.keys(), ...tracedOf.keys()])]
    .sort()
    .map((week) => ({ week, ...backlogOf(casesOf.get(week) ?? [], tracedOf.get(week) ?? []) }))
}

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day))

/** The value that a share of the sorted ones do not exceed. */
function shareOf(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}
