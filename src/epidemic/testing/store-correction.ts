import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { recordsOf } from '../duplicates/store-merged.ts'
import type { ProposedRetraction, Verdict } from './schema.ts'
import type { Member } from './store-tube.ts'

/** A result that stood and is replaced. */
export interface Replaced {
  readonly home: number
  readonly sampleId: string
  readonly personId: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly was: string
  readonly wasAt: Instant
  readonly now: string
}

export async function addCorrections(
  tx: Tx,
  replaced: readonly Replaced[],
  by: { readonly at: Instant; readonly account: string | null; readonly reason: string },
): Promise<void> {
  if (replaced.length === 0) return
  await tx
    .insertInto('epidemic.result_correction')
    .values(
      replaced.map((one) => ({
        home: one.home,
        id: newId(),
        outbreak_id: one.outbreakId,
        unit_id: one.unitId,
        sample_id: one.sampleId,
        person_id: one.personId,
        was: one.was,
        was_at: one.wasAt,
        now: one.now,
        reason: by.reason,
        corrected_at: by.at,
        corrected_by: by.account,
      })),
    )
    .execute()
}

/** What a member of a pool was said to be, and is now by the corrected pool. */
export const replacedMember = (member: Member, now: Verdict, wasAt: Instant): Replaced => ({
  home: member.home,
  sampleId: member.id,
  personId: member.personId,
  outbreakId: member.outbreakId,
  unitId: member.unitId,
  was: member.result ?? 'pool-positive',
  wasAt,
  now: now === 'positive' ? 'pool-positive' : now,
})

/**
 * Cases that rest on a positive sample which was corrected since, without any other positive one: somebody has to say
 * whether they still are cases.
 */
export async function findRetractions(
  tx: Tx,
  outbreakIds: readonly string[],
): Promise<(Omit<ProposedRetraction, 'unitName'> & { readonly unitId: string | null; readonly home: number })[]> {
  const { rows } = await sql<Omit<ProposedRetraction, 'unitName'> & { unitId: string | null; home: number }>`
    select c.home, c.id as "correctionId", p.id as "personId", p.code as "personCode", p.unit_id as "unitId",
      s.code as "sampleCode", c.now, c.reason, c.corrected_at as "correctedAt"
    from epidemic.result_correction c
    join epidemic.sample s on s.home = c.home and s.id = c.sample_id
    join epidemic.person r on r.home = c.home and r.id = c.person_id
    join epidemic.person p on p.home = coalesce(r.merged_home, r.home) and p.id = coalesce(r.merged_into, r.id)
    join epidemic.confirmed_case f on f.home = p.home and f.person_id = p.id and f.retracted_at is null
    where c.was = 'positive' and c.answer is null and c.outbreak_id = any(${[...outbreakIds]})
      and f.recorded_at <= c.corrected_at
      and not exists (select from epidemic.sample o where o.result = 'positive'
        and o.person_id in (select id from epidemic.person where id = p.id or merged_into = p.id))
    order by c.corrected_at desc`.execute(tx)
  return rows
}

export interface OpenCorrection {
  readonly home: number
  readonly id: string
  readonly personId: string
  readonly answer: string | null
}

export async function findCorrection(tx: Tx, id: string): Promise<OpenCorrection | null> {
  const { rows } = await sql<OpenCorrection>`
    select home, id, person_id as "personId", answer from epidemic.result_correction where id = ${id} for update`.execute(
    tx,
  )
  return rows[0] ?? null
}

export async function saveAnswer(
  tx: Tx,
  { home, id }: OpenCorrection,
  answer: 'retracted' | 'kept',
  reason: string,
  at: Instant,
): Promise<void> {
  await tx
    .updateTable('epidemic.result_correction')
    .set({ answer, answered_at: at, answer_reason: reason })
    .where('home', '=', home)
    .where('id', '=', id)
    .execute()
}

export async function findCorrections(tx: Tx, personId: string) {
  const { ids } = await recordsOf(tx, [personId])
  return tx
    .selectFrom('epidemic.result_correction')
    .select(['sample_id as sampleId', 'was', 'now', 'reason', 'corrected_at as correctedAt'])
    .where('person_id', 'in', [...ids])
    .orderBy('corrected_at', 'desc')
    .execute()
}
