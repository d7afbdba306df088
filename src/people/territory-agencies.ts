import { type Atlas, fullName, type UnitVersion } from '#places'
import { cityAgencies, provinceAgencies } from './known-agencies.ts'
import type { Agency } from './post.ts'

/**
 * Every authority of the territory: the city's departments, a committee and a health station in each commune of today,
 * and the old province's with the committees of its districts, as records of that time need them. A parent stands
 * before its children.
 */
export function territoryAgencies(atlas: Atlas): Agency[] {
  const districts = atlas.versions.filter(({ level, to }) => level === 'district' && to !== null)
  const communes = communesToday(atlas)
  return [
    ...cityAgencies,
    ...provinceAgencies,
    ...districts.map((unit) => localAgency(unit, 'ubnd', 'ubnd-30-hai-duong')),
    ...communes.map((unit) => localAgency(unit, 'ubnd', 'ubnd-31-hai-phong')),
    ...communes.map((unit) => localAgency(unit, 'tyt', `ubnd-${unit.unitId}`)),
  ]
}

export const communesToday = (atlas: Atlas): UnitVersion[] =>
  atlas.versions.filter(({ level, to }) => level === 'commune' && to === null)

function localAgency(unit: UnitVersion, kind: 'ubnd' | 'tyt', parent: string): Agency {
  const { vi, en } = fullName(unit)
  const place = vi.charAt(0).toLowerCase() + vi.slice(1)
  const name =
    kind === 'ubnd'
      ? { vi: `UBND ${place}`, en: `People’s Committee of ${en}` }
      : { vi: `Trạm Y tế ${place}`, en: `Health station of ${en}` }
  return {
    id: `${kind}-${unit.unitId}`,
    name,
    level: unit.level,
    sector: kind === 'ubnd' ? 'general' : 'health',
    unit: unit.unitId,
    parent,
    from: unit.from,
    to: unit.to,
  }
}
