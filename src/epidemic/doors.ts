import type { Day, Instant } from '#kernel/day'
import type { Share } from './contract/counts.ts'
import type { IdentityKeys } from './identity/keys.ts'

/** Shapes the room gives to its neighbours. */

/** Days of finding, both included; null units means all the caller may see. */
export interface Span {
  readonly from: Day
  readonly to: Day
  readonly unitIds: readonly string[] | null
  /** Of one outbreak alone; otherwise of all. */
  readonly outbreakId?: string
}

/**
 * Where the indicator "share of F1 quarantined within 24 hours of being found" comes from; fits `Source` of the room
 * `measures`. Numerator: F1 found in the span whose quarantine began within 24 hours of being found. Denominator:
 * F1 found in the span who are quarantined or whose 24 hours are over.
 */
export interface QuarantineSource<Tx> {
  readonly total: (tx: Tx, asked: Span) => Promise<Share>
  readonly byUnit: (tx: Tx, asked: Span) => Promise<readonly (Share & { readonly unitId: string })[]>
  readonly byDay: (tx: Tx, asked: Span) => Promise<readonly (Share & { readonly day: Day })[]>
  readonly spanDays: number
}

/** What the parts of the room need from the product they run in. */
export interface Surroundings {
  /** Address the users type: printed codes lead there. */
  readonly publicUrl: string
  /** Where analysis reads an outbreak, in a thread of its own. */
  readonly databaseUrl: string
  /** Under which telephone and identity numbers are sealed. */
  readonly identities: IdentityKeys
}

/** Which figures: a day, a place on that day, an outbreak (all that are open on the day unless told). */
export interface FiguresAsked {
  readonly day: Day
  /** What "24 hours ago" is counted from. */
  readonly at: Instant
  readonly unitId: string | null
  readonly outbreakId: string | null
}

export interface OutbreakSeed {
  readonly id: string
  readonly disease: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly startedOn: Day
  readonly closedOn: Day | null
  readonly simulated: boolean
}

/** A person as the simulation writes one: with the instants at which things happened, which may lie back. */
export interface PersonSeed {
  readonly id: string
  readonly code: string
  readonly unitId: string
  readonly name: string
  readonly phone: string | null
  readonly address: string | null
  readonly birthYear: number
  readonly sex: 'male' | 'female'
  readonly recordedAt: Instant
  /** Present on F0. */
  readonly onsetOn?: Day | null
  readonly sampledOn?: Day | null
  readonly confirmedAt?: Instant
  readonly isolatedAt?: Instant
  readonly hospital?: string | null
  readonly outcome?: 'alive' | 'recovered' | 'dead' | null
  /** Present on F1 already quarantined. */
  readonly quarantine?: {
    readonly foundAt: Instant
    readonly kind: 'home' | 'facility'
    readonly at: Instant
    readonly releasedAt: Instant | null
  }
}

export interface EncounterSeed {
  readonly id: string
  readonly a: string
  readonly b: string
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly setting: string | null
  readonly recordedAt: Instant
}

export interface Scenario {
  readonly outbreak: OutbreakSeed
  readonly people: readonly PersonSeed[]
  readonly encounters: readonly EncounterSeed[]
}
