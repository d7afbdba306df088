import { addDays, type Day } from '#kernel/day'
import { loadAtlas, subtreeOn, unitOn, unitsOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { findIndicatorOn } from '../catalogue/store-indicators.ts'
import { type Indicator, percentOf, type Share } from '../indicator.ts'
import type { Sources } from '../series/source.ts'
import { figuresOf } from '../series/store-figures.ts'
import { endedBy } from './store-readings.ts'

/** The value of a unit, with what was counted of what where that is known. */
export interface UnitValue {
  readonly unitId: string
  readonly value: number | null
  readonly share: Share | null
}

interface Asked {
  readonly indicator: Indicator
  /** Communes in this unit. */
  readonly place: string
  readonly day: Day
  readonly today: Day
}

/**
 * The newest value of each commune in a place: counted ones over their span up to the day, others of the last period
 * that had ended. Nothing for what communes have no value of.
 */
export async function valuesByUnit(tx: Tx, sources: Sources, { place, ...asked }: Asked): Promise<UnitValue[]> {
  return valuesOf(tx, sources, { ...asked, unitIds: subtreeOn(await loadAtlas(tx), place, asked.day) })
}

async function valuesOf(
  tx: Tx,
  sources: Sources,
  { indicator, unitIds, day, today }: Omit<Asked, 'place'> & { readonly unitIds: readonly string[] },
): Promise<UnitValue[]> {
  const atlas = await loadAtlas(tx)
  const source = sources[indicator.id]
  if (indicator.origin === 'counted') {
    if (!source) return []
    const shares = await source.byUnit(tx, { from: addDays(day, 1 - source.spanDays), to: day, unitIds })
    return shares.map(({ unitId, ...share }) => ({ unitId, value: percentOf(share), share }))
  }
  if (indicator.level !== 'commune') return []
  const communes = unitIds.filter((id) => unitOn(atlas, id, day)?.level === 'commune')
  const period = endedBy(indicator.period, day).at(-1)
  if (!period || communes.length === 0) return []
  const figures = await figuresOf(tx, sources, {
    indicatorIds: [indicator.id],
    subjectIds: communes,
    periods: [period.id],
    frame: 'then',
    seeing: 'newest',
    today,
  })
  return communes.map((unitId) => {
    const { value, share } = figures.at(indicator.id, unitId, period.id)
    return { unitId, value, share }
  })
}

/** The newest values of every commune of the day for one indicator; empty where communes have none. */
export async function communeValues(tx: Tx, sources: Sources, indicatorId: string, day: Day): Promise<UnitValue[]> {
  const indicator = await findIndicatorOn(tx, indicatorId, day)
  if (!indicator) return []
  const communes = unitsOn(await loadAtlas(tx), day, 'commune')
  const found = await valuesOf(tx, sources, {
    indicator,
    unitIds: communes.map(({ unitId }) => unitId),
    day,
    today: day,
  })
  const standing = new Set(communes.map(({ unitId }) => unitId))
  return found.filter(({ unitId }) => standing.has(unitId))
}
