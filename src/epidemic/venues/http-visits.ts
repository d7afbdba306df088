import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { mayAct } from '../case.ts'
import { findKnown } from '../store-case.ts'
import { askRetrace } from '../store-runs.ts'
import type { venues } from './contract.ts'
import { findVenue } from './store-venues.ts'
import { removedOf } from './store-view.ts'
import { addVisits, findVisit, sameVisit, saveVisitRemoval, type VisitRow, visitsOf } from './store-visits.ts'
import { words } from './text.ts'
import { checkStay, visitFact } from './venue.ts'

type VisitHandlers = Pick<Handlers<typeof venues>, 'listVisits' | 'addVisit' | 'removeVisit' | 'restoreVisit'>

export const visitHandlers: VisitHandlers = {
  async listVisits(call, tx) {
    const person = await findKnown(tx, call.params.id)
    if (!person) return refuse('not-found')
    const rows = await visitsOf(tx, person.id)
    return {
      visits: rows.map((row) => ({
        id: row.id,
        venueId: row.venueId,
        venueName: row.venueName ?? words.hiddenVenue[call.caller.language],
        kind: row.kind ?? 'other',
        startsAt: row.startsAt,
        endsAt: row.endsAt,
        source: row.source,
        removed: removedOf(row),
        mayChange: mayAct(call.caller, row.unitId, row.venueUnitId),
      })),
    }
  },

  async addVisit(call, tx) {
    const person = await findKnown(tx, call.params.id)
    if (!person) return refuse('not-found')
    const { venueId, startsAt, endsAt } = call.body
    const wrong = checkStay(startsAt, endsAt, call.at, call.caller.language)
    if (wrong) return wrong
    const venue = await findVenue(tx, venueId)
    if (!venue) return refuse('not-found')
    if (venue.mergedInto !== null) return refuse('already-merged')
    if (!mayAct(call.caller, person.unitId, venue.unitId)) return refuse('outside-scope')
    const visit = {
      home: person.home,
      id: newId(),
      outbreakId: person.outbreakId,
      personId: person.id,
      venueId: venue.id,
      unitId: person.unitId,
      venueUnitId: venue.unitId,
      startsAt,
      endsAt,
      source: 'manual',
    }
    if ((await addVisits(tx, [visit], call.at)).length === 0) return refuse('already-there')
    await remember(tx, call, [visitFact('epidemic.visit-added', visit, { after: { startsAt, endsAt } })])
    await askRetrace(tx, person.outbreakId, call.at)
    return { id: visit.id }
  },

  async removeVisit(call, tx) {
    const visit = await actable(call, tx)
    if (isRefused(visit)) return visit
    if (visit.removedAt !== null) return refuse('already-removed')
    const { reason } = call.body
    await saveVisitRemoval(tx, visit, { reason, at: call.at, by: call.caller.accountId })
    await remember(tx, call, [visitFact('epidemic.visit-removed', visit, { reason })])
    await askRetrace(tx, visit.outbreakId, call.at)
    return { id: visit.id }
  },

  async restoreVisit(call, tx) {
    const visit = await actable(call, tx)
    if (isRefused(visit)) return visit
    if (visit.removedAt === null) return refuse('not-removed')
    if (await sameVisit(tx, visit)) return refuse('already-there')
    await saveVisitRemoval(tx, visit, null)
    await remember(tx, call, [visitFact('epidemic.visit-restored', visit)])
    await askRetrace(tx, visit.outbreakId, call.at)
    return { id: visit.id }
  },
}

async function actable(
  { params, caller }: Pick<Call<typeof venues.removeVisit>, 'params' | 'caller'>,
  tx: Tx,
): Promise<VisitRow | Refused<'not-found' | 'outside-scope'>> {
  const visit = await findVisit(tx, params.id)
  if (!visit) return refuse('not-found')
  return mayAct(caller, visit.unitId, visit.venueUnitId) ? visit : refuse('outside-scope')
}
