import type { Instant } from '#kernel/day'

/** The meeting by which one step of a chain came from the step before. */
export interface Via {
  readonly kind: 'encounter' | 'visit'
  readonly id: string
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly setting: string | null
}

/** One person of a chain: ids, units and times, never a name. */
export interface Step {
  readonly personId: string
  readonly unitId: string | null
  /** Place in the chain, 0 at the F0. */
  readonly level: number
  /** Null: at an unknown time. */
  readonly exposedAt: Instant | null
  readonly via: Via | null
}

/**
 * The stored form in one-letter keys, kept as text (`json`, not `jsonb`), so that equal chains are equal strings.
 * p person, u unit, l level, t exposed at, v via (k kind, i id, s start, e end, w setting).
 */
interface Stored {
  readonly l: number
  readonly p: string
  readonly t: Instant | null
  readonly u: string | null
  readonly v: {
    readonly e: Instant | null
    readonly i: string
    readonly k: Via['kind']
    readonly s: Instant | null
    readonly w: string | null
  } | null
}

export const storeStep = ({ personId, unitId, level, exposedAt, via }: Step): Stored => ({
  l: level,
  p: personId,
  t: exposedAt,
  u: unitId,
  v: via && { e: via.endsAt, i: via.id, k: via.kind, s: via.startsAt, w: via.setting },
})

export function readStep(stored: unknown): Step {
  const { l, p, t, u, v } = stored as Stored
  return {
    level: l,
    personId: p,
    exposedAt: t,
    unitId: u,
    via: v && { kind: v.k, id: v.i, startsAt: v.s, endsAt: v.e, setting: v.w },
  }
}

export const storeChain = (chain: readonly Step[]): string => JSON.stringify(chain.map(storeStep))
export const readChain = (stored: unknown): Step[] => (stored as unknown[]).map(readStep)
