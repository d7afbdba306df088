import { createHistoryBuilder, type HistoryBuilder } from '../tracing/history.ts'
import { createLiveTracer, type LiveTracer } from '../tracing/live/live-tracer.ts'
import { EVER, NEVER } from '../tracing/ticks.ts'
import type { Book, PeopleBook } from './found.ts'
import { type HeldMeetings, heldMeetings, hold, isSame } from './held-meetings.ts'
import { type MeetingRow, type PersonRow, windowStartOf } from './store-rows.ts'

/** Rows of an outbreak that were written since they were last read; ids asked for that are not among them are gone. */
export interface RowsRead {
  readonly people: readonly PersonRow[]
  readonly encounterIds: readonly string[]
  readonly encounters: readonly MeetingRow[]
  readonly visitIds: readonly string[]
  readonly visits: readonly MeetingRow[]
}

/**
 * An outbreak as it was read, with its levels, kept right row by row. Rows decide: taking the same row in again
 * changes nothing, and it does not matter which of a row's versions were missed.
 */
export class HeldOutbreak implements Book {
  readonly people: PeopleBook = { home: [], id: [], unitId: [], confirmedMs: [], recordedMs: [] }
  readonly encounters = heldMeetings()
  readonly visits = heldMeetings()
  readonly #numbers = new Map<string, number>()
  readonly #venues = new Map<string, number>()
  readonly #mergedInto = new Map<number, string>()
  readonly #windowStart: (number | null)[] = []
  readonly #isolated: number[] = []
  /** Until the first levels are asked for. */
  #builder: HistoryBuilder | null = createHistoryBuilder()
  #tracer: LiveTracer | null = null
  /** Whoever moved to another unit: chains name it. */
  readonly #moved = new Set<number>()

  get tracer(): LiveTracer {
    return this.#tracer ?? this.#open()
  }

  /** While everything is read for the first time: people, then meetings. */
  readPeople(rows: readonly PersonRow[]): void {
    for (const row of rows) this.#readPerson(row)
  }

  readEncounters(rows: readonly MeetingRow[]): void {
    for (const row of rows) {
      const [from, to] = [this.#numbers.get(row.a), this.#numbers.get(row.b)]
      if (from === undefined || to === undefined) continue
      const [start, end] = [row.start ?? EVER, row.end ?? NEVER]
      const taker = this.#builder ?? this.tracer
      hold(this.encounters, taker.addEncounter(from, to, start, end, row.directed), row)
    }
  }

  readVisits(rows: readonly MeetingRow[]): void {
    for (const row of rows) {
      const person = this.#numbers.get(row.a)
      if (person === undefined) continue
      let venue = this.#venues.get(row.b)
      if (venue === undefined) {
        venue = this.#venues.size
        this.#venues.set(row.b, venue)
      }
      const taker = this.#builder ?? this.tracer
      hold(this.visits, taker.addVisit(person, venue, row.start ?? EVER, row.end ?? NEVER), row)
    }
  }

  /** People whom rows name and who were not read yet. */
  unknownIn(rows: readonly MeetingRow[], isEncounter: boolean): string[] {
    const named = rows.flatMap((row) => (isEncounter ? [row.a, row.b] : [row.a]))
    return [...new Set(named)].filter((id) => !this.#numbers.has(id))
  }

  /** Takes in what was written and returns everybody whose level, exposure or chain is another for it. */
  takeIn({ people, encounterIds, encounters, visitIds, visits }: RowsRead): number[] {
    const { tracer } = this
    this.#moved.clear()
    this.readPeople(people)
    this.#merge(people)
    this.readEncounters(this.#changed(this.encounters, encounterIds, encounters, this.#dropEncounter))
    this.readVisits(this.#changed(this.visits, visitIds, visits, this.#dropVisit))
    const changed = new Set(tracer.settle().map(({ person }) => person))
    if (this.#moved.size > 0)
      for (const person of tracer.levels().person)
        if (tracer.chainOf(person).some((step) => this.#moved.has(step.person))) changed.add(person)
    return [...changed]
  }

  #open(): LiveTracer {
    const builder = this.#builder!
    builder.includePeople(this.people.id.length)
    const cases = this.#windowStart.flatMap((start, person) => (start === null ? [] : [{ person, start }]))
    const roots = {
      person: Int32Array.from(cases, ({ person }) => person),
      start: Int32Array.from(cases, ({ start }) => start),
    }
    this.#builder = null
    const tracer = createLiveTracer(builder.take(), { roots, isolated: Int32Array.from(this.#isolated) })
    this.#tracer = tracer
    const merged = Array.from(this.#mergedInto)
    for (const [person, id] of merged) this.#mergeOne(person, id)
    tracer.settle()
    return tracer
  }

  #readPerson(row: PersonRow): void {
    let person = this.#numbers.get(row.id)
    if (person === undefined) {
      person = this.#tracer === null ? this.people.id.length : this.#tracer.addPerson()
      this.#numbers.set(row.id, person)
      this.#windowStart[person] = null
      this.#isolated[person] = NEVER
    } else if (this.people.unitId[person] !== row.unit_id) this.#moved.add(person)
    this.people.home[person] = row.home
    this.people.id[person] = row.id
    this.people.unitId[person] = row.unit_id
    this.people.confirmedMs[person] = row.confirmed_ms ?? 0
    this.people.recordedMs[person] = row.recorded_ms ?? 0
    if (this.#tracer === null && row.merged_into !== null) this.#mergedInto.set(person, row.merged_into)
    // What is written of somebody who is another counts no more: the merge wrote it to whom that is.
    const start = row.merged_into === null ? windowStartOf(row) : null
    const isolated = row.merged_into === null ? (row.isolated ?? NEVER) : NEVER
    if (this.#windowStart[person] !== start) this.#tracer?.setCase(person, start)
    if (this.#isolated[person] !== isolated) this.#tracer?.isolate(person, isolated)
    this.#windowStart[person] = start
    this.#isolated[person] = isolated
  }

  #merge(rows: readonly PersonRow[]): void {
    const other = rows
      .map((row) => ({ person: this.#numbers.get(row.id)!, into: row.merged_into }))
      .filter(({ person, into }) => (this.#mergedInto.get(person) ?? null) !== into)
    for (const { person } of other) if (this.#mergedInto.delete(person)) this.tracer.unmergePerson(person)
    for (const { person, into } of other) if (into !== null) this.#mergeOne(person, into)
  }

  #mergeOne(person: number, id: string): void {
    const into = this.#numbers.get(id)
    this.#mergedInto.delete(person)
    if (into === undefined) return
    this.#mergedInto.set(person, id)
    this.tracer.mergePeople(person, into)
  }

  /** Drops what is gone or different, and returns what is new or different. */
  #changed(
    held: HeldMeetings,
    ids: readonly string[],
    rows: readonly MeetingRow[],
    drop: (number: number) => void,
  ): MeetingRow[] {
    const read = new Map(rows.map((row) => [row.id, row]))
    const fresh = new Map(read)
    for (const id of new Set([...ids, ...read.keys()])) {
      const number = held.numbers.get(id)
      const row = read.get(id)
      if (number === undefined) continue
      if (row !== undefined && isSame(held.row[number]!, row)) fresh.delete(id)
      else {
        drop(number)
        held.numbers.delete(id)
      }
    }
    return [...fresh.values()]
  }

  readonly #dropEncounter = (number: number): void => {
    this.tracer.removeEncounter(number, this.#numbers.get(this.encounters.row[number]!.a)!)
  }

  readonly #dropVisit = (number: number): void => this.tracer.removeVisit(number)
}
