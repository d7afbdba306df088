import type { Kysely } from 'kysely'
import type { Caller } from '#kernel/caller'
import { type Instant, instant } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { remember } from '#ledger'
import { newId } from '#platform/id'
import type { Topics } from '#platform/jobs/outbox'
import type { Database } from '#platform/sql/connect'
import type { Tables } from '#platform/sql/tables'
import { type Tx, within } from '#platform/sql/transaction'
import type { Step } from './chain.ts'
import { askClusters } from './clusters/jobs-refresh.ts'
import { clusterTopics } from './clusters/jobs-topics.ts'
import type { Retrace } from './contract/counts.ts'
import { duplicateTopics } from './duplicates/jobs.ts'
import { differenceOf, type Found, knownAt, type LevelChange } from './retrace-diff.ts'
import { changeSentence } from './sentence.ts'
import { type LoadedOutbreak, loadOutbreak, viaOf } from './store-history.ts'
import { followQuarantine, loadLevels, recountDays, writeDifference } from './store-levels.ts'
import { lockOutbreak, RETRACE_TOPIC, saveRun } from './store-runs.ts'
import { words } from './text.ts'
import { instantOfTick } from './tick.ts'
import { traceInWorker } from './tracing/jobs/trace-in-worker.ts'
import type { Step as EngineStep, Tracer } from './tracing/tracer.ts'

/** Past this many changes at once (a first trace, an import) one fact stands for all; each is in `level_change`. */
const MOST_FACTS = 2_000

/**
 * Traces an outbreak anew from everything recorded and writes the levels that differ, each with its chain; opens the
 * wait for quarantine of new F1; adds up the day counts. One at a time per outbreak; running it again changes nothing.
 */
export const retrace = (db: Kysely<Tables>, system: Caller, outbreakId: string, at: Instant): Promise<Retrace> =>
  within(db, system, 'write', (tx) => retraceWithin(tx, system, outbreakId, at))

async function retraceWithin(tx: Tx, system: Caller, outbreakId: string, at: Instant): Promise<Retrace> {
  await lockOutbreak(tx, outbreakId, 'levels')
  const began = performance.now()
  const loaded = await loadOutbreak(tx, outbreakId)
  const { builder, roots, isolated, people, encounters } = loaded
  const tracer = await traceInWorker({ history: builder.take(), question: { roots, isolated } })
  const difference = differenceOf(foundIn(loaded, tracer, at), await loadLevels(tx, outbreakId))
  await writeDifference(tx, outbreakId, difference, at)
  const waits = await followQuarantine(tx, outbreakId, at)
  await recountDays(tx, outbreakId)
  const run: Retrace = {
    outbreakId,
    startedAt: at,
    tookMs: Math.round(performance.now() - began),
    people: people.id.length,
    encounters: encounters.id.length,
    changed: difference.changes.length,
  }
  await saveRun(tx, run)
  if (run.changed > 0) await askClusters(tx, outbreakId, at)
  await remember(tx, { caller: system, at, requestId: newId() }, factsOf(run, difference.changes, waits))
  return run
}

function foundIn(loaded: LoadedOutbreak, tracer: Tracer, now: Instant): Found[] {
  const { people, encounters, visits } = loaded
  const step = ({ person, level, exposedAt, by }: EngineStep): Step => ({
    personId: people.id[person]!,
    unitId: people.unitId[person]!,
    level,
    exposedAt: instantOfTick(exposedAt),
    via:
      by && (by.kind === 'encounter' ? viaOf(encounters, 'encounter', by.encounter) : viaOf(visits, 'visit', by.own)),
  })
  const recorded = ({ person, by }: EngineStep): number =>
    by === null
      ? people.recordedMs[person]!
      : by.kind === 'encounter'
        ? encounters.recordedMs[by.encounter]!
        : visits.recordedMs[by.own]!
  return Array.from(tracer.levels().person, (person) => {
    const chain = tracer.chainOf(person)
    const isRoot = chain.length === 1
    return {
      home: people.home[person]!,
      personId: people.id[person]!,
      unitId: people.unitId[person]!,
      chain: chain.map(step),
      knownAt: isRoot ? instant(people.confirmedMs[person]!) : knownAt(chain.map(recorded), now),
    }
  })
}

/** What changed, so that whoever looks is told: levels, or who waits for quarantine. Changes with the reason in a sentence in which people are called by their places. */
function factsOf(run: Retrace, changes: readonly LevelChange[], waits: number): Fact[] {
  if (changes.length === 0 && waits === 0) return []
  const whole: Fact = {
    kind: 'epidemic.retraced',
    subject: { type: 'epidemic.outbreak', id: run.outbreakId },
    where: { unit: null, sector: 'health' },
    after: { people: run.people, encounters: run.encounters, changed: run.changed },
  }
  if (changes.length > MOST_FACTS) return [whole]
  return [
    whole,
    ...changes.map(
      (change): Fact => ({
        kind: 'epidemic.level-changed',
        subject: { type: 'epidemic.person', id: change.personId },
        where: { unit: change.unitId, sector: 'health' },
        reason: changeSentence(change, (id) => (id === change.personId ? words.thisPerson : words.anotherPerson)).vi,
        before: { level: change.from },
        after: { level: change.to, by: change.by?.personId ?? null, via: change.step?.via?.id ?? null },
      }),
    ),
  ]
}

interface Wired {
  readonly db: Pick<Database, 'kysely'>
  readonly system: Caller
  readonly now: () => Instant
}

/** What the outbox delivers for this room: changes that were committed are traced at once, all that wait together. */
export const outboxTopics = ({ db, system, now }: Wired): Topics => ({
  ...clusterTopics({ db, system, now }),
  ...duplicateTopics({ db, system, now }),
  [RETRACE_TOPIC]: {
    async merged(payload) {
      const { outbreakId } = payload as { outbreakId: string }
      await retrace(db.kysely, system, outbreakId, now())
    },
  },
})
