/** A half-open span `[from, to)` of days or instants; `to` is null while it lasts. */
export interface Interval<T extends string = string> {
  readonly from: T
  readonly to: T | null
}

export const contains = <T extends string>(span: Interval<T>, at: T): boolean =>
  span.from <= at && (span.to === null || at < span.to)

export const overlaps = <T extends string>(a: Interval<T>, b: Interval<T>): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)

/** The shared part of two spans, or null when they only touch or lie apart. */
export function intersect<T extends string>(a: Interval<T>, b: Interval<T>): Interval<T> | null {
  if (!overlaps(a, b)) return null
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to
  // biome-ignore lint/complexity/useMathMinMax: days and instants are strings
  const from = a.from > b.from ? a.from : b.from
  return { from, to }
}
