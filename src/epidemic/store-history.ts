import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import { instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Via } from './chain.ts'
import { tracedFrom } from './infectious.ts'
import { inPieces } from './store-cursor.ts'
import { instantOfTick, tickOf } from './tick.ts'
import { createHistoryBuilder, type HistoryBuilder } from './tracing/history.ts'
import { EVER, NEVER } from './tracing/ticks.ts'

/** An outbreak as the engine wants it, with what the engine does not need kept beside it by the same numbers. */
export interface LoadedOutbreak {
  readonly builder: HistoryBuilder
  readonly people: LoadedPeople
  readonly roots: { readonly person: Int32Array; readonly start: Int32Array }
  readonly isolated: Int32Array
  readonly encounters: Meetings
  readonly visits: Meetings & { readonly person: number[] }
}

export interface LoadedPeople {
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

interface PersonRow {
  readonly home: number
  readonly id: string
  readonly unit_id: string | null
  readonly onset_on: Day | null
  readonly sampled_on: Day | null
  readonly confirmed_ms: number | null
  readonly recorded_ms: number | null
  readonly isolated: number | null
  readonly merged_into: string | null
}

async function loadPeople(tx: Tx, outbreakId: string, numbers: Map<string, number>) {
  const people: LoadedPeople = { home: [], id: [], unitId: [], confirmedMs: [], recordedMs: [] }
  const root: number[] = []
  const start: number[] = []
  const isolated: number[] = []
  const query = sql<PersonRow>`
    select p.home, p.id, p.unit_id, c.onset_on, c.sampled_on,
      (extract(epoch from c.confirmed_at) * 1000)::int8 as confirmed_ms,
      (extract(epoch from c.recorded_at) * 1000)::int8 as recorded_ms,
      floor(extract(epoch from least(c.isolated_at, q.quarantined_at)) / 60)::int as isolated, p.merged_into
    from epidemic.person p
    left join epidemic.confirmed_case c on c.home = p.home and c.person_id = p.id and c.retracted_at is null
    left join epidemic.quarantine q on q.home = p.home and q.person_id = p.id and q.withdrawn_at is null
    where p.outbreak_id = ${outbreakId}
    order by p.merged_into is not null, p.id`
  for await (const rows of inPieces(tx, 'people_of_outbreak', query))
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
      if (row.confirmed_ms === null) continue
      root.push(number)
      start.push(startOf(row.onset_on, row.sampled_on, instant(row.confirmed_ms)))
    }
  const roots = { person: Int32Array.from(root), start: Int32Array.from(start) }
  return { people, roots, isolated: Int32Array.from(isolated) }
}

function startOf(onsetOn: Day | null, sampledOn: Day | null, confirmedAt: Instant): number {
  const from = tracedFrom({ onsetOn, sampledOn, confirmedAt })
  return from === null ? EVER : tickOf(from)
}

interface MeetingRow {
  readonly id: string
  readonly a: string
  readonly b: string
  readonly start: number | null
  readonly end: number | null
  readonly setting: string | null
  readonly directed: boolean
  readonly recorded_ms: number
}

async function loadEncounters(tx: Tx, outbreakId: string, numbers: Map<string, number>, builder: HistoryBuilder) {
  const kept = meetings()
  const query = sql<MeetingRow>`
    select id, a_id as a, b_id as b, floor(extract(epoch from starts_at) / 60)::int as start,
      floor(extract(epoch from ends_at) / 60)::int as end, setting, directed,
      (extract(epoch from recorded_at) * 1000)::int8 as recorded_ms
    from epidemic.encounter where outbreak_id = ${outbreakId} and removed_at is null
    order by starts_at nulls first, id`
  for await (const rows of inPieces(tx, 'encounters_of_outbreak', query))
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
  const query = sql<MeetingRow>`
    select v.id, v.person_id as a, coalesce(w.merged_into, v.venue_id) as b, floor(extract(epoch from v.starts_at) / 60)::int as start,
      floor(extract(epoch from v.ends_at) / 60)::int as end, w.name as setting, false as directed,
      (extract(epoch from v.recorded_at) * 1000)::int8 as recorded_ms
    from epidemic.visit v left join epidemic.venue w on w.id = v.venue_id
    where v.outbreak_id = ${outbreakId} and v.removed_at is null
    order by v.starts_at, v.id`
  for await (const rows of inPieces(tx, 'visits_of_outbreak', query))
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
