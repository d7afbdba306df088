import type { Text } from '#kernel/text'
import type { MeasureUnit } from '../names.ts'
import type { Direction } from '../programme/progress.ts'
import type { Rule } from '../scoring/rule.ts'
import { sayRule } from '../scoring/text-rule.ts'
import { measureUnits } from '../text.ts'
import type { Ask } from './declared.ts'

interface Context {
  readonly ask: Ask
  readonly direction: Direction
  readonly max: number | null
  readonly unit: MeasureUnit | null
}

/** As the forms of the index write it, "a = …; b = …; Tỷ lệ = a/b" before how points come of it. */
export function ruleWords(rule: Rule | null, context: Context): Text {
  if (rule === null)
    return {
      vi: 'Quyết định chưa công bố cách tính: đơn vị tự chấm, kèm minh chứng',
      en: 'The decision does not publish how it is scored: the subject sets the points, with evidence',
    }
  const unit = context.unit ?? (context.ask === 'share' ? 'percent' : null)
  const said = sayRule(rule, { direction: context.direction, max: context.max, unit })
  if (context.ask !== 'share') return said
  return {
    vi: `a: số đạt; b: tổng số; Tỷ lệ = a/b. ${said.vi}`,
    en: `a: those that meet it; b: all; ratio = a/b. ${said.en}`,
  }
}

/** A step as a choice: "Từ 95 %". */
export function stepWords(at: number, direction: Direction, unit: MeasureUnit | null): Text {
  const said = (language: 'vi' | 'en'): string => {
    const word = unit === null || unit === 'yes-no' ? '' : measureUnits[unit][language]
    const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(at)
    return word === '' ? number : `${number} ${word}`
  }
  return direction === 'up'
    ? { vi: `Từ ${said('vi')} trở lên`, en: `${said('en')} or more` }
    : { vi: `Không quá ${said('vi')}`, en: `At most ${said('en')}` }
}
