import { contains } from '#kernel/interval'
import { findAgencies, passPosts } from '#people'
import { loadAtlas, successorsOf } from '#places'
import { newId } from '#platform/id'
import { within } from '#platform/sql/transaction'
import { type Passed, passOpenWork } from '#work'
import type { Ground } from './compose.ts'

/**
 * What became of units and agencies that are no more: posts pass first, so that whoever went over keeps the case, then
 * the open work of every kind. In one transaction, as the system; running it again changes nothing.
 */
export async function settleSuccession(
  { db, clock }: Pick<Ground, 'db' | 'clock'>,
  system: Parameters<typeof within>[1],
): Promise<Passed> {
  const today = clock.today()
  const acting = { caller: system, at: clock.now(), requestId: `succession-${newId()}` }
  return within(db.kysely, system, 'write', async (tx) => {
    const atlas = await loadAtlas(tx)
    const ended = (await findAgencies(tx, {})).filter((agency) => !contains(agency, today))
    for (const unit of new Set(ended.map((agency) => agency.unit))) {
      const last = atlas.byUnit.get(unit)?.at(-1)
      const [only, another] = successorsOf(atlas, unit, today)
      if (last?.to && only?.share === 1 && !another) await passPosts(tx, acting, unit, only.unitId, last.to)
    }
    return passOpenWork(tx, acting, today)
  })
}
