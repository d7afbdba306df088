import type { Day } from '#kernel/day'
import type { Language } from '#kernel/text'
import type { Atlas } from '#places'
import { unitName } from '../place.ts'
import type { ZoneRow as RowView, ZoneVersion } from './schema.ts'
import type { Kept, VersionRow, ZoneRow } from './store-zones.ts'

export interface Viewing {
  readonly atlas: Atlas
  readonly day: Day
  readonly language: Language
}

/** The version that held on a day; before the first and after the last none. */
export const versionOn = (versions: readonly VersionRow[], day: Day): VersionRow | null =>
  versions.findLast(({ from, until }) => from <= day && (until === null || day < until)) ?? null

/** A zone in one line: as it stood in a version, or as it is drafted. */
export function viewRow(
  zone: ZoneRow,
  kept: Kept,
  version: VersionRow | null,
  versions: number,
  { atlas, day, language }: Viewing,
): RowView {
  const ended = zone.liftedOn !== null && zone.liftedOn <= day
  return {
    id: zone.id,
    outbreakId: zone.outbreakId,
    clusterId: zone.clusterId,
    name: zone.name,
    unitId: zone.unitId,
    unitName: unitName(atlas, zone.unitId, day, language),
    // Lifted on a later day, it held on this one.
    state: zone.state === 'lifted' && !ended ? 'in-force' : zone.state,
    version: version?.version ?? 0,
    versions,
    from: version?.from ?? null,
    until: version?.until ?? null,
    liftedOn: zone.liftedOn,
    area: kept.area,
    geometry: kept.geometry,
    figures: kept.figures,
  }
}

export function viewVersion(row: VersionRow): ZoneVersion {
  const { zoneId: _, ...version } = row
  return { ...version, directives: [...version.directives] }
}
