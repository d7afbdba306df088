import type { Day } from '#kernel/day'
import type { Indicator } from '../indicator.ts'
import { type Form, linesOn } from './form.ts'

/** The sector of what belongs to every department. */
const GENERAL = 'general'

/** One figure a report asks for: an indicator as it is defined on the last day of the period, or a part of it. */
export interface Slot {
  readonly indicator: Indicator
  readonly part: string
  readonly required: boolean
  /** Whose line it is to verify: the indicator's, or where that is every department's, of whoever keeps the form. */
  readonly sector: string
}

/** A figure within a report. */
export const keyOf = (indicatorId: string, part: string): string =>
  part === '' ? indicatorId : `${indicatorId} ${part}`
export const slotKey = ({ indicator, part }: Slot): string => keyOf(indicator.id, part)

/**
 * What is asked in a period that ends on the day: the lines in force then, each by the definition of that day, the whole
 * and its parts. What is not reported (any more) on that day is not asked for.
 */
export function slotsOf(
  form: Pick<Form, 'lines' | 'sector'>,
  definitions: ReadonlyMap<string, Indicator>,
  day: Day,
): Slot[] {
  return linesOn(form, day).flatMap(({ indicatorId, required }) => {
    const indicator = definitions.get(indicatorId)
    if (indicator?.origin !== 'reported') return []
    const sector = indicator.sector === GENERAL ? form.sector : indicator.sector
    return ['', ...indicator.disaggregation].map((part) => ({ indicator, part, required, sector }))
  })
}
