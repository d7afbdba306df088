import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import { post } from '#platform/jobs/outbox'
import type { Tx } from '#platform/sql/transaction'
import { inPieces } from '../store-cursor.ts'
import { chunks } from '../store-levels.ts'
import { type Compared, LEAST_SCORE, type Reason, score } from './score.ts'

/** The outbox topic on which a list of people asks to be looked through for people entered twice. */
export const DUPLICATES_TOPIC = 'epidemic.duplicates'

export const askDuplicates = (tx: Tx, outbreakId: string, at: Instant): Promise<void> =>
  post(tx, { topic: DUPLICATES_TOPIC, payload: { outbreakId }, at })

/** A telephone that more people give than this is a household's, a school's or a made-up one: it finds nobody. */
const SHARED_BY = 12
/** More proposals than this nobody works through; the most likely ones stay. */
const MOST = 20_000

interface Side extends Compared {
  readonly home: number
  readonly id: string
}

interface Candidate {
  readonly a: Side
  readonly b: Side
}

interface Proposal {
  readonly a: Side
  readonly b: Side
  readonly score: number
  readonly reasons: readonly Reason[]
}

/**
 * Looks through the people of an outbreak for records of one person and writes what is likely enough. Pairs to be
 * compared share an identity number, a telephone, a name and birth year, a name and commune with birth years one apart
 * at most, or a given name, address and birth year: joins by hashing, so that three hundred thousand people take
 * seconds. What was decided stays decided. Returns how many pairs are new.
 */
export async function proposeDuplicates(tx: Tx, outbreakId: string, at: Instant): Promise<number> {
  const people = await countPeople(tx, outbreakId)
  const proposals: Proposal[] = []
  // Under row-level security the planner expects a handful of rows and would loop within loops.
  await sql`set local enable_nestloop = off`.execute(tx)
  for await (const rows of inPieces(tx, 'duplicate_candidates', candidates(outbreakId, people)))
    for (const { a, b } of rows) {
      const scored = score(a, b, people)
      if (scored.score >= LEAST_SCORE) proposals.push({ a, b, ...scored })
    }
  await sql`set local enable_nestloop = on`.execute(tx)
  const kept = proposals.sort((x, y) => y.score - x.score).slice(0, MOST)
  return writeProposals(tx, outbreakId, kept, at)
}

async function countPeople(tx: Tx, outbreakId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from epidemic.person where outbreak_id = ${outbreakId} and merged_into is null`.execute(tx)
  return rows[0]?.count ?? 0
}

const SIDE = (of: 'a' | 'b') =>
  sql.raw(`
  json_build_object('home', ${of}.home, 'id', ${of}.id, 'unitId', ${of}.unit_id, 'birthYear', ${of}.birth_year,
    'sex', ${of}.sex, 'nameFold', ${of}.name_fold, 'nameShare', ${of}.name_share, 'phoneIndex', ${of}.phone_index,
    'idNumberIndex', ${of}.id_number_index, 'addressFold', ${of}.address_fold)`)

/** What brings two records together for comparing. */
const BLOCKS = [
  'a.id_number_index = b.id_number_index',
  `a.phone_index = b.phone_index and a.phone_shared <= ${SHARED_BY}`,
  'a.name_fold = b.name_fold and a.birth_year = b.birth_year',
  `a.name_fold = b.name_fold and a.unit_id = b.unit_id
    and (a.birth_year is null or b.birth_year is null or abs(a.birth_year - b.birth_year) = 1)`,
  'a.given_name = b.given_name and a.address_fold = b.address_fold and a.birth_year = b.birth_year and a.unit_id = b.unit_id',
]

const candidates = (outbreakId: string, people: number) => sql<Candidate>`
  with one as materialized (
    select p.home, p.id, p.unit_id, p.birth_year, p.sex, i.phone_index, i.id_number_index, i.address_fold, n.name_fold,
      split_part(i.name_order, ' ', 1) as given_name,
      count(*) over (partition by n.name_fold)::float8 / ${people} as name_share,
      count(*) over (partition by i.phone_index) as phone_shared
    from epidemic.person p join epidemic.person_identity i on i.home = p.home and i.person_id = p.id,
      lateral (select case when i.name <> p.code then i.name_fold end as name_fold) n
    where p.outbreak_id = ${outbreakId} and p.merged_into is null
  ), pair as (
    ${sql.join(
      BLOCKS.map(
        (block) => sql`select a.id as a_id, b.id as b_id from one a join one b on a.id < b.id and ${sql.raw(block)}`,
      ),
      sql` union `,
    )}
  )
  select ${SIDE('a')} as a, ${SIDE('b')} as b
  from pair join one a on a.id = pair.a_id join one b on b.id = pair.b_id`

async function writeProposals(tx: Tx, outbreakId: string, all: readonly Proposal[], at: Instant): Promise<number> {
  let fresh = 0
  for (const rows of chunks(all)) {
    const written = await sql<{ fresh: boolean }>`
      insert into epidemic.duplicate (home, a_id, b_home, b_id, outbreak_id, unit_id, other_unit_id, score, reasons, found_at)
      select home, a_id, b_home, b_id, ${outbreakId}, unit_id, other_unit_id, score, string_to_array(reasons, ','), ${at}
      from unnest(${rows.map(({ a }) => a.home)}::smallint[], ${rows.map(({ a }) => a.id)}::uuid[],
        ${rows.map(({ b }) => b.home)}::smallint[], ${rows.map(({ b }) => b.id)}::uuid[],
        ${rows.map(({ a }) => a.unitId)}::text[], ${rows.map(({ b }) => b.unitId)}::text[],
        ${rows.map((row) => row.score)}::smallint[], ${rows.map(({ reasons }) => reasons.join(','))}::text[])
        as given (home, a_id, b_home, b_id, unit_id, other_unit_id, score, reasons)
      on conflict (home, a_id, b_id) do update set score = excluded.score, reasons = excluded.reasons
      where duplicate.state = 'proposed' and (duplicate.score, duplicate.reasons) <> (excluded.score, excluded.reasons)
      returning found_at = ${at}::timestamptz as fresh`.execute(tx)
    fresh += written.rows.filter((row) => row.fresh).length
  }
  await sql`
    delete from epidemic.duplicate d
    where d.outbreak_id = ${outbreakId} and d.state = 'proposed' and not (d.a_id, d.b_id) in (
      select * from unnest(${all.map(({ a }) => a.id)}::uuid[], ${all.map(({ b }) => b.id)}::uuid[]))`.execute(tx)
  return fresh
}
