import type { Text } from '#kernel/text'
import type { Indicator } from '../indicator.ts'
import { type Period, periodBefore } from '../period.ts'
import type { Answer } from './answer.ts'
import { type Checking, type Order, type Question, questionsOf } from './check.ts'
import type { Draft } from './draft.ts'
import type { Form } from './form.ts'
import { isOpen, type Observation } from './observation.ts'
import type { Line, Report } from './report.ts'
import type { Standing } from './single.ts'
import { keyOf, type Slot, slotKey } from './slot.ts'

/** Everything about a report that its page shows and its rules decide on. */
export interface Sheet {
  readonly report: Report
  readonly form: Form
  readonly period: Period
  readonly slots: readonly Slot[]
  readonly lines: ReadonlyMap<string, Line>
  readonly drafts: ReadonlyMap<string, Draft>
  readonly answers: readonly Answer[]
  /** What stands for each figure of this subject and period, wherever it was declared. */
  readonly standing: ReadonlyMap<string, Standing>
  /** Earlier values, the latest first. */
  readonly past: ReadonlyMap<string, readonly PastValue[]>
  /** The day on which a definition changed within the period or the one before, by indicator. */
  readonly redefined: ReadonlyMap<string, Indicator['from']>
  readonly orders: readonly Order[]
  readonly elsewhere: ReadonlyMap<string, number>
  readonly nameOf: (indicatorId: string) => Text
}

export interface PastValue {
  readonly period: Period
  readonly value: number
  readonly observation: Observation
}

/** How many periods back a value is compared with. */
export const PERIODS_BACK = 13

export const isOfReport = (of: Observation, report: Report): boolean =>
  of.periodFrom === report.coversFrom && of.periodTo === report.coversTo

/** What stands for each figure of the days a report covers. */
export function standingOf(values: readonly Observation[], report: Report): Map<string, Standing> {
  const found = new Map<string, { published: Observation | null; open: Observation | null }>()
  for (const one of values) {
    if (!isOfReport(one, report)) continue
    const key = keyOf(one.indicatorId, one.part)
    const standing = found.get(key) ?? { published: null, open: null }
    found.set(key, isOpen(one) ? { ...standing, open: one } : { ...standing, published: one })
  }
  return found
}

/** Whole periods of the same kind before this one; what is published goes before what is on its way. */
export function pastOf(values: readonly Observation[], period: Period): Map<string, PastValue[]> {
  const found = new Map<string, PastValue[]>()
  const periods = new Map<string, Period>()
  for (let one = periodBefore(period), n = 0; n < PERIODS_BACK; one = periodBefore(one), n++)
    periods.set(`${one.from} ${one.to}`, one)
  for (const one of values) {
    const of = periods.get(`${one.periodFrom} ${one.periodTo}`)
    if (!of) continue
    const key = keyOf(one.indicatorId, one.part)
    const list = found.get(key) ?? []
    const same = list.findIndex(({ period: known }) => known.id === of.id)
    if (same < 0) list.push({ period: of, value: one.value, observation: one })
    else if (one.state === 'published') list[same] = { period: of, value: one.value, observation: one }
    found.set(key, list)
  }
  return found
}

/** The values of the sheet as they stand: what was sent, over it what is typed while the report is in hand. */
export function valuesNow({ report, slots, lines, drafts }: Sheet): Map<string, number> {
  const found = new Map<string, number>()
  const inHand = report.state === 'open' || report.state === 'returned'
  for (const slot of slots) {
    const key = slotKey(slot)
    const line = lines.get(key)
    const draft = inHand ? drafts.get(key) : undefined
    const value = draft && draft.value !== null ? draft.value : line?.observation?.value
    if (value !== undefined && value !== null && !(draft && draft.value === null)) found.set(key, value)
  }
  return found
}

/** What the checks ask of the sheet as it stands. */
export function questionsNow(sheet: Sheet): Question[] {
  const { slots, past, redefined, orders, elsewhere, nameOf } = sheet
  const comparable = new Map(
    [...past].map(([key, list]) => [key, list] as const).filter(([key]) => !redefined.has(key.split(' ')[0] ?? key)),
  )
  const checking: Checking = { slots, values: valuesNow(sheet), elsewhere, past: comparable, orders, nameOf }
  return questionsOf(checking)
}

/** The answer to a question, if it was given for this very value. */
export const answerTo = ({ answers }: Pick<Sheet, 'answers'>, of: Question): Answer | undefined =>
  answers.find(
    ({ indicatorId, part, code, value, words }) =>
      indicatorId === of.indicatorId && part === of.part && code === of.code && value === of.value && words !== '',
  )
