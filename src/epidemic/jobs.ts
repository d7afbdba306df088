import type { Kysely } from 'kysely'
import type { Caller } from '#kernel/caller'
import { addDays, dayOf, type Instant, instantOf } from '#kernel/day'
import type { Topics } from '#platform/jobs/outbox'
import type { Database } from '#platform/sql/connect'
import type { Tables } from '#platform/sql/tables'
import { type Tx, within } from '#platform/sql/transaction'
import { clusterTopics } from './clusters/jobs-topics.ts'
import type { Retrace } from './contract/counts.ts'
import { duplicateTopics } from './duplicates/jobs.ts'
import { foundOf } from './retrace/found.ts'
import { closeLevelsThread, retraceInThread } from './retrace/jobs-thread.ts'
import { askToReread, findOpenOutbreaks, findRevision, forgetChanges, takeChanges } from './retrace/store-changes.ts'
import { writeLevels } from './retrace/store-write.ts'
import { differenceOf } from './retrace-diff.ts'
import { loadOutbreak } from './store-history.ts'
import { loadLevels } from './store-levels.ts'
import { lockOutbreak, RETRACE_TOPIC } from './store-runs.ts'
import { closeTracingThread as closeTracing, traceInWorker } from './tracing/jobs/trace-in-worker.ts'

/**
 * Traces an outbreak anew from everything recorded, holding nothing, and writes the levels that differ. One at a time
 * per outbreak; running it again changes nothing.
 */
export const retrace = (db: Kysely<Tables>, system: Caller, outbreakId: string, at: Instant): Promise<Retrace> =>
  within(db, system, 'write', async (tx) => (await retraceWithin(tx, system, outbreakId, at)).run)

async function retraceWithin(tx: Tx, system: Caller, outbreakId: string, at: Instant) {
  await lockOutbreak(tx, outbreakId, 'levels')
  const began = performance.now()
  const revision = (await findRevision(tx, outbreakId)) + 1
  const waiting = (await takeChanges(tx, outbreakId, revision)).length
  const loaded = await loadOutbreak(tx, outbreakId)
  const { builder, roots, isolated } = loaded
  const tracer = await traceInWorker({ history: builder.take(), question: { roots, isolated } })
  const found = foundOf(loaded, tracer, tracer.levels().person, at)
  const difference = differenceOf(found, await loadLevels(tx, outbreakId))
  const [people, encounters] = [loaded.people.id.length, loaded.encounters.id.length]
  const run = await writeLevels(tx, system, { outbreakId, at, began, revision, people, encounters }, difference)
  return { run, waiting }
}

interface Wired {
  readonly db: Pick<Database, 'kysely' | 'url'>
  readonly system: Caller
  readonly now: () => Instant
}

/**
 * Compares the levels of every open outbreak with a trace from nothing. A difference where nothing waited to be traced
 * is a fault: the levels are mended, whoever holds the outbreak reads it anew, and the outbreaks are returned.
 */
export async function inspectLevels({ db, system, now }: Wired): Promise<{ outbreakId: string; changed: number }[]> {
  const wrong: { outbreakId: string; changed: number }[] = []
  const open = await within(db.kysely, system, 'write', async (tx) => {
    await forgetChanges(tx, instantOf(addDays(dayOf(now()), -2)))
    return findOpenOutbreaks(tx)
  })
  for (const outbreakId of open)
    await within(db.kysely, system, 'write', async (tx) => {
      const { run, waiting } = await retraceWithin(tx, system, outbreakId, now())
      if (run.changed === 0 || waiting > 0) return
      wrong.push({ outbreakId, changed: run.changed })
      await askToReread(tx, outbreakId)
    })
  return wrong
}

/** What the outbox delivers for this room: changes that were committed are traced at once, all that wait together. */
export const outboxTopics = ({ db, system, now }: Wired): Topics => ({
  ...clusterTopics({ db, system, now }),
  ...duplicateTopics({ db, system, now }),
  [RETRACE_TOPIC]: {
    async merged(payload) {
      const { outbreakId } = payload as { outbreakId: string }
      await retraceInThread(db.url, system, outbreakId, now())
    },
  },
})

/** Ends the threads that trace: for a server that stops, and for tests. */
export async function closeTracingThread(): Promise<void> {
  await closeLevelsThread()
  await closeTracing()
}
