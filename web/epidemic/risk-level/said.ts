import type { LevelUnit } from '#epidemic/contract'
import type { Say } from '../../shell/language.tsx'
import { levelText } from './text.ts'

/** New cases per 100,000 in the week, one decimal; null while the population is not known. */
export const rateOf = ({ cases, people }: Pick<LevelUnit, 'cases' | 'people'>): number | null =>
  people === null || people === 0 ? null : Math.round((cases * 1_000_000) / people) / 10

/** What the rule gives, or between what it lies while an input is missing. */
export function proposalWords(of: LevelUnit['assessment'], t: Say): string {
  if (of === null) return ''
  if (of.level !== null) return t(levelText.level, { n: of.level })
  if (of.atLeast === null || of.atMost === null) return t(levelText.unknown)
  return t(levelText.between, { from: of.atLeast, to: of.atMost })
}
