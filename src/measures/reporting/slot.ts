import type { Day } from '#kernel/day'
import type { Indicator } from '../indicator.ts'
import { type Form, linesOn } from './form.ts'

/** One figure a report asks for: an indicator as it is defined on the last day of the period, or a part of it. */
export interface Slot {
  readonly indicator: Indicator
  readonly part: string
  readonly required: boolean
}

/** A figure within a report. */
export const keyOf = (indicatorId: string, part: string): string =>
  part === '' ? indicatorId : `${indicatorId} ${part}`
export const slotKey = ({ indicator, part }: Slot): string => keyOf(indicator.id, part)

/**
 * What is asked in a period that ends on the day: the lines in force then, each by the definition of that day, the whole
 * and its parts. What is not reported (any more) on that day is not asked for.
 */
export function slotsOf(form: Pick<Form, 'lines'>, definitions: ReadonlyMap<string, Indicator>, day: Day): Slot[] {
  return linesOn(form, day).flatMap(({ indicatorId, required }) => {
    const indicator = definitions.get(indicatorId)
    if (indicator?.origin !== 'reported') return []
    return ['', ...indicator.disaggregation].map((part) => ({ indicator, part, required }))
  })
}
