import { type Language, say } from '#kernel/text'
import { frameRuleTexts, missingTexts, type Point, type SeriesIndicator } from '#measures/contract'
import { type FormatNumber, saidValue } from '../said.ts'
import { words } from './text.ts'

/** How much is said of a point: its value with its unit, or why there is none. */
export function saidPoint(
  point: Point | undefined,
  { measureUnit }: Pick<SeriesIndicator, 'measureUnit'>,
  language: Language,
  number: FormatNumber,
): string {
  if (!point) return say(missingTexts['not-reported'], language)
  if (point.value !== null) return saidValue(point.value, measureUnit, language, number)
  return say(missingTexts[point.missing ?? 'not-reported'], language)
}

/** What a reader must know beside the value: of how many parts, by which rule, whether drawn. */
export function saidTrust(point: Point | undefined, language: Language): string[] {
  if (!point || point.value === null) return []
  return [
    ...(point.rule ? [say(frameRuleTexts[point.rule], language)] : []),
    ...(point.from < point.of ? [say(words.partial, language, { from: point.from, of: point.of })] : []),
    ...(point.cut ? [say(words.cut, language)] : []),
    ...(point.simulated ? [say(words.simulated, language)] : []),
  ]
}

/** "Quý III/2026" within a sentence: "quý III/2026". */
export const inSentence = (words: string): string => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
