import type { Day } from '#kernel/day'
import type { Interval } from '#kernel/interval'
import { contains } from '#kernel/interval'
import type { Text } from '#kernel/text'
import type { ReportingLevel } from '../names.ts'
import type { Period, PeriodKind } from '../period.ts'
import type { Deadline } from './deadline.ts'

/** A report that is asked for again and again: of whom, how often, what, by when. */
export interface Form extends Interval<Day> {
  readonly id: string
  readonly name: Text
  readonly note: Text | null
  readonly period: PeriodKind
  readonly level: ReportingLevel
  /** The departments it is asked of; empty: every agency of the level. */
  readonly agencyIds: readonly string[]
  readonly sector: string
  readonly ownerAgencyId: string
  readonly act: string | null
  readonly version: number
  /** Every line there ever was, in order. */
  readonly lines: readonly DatedLine[]
  /** Rules through time, the earliest first. */
  readonly deadlines: readonly DatedDeadline[]
}

export interface DatedLine extends Interval<Day> {
  readonly indicatorId: string
  readonly position: number
  readonly required: boolean
}

export interface DatedDeadline {
  readonly from: Day
  readonly rule: Deadline
  readonly act: string | null
}

/** The lines asked for in a period that ends on the day, in order. */
export const linesOn = ({ lines }: Pick<Form, 'lines'>, day: Day): DatedLine[] =>
  lines.filter((line) => contains(line, day)).sort((a, b) => a.position - b.position)

/** The rule in force on the day; before the first, the first. */
export function deadlineOn({ deadlines }: Pick<Form, 'deadlines'>, day: Day): Deadline {
  const rule = (deadlines.findLast(({ from }) => from <= day) ?? deadlines[0])?.rule
  if (!rule) throw new RangeError('a form without a deadline')
  return rule
}

/** Whether the form is asked for in a period: the last day of the period decides. */
export const isAsked = (form: Form, { to }: Pick<Period, 'to'>): boolean => contains(form, to)

/** What is to be kept when a form is given anew from a day on: lines and rule as they were stay with earlier periods. */
export function changeLines(
  before: readonly DatedLine[],
  given: readonly { readonly indicatorId: string; readonly required: boolean }[],
  from: Day,
): DatedLine[] {
  const wanted = new Map(given.map((line, position) => [line.indicatorId, { ...line, position: position + 1 }]))
  const kept = before.flatMap((line): DatedLine[] => {
    const still = wanted.get(line.indicatorId)
    const stands = line.to === null || line.to > from
    if (!stands) return [line]
    if (still && still.required === line.required) {
      wanted.delete(line.indicatorId)
      return [{ ...line, to: null, position: still.position }]
    }
    return line.from >= from ? [] : [{ ...line, to: from }]
  })
  return [...kept, ...[...wanted.values()].map((line) => ({ ...line, from, to: null }))]
}
