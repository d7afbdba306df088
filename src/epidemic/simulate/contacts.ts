import { type Instant, instant } from '#kernel/day'
import type { EncounterSeed, PersonSeed } from '../doors.ts'
import { tracedFrom } from '../infectious.ts'
import type { Chance } from './chance.ts'
import type { People } from './people.ts'

export const HOUR = 3_600_000
const DAY = 24 * HOUR

export interface Surroundings {
  readonly chance: Chance
  readonly people: People
  readonly encounters: EncounterSeed[]
  /** Nothing has happened later. */
  readonly now: number
  /** Where a contact of somebody of this unit lives. */
  readonly near: (unitId: string) => string
  readonly settings: readonly string[]
  /** Days an F1 stays in quarantine. */
  readonly quarantineDays: number
  /** When an F1 found at `found` went into quarantine; null: not yet. */
  readonly quarantineStart: (unitId: string, found: number) => number | null
}

/** A case with the window in which others were exposed. */
export interface Source {
  readonly person: PersonSeed
  readonly confirmed: number
  readonly from: number
  readonly to: number
  readonly setting: string | null
}

export function sourceOf(person: PersonSeed, setting: string | null): Source {
  const { onsetOn = null, sampledOn = null, confirmedAt, isolatedAt } = person
  if (confirmedAt === undefined) throw new Error('a source is a confirmed case')
  const from = tracedFrom({ disease: 'COVID-19', onsetOn, sampledOn, confirmedAt })
  const confirmed = Date.parse(confirmedAt)
  return {
    person,
    confirmed,
    from: from === null ? confirmed - 3 * DAY : Date.parse(from),
    to: Date.parse(isolatedAt ?? confirmedAt),
    setting,
  }
}

/** Somebody exposed, from that moment until quarantined. */
export interface Exposed {
  readonly person: PersonSeed
  readonly from: number
  readonly to: number
  readonly found: number
}

const at = (ms: number): Instant => instant(Math.floor(ms / 60_000) * 60_000)

/** A meeting inside `[from, to)`. */
function meet(
  s: Surroundings,
  a: PersonSeed,
  b: PersonSeed,
  from: number,
  to: number,
  recorded: number,
  setting: string | null,
) {
  const room = Math.max(to - from - HOUR, 0)
  const start = from + s.chance.next() * room
  const end = Math.min(start + s.chance.between(15, 240) * 60_000, Math.max(to, start))
  const row = {
    a: a.id,
    b: b.id,
    startsAt: at(start),
    endsAt: at(Math.max(end, start)),
    setting,
    recordedAt: at(recorded),
  }
  s.encounters.push({ id: s.chance.id(row.recordedAt), ...row })
  return start
}

/** An F1: met the case inside its window, was found some hours after the confirmation, then quarantined. */
export function exposeF1(s: Surroundings, source: Source): Exposed {
  const { chance, people, now } = s
  const unitId = s.near(source.person.unitId)
  const found = Math.min(source.confirmed + (1.5 + chance.waiting(6)) * HOUR, now - chance.between(40, 240) * 60_000)
  const start = s.quarantineStart(unitId, found)
  const until = start ?? now
  const quarantine = start === null ? null : quarantineOf(s, found, start)
  const person = people.add(unitId, at(found), quarantine === null ? {} : { quarantine })
  const met = meet(
    s,
    source.person,
    person,
    source.from,
    Math.min(source.to, found),
    found,
    source.setting ?? chance.pick(s.settings),
  )
  return { person, from: met, to: until, found }
}

function quarantineOf({ chance, now, quarantineDays }: Surroundings, found: number, start: number) {
  const kind: 'facility' | 'home' = chance.next() < 0.8 ? 'facility' : 'home'
  const end = start + quarantineDays * DAY
  return { foundAt: at(found), kind, at: at(start), releasedAt: end <= now ? at(end) : null }
}

/** An F2: met the F1 after the F1 was exposed and before quarantine; told by the F1 hours later. */
export function exposeF2(s: Surroundings, by: Exposed): void {
  const recorded = Math.min(by.found + (2 + s.chance.waiting(10)) * HOUR, s.now - 10 * 60_000)
  const person = s.people.add(s.near(by.person.unitId), at(recorded))
  meet(s, by.person, person, by.from + 5 * 60_000, Math.min(by.to, recorded), recorded, s.chance.pick(s.settings))
}

/** A second meeting that changes nobody's level, as lists are full of. */
export function meetAgain(s: Surroundings, a: Exposed, b: Exposed): void {
  const from = Math.max(a.from, b.from)
  const to = Math.min(a.to, b.to)
  if (to - from > 2 * HOUR && a.person.id !== b.person.id)
    meet(s, a.person, b.person, from, to, Math.max(a.found, b.found), s.chance.pick(s.settings))
}

/** How one case was infected by another: a meeting in the other's window. */
export function meetSource(s: Surroundings, source: Source, infected: Source): void {
  const to = Math.min(source.to, infected.to)
  if (to > source.from)
    meet(
      s,
      source.person,
      infected.person,
      source.from,
      to,
      Math.max(source.confirmed, infected.confirmed),
      source.setting,
    )
}

export const atMinute = at
