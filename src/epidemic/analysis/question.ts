import type { Instant } from '#kernel/day'
import type { Dispersion, Superspreading } from './offspring.ts'
import type { Spread } from './what-if.ts'

/** What is asked of an outbreak. People by id; places by id; ticks stay inside. */
export type Question =
  | { readonly of: 'backward'; readonly person: string }
  | { readonly of: 'forward'; readonly person: string; readonly maxLevel: number; readonly most: number }
  | { readonly of: 'delay'; readonly person: string; readonly now: Instant }
  | { readonly of: 'what-if'; readonly set: IsolatedSet; readonly at: Instant; readonly delays: readonly number[] }
  | { readonly of: 'transmission' }
  | { readonly of: 'spreaders'; readonly most: number }
  | { readonly of: 'graph'; readonly person: string | null; readonly maxLevel: number; readonly most: number }

/** Whom to isolate: chosen people, or everyone of a level in some units. */
export type IsolatedSet =
  | { readonly people: readonly string[] }
  | { readonly level: number; readonly units: readonly string[] | null }

export interface AnswerOf {
  readonly backward: Backward
  readonly forward: Forward
  readonly delay: Delay
  readonly 'what-if': WhatIf
  readonly transmission: Transmission
  readonly spreaders: Spreaders
  readonly graph: Graph
}

/** Somebody, before it is known whether the reader may see more than the place. */
export interface Somebody {
  readonly id: string
  readonly unitId: string | null
}

export interface Meeting {
  readonly kind: 'encounter' | 'visit'
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly setting: string | null
}

export interface Source {
  readonly person: Somebody
  readonly meeting: Meeting
  readonly meetings: number
  readonly share: number
  /** Days from the source's first symptoms (or sample) to the meeting; null where either is unknown. */
  readonly sinceOnset: number | null
  readonly factors: { readonly time: number; readonly setting: number; readonly distance: number }
}

export interface Backward {
  readonly sources: readonly Source[]
  /** Contacts, no cases, who had been exposed before they met this person. */
  readonly between: readonly { readonly person: Somebody; readonly level: number; readonly meeting: Meeting }[]
  /** Whether published figures of the disease weigh the time. */
  readonly timed: boolean
}

export interface Forward {
  readonly from: Instant | null
  readonly to: Instant | null
  readonly spread: Spread
  readonly people: readonly {
    readonly person: Somebody
    readonly step: number
    readonly level: number | null
    readonly exposedAt: Instant | null
    readonly by: Somebody
    readonly meeting: Meeting
  }[]
}

export interface Delay {
  /** The isolation as it is; null: not isolated yet, counted until now. */
  readonly isolatedAt: Instant | null
  readonly infectiousFrom: Instant | null
  readonly costs: readonly { readonly days: number; readonly at: Instant; readonly saved: Spread }[]
}

export interface WhatIf {
  readonly people: number
  readonly before: Spread
  readonly variants: readonly {
    readonly days: number
    readonly at: Instant
    readonly after: Spread
    readonly saved: Spread
    /** Cases whose most likely infection would not have taken place, with all who come of them. */
    readonly cases: number
  }[]
}

export interface Transmission {
  readonly cases: readonly {
    readonly person: Somebody
    readonly generation: number
    readonly infected: number
    readonly descendants: number
    readonly onset: Instant | null
    readonly confirmedAt: Instant | null
    readonly possible: number
    readonly sources: readonly Source[]
  }[]
  readonly generations: readonly {
    readonly generation: number
    readonly cases: number
    readonly first: Instant | null
    readonly last: Instant | null
  }[]
  readonly superspreading: Superspreading | null
  readonly dispersion: Dispersion | null
  readonly timed: boolean
}

export interface Spreaders {
  readonly total: Spread
  readonly people: readonly {
    readonly person: Somebody
    readonly level: number
    readonly direct: number
    readonly below: number
    /** On its own, whatever others explain; null beyond the first many. */
    readonly reach: Spread | null
  }[]
}

/** People of the graph in columns: smaller to send, quick to draw. Unknown times are 0, nobody is -1. */
export interface Graph {
  readonly total: number
  readonly ids: readonly string[]
  readonly unit: readonly number[]
  readonly units: readonly string[]
  readonly level: readonly number[]
  readonly above: readonly number[]
  readonly below: readonly number[]
  readonly share: readonly number[]
  /** Minutes since 1970. */
  readonly exposedAt: readonly number[]
  readonly confirmedAt: readonly number[]
  readonly metFrom: readonly number[]
  readonly metTo: readonly number[]
  readonly setting: readonly number[]
  readonly settings: readonly string[]
}
