import { type Instant, instant } from '#kernel/day'
import type { Step, Via } from '../chain.ts'
import { type Found, knownAt } from '../retrace-diff.ts'
import { instantOfTick } from '../tick.ts'
import type { Step as EngineStep, Tracing } from '../tracing/tracer.ts'

/** What the engine does not need, kept beside it by the same numbers. */
export interface Book {
  readonly people: PeopleBook
  readonly encounters: Meetings
  readonly visits: Meetings
}

export interface PeopleBook {
  readonly home: number[]
  readonly id: string[]
  readonly unitId: (string | null)[]
  /** For cases: when confirmed, and when that was entered; milliseconds, 0 for others. */
  readonly confirmedMs: number[]
  readonly recordedMs: number[]
}

export interface Meetings {
  readonly id: string[]
  /** Minutes since 1970; EVER and NEVER where unknown. */
  readonly start: number[]
  readonly end: number[]
  readonly setting: (string | null)[]
  readonly recordedMs: number[]
}

export const viaOf = (meetings: Meetings, kind: Via['kind'], at: number): Via => ({
  kind,
  id: meetings.id[at]!,
  startsAt: instantOfTick(meetings.start[at]!),
  endsAt: instantOfTick(meetings.end[at]!),
  setting: meetings.setting[at]!,
})

/** The chains of these people, in the words of the records. Whoever has none is left out. */
export function foundOf(
  { people, encounters, visits }: Book,
  of: Tracing,
  who: Iterable<number>,
  now: Instant,
): Found[] {
  const step = ({ person, level, exposedAt, by }: EngineStep): Step => ({
    personId: people.id[person]!,
    unitId: people.unitId[person]!,
    level,
    exposedAt: instantOfTick(exposedAt),
    via:
      by && (by.kind === 'encounter' ? viaOf(encounters, 'encounter', by.encounter) : viaOf(visits, 'visit', by.own)),
  })
  const recorded = ({ person, by }: EngineStep): number =>
    by === null
      ? people.recordedMs[person]!
      : by.kind === 'encounter'
        ? encounters.recordedMs[by.encounter]!
        : visits.recordedMs[by.own]!
  const found: Found[] = []
  for (const person of who) {
    const chain = of.chainOf(person)
    if (chain.length === 0) continue
    const isRoot = chain.length === 1
    found.push({
      home: people.home[person]!,
      personId: people.id[person]!,
      unitId: people.unitId[person]!,
      chain: chain.map(step),
      knownAt: isRoot ? instant(people.confirmedMs[person]!) : knownAt(chain.map(recorded), now),
    })
  }
  return found
}
