import { sql } from 'kysely'
import type { Caller } from '#kernel/caller'
import type { Day, Instant } from '#kernel/day'
import type { Text } from '#kernel/text'
import { historyOf } from '#ledger'
import { namesOf } from '#people'
import type { Atlas } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { idsOf } from '../duplicates/store-merged.ts'
import { tracedFrom } from '../infectious.ts'
import type { PersonRow } from '../people-query.ts'
import { checkStoryOf } from '../quarantine/store-story.ts'
import { changeSentence } from '../sentence.ts'
import { findChanges, findCodes } from '../store-chain.ts'
import { findOutbreak } from '../store-outbreak.ts'
import { testStory } from '../testing/store-story.ts'
import { words } from '../text.ts'
import { viewSeen } from '../view.ts'
import { eventAt, eventOn, filled, type StoryEvent } from './story.ts'
import { storyTexts } from './text.ts'

/** Whose story, as whom. */
export interface StoryAsked {
  readonly tx: Tx
  readonly person: PersonRow
  readonly caller: Caller
  readonly atlas: Atlas
  readonly today: Day
}

/** One kind of record that tells about a person. A part of the room adds its own to `storySources` by a line. */
export type StorySource = (asked: StoryAsked) => Promise<readonly StoryEvent[]>

/** Records a story is made of that lie in this file; more than this many of one kind are not told. */
const MOST = 400

const where = (setting: string | null): Text | string =>
  setting === null || setting === '' ? '' : filled(storyTexts.where, { where: setting })

const course: StorySource = async ({ tx, person }) => {
  const { onsetOn, sampledOn, confirmedAt, isolatedAt, hospital, foundAt, quarantinedAt, kind, releasedAt } = person
  const { disease = '' } = (await findOutbreak(tx, person.outbreakId)) ?? {}
  const opens = confirmedAt === null ? null : tracedFrom({ disease, onsetOn, sampledOn, confirmedAt })
  const quarantined = kind === 'home' ? storyTexts.quarantinedHome : storyTexts.quarantinedFacility
  return [
    ...(opens === null ? [] : [eventAt(opens, 'symptoms', storyTexts.windowOpens)]),
    ...(onsetOn === null ? [] : [eventOn(onsetOn, 'symptoms', storyTexts.onset)]),
    ...(sampledOn === null ? [] : [eventOn(sampledOn, 'test', storyTexts.sampled)]),
    ...(confirmedAt === null ? [] : [eventAt(confirmedAt, 'test', storyTexts.confirmed)]),
    ...(isolatedAt === null
      ? []
      : [eventAt(isolatedAt, 'care', filled(storyTexts.isolated, { where: where(hospital) }))]),
    ...(foundAt === null ? [] : [eventAt(foundAt, 'quarantine', storyTexts.found)]),
    ...(quarantinedAt === null ? [] : [eventAt(quarantinedAt, 'quarantine', quarantined)]),
    ...(releasedAt === null ? [] : [eventAt(releasedAt, 'quarantine', storyTexts.released)]),
  ]
}

interface MetRow {
  readonly id: string
  readonly otherId: string
  readonly otherUnitId: string | null
  readonly startsAt: Instant
  readonly endsAt: Instant | null
  readonly setting: string | null
  readonly explains: boolean
}

/** Encounters with a time, those of records merged into the person as well; the one that explains the level is the exposure. */
const meetings: StorySource = async ({ tx, person, atlas, today }) => {
  const ids = await idsOf(tx, person.id)
  const { rows } = await sql<MetRow>`
    select e.id, e."otherId", e."otherUnitId", e.starts_at as "startsAt", e.ends_at as "endsAt", e.setting,
      e.id = l.via_id as explains
    from (
      select id, b_id as "otherId", other_unit_id as "otherUnitId", starts_at, ends_at, setting
      from epidemic.encounter where a_id = any(${ids}::uuid[]) and removed_at is null
      union all
      select id, a_id, unit_id, starts_at, ends_at, setting
      from epidemic.encounter where b_id = any(${ids}::uuid[]) and removed_at is null
    ) e
    left join epidemic.level l on l.person_id = ${person.id}
    where e.starts_at is not null and not e."otherId" = any(${ids}::uuid[])
    order by e.id = l.via_id desc nulls last, e.starts_at, e.id limit ${MOST}`.execute(tx)
  const codes = await findCodes(
    tx,
    rows.map(({ otherId }) => otherId),
  )
  return rows.map(({ otherId, otherUnitId, startsAt, endsAt, setting, explains }) => {
    const other = viewSeen(otherId, otherUnitId, codes, atlas, today).label
    const text = explains === true ? storyTexts.exposed : storyTexts.met
    const told = filled(text, { other, where: where(setting) })
    return eventAt(startsAt, explains === true ? 'exposure' : 'meeting', told, endsAt)
  })
}

const visits: StorySource = async ({ tx, person }) => {
  const ids = await idsOf(tx, person.id)
  const { rows } = await sql<{ startsAt: Instant; endsAt: Instant; venue: string | null }>`
    select v.starts_at as "startsAt", v.ends_at as "endsAt", coalesce(k.name, w.name) as venue
    from epidemic.visit v left join epidemic.venue w on w.id = v.venue_id left join epidemic.venue k on k.id = w.merged_into
    where v.person_id = any(${ids}::uuid[]) and v.removed_at is null
    order by v.starts_at limit ${MOST}`.execute(tx)
  return rows.map(({ startsAt, endsAt, venue }) =>
    eventAt(startsAt, 'visit', filled(storyTexts.visit, { venue: venue ?? '…' }), endsAt),
  )
}

const levels: StorySource = async ({ tx, person, atlas, today }) => {
  const changes = await findChanges(tx, person.home, person.id)
  const codes = await findCodes(
    tx,
    changes.flatMap(({ by }) => (by ? [by.personId] : [])),
  )
  const call = (id: string, unitId: string | null): Text =>
    id === person.id ? words.thisPerson : viewSeen(id, unitId, codes, atlas, today).label
  return changes.map((change) => eventAt(change.at, 'level', changeSentence(change, call)))
}

const READINGS = new Set(['epidemic.identity-read', 'epidemic.identities-exported'])

/** Who read the identity: for those who may see the ledger. */
const readings: StorySource = async ({ tx, person, caller }) => {
  if (!caller.may('ledger.see', { unit: person.unitId, sector: 'health' })) return []
  const facts = await historyOf(tx, { type: 'epidemic.person', id: person.id }, MOST)
  const read = facts.filter(({ entry }) => READINGS.has(entry.kind))
  const names = await namesOf(
    tx,
    read.flatMap(({ entry }) => (entry.accountId === null ? [] : [entry.accountId])),
  )
  return read.map(({ entry }) => {
    const name = entry.accountId === null ? undefined : names.get(entry.accountId)
    const told = name === undefined ? storyTexts.somebodyRead : filled(storyTexts.identityRead, { name })
    return eventAt(entry.at, 'reading', told)
  })
}

/** Everything a person's story is made of. A part that knows more joins by a line here. */
export const storySources: readonly StorySource[] = [
  course,
  meetings,
  visits,
  levels,
  readings,
  testStory,
  checkStoryOf,
]

export async function findStory(asked: StoryAsked): Promise<StoryEvent[]> {
  const events: StoryEvent[] = []
  // One connection: what is asked at once only waits.
  for (const source of storySources) events.push(...(await source(asked)))
  return events
}
