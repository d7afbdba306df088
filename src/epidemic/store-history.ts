import type { Tx } from '#platform/sql/transaction'
import type { Book, Meetings, PeopleBook } from './retrace/found.ts'
import { encounterRows, type MeetingRow, personRows, visitRows, windowStartOf } from './retrace/store-rows.ts'
import { createHistoryBuilder, type HistoryBuilder } from './tracing/history.ts'
import { EVER, NEVER } from './tracing/ticks.ts'

/** An outbreak as the engine wants it, with what the engine does not need kept beside it by the same numbers. */
export interface LoadedOutbreak extends Book {
  readonly builder: HistoryBuilder
  readonly roots: { readonly person: Int32Array; readonly start: Int32Array }
  readonly isolated: Int32Array
  readonly visits: Meetings & { readonly person: number[] }
}

const meetings = (): Meetings => ({ id: [], start: [], end: [], setting: [], recordedMs: [] })

export async function loadOutbreak(tx: Tx, outbreakId: string): Promise<LoadedOutbreak> {
  const numbers = new Map<string, number>()
  const { people, roots, isolated } = await loadPeople(tx, outbreakId, numbers)
  const builder = createHistoryBuilder()
  const encounters = await loadEncounters(tx, outbreakId, numbers, builder)
  const visits = await loadVisits(tx, outbreakId, numbers, builder)
  builder.includePeople(people.id.length)
  return { builder, people, roots, isolated, encounters, visits }
}

async function loadPeople(tx: Tx, outbreakId: string, numbers: Map<string, number>) {
  const people: PeopleBook = { home: [], id: [], unitId: [], confirmedMs: [], recordedMs: [] }
  const root: number[] = []
  const start: number[] = []
  const isolated: number[] = []
  for await (const rows of personRows(tx, outbreakId))
    for (const row of rows) {
      // Whoever turned out to be another is that person: what either met or visited counts for one.
      if (row.merged_into !== null) {
        const kept = numbers.get(row.merged_into)
        if (kept !== undefined) numbers.set(row.id, kept)
        continue
      }
      const number = people.id.length
      numbers.set(row.id, number)
      people.home.push(row.home)
      people.id.push(row.id)
      people.unitId.push(row.unit_id)
      people.confirmedMs.push(row.confirmed_ms ?? 0)
      people.recordedMs.push(row.recorded_ms ?? 0)
      isolated.push(row.isolated ?? NEVER)
      const from = windowStartOf(row)
      if (from === null) continue
      root.push(number)
      start.push(from)
    }
  const roots = { person: Int32Array.from(root), start: Int32Array.from(start) }
  return { people, roots, isolated: Int32Array.from(isolated) }
}

async function loadEncounters(tx: Tx, outbreakId: string, numbers: Map<string, number>, builder: HistoryBuilder) {
  const kept = meetings()
  for await (const rows of encounterRows(tx, outbreakId))
    for (const row of rows) {
      const from = numbers.get(row.a)
      const to = numbers.get(row.b)
      if (from === undefined || to === undefined || from === to) continue
      keep(kept, row)
      builder.addEncounter(from, to, row.start ?? EVER, row.end ?? NEVER, row.directed)
    }
  return kept
}

async function loadVisits(tx: Tx, outbreakId: string, numbers: Map<string, number>, builder: HistoryBuilder) {
  const kept = { ...meetings(), person: [] as number[] }
  const venues = new Map<string, number>()
  for await (const rows of visitRows(tx, outbreakId))
    for (const row of rows) {
      const person = numbers.get(row.a)
      if (person === undefined) continue
      let venue = venues.get(row.b)
      if (venue === undefined) {
        venue = venues.size
        venues.set(row.b, venue)
      }
      keep(kept, row)
      kept.person.push(person)
      builder.addVisit(person, venue, row.start ?? EVER, row.end ?? NEVER)
    }
  return kept
}

function keep(kept: Meetings, row: MeetingRow): void {
  kept.id.push(row.id)
  kept.start.push(row.start ?? EVER)
  kept.end.push(row.end ?? NEVER)
  kept.setting.push(row.setting)
  kept.recordedMs.push(row.recorded_ms)
}
