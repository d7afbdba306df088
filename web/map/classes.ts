/** One class of a choropleth: values from `from` on, up to the next class; what of it really occurs. */
export interface MapClass {
  readonly from: number
  /** The least and the largest value that fall in it; null when none does. */
  readonly low: number | null
  readonly high: number | null
  readonly count: number
}

/** More cannot be told apart. */
export const MOST_CLASSES = 5

/** Which class a value falls in: the last one that begins at or below it; the first one takes what lies under. */
export function classOf(value: number, classes: readonly { readonly from: number }[]): number {
  const after = classes.findIndex((one) => one.from > value)
  return after === -1 ? classes.length - 1 : Math.max(after - 1, 0)
}

/** Where the classes begin: zero apart from the rest, the rest in about equal parts, equal values never divided. */
export function quantileBreaks(values: readonly number[], most = MOST_CLASSES): number[] {
  const positive = values.filter((value) => value > 0)
  const rest = positive.length > 0 ? positive : values
  const below = rest === positive ? values.filter((value) => value <= 0) : []
  const breaks = below.length > 0 ? [Math.min(...below)] : []
  let parts = most - breaks.length
  let left = rest.length
  let taken = 0
  for (const [value, count] of tally(rest)) {
    const opening = left === rest.length && taken === 0
    // The class before is full, and there are classes left: the next begins here.
    if (!opening && (taken < left / parts || parts === 1)) {
      taken += count
      continue
    }
    if (!opening) {
      left -= taken
      parts -= 1
    }
    breaks.push(value)
    taken = count
  }
  return breaks
}

/** How often each value occurs, ascending. */
function tally(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of [...values].sort((a, b) => a - b)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/**
 * The classes of a map with their counts, at most five. `breaks` are where classes begin, ascending;
 * quantiles unless given.
 */
export function classesOf(values: readonly number[], breaks?: readonly number[]): MapClass[] {
  const starts = breaks === undefined ? quantileBreaks(values) : breaks.slice(0, MOST_CLASSES)
  const classes = starts.map((from) => ({ from, low: null as number | null, high: null as number | null, count: 0 }))
  for (const value of values) {
    const mine = classes[classOf(value, classes)]
    if (!mine) continue
    mine.count += 1
    mine.low = mine.low === null ? value : Math.min(mine.low, value)
    mine.high = mine.high === null ? value : Math.max(mine.high, value)
  }
  return classes
}

const ramps = {
  light: ['#E3F1EE', '#B3D9D2', '#78B8AF', '#3A9088', '#0B5751'],
  dark: ['#24393A', '#27564F', '#2C7A6F', '#45A597', '#93DFD2'],
} as const

/** The colours of the classes, from little to much, as far apart as the ramp allows. Nothing at all is never a strong colour. */
export function rampOf(classes: readonly Pick<MapClass, 'high'>[], scheme: 'light' | 'dark'): string[] {
  const ramp = ramps[scheme]
  const count = classes.length
  if (count === 1) return [classes[0]?.high === 0 ? ramp[0] : ramp[3]]
  return Array.from({ length: count }, (_, at) => ramp[Math.round((at * (ramp.length - 1)) / (count - 1))] ?? ramp[0])
}
