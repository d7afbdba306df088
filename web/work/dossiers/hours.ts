/** A working day of the one-stop shop: 8 hours (Labour Code 45/2019/QH14, article 105). */
const DAY_HOURS = 8
const HALF_DAY = 4

/**
 * Working hours as an official says them: under a day in hours, from a day on in days where it comes out in halves.
 * `{ unit, value }`, so that the words may be put in either language.
 */
export function spanOf(hours: number): { readonly unit: 'hours' | 'days'; readonly value: number } {
  if (hours < DAY_HOURS || hours % HALF_DAY !== 0) return { unit: 'hours', value: Math.round(hours * 10) / 10 }
  return { unit: 'days', value: hours / DAY_HOURS }
}

/** How much of what was allowed is used: 0 to 1, and what goes beyond it as a share of all that was used. */
export function usedOf(used: number, allowed: number): { readonly ratio: number; readonly over: boolean } {
  if (allowed <= 0) return { ratio: used > 0 ? 1 : 0, over: used > 0 }
  return { ratio: Math.min(used / allowed, 1), over: used > allowed }
}
