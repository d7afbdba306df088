import { type Day, dayOf, daysBetween, type Instant, mondayOf } from '#kernel/day'

/** A case with what was late about it. */
export interface CaseCourse {
  readonly onsetOn: Day | null
  readonly confirmedAt: Instant
  readonly isolatedAt: Instant | null
  /** When quarantine as a contact began; null when it never did. */
  readonly quarantinedAt: Instant | null
}

/** F1 by the week (its Monday) in which the case that exposed them was confirmed. */
export interface TracedWeek {
  readonly week: Day
  readonly all: number
  /** Found within so many hours of that confirmation; also those found before it. */
  readonly within24h: number
  readonly within48h: number
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

export function backlogOf(cases: readonly CaseCourse[], traced: readonly TracedWeek[]): Backlog {
  const sum = (of: 'all' | 'within24h' | 'within48h'): number => traced.reduce((total, one) => total + one[of], 0)
  const days = cases
    .flatMap(({ onsetOn, isolatedAt }) =>
      onsetOn === null || isolatedAt === null ? [] : [daysBetween(onsetOn, dayOf(isolatedAt))],
    )
    .sort((a, b) => a - b)
  return {
    tracedWithin24h: { numerator: sum('within24h'), denominator: sum('all') },
    tracedWithin48h: { numerator: sum('within48h'), denominator: sum('all') },
    inQuarantine: {
      numerator: cases.filter(({ quarantinedAt, confirmedAt }) => quarantinedAt !== null && quarantinedAt < confirmedAt)
        .length,
      denominator: cases.length,
    },
    toIsolation: { known: days.length, median: shareOf(days, 0.5), p90: shareOf(days, 0.9) },
  }
}

/** The same week by week, by the day the case was confirmed; weeks without case left out. */
export function backlogByWeek(cases: readonly CaseCourse[], traced: readonly TracedWeek[]): BacklogWeek[] {
  const casesOf = Map.groupBy(cases, ({ confirmedAt }) => mondayOf(dayOf(confirmedAt)))
  const tracedOf = Map.groupBy(traced, ({ week }) => week)
  return [...new Set([...casesOf.keys(), ...tracedOf.keys()])]
    .sort()
    .map((week) => ({ week, ...backlogOf(casesOf.get(week) ?? [], tracedOf.get(week) ?? []) }))
}

/** The value that a share of the sorted ones do not exceed. */
function shareOf(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}
