import { randomBytes } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { findHouseholds } from '../cases/store-household.ts'
import { recordsOf } from '../duplicates/store-merged.ts'
import { chunks } from '../store-levels.ts'
import { CODE_BYTES, type Coded, codeFrom } from './code.ts'
import type { SampleState, SampleView } from './schema.ts'

export type SampleRow = Omit<SampleView, 'unitName'> & {
  readonly home: number
  readonly household: string | null
}

const STATE = sql`case
  when s.spoiled_at is not null then 'given-up'
  when s.result is not null then 'result'
  when s.pool_result is not null then 'pool-positive'
  when s.received_at is not null then 'in-laboratory'
  when s.manifest_id is not null then 'sent'
  else 'taken' end`

const COLUMNS = sql`
  s.home, s.id, s.code, s.outbreak_id as "outbreakId", coalesce(k.id, p.id) as "personId",
  coalesce(k.code, p.code) as "personCode", coalesce(k.birth_year, p.birth_year) as "birthYear", s.unit_id as "unitId", s.level, s.kind, s.household, s.taken_at as "takenAt", s.site,
  s.campaign_id as "campaignId", s.manifest_id as "manifestId", s.laboratory_id as "laboratoryId",
  s.received_at as "receivedAt", s.pool_id as "poolId", g.code as "poolCode", s.pool_result as "poolResult", s.result,
  s.result_at as "resultAt", s.ct, ${STATE} as state`
const TABLES = sql`epidemic.sample s
  join epidemic.person p on p.home = s.home and p.id = s.person_id
  left join epidemic.person k on k.home = p.merged_home and k.id = p.merged_into
  left join epidemic.pool g on g.id = s.pool_id`

export interface SamplesAsked {
  readonly outbreakIds?: readonly string[]
  readonly unitIds?: readonly string[] | null
  readonly states?: readonly SampleState[] | undefined
  readonly campaign?: string | undefined
  readonly manifest?: string | undefined
  readonly pool?: string | undefined
  readonly laboratory?: string | undefined
  readonly person?: string | undefined
  readonly ids?: readonly string[]
  readonly codes?: readonly string[]
  readonly takenOn?: Day | undefined
}

function conditions(asked: SamplesAsked): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`]
  if (asked.outbreakIds) all.push(sql`s.outbreak_id = any(${[...asked.outbreakIds]})`)
  if (asked.unitIds) all.push(sql`s.unit_id = any(${[...asked.unitIds]}::text[])`)
  if (asked.states) all.push(sql`${STATE} = any(${[...asked.states]}::text[])`)
  if (asked.campaign) all.push(sql`s.campaign_id = ${asked.campaign}`)
  if (asked.manifest) all.push(sql`s.manifest_id = ${asked.manifest}`)
  if (asked.pool) all.push(sql`s.pool_id = ${asked.pool}`)
  if (asked.laboratory) all.push(sql`s.laboratory_id = ${asked.laboratory}`)
  if (asked.person)
    all.push(
      sql`s.person_id in (select id from epidemic.person where id = ${asked.person} or merged_into = ${asked.person})`,
    )
  if (asked.ids) all.push(sql`s.id = any(${[...asked.ids]}::uuid[])`)
  if (asked.codes) all.push(sql`s.code = any(${[...asked.codes]}::text[])`)
  if (asked.takenOn) all.push(sql`(s.taken_at at time zone 'Asia/Ho_Chi_Minh')::date = ${asked.takenOn}`)
  return sql.join(all, sql` and `)
}

/** Samples the caller may see, the latest first. */
export async function findSamples(tx: Tx, asked: SamplesAsked, limit = 2_000): Promise<SampleRow[]> {
  const { rows } = await sql<SampleRow>`
    select ${COLUMNS} from ${TABLES} where ${conditions(asked)} order by s.taken_at desc, s.code limit ${limit}`.execute(
    tx,
  )
  return rows
}

export async function countSamples(tx: Tx, asked: SamplesAsked): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from epidemic.sample s where ${conditions(asked)}`.execute(tx)
  return rows[0]?.n ?? 0
}

export interface NewSample {
  readonly home: number
  readonly id: string
  readonly code: string
  readonly personId: string
  readonly unitId: string | null
  readonly level: number | null
  readonly household: string | null
}

export interface Taking {
  readonly outbreakId: string
  readonly kind: 'pcr' | 'antigen'
  readonly at: Instant
  readonly by: string | null
  readonly site: string | null
  readonly campaignId: string | null
}

export async function addSamples(tx: Tx, samples: readonly NewSample[], taking: Taking): Promise<void> {
  const { outbreakId, kind, at, by, site, campaignId } = taking
  for (const rows of chunks(samples))
    await sql`
      insert into epidemic.sample (home, id, code, outbreak_id, person_id, unit_id, kind, level, household, campaign_id,
        taken_at, taken_by, site)
      select home, id, code, ${outbreakId}, person_id, unit_id, ${kind}, level, household, ${campaignId}::uuid, ${at}, ${by}, ${site}
      from unnest(${rows.map((row) => row.home)}::smallint[], ${rows.map((row) => row.id)}::uuid[],
        ${rows.map((row) => row.code)}::text[], ${rows.map((row) => row.personId)}::uuid[],
        ${rows.map((row) => row.unitId)}::text[], ${rows.map((row) => row.level)}::smallint[],
        ${rows.map((row) => row.household)}::text[])
        as given (home, id, code, person_id, unit_id, level, household)`.execute(tx)
}

/** People to be sampled, as they are now: those the caller may see. */
export interface Sampled {
  readonly home: number
  readonly personId: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly level: number | null
  readonly household: string | null
}

export async function findSampled(tx: Tx, ids: readonly string[]): Promise<Sampled[]> {
  const { people } = await recordsOf(tx, ids)
  const households = await findHouseholds(tx, people)
  const { rows } = await sql<Omit<Sampled, 'household'>>`
    select p.home, p.id as "personId", p.outbreak_id as "outbreakId", p.unit_id as "unitId", l.level
    from epidemic.person p
    left join epidemic.level l on l.home = p.home and l.person_id = p.id
    where p.id = any(${[...people]}::uuid[])`.execute(tx)
  return rows.map((row) => ({ ...row, household: households.get(row.personId) ?? null }))
}

const TABLE_OF: Readonly<Record<Coded, string>> = {
  sample: 'epidemic.sample',
  pool: 'epidemic.pool',
  manifest: 'epidemic.manifest',
}

/** As many codes as asked, none of which stands on anything the caller sees. */
export async function drawCodes(tx: Tx, kind: Coded, count: number): Promise<string[]> {
  const codes = new Set<string>()
  while (codes.size < count) codes.add(codeFrom(kind, randomBytes(CODE_BYTES)))
  const drawn = [...codes]
  const { rows } = await sql<{ code: string }>`
    select code from ${sql.table(TABLE_OF[kind])} where code = any(${drawn}::text[])`.execute(tx)
  const taken = new Set(rows.map(({ code }) => code))
  const free = drawn.filter((code) => !taken.has(code))
  return free.length === count ? free : [...free, ...(await drawCodes(tx, kind, count - free.length))]
}

export const newIds = (count: number): string[] => Array.from({ length: count }, newId)

/** Gives samples up: they count nowhere any more. */
export async function saveSpoiled(tx: Tx, { home, id }: Pick<SampleRow, 'home' | 'id'>, at: Instant): Promise<void> {
  await tx
    .updateTable('epidemic.sample')
    .set({ spoiled_at: at })
    .where('home', '=', home)
    .where('id', '=', id)
    .execute()
}
