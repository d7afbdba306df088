import type { Day } from '#kernel/day'
import { contains } from '#kernel/interval'
import type { Indicator } from '../indicator.ts'
import { findPeriod, type Period } from '../period.ts'
import { impossible } from '../reporting/impossible.ts'
import { textCell } from './cell.ts'
import { type NumberRead, readNumber } from './number.ts'

/** What a value of history is held against. */
export interface Known {
  /** Every definition of each indicator. */
  readonly indicators: ReadonlyMap<string, readonly Indicator[]>
  /** The subject a text names, and the unit it lies in; null: none of that name. */
  readonly subjectOf: (text: string) => { readonly id: string; readonly unitId: string } | null
  readonly today: Day
  /** Which mark parts the decimals where a number can be read in two ways; null: it is refused. */
  readonly decimal: 'point' | 'comma' | null
}

/** A value of history, ready to be written. */
export interface BulkValue {
  readonly indicatorId: string
  readonly sector: string
  readonly subjectId: string
  readonly unitId: string
  readonly part: string
  readonly period: Period
  readonly value: number
}

export const BULK_FAULTS = [
  'no-indicator',
  'not-reported',
  'no-subject',
  'no-period',
  'future-period',
  'no-part',
  'no-number',
  'two-numbers',
  'impossible',
] as const
export type BulkFault = (typeof BULK_FAULTS)[number]

export interface BulkCells {
  readonly indicator: string
  readonly part: string
  readonly subject: string
  readonly period: string
  readonly value: string
}

/** Checks the rows of one file; what repeats is looked up once. */
export function bulkChecker(known: Known): (cells: BulkCells) => BulkValue | BulkFault {
  const periods = new Map<string, Period | null>()
  const subjects = new Map<string, ReturnType<Known['subjectOf']>>()
  const once = <T>(kept: Map<string, T>, key: string, make: () => T): T => {
    if (!kept.has(key)) kept.set(key, make())
    return kept.get(key) as T
  }
  return ({ indicator, part, subject, period: periodId, value: text }) => {
    const definitions = known.indicators.get(indicator)
    if (!definitions) return 'no-indicator'
    const at = once(subjects, subject, () => known.subjectOf(subject))
    if (!at) return 'no-subject'
    const period = once(periods, periodId, () => findPeriod(periodId))
    if (!period) return 'no-period'
    if (period.to >= known.today) return 'future-period'
    // History is older than many a definition: then the first one counts.
    const of = definitions.find((one) => contains(one, period.to)) ?? (definitions.at(-1) as Indicator)
    if (of.origin !== 'reported') return 'not-reported'
    if (part !== '' && !of.disaggregation.includes(part)) return 'no-part'
    const value = valueOfText(text, of, known.decimal)
    if (typeof value === 'string') return value
    if (impossible(of, value)) return 'impossible'
    return { indicatorId: of.id, sector: of.sector, subjectId: at.id, unitId: at.unitId, part, period, value }
  }
}

const WHOLE = /^-?\d{1,15}$/

function valueOfText(text: string, of: Indicator, decimal: Known['decimal']): number | 'no-number' | 'two-numbers' {
  if (WHOLE.test(text) && of.measureUnit !== 'yes-no') return Number(text)
  const cell = textCell(text)
  const read: NumberRead = cell.kind === 'text' ? readNumber(cell.text, { ...of, counted: null }) : { kind: 'empty' }
  if (read.kind === 'value') return read.value
  if (read.kind !== 'ask' || read.why !== 'separator') return 'no-number'
  if (decimal === null) return 'two-numbers'
  // With a point the thousands stand first, with a comma the decimals: see `candidatesOf`.
  const [first, second] = read.choices
  const [thousands, decimals] = text.includes('.') ? [first, second] : [second, first]
  return (text.includes(decimal === 'point' ? '.' : ',') ? decimals : thousands) ?? 'no-number'
}
