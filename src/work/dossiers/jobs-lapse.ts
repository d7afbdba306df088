import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { newId } from '#platform/id'
import type { Database } from '#platform/sql/connect'
import { within } from '#platform/sql/transaction'
import { takeDossierStep } from './store-step.ts'
import type { DossierSurroundings } from './surroundings.ts'

interface Wired {
  readonly db: Pick<Database, 'kysely'>
  readonly system: Caller
  readonly now: () => Instant
}

/** Dossiers ended in one run; the rest come with the next. */
const MOST = 1_000

/**
 * Ends the dossiers for which what was asked did not come by its last day, and those begun and never submitted: a
 * transaction each. What was ended before is not found again, so it may run as often as it likes.
 * @returns how many were ended
 */
export async function lapseDossiers({ db, system, now }: Wired, of: DossierSurroundings): Promise<number> {
  const at = now()
  const overdue = await within(db.kysely, system, 'read', (tx) =>
    tx
      .selectFrom('work.dossier')
      .select('id')
      .where('state', 'in', ['draft', 'mending', 'waiting'])
      .where('answer_by', '<', dayOf(at))
      .orderBy('answer_by')
      .limit(MOST)
      .execute(),
  )
  let ended = 0
  for (const { id } of overdue) {
    const acting = { caller: system, at, requestId: `clock-${newId()}` }
    // Refused when the applicant was quicker: then it stands as the applicant left it.
    const done = await within(db.kysely, system, 'write', (tx) =>
      takeDossierStep(tx, acting, of, id, { step: 'lapse' }),
    )
    if (!isRefused(done)) ended++
  }
  return ended
}
