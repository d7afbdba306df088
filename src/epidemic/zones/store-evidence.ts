import { sql } from 'kysely'
import { addDays, type Day, instantOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { findOwnEnds } from '../clusters/store-end.ts'
import { outbreakEndOf } from '../rules/outbreak-end.ts'
import { daysWithoutCase } from '../rules/zone-lifting.ts'
import { findOutbreak } from '../store-outbreak.ts'
import { testsOf } from '../testing/store-result.ts'
import type { Evidence } from './check-list.ts'
import { coveredBy } from './figures.ts'
import type { Ground, Laid } from './ground.ts'

/** What the records say of a zone's people on a day: those the caller may see. */
export async function findEvidence(
  tx: Tx,
  { outbreakId, since, day }: { readonly outbreakId: string; readonly since: Day; readonly day: Day },
  laid: Laid,
  ground: Ground,
): Promise<Evidence> {
  const covered = coveredBy(laid, ground)
  const idsOf = (level: number): string[] => covered.filter((one) => one.level === level).map(({ id }) => id)
  const [f0, f1] = [idsOf(0), idsOf(1)]
  const end = instantOf(addDays(day, 1))
  const disease = (await findOutbreak(tx, outbreakId))?.disease ?? ''
  const begun = instantOf(since)
  const tested = (await testsOf(tx, f1)).filter(
    ({ takenAt, result, resultAt }) => takenAt >= begun && result !== null && resultAt !== null && resultAt < end,
  )
  const cases = await findCases(tx, outbreakId, laid.whole, f0, day)
  return {
    day,
    since,
    daysAsked: daysWithoutCase(outbreakEndOf(disease, day, await findOwnEnds(tx))),
    lastCaseOn: cases.last,
    cases: cases.count,
    contacts: f1.length,
    sampled: new Set(tested.map(({ personId }) => personId)).size,
    released: await countReleased(tx, f1, day),
  }
}

/** Cases of the outbreak who live in the communes, or are named. */
async function findCases(
  tx: Tx,
  outbreakId: string,
  units: readonly string[],
  people: readonly string[],
  day: Day,
): Promise<{ last: Day | null; count: number }> {
  const { rows } = await sql<{ last: Day | null; count: number }>`
    select max((confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date) as last, count(*) as count
    from epidemic.confirmed_case
    where outbreak_id = ${outbreakId} and retracted_at is null
      and (unit_id = any(${[...units]}::text[]) or person_id = any(${[...people]}::uuid[]))
      and (confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${day}`.execute(tx)
  return rows[0] ?? { last: null, count: 0 }
}

/** Whose quarantine is over, or who was moved to a facility. */
async function countReleased(tx: Tx, people: readonly string[], day: Day): Promise<number> {
  const end = instantOf(addDays(day, 1))
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from epidemic.quarantine
    where person_id = any(${[...people]}::uuid[]) and withdrawn_at is null
      and (released_at < ${end} or (kind = 'facility' and quarantined_at < ${end}))`.execute(tx)
  return rows[0]?.n ?? 0
}
