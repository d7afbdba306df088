import { addDays, type Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import type { Indicator } from '../indicator.ts'
import { type Period, type PeriodKind, periodOn, periodsWithin } from '../period.ts'
import type { Sources } from '../series/source.ts'
import { figuresOf } from '../series/store-figures.ts'
import type { KnownReading } from './standing.ts'
import { keptReadings } from './store-kept.ts'

/** How many periods of each kind make the line of an indicator: enough to see where it goes. */
const LOOKED_BACK: Readonly<Record<PeriodKind, number>> = { month: 13, quarter: 8, 'half-year': 6, year: 6 }

interface Asked {
  readonly indicators: readonly Indicator[]
  readonly place: string
  readonly day: Day
  readonly today: Day
}

/** The readings of indicators that are worked out of inputs or added up from smaller units; those without any are left out. */
export async function readingsFrom(
  tx: Tx,
  sources: Sources,
  asked: Asked,
): Promise<ReadonlyMap<string, readonly KnownReading[]>> {
  const { indicators, place, day, today } = asked
  const all = await listIndicatorsOn(tx, day)
  const counted = new Set(all.filter(({ origin }) => origin === 'counted').map(({ id }) => id))
  // What counts the facts of other rooms is another number at any moment, and for any reader.
  const moving = indicators.some(({ formula }) => [...counted].some((id) => formula?.includes(`[${id}]`) === true))
  if (moving) return read(tx, sources, asked)
  const ids = indicators.map(({ id }) => id).join()
  return keptReadings(tx, `${place} ${day} ${today} ${ids}`, () => read(tx, sources, asked))
}

async function read(
  tx: Tx,
  sources: Sources,
  { indicators, place, day, today }: Asked,
): Promise<Map<string, KnownReading[]>> {
  const found = new Map<string, KnownReading[]>()
  for (const [kind, own] of Map.groupBy(indicators, ({ period }) => period)) {
    const periods = endedBy(kind, day)
    const figures = await figuresOf(tx, sources, {
      indicatorIds: own.map(({ id }) => id),
      subjectIds: [place],
      periods: periods.map(({ id }) => id),
      frame: 'then',
      seeing: 'published',
      today,
    })
    for (const { id } of own) {
      const readings = periods.flatMap((period) => {
        const { value, simulated, confirmedOn } = figures.at(id, place, period.id)
        return value === null ? [] : [{ day: period.to, value, simulated, confirmedOn: confirmedOn ?? period.to }]
      })
      if (readings.length > 0) found.set(id, readings)
    }
  }
  return found
}

/** The last periods of a kind that had ended by the day, oldest first. */
export function endedBy(kind: PeriodKind, day: Day): Period[] {
  const years = 7
  return periodsWithin(kind, addDays(periodOn(kind, day).from, -366 * years), day)
    .filter(({ to }) => to <= day)
    .slice(-LOOKED_BACK[kind])
}
