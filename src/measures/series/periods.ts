import type { Day } from '#kernel/day'
import { type Refused, refuse } from '#kernel/refusal'
import { findPeriod, type Period, type PeriodKind, periodBefore, periodOn, periodsWithin } from '../period.ts'
import { MOST_PERIODS } from './contract.ts'

/** How many periods are shown where nobody said from when: two years and three quarters, three years, … */
const SHOWN: Readonly<Record<PeriodKind, number>> = { month: 24, quarter: 11, 'half-year': 8, year: 6 }

interface AskedPeriods {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The periods of a kind between two periods of any kind; up to the last one that ended, unless told. */
export function choosePeriods(
  kind: PeriodKind,
  today: Day,
  { from, to }: AskedPeriods,
): Period[] | Refused<'bad-periods'> {
  const last = to === undefined ? lastEnded(kind, today) : findPeriod(to)
  const first = from === undefined ? null : findPeriod(from)
  if (!last || (from !== undefined && !first)) return refuse('bad-periods', { most: MOST_PERIODS })
  let begin = first?.from ?? periodOn(kind, last.to).from
  if (!first)
    for (let n = 1, one = periodOn(kind, last.to); n < SHOWN[kind]; n++) {
      one = periodBefore(one)
      begin = one.from
    }
  const periods = begin > last.to ? [] : periodsWithin(kind, begin, last.to)
  return periods.length === 0 || periods.length > MOST_PERIODS ? refuse('bad-periods', { most: MOST_PERIODS }) : periods
}

/** The period that ended last before the day. */
export const lastEnded = (kind: PeriodKind, today: Day): Period => periodBefore(periodOn(kind, today))
