import type { Unit } from '#places/contract'
import { texts } from './text.ts'

/** What the map of units can show; one at a time. */
export const UNIT_MEASURES = ['people', 'density', 'area', 'communes'] as const
export type UnitMeasure = (typeof UNIT_MEASURES)[number]

export const isUnitMeasure = (text: string | null): text is UnitMeasure =>
  (UNIT_MEASURES as readonly (string | null)[]).includes(text)

export const unitMeasureWords = {
  people: texts.people,
  density: texts.density,
  area: texts.area,
  communes: texts.communeCount,
} as const

/** People per square kilometre; null where either is not known. */
export const densityOf = ({ population, areaKm2 }: Unit): number | null =>
  population === null || areaKm2 === null || areaKm2 === 0 ? null : population.people / areaKm2

/** The number of a unit on the map; null is "not known", never zero. `communes`: how many lie in it. */
export function measuredUnit(unit: Unit, measure: UnitMeasure, communes: number): number | null {
  if (measure === 'people') return unit.population?.people ?? null
  if (measure === 'density') return densityOf(unit)
  return measure === 'area' ? unit.areaKm2 : communes
}

/** What comes after the number. */
export const suffixOf = (measure: UnitMeasure) =>
  ({ people: texts.persons, density: texts.perKm2, area: { vi: 'km²', en: 'km²' }, communes: null })[measure]
