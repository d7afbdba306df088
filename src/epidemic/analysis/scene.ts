import type { TransmissionTiming } from '../rules/transmission-timing.ts'
import type { History, Tracer } from '../tracing/index.ts'
import { viaToVisit } from '../tracing/labels.ts'
import { EVER, NEVER } from '../tracing/ticks.ts'
import { VISIT } from '../tracing/visits.ts'
import type { InTime, Meeting } from './plausibility.ts'

/** One outbreak as analysis reads it: the engine's own history with what is known of its cases, all by number. */
export interface Scene {
  readonly history: History
  readonly roots: { readonly person: Int32Array; readonly start: Int32Array }
  /** By person; NEVER where not isolated. */
  readonly isolated: Int32Array
  /** By position among the roots. */
  readonly cases: Cases
  readonly timing: TransmissionTiming | null
  readonly encounterSetting: (encounter: number) => string | null
  /** Kind of circumstance and how near they came, where written down. */
  readonly encounterManner: (encounter: number) => Manner | undefined
  readonly visitSetting: (visit: number) => string | null
  /** The levels as they are. */
  readonly base: Tracer
}

export interface Manner {
  readonly kind: string | null
  readonly metres: number | null
}

export interface Cases {
  /** Noon of the first symptoms, or of the sample of who had none; ticks. */
  readonly reference: Int32Array
  readonly confirmed: Int32Array
  /** 1 where the reference is the onset, 0 where it is the sample or the confirmation. */
  readonly hasOnset: Uint8Array
}

/** Where a case stands among the roots; -1 for who is none. */
export function rootNumbers({ history, roots }: Scene): Int32Array {
  const numbers = new Int32Array(history.people).fill(-1)
  roots.person.forEach((person, at) => {
    numbers[person] = at
  })
  return numbers
}

export function caseInTime({ roots, isolated, cases }: Scene, root: number): InTime {
  return {
    from: roots.start[root]!,
    isolated: isolated[roots.person[root]!]!,
    reference: cases.reference[root]!,
    confirmed: cases.confirmed[root]!,
  }
}

/** How two people met: an encounter by its number, or two stays at one venue. */
export type Via =
  | { readonly kind: 'encounter'; readonly encounter: number }
  | { readonly kind: 'visit'; readonly theirs: number; readonly own: number }

/** The meeting as it was written down; of two stays, the time both were there. */
export function meetingOf(scene: Scene, via: Via): Meeting {
  if (via.kind === 'encounter') {
    const { records } = scene.history.encounters
    const at = via.encounter * 3
    const manner = scene.encounterManner(via.encounter)
    return {
      start: records[at + 1]!,
      end: records[at + 2]!,
      setting: scene.encounterSetting(via.encounter),
      kind: manner?.kind ?? null,
      metres: manner?.metres ?? null,
    }
  }
  const { records } = scene.history.visits
  const theirs = via.theirs * VISIT.width
  const own = via.own * VISIT.width
  return {
    start: Math.max(records[theirs + 2]!, records[own + 2]!),
    end: Math.min(records[theirs + 3]!, records[own + 3]!),
    setting: scene.visitSetting(via.own),
    metres: null,
  }
}

/** The meeting a label was written for. */
export const viaOfLabel = (via: number, met: number): Via =>
  via >= 0 ? { kind: 'encounter', encounter: via } : { kind: 'visit', theirs: viaToVisit(via), own: met }

/** Null where a time is not known. */
export const known = (tick: number): number | null => (tick === EVER || tick === NEVER ? null : tick)
