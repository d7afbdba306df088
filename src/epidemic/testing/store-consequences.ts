import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'
import type { Known } from '../case.ts'
import { loadOutbreak } from '../store-history.ts'
import { traceInWorker } from '../tracing/jobs/trace-in-worker.ts'

/**
 * What the levels of an outbreak would be without one case: the outbreak is traced in the worker from everything recorded,
 * that case left out. Counts people by level, now and then; `quarantined` are those in quarantine who would be no F1.
 */
export async function levelsWithout(tx: Tx, { id, outbreakId }: Known) {
  const { builder, roots, isolated, people } = await loadOutbreak(tx, outbreakId)
  const kept = [...roots.person.keys()].filter((at) => people.id[roots.person[at]!] !== id)
  const without = {
    person: Int32Array.from(kept, (at) => roots.person[at]!),
    start: Int32Array.from(kept, (at) => roots.start[at]!),
  }
  const tracer = await traceInWorker({ history: builder.take(), question: { roots: without, isolated } })
  const { person, level } = tracer.levels()
  const then = new Map<number, number>()
  const contacts = new Set<string>()
  person.forEach((number, at) => {
    then.set(level[at]!, (then.get(level[at]!) ?? 0) + 1)
    if (level[at]! <= 1) contacts.add(people.id[number]!)
  })
  const { rows } = await sql<{ level: number; n: number }>`
    select level, count(*) as n from epidemic.level where outbreak_id = ${outbreakId} group by level order by level`.execute(
    tx,
  )
  const { rows: quarantined } = await sql<{ id: string }>`
    select person_id as id from epidemic.quarantine
    where outbreak_id = ${outbreakId} and quarantined_at is not null and released_at is null and withdrawn_at is null`.execute(
    tx,
  )
  return {
    levels: rows.map((row) => ({ level: row.level, now: row.n, without: then.get(row.level) ?? 0 })),
    quarantined: quarantined.filter((one) => !contacts.has(one.id)).length,
  }
}
