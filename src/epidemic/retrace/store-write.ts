import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import { remember } from '#ledger'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { askClusters } from '../clusters/jobs-refresh.ts'
import type { Retrace } from '../contract/counts.ts'
import type { Difference } from '../retrace-diff.ts'
import { followQuarantine, recountDays, writeDifference } from '../store-levels.ts'
import { saveRun } from '../store-runs.ts'
import { factsOf } from './facts.ts'

/** What a retrace is about. */
export interface Run {
  readonly outbreakId: string
  readonly at: Instant
  /** Of `performance.now()`, when it began to read. */
  readonly began: number
  readonly revision: number
  readonly people: number
  readonly encounters: number
}

/** Writes the levels that differ with each change, opens the wait for quarantine of new F1, and adds up the days. */
export async function writeLevels(tx: Tx, system: Caller, run: Run, difference: Difference): Promise<Retrace> {
  const { outbreakId, at, began, people, encounters } = run
  await writeDifference(tx, outbreakId, difference, at)
  const waits = await followQuarantine(tx, outbreakId, at)
  await recountDays(tx, outbreakId)
  const done: Retrace = {
    outbreakId,
    startedAt: at,
    tookMs: Math.round(performance.now() - began),
    people,
    encounters,
    changed: difference.changes.length,
  }
  await saveRun(tx, done, run.revision)
  if (done.changed > 0) await askClusters(tx, outbreakId, at)
  await remember(tx, { caller: system, at, requestId: newId() }, factsOf(done, difference.changes, waits))
  return done
}
