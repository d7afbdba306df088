import { ENCOUNTER, indexEncounters } from '../encounters.ts'
import type { History, RawHistory } from '../history.ts'
import { eachChunk, type RawRows, ROW_WIDTH } from '../rows.ts'
import { EVER } from '../ticks.ts'
import { type Timetable, tabulate } from '../timetable.ts'
import { indexVisits, VISIT } from '../visits.ts'
import { GrowingTimetable, type Records } from './growing-timetable.ts'
import { type Ints, widened } from './ints.ts'
import { MergedPeople } from './merged-people.ts'

/** Room left for rows to come, as a share of those that are there: none of it is touched before it is needed. */
const spareFor = (count: number): number => 1024 + (count >> 4)

/** A history that changes: as `History`, with rows added, removed, and people merged. */
export class LiveHistory {
  people: number
  venues: number
  encounterCount: number
  visitCount: number
  readonly encounters: Records
  readonly visits: Records
  readonly merged = new MergedPeople()
  /** Encounters in which the person can have passed something on. */
  readonly outward: GrowingTimetable
  /** Directed encounters in which the person can have caught something; mutual ones stand in `outward`. */
  inward: GrowingTimetable | null = null
  readonly visitsOf: GrowingTimetable
  readonly visitsAt: GrowingTimetable
  #indexed: History | null
  /** One bit an encounter: directed. */
  #directed: Uint32Array | null = null

  constructor(raw: RawHistory) {
    this.people = raw.people
    this.venues = raw.venues
    this.encounterCount = raw.encounters.count
    this.visitCount = raw.visits.count
    const inward = this.#readDirected(raw.encounters)
    const encounters = indexEncounters(raw.encounters, raw.people, spareFor(raw.encounters.count))
    const visits = indexVisits(raw.visits, raw.people, raw.venues, spareFor(raw.visits.count))
    this.#indexed = { people: raw.people, venues: raw.venues, encounters, visits }
    this.encounters = { ...ENCOUNTER, data: encounters.records }
    this.visits = { ...VISIT, data: visits.records }
    this.outward = new GrowingTimetable(encounters.byPerson, this.encounters)
    this.visitsOf = new GrowingTimetable(visits.byPerson, this.visits)
    this.visitsAt = new GrowingTimetable(visits.byVenue, this.visits)
    if (inward !== null) this.inward = new GrowingTimetable(inward, this.encounters)
  }

  /** What the index was made of, for a first trace from nothing; once, since changes make it untrue. */
  takeIndexed(): History {
    const indexed = this.#indexed
    if (indexed === null) throw new Error('taken already')
    this.#indexed = null
    return indexed
  }

  isDirected(encounter: number): boolean {
    const bits = this.#directed
    return bits !== null && encounter >>> 5 < bits.length && (bits[encounter >>> 5]! & (1 << (encounter & 31))) !== 0
  }

  addEncounter(from: number, to: number, start: number, end: number, directed: boolean): number {
    if (!(from >= 0 && to >= 0 && start <= end)) throw new RangeError(`no encounter: ${from} ${to} ${start} ${end}`)
    const encounter = this.encounterCount++
    const at = encounter * ENCOUNTER.width
    this.encounters.data = widened(this.encounters.data, at + ENCOUNTER.width)
    this.encounters.data[at] = from ^ to
    this.encounters.data[at + 1] = start
    this.encounters.data[at + 2] = lastTick(end)
    if (from === to) return encounter
    this.outward.add(from, encounter)
    if (!directed) this.outward.add(to, encounter)
    else {
      this.#markDirected(encounter)
      this.inward ??= new GrowingTimetable(emptyTimetable(), this.encounters)
      this.inward.add(to, encounter)
    }
    return encounter
  }

  addVisit(person: number, venue: number, start: number, end: number): number {
    if (!(person >= 0 && venue >= 0 && start <= end)) throw new RangeError(`no visit: ${person} ${venue} ${start}`)
    const visit = this.visitCount++
    const at = visit * VISIT.width
    this.visits.data = widened(this.visits.data, at + VISIT.width)
    this.visits.data[at] = person
    this.visits.data[at + 1] = venue
    this.visits.data[at + 2] = start
    this.visits.data[at + 3] = lastTick(end)
    this.visitsOf.add(person, visit)
    this.visitsAt.add(venue, visit)
    this.venues = Math.max(this.venues, venue + 1)
    return visit
  }

  removeEncounter(encounter: number): void {
    this.encounters.data[encounter * ENCOUNTER.width + 2] = EVER
  }

  removeVisit(visit: number): void {
    this.visits.data[visit * VISIT.width + 3] = EVER
  }

  /** The person met in it, as whom that number acts now. */
  otherSide(encounter: number, side: number): number {
    return this.merged.ownerOf(this.encounters.data[encounter * ENCOUNTER.width]! ^ side)
  }

  visitorOf(visit: number): number {
    return this.merged.ownerOf(this.visits.data[visit * VISIT.width]!)
  }

  /** Encounters by which the number can have been exposed, that share an instant with the span. */
  collectInward(member: number, low: number, high: number, found: Ints): void {
    const from = found.count
    this.outward.collect(member, low, high, found)
    if (this.inward === null) return
    let kept = from
    for (let i = from; i < found.count; i++) {
      if (!this.isDirected(found.data[i]!)) found.data[kept++] = found.data[i]!
    }
    found.count = kept
    this.inward.collect(member, low, high, found)
  }

  #readDirected(rows: RawRows): Timetable | null {
    let any = false
    eachChunk(rows, (chunk, end, first) => {
      for (let i = 0, row = first; i < end; i += ROW_WIDTH, row++) {
        // Ends at EVER are what removed rows have.
        if (chunk[i + 3] === EVER) chunk[i + 3] = lastTick(EVER)
        if (chunk[i]! >= 0) continue
        any = true
        this.#markDirected(row)
      }
    })
    return any
      ? tabulate(rows, this.people, { underFirst: false, underSecond: true, onlyComplemented: true, loops: false })
      : null
  }

  #markDirected(encounter: number): void {
    const word = encounter >>> 5
    const bits = this.#directed ?? new Uint32Array(Math.max(16, this.encounterCount >>> 5))
    if (word < bits.length) this.#directed = bits
    else {
      this.#directed = new Uint32Array(word + (word >>> 1) + 1)
      this.#directed.set(bits)
    }
    this.#directed![word]! |= 1 << (encounter & 31)
  }
}

/** EVER is the end of what was removed; nothing lasts only until then. */
const lastTick = (end: number): number => (end === EVER ? EVER + 1 : end)

const emptyTimetable = (): Timetable => ({
  offsets: new Uint32Array(1),
  entries: new Int32Array(0),
  longest: new Uint32Array(0),
})
