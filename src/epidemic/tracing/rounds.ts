import { ENCOUNTER } from './encounters.ts'
import type { History } from './history.ts'
import { LabelTable, NONE } from './labels.ts'
import { EVER, NEVER } from './ticks.ts'
import { firstFrom } from './timetable.ts'
import { createVenueRound } from './venue-round.ts'
import { VISIT } from './visits.ts'

/** Whom to trace from, and under what knowledge. All times in ticks. */
export interface Question {
  readonly roots: Roots
  /** For each person the instant of isolation, from which nothing passes on; NEVER where there is none. */
  readonly isolated?: Int32Array | undefined
  /** Nothing before this tick counts. */
  readonly since?: number | undefined
  /** Nothing after this tick counts. */
  readonly until?: number | undefined
  /** Trace no further than this level. */
  readonly maxLevel?: number | undefined
  /** Ticks from somebody's exposure until that person can pass anything on; a case does so from its window's start. */
  readonly latent?: number | undefined
}

/** The confirmed cases: who, and the first instant at which each can have passed the infection on. */
export interface Roots {
  readonly person: Int32Array
  readonly start: Int32Array
}

/**
 * Traces in rounds: round k extends by one encounter every label that round k - 1 wrote, so its labels are
 * `reach(k, q)` wherever that is earlier than `reach(k - 1, q)`.
 *
 * Someone whose exposure moved from `x` back to `y` can newly pass on only in `[y, x)`: later encounters were walked
 * when `x` was written. The spans a person is walked over are therefore disjoint, and the whole trace reads each
 * encounter about once, however many rounds there are and however dense the contacts.
 *
 * Of several explanations with the same exposure the one with the lowest number is kept (encounters before visits), so
 * that equal histories give equal answers whatever order they are walked in.
 */
export function runRounds(history: History, question: Question): LabelTable {
  const { roots, isolated, since = EVER, until = NEVER, maxLevel = Number.POSITIVE_INFINITY, latent = 0 } = question
  const { records, byPerson } = history.encounters
  const visits = history.visits
  const labels = new LabelTable()
  /** The person's newest label, plus one: untouched pages of zeros cost nothing for the millions who were never met. */
  const latest = new Int32Array(history.people)
  const venues = createVenueRound(visits, history.venues)

  addRoots()
  let from = 0
  for (let level = 1; level <= maxLevel && from < labels.count; level++) {
    const to = labels.count
    for (let label = from; label < to; label++) pass(label, level)
    if (visits.count > 0) venues.sweep((person, time, via, met, parent) => offer(person, level, time, via, met, parent))
    from = to
  }
  return labels

  function addRoots(): void {
    for (let i = 0; i < roots.person.length; i++) {
      const person = roots.person[i]!
      if (!(person >= 0 && person < history.people)) throw new RangeError(`no such person: ${person}`)
      const held = latest[person]! - 1
      if (held < 0) latest[person] = labels.add(person, 0, roots.start[i]!, NONE, NONE, NONE, NONE) + 1
      else labels.time[held] = Math.min(labels.time[held]!, roots.start[i]!)
    }
  }

  function pass(label: number, level: number): void {
    const person = labels.person[label]!
    const isolation = isolated === undefined ? NEVER : isolated[person]!
    const first = Math.max(passesFrom(labels.time[label]!, labels.level[label]!, latent), since)
    let last = isolation === NEVER ? until : Math.min(isolation - 1, until)
    if (first > last) return
    const before = labels.before[label]!
    if (before !== NONE) last = Math.min(last, passesFrom(labels.time[before]!, labels.level[before]!, latent) - 1)

    const { offsets, entries, longest } = byPerson
    const end = offsets[person + 1]!
    let at = firstFrom(entries, records, ENCOUNTER, offsets[person]!, end, first - longest[person]!)
    for (; at < end; at++) {
      const encounter = entries[at]!
      const record = encounter * ENCOUNTER.width
      const start = records[record + 1]!
      if (start > last) break
      if (records[record + 2]! < first) continue
      offer(records[record]! ^ person, level, Math.max(start, first), encounter, NONE, label)
    }
    if (visits.count > 0) enterVenues(person, label, first, last)
  }

  function enterVenues(person: number, label: number, first: number, last: number): void {
    const { offsets, entries, longest } = visits.byPerson
    const end = offsets[person + 1]!
    let at = firstFrom(entries, visits.records, VISIT, offsets[person]!, end, first - longest[person]!)
    for (; at < end; at++) {
      const visit = entries[at]!
      const record = visit * VISIT.width
      const start = visits.records[record + 2]!
      if (start > last) break
      const leaves = visits.records[record + 3]!
      if (leaves < first) continue
      venues.enter(visit, Math.max(start, first), Math.min(leaves, last), label)
    }
  }

  function offer(person: number, level: number, time: number, via: number, met: number, parent: number): void {
    const held = latest[person]! - 1
    if (held < 0) {
      latest[person] = labels.add(person, level, time, via, met, parent, NONE) + 1
      return
    }
    const heldLevel = labels.level[held]!
    const heldTime = labels.time[held]!
    // A case's own window begins where the epidemiologist put it: no chain through another case moves it.
    if (heldLevel === 0 || time > heldTime) return
    if (heldLevel < level) {
      if (time < heldTime) latest[person] = labels.add(person, level, time, via, met, parent, held) + 1
      return
    }
    if (time === heldTime && !precedes(via, met, labels.via[held]!, labels.met[held]!)) return
    labels.time[held] = time
    labels.via[held] = via
    labels.met[held] = met
    labels.parent[held] = parent
  }
}

/**
 * The first tick at which somebody can pass on what was caught at `time`. At an unknown time is at an unknown time,
 * however long it takes; a case's window says itself when it opens.
 */
export const passesFrom = (time: number, level: number, latent: number): number =>
  latent === 0 || level === 0 || time === EVER ? time : time + latent

/** Encounters by number, then visits by the source's number, then by one's own. */
function precedes(via: number, met: number, heldVia: number, heldMet: number): boolean {
  if (via === heldVia) return met < heldMet
  if (via >= 0) return heldVia < 0 || via < heldVia
  return heldVia < 0 && via > heldVia
}
