import type { Language, Text } from '#kernel/text'
import type { MeasureUnit } from '../names.ts'
import type { Direction } from '../programme/progress.ts'
import { measureUnits } from '../text.ts'
import { fullMark, type Rule, type RuleFault, type Step } from './rule.ts'

export const ruleKinds = {
  ratio: { vi: 'Tính theo tỷ lệ', en: 'In proportion' },
  steps: { vi: 'Theo bậc', en: 'In steps' },
  'yes-no': { vi: 'Có hoặc không, kèm minh chứng', en: 'Yes or no, with proof' },
  survey: { vi: 'Điều tra xã hội học', en: 'Survey' },
} satisfies Record<Rule['kind'], Text>

export const ruleFaults = {
  'no-span': {
    vi: 'Mức không điểm và mức điểm tối đa trùng nhau.',
    en: 'The marks for none and for all points are the same.',
  },
  'wrong-way': {
    vi: 'Mức không điểm và mức điểm tối đa ngược chiều của chỉ số.',
    en: 'The marks run against the direction of the indicator.',
  },
  'no-steps': { vi: 'Chưa có bậc nào.', en: 'There is no step.' },
  'share-outside': {
    vi: 'Phần điểm của mỗi bậc phải từ 0 đến 100 %.',
    en: 'The share of a step lies between 0 and 100 %.',
  },
  'steps-disagree': {
    vi: 'Giá trị tốt hơn phải được nhiều điểm hơn.',
    en: 'A better value has to bring more points.',
  },
} satisfies Record<RuleFault, Text>

const numbers: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
}

const both = (words: (language: Language, number: (value: number) => string) => string): Text => ({
  vi: words('vi', (value) => numbers.vi.format(value)),
  en: words('en', (value) => numbers.en.format(value)),
})

/** What a rule speaks of: the unit of its values and the most points, null where the decision’s figure is not known. */
export interface RuleContext {
  readonly direction: Direction
  readonly max: number | null
  readonly unit: MeasureUnit | null
}

const valued = (language: Language, number: string, unit: MeasureUnit | null): string => {
  const word = unit === null || unit === 'yes-no' ? '' : measureUnits[unit][language]
  return word === '' ? number : `${number} ${word}`
}

/** The rule as an official would say it to whoever has to earn the points. */
export function sayRule(rule: Rule, { direction, max, unit }: RuleContext): Text {
  return both((language, number) => {
    const vi = language === 'vi'
    const points = (share: number): string => {
      if (max === null) return vi ? `${number(100 * share)} % điểm tối đa` : `${number(100 * share)} % of the points`
      return vi ? `${number(share * max)} điểm` : `${number(share * max)} points`
    }
    const at = (value: number): string => valued(language, number(value), unit)
    if (rule.kind === 'yes-no')
      return vi ? `Có, kèm minh chứng: ${points(1)}; không: 0 điểm` : `Yes, with proof: ${points(1)}; no: 0 points`
    if (rule.kind === 'steps') return stepsSaid(rule.steps, direction, vi, at, points)
    const more = direction === 'up'
    const beyond = vi ? (more ? 'trở lên' : 'trở xuống') : more ? 'and above' : 'and below'
    const under = vi ? (more ? 'trở xuống' : 'trở lên') : more ? 'and below' : 'and above'
    return vi
      ? `${at(rule.full)} ${beyond}: ${points(1)}; ${at(rule.zero)} ${under}: 0 điểm; ở giữa tính theo tỷ lệ`
      : `${at(rule.full)} ${beyond}: ${points(1)}; ${at(rule.zero)} ${under}: 0 points; in proportion between`
  })
}

function stepsSaid(
  steps: readonly Step[],
  direction: Direction,
  vi: boolean,
  at: (value: number) => string,
  points: (share: number) => string,
): string {
  const word = direction === 'up' ? (vi ? 'từ' : 'from') : vi ? 'đến' : 'up to'
  const said = steps
    .toSorted((a, b) => b.share - a.share)
    .map((step) => `${word} ${at(step.at)}: ${points(step.share)}`)
  const whole = [...said, vi ? 'còn lại: 0 điểm' : 'otherwise: 0 points'].join('; ')
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}

/** How these points came to be, and what the rest would take. @param points as counted, of `context.max` */
export function sayPoints(rule: Rule, context: RuleContext, given: { value: number; points: number }): Text {
  const { direction, max, unit } = context
  const full = fullMark(rule, direction)
  return both((language, number) => {
    const vi = language === 'vi'
    const most = max ?? 0
    const value =
      rule.kind === 'yes-no'
        ? vi
          ? given.value >= 1
            ? 'Có'
            : 'Không'
          : given.value >= 1
            ? 'Yes'
            : 'No'
        : valued(language, number(given.value), unit)
    const head = vi
      ? `${value} được ${number(given.points)}/${number(most)} điểm`
      : `${value} brings ${number(given.points)} of ${number(most)} points`
    const short = most - given.points
    if (short < 0.005 || full === null) return head
    if (rule.kind === 'yes-no')
      return vi
        ? `${head}; có minh chứng được thêm ${number(short)} điểm`
        : `${head}; proof brings ${number(short)} more`
    const target = valued(language, number(full), unit)
    return vi
      ? `${head}; đạt ${target} được thêm ${number(short)} điểm`
      : `${head}; at ${target} there are ${number(short)} more`
  })
}
