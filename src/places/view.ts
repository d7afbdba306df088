import type { Day } from '#kernel/day'
import type { Atlas } from './atlas.ts'
import type * as shapes from './contract-shapes.ts'
import { childrenOn, populationOn, unitOn } from './reading.ts'
import type { Hit } from './search.ts'
import type { Shape } from './shapes.ts'
import { gapWords, schematicWords } from './text.ts'
import type { Act, Gap, Succession, UnitVersion } from './unit.ts'

/** What the room's things look like from outside; the shapes stand in contract-shapes.ts. */

export const refOf = ({ unitId, code, name, kind, level }: UnitVersion): shapes.Ref => ({
  id: unitId,
  code,
  name,
  kind,
  level,
})

export function unitView(atlas: Atlas, unit: UnitVersion, day: Day): shapes.Unit {
  const count = populationOn(atlas, unit.unitId, day)
  return {
    ...refOf(unit),
    parentId: unit.parentId,
    from: unit.from,
    to: unit.to,
    point: unit.point,
    areaKm2: unit.areaKm2,
    population: count && { year: count.year, people: count.people, actId: count.actId },
    childCount: childrenOn(atlas, unit.unitId, day).length,
  }
}

export const versionView = (atlas: Atlas, version: UnitVersion): shapes.Version => {
  const parent = version.parentId === null ? null : unitOn(atlas, version.parentId, version.from)
  const { from, to, areaKm2, actId, begins, endedBy } = version
  return { ...refOf(version), from, to, parent: parent && refOf(parent), areaKm2, actId, begins, endedBy }
}

/** The other end of a link, named as it was called on that side of the day. */
export function linkView(atlas: Atlas, link: Succession, end: 'fromId' | 'toId'): shapes.Part[] {
  const versions = atlas.byUnit.get(link[end]) ?? []
  const version = end === 'fromId' ? versions.at(-1) : versions[0]
  if (!version) return []
  const { share, day, actId, recognisedBy } = link
  return [{ unit: refOf(version), share, day, actId, recognisedBy }]
}

/** A part reached over any number of steps: no single link explains it. */
export function partView(
  atlas: Atlas,
  part: { readonly unitId: string; readonly share: number | null },
  day: Day,
): shapes.Part[] {
  const version = unitOn(atlas, part.unitId, day)
  return version ? [{ unit: refOf(version), share: part.share, day: null, actId: null, recognisedBy: null }] : []
}

export const actView = ({ id, kind, number, title, issuer, signedOn, takesEffectOn, source }: Act): shapes.Act => ({
  id,
  kind,
  number,
  title,
  issuer,
  signedOn,
  takesEffectOn,
  source,
})

export function gapView(atlas: Atlas, gap: Gap): shapes.Gap {
  const version = gap.unitId === null ? undefined : atlas.byUnit.get(gap.unitId)?.[0]
  return {
    id: gap.id,
    kind: gap.kind,
    unit: version ? refOf(version) : null,
    from: gap.from,
    to: gap.to,
    printed: gap.printed,
    reason: gap.reason,
    words: gap.words ?? gapWords[gap.reason],
  }
}

export const hitView = (atlas: Atlas, hit: Hit, day: Day): shapes.Hit => ({
  unit: unitView(atlas, hit.unit, day),
  path: hit.path.map(refOf),
  former: hit.former && { ...refOf(hit.former), from: hit.former.from, to: hit.former.to },
})

export function collectionView(day: Day, list: readonly Shape[]): shapes.ShapeCollection {
  const schematic = list.some((shape) => shape.schematic)
  return {
    type: 'FeatureCollection',
    day,
    schematic,
    words: schematic ? schematicWords : null,
    features: list.map(({ unit, geometry, schematic: drawn }) => ({
      type: 'Feature',
      id: unit.unitId,
      properties: { ...refOf(unit), parentId: unit.parentId, point: unit.point, schematic: drawn },
      geometry,
    })),
  }
}
