import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import type { Atlas } from '#places'
import { mayAct } from '../case.ts'
import { isolatedFrom, tracedFrom } from '../infectious.ts'
import { unitName } from '../place.ts'
import { viewSeen } from '../view.ts'
import { infectiousSpan, isInfectious, type Stay, sharedMinutes } from './overlap.ts'
import type { VenueView, VisitView } from './shapes.ts'
import type { VenueRow } from './store-venues.ts'
import type { VisitAt, VisitRow } from './store-visits.ts'

interface Looking {
  readonly atlas: Atlas
  readonly today: Day
  readonly caller: Caller
}

export function viewVenue(row: VenueRow, { atlas, today, caller }: Looking): VenueView {
  const { id, name, kind, unitId, address, longitude, latitude, capacity, openHours, checkInCode } = row
  const { visits, caseVisits, lastCaseAt } = row
  return {
    id,
    name,
    kind,
    unitId,
    unitName: unitName(atlas, unitId, today, caller.language),
    address,
    point: longitude === null || latitude === null ? null : { longitude, latitude },
    capacity,
    openHours,
    checkInCode,
    visits,
    caseVisits,
    lastCaseAt,
  }
}

const stayOf = ({ startsAt, endsAt, disease, onsetOn, sampledOn, confirmedAt, isolatedAt }: VisitAt): Stay => ({
  startsAt,
  endsAt,
  isCase: confirmedAt !== null,
  infectiousFrom: confirmedAt === null ? null : tracedFrom({ disease, onsetOn, sampledOn, confirmedAt }),
  infectiousTo: isolatedFrom(isolatedAt, null),
})

/** Spans in which a case that counts was there while it could infect. */
export const caseSpans = (rows: readonly VisitAt[]) =>
  rows
    .filter(({ removedAt }) => removedAt === null)
    .map(stayOf)
    .filter(isInfectious)
    .map(infectiousSpan)

export const removedOf = ({ removedAt, removedReason }: Pick<VisitRow, 'removedAt' | 'removedReason'>) =>
  removedAt === null ? null : { at: removedAt, reason: removedReason }

export function viewVisits(
  rows: readonly VisitAt[],
  codes: ReadonlyMap<string, string>,
  { atlas, today, caller }: Looking,
): VisitView[] {
  const spans = caseSpans(rows)
  return rows.map((row) => {
    const infectious = row.removedAt === null && isInfectious(stayOf(row))
    return {
      id: row.id,
      person: viewSeen(row.personId, row.unitId, codes, atlas, today),
      level: row.level,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      source: row.source,
      removed: removedOf(row),
      infectious,
      sharedMinutes: infectious || row.removedAt !== null ? null : sharedMinutes(row, spans),
      mayChange: mayAct(caller, row.unitId, row.venueUnitId),
    }
  })
}
