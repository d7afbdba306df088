import { say, type Text } from '#kernel/text'
import type { Indicator } from '../indicator.ts'
import type { MeasureUnit } from '../names.ts'

type Measured = Pick<Indicator, 'measureUnit' | 'least' | 'most'>

/**
 * What a value can be at all. A definition that reaches beyond its unit of measure (a growth in percent may be negative,
 * and more than 100) widens it; one that is narrower only asks (`check.ts`).
 */
export function boundsOf({ measureUnit, least, most }: Measured): { readonly least: number; readonly most: number } {
  const unit = UNIT_BOUNDS[measureUnit]
  return {
    least: least !== null && least < unit.least ? Number.NEGATIVE_INFINITY : unit.least,
    most: most !== null && most > unit.most ? Number.POSITIVE_INFINITY : unit.most,
  }
}

const NO_END = { least: 0, most: Number.POSITIVE_INFINITY }
const UNIT_BOUNDS: Readonly<Record<MeasureUnit, { readonly least: number; readonly most: number }>> = {
  percent: { least: 0, most: 100 },
  rank: { least: 1, most: Number.POSITIVE_INFINITY },
  'yes-no': { least: 0, most: 1 },
  count: NO_END,
  points: NO_END,
  days: NO_END,
  money: NO_END,
}
const WHOLE: readonly MeasureUnit[] = ['count', 'rank', 'yes-no']

/** Why a value cannot be, in words; null when it can. */
export function impossible(of: Measured, value: number): Text | null {
  const { least, most } = boundsOf(of)
  if (!Number.isFinite(value)) return texts.noNumber
  if (value < least) return least === 0 ? texts.negative : worded(texts.less, { least })
  if (value > most) return worded(texts.more, { most })
  return WHOLE.includes(of.measureUnit) && !Number.isInteger(value) ? texts.broken : null
}

const worded = (text: Text, values: Readonly<Record<string, number>>): Text => ({
  vi: say(text, 'vi', values),
  en: say(text, 'en', values),
})

const texts = {
  noNumber: { vi: 'Xin nhập một con số.', en: 'Enter a number.' },
  negative: { vi: 'Số này không thể âm.', en: 'This cannot be negative.' },
  less: { vi: 'Không thể nhỏ hơn {least}.', en: 'It cannot be less than {least}.' },
  more: { vi: 'Không thể lớn hơn {most}.', en: 'It cannot be more than {most}.' },
  broken: { vi: 'Số đếm phải là số nguyên.', en: 'A count is a whole number.' },
} satisfies Record<string, Text>
