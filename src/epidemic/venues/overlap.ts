import type { Instant } from '#kernel/day'
import type { Span } from './announce.ts'

/** A stay at a venue, with from when and until when the person could infect: null on the left is "always before". */
export interface Stay extends Span {
  readonly isCase: boolean
  readonly infectiousFrom: Instant | null
  readonly infectiousTo: Instant | null
}

/** A case that was there while it could infect. */
export const isInfectious = ({ isCase, startsAt, endsAt, infectiousFrom, infectiousTo }: Stay): boolean =>
  isCase && (infectiousFrom === null || endsAt >= infectiousFrom) && (infectiousTo === null || startsAt < infectiousTo)

/** The part of a case's stay in which it could infect. */
export function infectiousSpan({ startsAt, endsAt, infectiousFrom, infectiousTo }: Stay): Span {
  const from = infectiousFrom !== null && infectiousFrom > startsAt ? infectiousFrom : startsAt
  const to = infectiousTo !== null && infectiousTo < endsAt ? infectiousTo : endsAt
  return { startsAt: from, endsAt: to }
}

/** Longest time in minutes a stay shares with one of the spans, 0 for a moment; null when with none. */
export function sharedMinutes(stay: Span, spans: readonly Span[]): number | null {
  let longest: number | null = null
  for (const span of spans) {
    const ms =
      Math.min(Date.parse(stay.endsAt), Date.parse(span.endsAt)) -
      Math.max(Date.parse(stay.startsAt), Date.parse(span.startsAt))
    if (ms >= 0) longest = Math.max(longest ?? 0, Math.round(ms / 60_000))
  }
  return longest
}
