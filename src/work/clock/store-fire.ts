import type { Day } from '#kernel/day'
import type { Acting } from '#ledger'
import { superiorOf } from '#people'
import type { Tx } from '#platform/sql/transaction'
import type { Calendar } from '../calendar/calendar.ts'
import { workingDaysBetween } from '../calendar/deadline.ts'
import { announceStep } from '../notices/store-announce.ts'
import { type Clocked, type ClockStep, isInHand, NOBODY, tellingWorkflow, toTell } from './clocked.ts'
import { climbs, firingOn, type Rung, type Running, type Told } from './ladder.ts'
import { mark, marksOf } from './store-clock.ts'
import { firingText } from './text.ts'

export interface Around extends Running {
  readonly calendar: Calendar
  readonly rungs: readonly Rung[]
}

/**
 * Takes the one step that is due for a case, or none. The row is claimed and everything read again, so whoever
 * comes second, at once or after a restart, finds it done.
 */
export async function fire(tx: Tx, acting: Acting, of: Clocked, id: string, around: Around): Promise<ClockStep | null> {
  const { calendar, rungs, today } = around
  const held = await of.claim(tx, acting, id)
  if (!held || held.due === null || !isInHand(held.workflow, held.state)) return null
  const { due } = held
  const key = { home: held.home, kind: of.kind, id, due }
  const behind = await marksOf(tx, key)
  const firing = firingOn(calendar, rungs, { opened: held.opened, due, behind }, around)
  if (!firing) return null
  const { rung, withIt } = firing
  // A new due day begins the ladder anew, from the agency that has it.
  const climbed = rungs.some((one) => climbs(one) && behind.has(one.days))
  const from = (climbed ? held.escalatedTo : null) ?? held.agency
  const above = climbs(rung) ? await agencyAbove(tx, from, rung.tells, held.sector, today) : null
  const step: ClockStep = climbs(rung) ? 'escalate' : 'remind'
  const lower = withIt.map(({ days }) => ({ days, done: 'with-later' as const }))
  if (climbs(rung) && above === null) {
    // At the top already: the rung is behind it, and nobody is told twice.
    await mark(tx, key, [...lower, { days: rung.days, done: 'nobody' }], { today, at: acting.at })
    return null
  }
  const said = firingText(firing, due, workingDaysBetween(calendar, due, today))
  const line = await held.take(above === null ? { step, said } : { step, said, agency: above })
  if (!line) return null
  await mark(tx, key, [...lower, { days: rung.days, done: 'told' }], { today, at: acting.at })
  const telling = toTell(
    line,
    held.agency,
    [...withIt, rung].map(({ tells }) => tells),
  )
  await announceStep(tx, acting, telling.line, {
    step,
    by: NOBODY,
    workflow: tellingWorkflow(held.workflow, step, telling.roles),
    said,
  })
  return step
}

/** The agency a case climbs to: one level up, or the one at the top; null when nobody is above. */
async function agencyAbove(tx: Tx, below: string, tells: Told, sector: string, today: Day): Promise<string | null> {
  let found: string | null = null
  for (let from = below; ; ) {
    const above = await superiorOf(tx, from, today, sector)
    if (above === null || above.id === from) return found
    found = above.id
    if (tells === 'superior') return found
    from = above.id
  }
}
