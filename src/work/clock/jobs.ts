import type { Caller } from '#kernel/caller'
import { type Day, dayOf } from '#kernel/day'
import type { Acting } from '#ledger'
import type { Clock } from '#platform/clock'
import { newId } from '#platform/id'
import type { Database } from '#platform/sql/connect'
import { type Tx, within } from '#platform/sql/transaction'
import { addWorkingDays } from '../calendar/deadline.ts'
import { loadCalendar } from '../calendar/store-calendar.ts'
import { workflowsOf } from '../engine/kinds.ts'
import { openReports } from '../tasks/store-report.ts'
import { type Clocked, isInHand, statesInHand } from './clocked.ts'
import { firingOn, rungsOn } from './ladder.ts'
import { type Candidate, candidates, lastRunBefore, loadLadders, noteRun } from './store-clock.ts'
import { clockedDossiers } from './store-clocked-dossier.ts'
import { clockedPetitions } from './store-clocked-petition.ts'
import { clockedTasks } from './store-clocked-task.ts'
import { type Around, fire } from './store-fire.ts'

/** The kinds the clock looks after. */
const clocked: readonly Clocked[] = [clockedTasks, clockedPetitions, clockedDossiers]

export interface Climbed {
  readonly escalated: number
  readonly reminded: number
}

interface Due {
  readonly of: Clocked
  readonly id: string
  readonly around: Around
}

/** Every case for which a step seems due today; each is read again when it is claimed. */
async function findDue(tx: Tx, today: Day): Promise<Due[]> {
  const calendar = await loadCalendar(tx)
  const ladders = await loadLadders(tx)
  const lastRun = await lastRunBefore(tx, today)
  const due: Due[] = []
  for (const of of clocked) {
    const rungs = rungsOn(ladders, of.kind, today)
    const [lowest, top] = [rungs[0], rungs.at(-1)]
    if (!lowest || !top) continue
    const around = { calendar, rungs, today, lastRun }
    const horizon = addWorkingDays(calendar, today, Math.max(0, -lowest.days) + 1)
    const states = statesInHand(workflowsOf(of.kind))
    for (const one of await candidates(tx, of, { states, horizon, top: top.days }))
      if (seemsDue(of, one, around)) due.push({ of, id: one.id, around })
  }
  return due
}

/** A version nobody knows seems due: its own transaction then says so, and holds up no other. */
function seemsDue({ kind }: Clocked, one: Candidate, around: Around): boolean {
  const workflow = workflowsOf(kind).find(({ version }) => version === one.workflow)
  if (!workflow) return true
  return isInHand(workflow, one.state) && firingOn(around.calendar, around.rungs, one, around) !== null
}

/**
 * Reminds and climbs by the ladder, for the day given, in one transaction. Running it again, or twice at once,
 * changes nothing: each row is claimed and read again, and a rung is kept once for a due day.
 */
export async function escalateOverdue(tx: Tx, acting: Acting, today: Day = dayOf(acting.at)): Promise<Climbed> {
  const count = { escalate: 0, remind: 0 }
  for (const { of, id, around } of await findDue(tx, today)) {
    const step = await fire(tx, acting, of, id, around)
    if (step) count[step]++
  }
  await noteRun(tx, today, acting.at)
  return { escalated: count.escalate, reminded: count.remind }
}

/**
 * The clock's hand: reports of standing tasks that begin, then what is due, a transaction for each case so that
 * none holds up another. Throws at the end, with everything that failed, once all others are done.
 */
export async function escalate(of: {
  readonly db: Database
  readonly system: Caller
  readonly clock: Clock
}): Promise<void> {
  const { db, system } = of
  const acting: Acting = { caller: system, at: of.clock.now(), requestId: `clock-${newId()}` }
  const today = dayOf(acting.at)
  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(db.kysely, system, 'write', work)
  const faults: unknown[] = []
  const attempt = async (work: (tx: Tx) => Promise<unknown>): Promise<void> => {
    try {
      await write(work)
    } catch (fault) {
      faults.push(fault)
    }
  }
  await attempt((tx) => openReports(tx, acting, today))
  for (const { of: kind, id, around } of await within(db.kysely, system, 'read', (tx) => findDue(tx, today)))
    await attempt((tx) => fire(tx, acting, kind, id, around))
  await attempt((tx) => noteRun(tx, today, acting.at))
  if (faults.length > 0) throw new AggregateError(faults, `the clock failed at ${faults.length}`)
}
