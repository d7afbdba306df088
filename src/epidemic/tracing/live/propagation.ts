import { NONE } from '../labels.ts'
import { Agenda } from './agenda.ts'
import { Ints } from './ints.ts'
import type { LiveHistory } from './live-history.ts'
import { LEVEL, type LiveLabels, TIME, VIA } from './live-labels.ts'
import { LiveVenues } from './live-venues.ts'
import { RoundRecord } from './round-record.ts'
import { CAME, MOVED, RESENT, RETIMED, Shifts, WENT } from './shifts.ts'
import type { Spans } from './spans.ts'

const UNKNOWN = Number.POSITIVE_INFINITY

/**
 * Carries changes through the rounds. Round k looks only at people of whom something at round k can have changed: at
 * whom a label of round k - 1 that changed is, or was, an explanation; whom it now exposes earlier; and who lost an
 * explanation and may have another. A label of round k follows from labels of round k - 1 alone, so that no two can
 * hold each other up once their source is gone.
 *
 * In a round explanations that broke are taken away first; whoever lost one looks through all encounters for another
 * (a label that comes later than the one lost, or at a later round); labels that came or got earlier are told to those
 * met; venues are walked once for both.
 */
export class Propagation {
  /** Labels of the level that are to be taken away, to be sought anew. */
  readonly suspects = new Agenda()
  /** Labels of the level that a lower label of the same person may have made needless. */
  readonly needless = new Agenda()
  /** People who may have another label of the level than is known. */
  readonly seekers = new Agenda()
  /** People whose label one level lower has to be told anew to everybody met. */
  readonly resends = new Agenda()
  readonly record: RoundRecord
  /** Labels of the round before, and of this. */
  shifts = new Shifts()
  #next = new Shifts()

  readonly #history: LiveHistory
  readonly #labels: LiveLabels
  readonly #spans: Spans
  readonly #venues: LiveVenues
  readonly #found = new Ints()

  constructor(history: LiveHistory, labels: LiveLabels, spans: Spans) {
    this.#history = history
    this.#labels = labels
    this.#spans = spans
    this.#venues = new LiveVenues(history, labels, spans)
    this.record = new RoundRecord(labels, history.people)
  }

  /** Runs every round that has anything to do; the shifts of round 0 are set. */
  run(): void {
    const { maxLevel } = this.#spans.limits
    for (let level = 1; level <= maxLevel; level++) {
      const last = Math.max(this.suspects.last, this.needless.last, this.seekers.last, this.resends.last)
      if (this.shifts.count === 0 && level > last) break
      this.#round(level)
    }
    this.shifts.clear()
    for (const agenda of [this.suspects, this.needless, this.seekers, this.resends]) agenda.clear()
  }

  #round(level: number): void {
    this.#clearNeedless(level)
    each(this.suspects, level, (person) => this.#suspect(person, level))
    each(this.resends, level, (person) => this.shifts.add(person, RESENT, 0))
    for (let i = 0; i < this.shifts.count; i++) this.#recheck(i, level)
    this.#venues.recheck(level, this.#suspect, (person) => this.record.shift(person, level))

    each(this.seekers, level, (person) => this.#seekFor(person))
    const { sought } = this.record
    for (let i = 0; i < sought.count; i++) this.#seek(sought.data[i]!, level)
    for (let i = 0; i < this.shifts.count; i++) this.#send(i, level)
    this.#venues.sweep(level, this.#offer, this.record.isSought, this.seekers)
    this.record.conclude(level, this.#next, this.#outdate)
    const done = this.shifts
    done.clear()
    this.shifts = this.#next
    this.#next = done
  }

  /** Labels as early as a lower one of their person, those of a case, and those of who is somebody else now. */
  #clearNeedless(level: number): void {
    const { data } = this.#labels
    each(this.needless, level, (person) => {
      const label = this.#labels.at(person, level)
      if (label === 0) return
      const lower = this.#labels.lower(label)
      const isNeedless = lower !== 0 && (data[lower + LEVEL] === 0 || data[lower + TIME]! <= data[label + TIME]!)
      if (!isNeedless && this.#history.merged.isOwner(person)) return
      this.record.takeAway(person, level)
    })
  }

  /** Looks at those whom a changed label explains: what it explains no longer is dropped. */
  #recheck(i: number, level: number): void {
    const person = this.shifts.person(i)
    if (!this.#history.merged.isOwner(person)) return
    const kind = this.shifts.kind(i)
    const label = this.#labels.at(person, level - 1)
    if (label === 0 && kind !== WENT) return
    const first = label === 0 ? UNKNOWN : this.#spans.firstOf(label)
    const before = kind === RETIMED || kind === WENT ? this.#spans.first(level - 1, this.shifts.timeBefore(i)) : first
    if (kind === CAME) return
    const low = Math.min(first, before)
    // What a lower label tells by now is no longer explained by this one, except past an isolation that came earlier.
    const high = label === 0 || kind === RESENT ? this.#spans.limits.until : this.#spans.cutOf(label)
    const last = this.#spans.lastOf(person)
    const { encounters, merged, visitsOf } = this.#history
    for (const member of merged.membersOf(person)) {
      this.#found.clear()
      this.#history.outward.collect(member, low, high, this.#found)
      for (let at = 0; at < this.#found.count; at++) {
        const encounter = this.#found.data[at]!
        const other = this.#history.otherSide(encounter, member)
        const theirs = this.#labels.at(other, level)
        if (theirs === 0 || this.#labels.data[theirs + VIA] !== encounter) continue
        const time = Math.max(encounters.data[encounter * 3 + 1]!, first)
        const holds = time === this.#labels.data[theirs + TIME] && time <= last && label !== 0
        if (kind === MOVED || holds) this.record.shift(other, level)
        else this.#drop(other, level)
      }
      if (this.#history.visitCount === 0) continue
      this.#found.clear()
      visitsOf.collect(member, low, high, this.#found)
      this.#venues.doubt(this.#found, kind === MOVED)
    }
  }

  /** Tells whom the person met what is new: the span that a label gained. */
  #send(i: number, level: number): void {
    const person = this.shifts.person(i)
    const kind = this.shifts.kind(i)
    if (kind === MOVED || kind === WENT || !this.#history.merged.isOwner(person)) return
    const label = this.#labels.at(person, level - 1)
    if (label === 0) return
    const first = this.#spans.firstOf(label)
    let high = Math.min(this.#spans.lastOf(person), this.#spans.cutOf(label))
    if (kind === RETIMED) high = Math.min(high, this.#spans.first(level - 1, this.shifts.timeBefore(i)) - 1)
    if (first > high) return
    const { encounters, merged, visitsOf, outward } = this.#history
    for (const member of merged.membersOf(person)) {
      this.#found.clear()
      outward.collect(member, first, high, this.#found)
      for (let at = 0; at < this.#found.count; at++) {
        const encounter = this.#found.data[at]!
        const other = this.#history.otherSide(encounter, member)
        this.#offer(other, level, Math.max(encounters.data[encounter * 3 + 1]!, first), encounter, NONE)
      }
      if (this.#history.visitCount === 0) continue
      this.#found.clear()
      visitsOf.collect(member, first, high, this.#found)
      this.#venues.enter(this.#found)
    }
  }

  /** Looks through everything the person was part of for the best label of this level, and for the next to look at. */
  #seek(person: number, level: number): void {
    const { data } = this.#labels
    const held = this.#labels.upTo(person, level)
    if (held !== 0 && data[held + LEVEL] === 0) return
    const { encounters, merged } = this.#history
    let best = held === 0 ? UNKNOWN : data[held + TIME]!
    let via = NONE
    let ahead = UNKNOWN
    for (const member of merged.membersOf(person)) {
      this.#found.clear()
      this.#history.collectInward(member, this.#spans.limits.since, best, this.#found)
      for (let at = 0; at < this.#found.count; at++) {
        const encounter = this.#found.data[at]!
        const start = encounters.data[encounter * 3 + 1]!
        if (start >= best) continue
        const other = this.#history.otherSide(encounter, member)
        let label = this.#labels.latest[other]!
        if (label === 0) continue
        const last = Math.min(this.#spans.lastOf(other), encounters.data[encounter * 3 + 2]!)
        for (; label !== 0 && data[label]! >= level - 1; label = this.#labels.lower(label)) {
          const time = Math.max(start, this.#spans.firstOf(label))
          if (time > last || time >= best) continue
          if (data[label] !== level - 1) ahead = Math.min(ahead, data[label]! + 1)
          else {
            best = time
            via = encounter
          }
        }
      }
      if (this.#history.visitCount === 0) continue
      this.#found.clear()
      this.#history.visitsOf.collect(member, this.#spans.limits.since, best, this.#found)
      this.#venues.enter(this.#found)
    }
    if (via !== NONE) this.#offer(person, level, best, via, NONE)
    if (ahead !== UNKNOWN && ahead <= this.#spans.limits.maxLevel) this.seekers.at(ahead, person)
  }

  #seekFor(person: number): void {
    if (this.#history.merged.isOwner(person)) this.record.seekFor(person)
  }

  readonly #offer = (person: number, level: number, time: number, via: number, met: number): void => {
    const held = this.#labels.upTo(person, level)
    const { data } = this.#labels
    // A case's own window begins where the epidemiologist put it: no chain through another case moves it.
    if (held !== 0 && (data[held + LEVEL] === 0 || data[held + TIME]! <= time)) return
    this.record.touch(person, level)
    this.#labels.put(person, level, time, via, met)
  }

  #drop(person: number, level: number): void {
    if (this.#labels.at(person, level) === 0) return
    this.record.takeAway(person, level)
    this.#seekFor(person)
  }

  /** The same meeting can be found again with somebody else now: the chain is another all the same. */
  readonly #suspect = (person: number, level: number): void => {
    if (this.#labels.at(person, level) === 0) return
    this.record.shift(person, level)
    this.#drop(person, level)
  }

  /** Labels of higher levels that are no earlier than this one. */
  readonly #outdate = (person: number, label: number): void => {
    const { data } = this.#labels
    let above = this.#labels.latest[person]!
    for (; above !== label; above = this.#labels.lower(above))
      if (data[above + TIME]! >= data[label + TIME]!) this.needless.at(data[above + LEVEL]!, person)
  }
}

/** Everybody on the agenda of the round, once taken off it. */
function each(agenda: Agenda, level: number, visit: (person: number) => void): void {
  const round = agenda.take(level)
  if (round === null) return
  for (let i = 0; i < round.count; i++) visit(round.data[i]!)
  agenda.done(round)
}
