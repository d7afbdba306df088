import type { Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'
import type { Text } from '#kernel/text'

/**
 * How far alternatives reach. No act seen gives numbers for drawing a zone (decision 904/QĐ-BYT of 16 March 2020 says to
 * zone and isolate; Hải Dương sealed a factory, a village, then a city in January 2021): these are the product's own, and
 * every alternative may be redrawn.
 */
export const extent = {
  /** Around the places where most cases were, in metres. */
  venueMetres: 200,
  /** Around every located place of the cluster in its main commune. */
  hamletMetres: 800,
  /** A place belongs to the main ones with at least this share of the cases of the first. */
  mainShare: 0.5,
  /** A neighbouring commune joins with at least this share of the F1. */
  contactShare: 0.1,
  /** Communes nearer than this border on each other: outlines drawn apart leave gaps. */
  borderMetres: 300,
  /** What counts as just outside. */
  outsideMetres: 1_000,
} as const

interface MeanHousehold {
  readonly inForce: Interval<Day>
  readonly people: number
  readonly source: Text
}

/**
 * Mean size of a household, for estimating how many stand in a zone. National means of the population censuses of
 * 1 April 2009 (3.8) and 1 April 2019 (3.6); no figure by commune is known, which is said beside the estimate.
 */
const meanHouseholds: readonly MeanHousehold[] = [
  {
    inForce: { from: '2009-04-01', to: '2019-04-01' },
    people: 3.8,
    source: { vi: 'Tổng điều tra dân số 2009, bình quân cả nước', en: 'census of 2009, national mean' },
  },
  {
    inForce: { from: '2019-04-01', to: null },
    people: 3.6,
    source: { vi: 'Tổng điều tra dân số 2019, bình quân cả nước', en: 'census of 2019, national mean' },
  },
]

export const meanHouseholdOn = (day: Day): MeanHousehold | null =>
  meanHouseholds.find(({ inForce }) => contains(inForce, day)) ?? null
