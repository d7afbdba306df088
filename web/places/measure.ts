import type { Unit } from '#places/contract'
import type { Say } from '../shell/language.tsx'
import { texts } from './text.ts'

type Format = (value: number, digits?: number) => string

/** What the map of units can show; one at a time. */
export const UNIT_MEASURES = ['people', 'density', 'area', 'communes', 'standing'] as const
export type UnitMeasure = (typeof UNIT_MEASURES)[number]

export const isUnitMeasure = (text: string | null): text is UnitMeasure =>
  (UNIT_MEASURES as readonly (string | null)[]).includes(text)

export const unitMeasureWords = {
  people: texts.people,
  density: texts.density,
  area: texts.area,
  communes: texts.communeCount,
  standing: texts.onlyWhere,
} as const

/** People per square kilometre; null where either is not known. */
export const densityOf = ({ population, areaKm2 }: Unit): number | null =>
  population === null || areaKm2 === null || areaKm2 === 0 ? null : population.people / areaKm2

/** The number of a unit on the map; null is "not known", never zero. `standing` tells only that it is there. */
export function measuredUnit(unit: Unit, measure: UnitMeasure): number | null {
  const { population, areaKm2, childCount } = unit
  if (measure === 'people') return population?.people ?? null
  if (measure === 'density') return densityOf(unit)
  if (measure === 'area') return areaKm2
  return measure === 'communes' ? childCount : 1
}

/** People, where most are known; otherwise only where the units lie: a map of "no data" tells nothing. */
export const tellingMeasure = (units: readonly Unit[]): UnitMeasure =>
  units.filter(({ population }) => population !== null).length * 2 >= units.length ? 'people' : 'standing'

/** A value as the map says it: "56.251 người", "40,9 km²". */
export function saidMeasure(measure: UnitMeasure, value: number, t: Say, number: Format): string {
  if (measure === 'standing') return t(texts.inTheList)
  if (measure === 'area') return `${number(value, 1)} km²`
  if (measure === 'communes') return number(value, 0)
  return `${number(value, 0)} ${t(measure === 'people' ? texts.persons : texts.perKm2)}`
}
