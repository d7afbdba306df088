import type { Language } from '#kernel/text'
import { say } from '#kernel/text'
import { type IndicatorRow, type MeasureUnit, measureUnits } from '#measures/contract'

export type FormatNumber = (value: number, digits?: number) => string

/** A value with its unit: "92,4 %", "hạng 13", "671". */
export function saidValue(value: number, unit: MeasureUnit, language: Language, number: FormatNumber): string {
  const words = say(measureUnits[unit], language)
  if (unit === 'percent') return `${number(value, 1)} ${words}`
  if (unit === 'rank') return `${words} ${number(value, 0)}`
  // An index between 0 and 1 is told apart by its fourth decimal.
  return number(value, unit === 'points' ? (Math.abs(value) < 1 ? 4 : 2) : unit === 'count' ? 0 : 1)
}

export const yearOf = (day: string): string => day.slice(0, 4)

/** How far from the target, unsigned, in the unit of the value; null when met or unknown. */
export function shortBy({ progress: { gap, state }, direction }: IndicatorRow): number | null {
  if (gap === null || state === 'met') return null
  return direction === 'up' ? -gap : gap
}
