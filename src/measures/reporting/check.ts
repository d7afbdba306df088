import { say, type Text, type Values } from '#kernel/text'
import type { Formula } from '../formula/formula.ts'
import type { Indicator } from '../indicator.ts'
import { type Period, periodWords } from '../period.ts'
import { isSudden, type Past } from './jump.ts'
import type { CheckCode } from './names.ts'
import { keyOf, type Slot, slotKey } from './slot.ts'

/** A question about a value: it asks and never blocks; the answer is kept. */
export interface Question {
  /** Unique in its line: which check, and of what other figure where it compares two. */
  readonly code: string
  readonly kind: CheckCode
  readonly indicatorId: string
  readonly part: string
  /** The value asked about: with another one the question is asked again. */
  readonly value: number
  readonly question: Text
}

export interface Checking {
  readonly slots: readonly Slot[]
  /** Values of this report as they stand, by `keyOf`. */
  readonly values: ReadonlyMap<string, number>
  /** Figures of the same subject and period known from elsewhere, by indicator. */
  readonly elsewhere: ReadonlyMap<string, number>
  /** Earlier values counted under the same definition, the latest first, by `keyOf`. */
  readonly past: ReadonlyMap<string, readonly (Past & { readonly period: Period })[]>
  /** Parts that cannot be more than their whole. */
  readonly orders: readonly Order[]
  readonly nameOf: (indicatorId: string) => Text
}

export function questionsOf(checking: Checking): Question[] {
  return checking.slots.flatMap((slot) => {
    const value = checking.values.get(slotKey(slot))
    if (value === undefined) return []
    return [
      ...range(slot, value),
      ...history(slot, value, checking),
      ...parts(slot, value, checking),
      ...order(slot, value, checking),
    ]
  })
}

function range(slot: Slot, value: number): Question[] {
  const { least, most } = slot.indicator
  if ((least === null || value >= least) && (most === null || value <= most)) return []
  return [asked(slot, value, 'range', 'range', texts.range, { value, least: least ?? '…', most: most ?? '…' })]
}

function history(slot: Slot, value: number, { past }: Checking): Question[] {
  const before = past.get(slotKey(slot)) ?? []
  const last = before[0]
  if (!last || !isSudden(slot.indicator.measureUnit, value, before)) return []
  const period = periodWords(last.period)
  if (value === 0) return [asked(slot, value, 'zero', 'zero', texts.zero, { last: last.value, period })]
  const points = slot.indicator.measureUnit === 'percent'
  const change = points ? value - last.value : (100 * (value - last.value)) / Math.abs(last.value || 1)
  const size = Math.abs(Math.round(change * 10) / 10)
  const text = points ? (change > 0 ? texts.risePoints : texts.fallPoints) : change > 0 ? texts.rise : texts.fall
  return [asked(slot, value, 'jump', 'jump', text, { size, last: last.value, value, period })]
}

function parts(slot: Slot, value: number, { values }: Checking): Question[] {
  const { disaggregation, aggregation, id } = slot.indicator
  if (slot.part !== '' || disaggregation.length === 0 || aggregation !== 'sum') return []
  const each = disaggregation.map((part) => values.get(keyOf(id, part)))
  if (each.some((one) => one === undefined)) return []
  const sum = each.reduce<number>((total, one) => total + (one ?? 0), 0)
  return Math.abs(sum - value) < 1e-9 ? [] : [asked(slot, value, 'parts', 'parts', texts.parts, { sum, value })]
}

function order(slot: Slot, value: number, { orders, values, elsewhere, nameOf }: Checking): Question[] {
  if (slot.part !== '') return []
  return orders.flatMap(({ part, whole }) => {
    if (part !== slot.indicator.id) return []
    const most = values.get(whole) ?? elsewhere.get(whole)
    if (most === undefined || value <= most) return []
    return [asked(slot, value, 'order', `order:${whole}`, texts.order, { value, most, whole: nameOf(whole) })]
  })
}

/** That the one cannot be more than the other. */
export interface Order {
  readonly part: string
  readonly whole: string
}

/** What formulas of shares say of their inputs: what stands over the line is a part of what stands under it. */
export function ordersOf(formulas: readonly { readonly formula: Formula; readonly of: Indicator }[]): Order[] {
  const found: Order[] = []
  const walk = (of: Formula): void => {
    if (of.kind === 'binary') {
      const part = of.op === '/' ? scaledName(of.left) : null
      const whole = of.op === '/' ? scaledName(of.right) : null
      if (part !== null && whole !== null && part !== whole) found.push({ part, whole })
      walk(of.left)
      walk(of.right)
    } else if (of.kind === 'negate') walk(of.of)
    else if (of.kind === 'call') of.args.forEach(walk)
  }
  for (const { formula, of } of formulas)
    if (of.measureUnit === 'percent' && (of.most === null || of.most <= 100) && of.direction === 'up') walk(formula)
  return [...new Map(found.map((one) => [`${one.part} ${one.whole}`, one])).values()]
}

/** The name in `[x]`, `100 * [x]` or `[x] * 100`; null of anything else. */
function scaledName(of: Formula): string | null {
  if (of.kind === 'name') return of.name
  if (of.kind !== 'binary' || of.op !== '*') return null
  if (of.left.kind === 'number') return scaledName(of.right)
  return of.right.kind === 'number' ? scaledName(of.left) : null
}

function asked(
  slot: Slot,
  value: number,
  kind: CheckCode,
  code: string,
  text: Text,
  values: Readonly<Record<string, string | number | Text>>,
): Question {
  const inWords = (language: 'vi' | 'en'): Values =>
    Object.fromEntries(
      Object.entries(values).map(([name, one]) => [
        name,
        typeof one === 'number' ? numeral(one, language) : typeof one === 'string' ? one : one[language],
      ]),
    )
  const question = { vi: say(text, 'vi', inWords('vi')), en: say(text, 'en', inWords('en')) }
  return { code, kind, indicatorId: slot.indicator.id, part: slot.part, value, question }
}

const formats = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
}
const numeral = (value: number, language: 'vi' | 'en'): string => formats[language].format(value)

const texts = {
  range: {
    vi: '{value} nằm ngoài khoảng thường gặp ({least} – {most}). Số này có đúng không, vì sao?',
    en: '{value} is outside the usual range ({least} – {most}). Is it right, and why?',
  },
  rise: {
    vi: 'Tăng {size} % so với {period} ({last} → {value}). Vì sao?',
    en: '{size} % more than in {period} ({last} → {value}). Why?',
  },
  fall: {
    vi: 'Giảm {size} % so với {period} ({last} → {value}). Vì sao?',
    en: '{size} % less than in {period} ({last} → {value}). Why?',
  },
  risePoints: {
    vi: 'Tăng {size} điểm phần trăm so với {period} ({last} → {value}). Vì sao?',
    en: '{size} percentage points more than in {period} ({last} → {value}). Why?',
  },
  fallPoints: {
    vi: 'Giảm {size} điểm phần trăm so với {period} ({last} → {value}). Vì sao?',
    en: '{size} percentage points less than in {period} ({last} → {value}). Why?',
  },
  zero: {
    vi: 'Bằng 0, trong khi {period} là {last}. Có đúng là không phát sinh không?',
    en: 'Zero, while it was {last} in {period}. Was there really none?',
  },
  parts: {
    vi: 'Cộng các phần được {sum}, khác số chung {value}. Số nào đúng?',
    en: 'The parts add up to {sum}, not to {value}. Which is right?',
  },
  order: {
    vi: '{value} lớn hơn “{whole}” ({most}). Số nào đúng?',
    en: '{value} is more than “{whole}” ({most}). Which is right?',
  },
} satisfies Record<string, Text>
