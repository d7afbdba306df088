import { type Day, dayOf, type Instant, instantOf } from '#kernel/day'
import { tracingWindow } from './rules/tracing-window.ts'

export interface CaseTimes {
  /** As the outbreak names it. */
  readonly disease: string
  readonly onsetOn: Day | null
  readonly sampledOn: Day | null
  readonly confirmedAt: Instant
}

/**
 * From when on a case's contacts are traced, or null for "as far back as anything is known". A case with neither
 * onset nor sample is taken as sampled on the day of confirmation. Where no rule was in force (another disease, an outbreak
 * of another time or country), nothing is cut off.
 */
export function tracedFrom({ disease, onsetOn, sampledOn, confirmedAt }: CaseTimes): Instant | null {
  const confirmed = dayOf(confirmedAt)
  const window = tracingWindow({ disease, onset: onsetOn, sampled: sampledOn ?? confirmed }, confirmed)
  return window === null ? null : instantOf(window.from)
}

/** The first moment at which the person could no longer pass anything on: isolated as a case or put in quarantine. */
export const isolatedFrom = (isolatedAt: Instant | null, quarantinedAt: Instant | null): Instant | null =>
  isolatedAt === null
    ? quarantinedAt
    : quarantinedAt === null || isolatedAt < quarantinedAt
      ? isolatedAt
      : quarantinedAt
