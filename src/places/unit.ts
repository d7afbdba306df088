import type { Day } from '#kernel/day'
import type { Interval } from '#kernel/interval'
import type { Point } from '#kernel/point'

/** Rank in the hierarchy. The district level exists in history and is absent from 2025-07-01 (resolution 203/2025/QH15). */
export const LEVELS = ['province', 'district', 'commune'] as const
export type Level = (typeof LEVELS)[number]

/** What the law calls a unit; with the level it gives the Vietnamese word (`kindWords` in text.ts). */
export const KINDS = [
  'province',
  'city',
  'town',
  'urban-district',
  'rural-district',
  'ward',
  'township',
  'commune',
  'special-zone',
] as const
export type Kind = (typeof KINDS)[number]

/**
 * How a unit stood during `[from, to)`. `unitId` is the identity: a pure change of name, code, kind or
 * parent makes a new version; a change of territory by merger or split makes a new unit with succession links.
 */
export interface UnitVersion extends Interval<Day> {
  readonly unitId: string
  /** GSO code. A merged unit takes the code of the seat's unit (decision 124/2004/QĐ-TTg), so it identifies nothing alone. */
  readonly code: string
  /** Without the kind: `Chí Linh`, not `Phường Chí Linh`. */
  readonly name: string
  readonly kind: Kind
  readonly level: Level
  readonly parentId: string | null
  readonly point: Point | null
  readonly areaKm2: number | null
  readonly actId: string
  /** `act`: begun on `from` by the act cited. `known`: the lists merely start there. */
  readonly begins: 'act' | 'known'
  /** The act that ended it; null while it lasts. */
  readonly endedBy: string | null
}

/** How a printed predecessor name was recognised; see resolve.ts. */
export const RECOGNITIONS = ['name', 'district', 'spelling', 'accents', 'elimination'] as const
export type Recognition = (typeof RECOGNITIONS)[number]

/** On `day` a part of unit `fromId` became part of unit `toId`. */
export interface Succession {
  readonly fromId: string
  readonly toId: string
  readonly day: Day
  /** Part of `fromId` that went to `toId`: 1 = all of it, null = a part of unknown size. */
  readonly share: number | null
  readonly actId: string
  readonly recognisedBy: Recognition
}

/** A legal act, or a publication a figure is taken from. */
export interface Act {
  readonly id: string
  readonly kind: 'act' | 'publication'
  readonly number: string | null
  readonly title: { readonly vi: string; readonly en: string }
  readonly issuer: string | null
  readonly signedOn: Day | null
  readonly takesEffectOn: Day | null
  readonly source: string | null
}

export interface Population {
  readonly unitId: string
  readonly year: number
  readonly people: number
  readonly actId: string
}

/** What is not known: a printed predecessor that matches no unit of the lists, or a hole in the facts. */
export interface Gap {
  readonly id: string
  readonly kind: 'predecessor' | 'fact'
  readonly unitId: string | null
  readonly from: Day | null
  readonly to: Day | null
  /** The name as the act prints it, for a predecessor. */
  readonly printed: string | null
  readonly reason: 'no-list' | 'no-match' | 'ambiguous' | 'unknown'
  readonly words: { readonly vi: string; readonly en: string } | null
}

/** Everything the room knows, as it lies in the database or the seed files. */
export interface PlaceFacts {
  readonly versions: readonly UnitVersion[]
  readonly successions: readonly Succession[]
  readonly acts: readonly Act[]
  readonly populations: readonly Population[]
  readonly gaps: readonly Gap[]
}
