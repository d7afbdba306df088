import { indexEncounters } from './encounters.ts'
import { createRows, type RawRows } from './rows.ts'
import type { Timetable } from './timetable.ts'
import { indexVisits } from './visits.ts'

/**
 * Who met whom and who was where, indexed for tracing. Immutable; plain typed arrays, so that it moves between threads
 * without being copied. People, venues, encounters and visits are numbered from 0 in the order they were added.
 */
export interface History {
  readonly people: number
  readonly venues: number
  readonly encounters: EncounterIndex
  readonly visits: VisitIndex
}

/**
 * 12 bytes an encounter, and 4 for each way it can be walked: 20 MB per million mutual encounters, 16 MB per million
 * directed ones, and 8 bytes a person.
 */
export interface EncounterIndex {
  readonly count: number
  /** `[from ^ to, start, end]` of each encounter: whoever stands at one side finds the other with one XOR. */
  readonly records: Int32Array<ArrayBuffer>
  /** For each person the encounters in which that person can have passed something on. */
  readonly byPerson: Timetable
}

/** 24 bytes a visit, and 8 for each person and each venue. */
export interface VisitIndex {
  readonly count: number
  /** `[person, venue, start, end]` of each visit. */
  readonly records: Int32Array<ArrayBuffer>
  readonly byPerson: Timetable
  readonly byVenue: Timetable
}

/** What was added, not yet indexed: for handing over to another thread, which indexes it with `indexHistory`. */
export interface RawHistory {
  readonly people: number
  readonly venues: number
  readonly encounters: RawRows
  readonly visits: RawRows
}

/** Takes facts in any order, one by one or from a cursor in pieces; nothing is ever an object. */
export interface HistoryBuilder {
  readonly encounters: number
  readonly visits: number
  /**
   * `from` and `to` met during `[start, end]`, both ends included, in ticks. A directed encounter passes things on from
   * `from` to `to` only. Returns the encounter's number. Meeting oneself is counted and never walked.
   */
  addEncounter(from: number, to: number, start: number, end: number, directed?: boolean): number
  /** The person was at the venue during `[start, end]`; whoever was there at a shared instant met. Returns its number. */
  addVisit(person: number, venue: number, start: number, end: number): number
  /** Makes room for people known by number who met nobody (so that every number below `people` can be asked about). */
  includePeople(people: number): void
  /** Hands over what was added and leaves the builder empty. */
  take(): RawHistory
  /** Indexes what was added and leaves the builder empty. */
  build(): History
}

export function createHistoryBuilder(): HistoryBuilder {
  const encounters = createRows()
  const visits = createRows()
  let people = 0
  let venues = 0

  function take(): RawHistory {
    const raw = { people, venues, encounters: encounters.take(), visits: visits.take() }
    people = 0
    venues = 0
    return raw
  }

  return {
    get encounters() {
      return encounters.count
    },
    get visits() {
      return visits.count
    },
    addEncounter(from, to, start, end, directed = false) {
      if (!(from >= 0 && to >= 0 && start <= end)) throw new RangeError(`no encounter: ${from} ${to} ${start} ${end}`)
      if (from >= people) people = from + 1
      if (to >= people) people = to + 1
      encounters.push(directed ? ~from : from, to, start, end)
      return encounters.count - 1
    },
    addVisit(person, venue, start, end) {
      if (!(person >= 0 && venue >= 0 && start <= end))
        throw new RangeError(`no visit: ${person} ${venue} ${start} ${end}`)
      if (person >= people) people = person + 1
      if (venue >= venues) venues = venue + 1
      visits.push(person, venue, start, end)
      return visits.count - 1
    },
    includePeople(count) {
      people = Math.max(people, count)
    },
    take,
    build: () => indexHistory(take()),
  }
}

/** Indexes and consumes: the raw chunks are released as they are read, so both never stand in memory whole. */
export function indexHistory(raw: RawHistory): History {
  return {
    people: raw.people,
    venues: raw.venues,
    encounters: indexEncounters(raw.encounters, raw.people),
    visits: indexVisits(raw.visits, raw.people, raw.venues),
  }
}
