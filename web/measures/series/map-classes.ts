import type { Point } from '#measures/contract'
import { MOST_CLASSES, quantileBreaks } from '../../map/classes.ts'

/**
 * Where the classes of a map begin, over every period at once, so that a colour says the same in all of them: about as
 * many values in each class, at round numbers where that keeps them apart.
 */
export function breaksOver(lines: readonly { readonly points: readonly Point[] }[]): number[] {
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])))
  if (values.length === 0) return []
  const exact = quantileBreaks(values)
  const [first = 0] = exact
  const span = Math.max(...values) - first
  if (span === 0) return [first]
  const step = 10 ** Math.floor(Math.log10(span / MOST_CLASSES / 2))
  const round = [...new Set(exact.map((value) => Number((Math.round(value / step) * step).toPrecision(12))))]
  return round.length === exact.length ? round : exact
}
