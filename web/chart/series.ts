import { addDays, type Day, daysBetween, eachDay } from '#kernel/day'

/** Cases (or anything counted) of one day. */
export interface DayCount {
  readonly day: Day
  readonly count: number
}

/** The mean of each value and the ones before it; null while fewer than `window` stand. */
export function trailingMean(values: readonly number[], window: number): (number | null)[] {
  let sum = 0
  return values.map((value, at) => {
    sum += value
    if (at >= window) sum -= values[at - window] ?? 0
    return at + 1 < window ? null : sum / window
  })
}

/** Every day from the first to the last given, days that were left out counting 0, two counts of a day added. */
export function everyDay(counts: readonly DayCount[]): DayCount[] {
  if (counts.length === 0) return []
  const byDay = new Map<Day, number>()
  for (const { day, count } of counts) byDay.set(day, (byDay.get(day) ?? 0) + count)
  const days = [...byDay.keys()].sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  return eachDay(first, last).map((day) => ({ day, count: byDay.get(day) ?? 0 }))
}

export interface CurveSummary {
  readonly first: Day
  readonly last: Day
  readonly total: number
  readonly peak: DayCount
}

/** What a curve says in one sentence; null when it has no day. The first of equal peaks is the peak. */
export function summarise(days: readonly DayCount[]): CurveSummary | null {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  const peak = days.reduce((best, one) => (one.count > best.count ? one : best), first)
  return { first: first.day, last: last.day, total: days.reduce((sum, one) => sum + one.count, 0), peak }
}

/** How many days go by between two labels, so that about `room` labels fit: 1, 2, 7, 14, 28 … */
export function labelStep(days: number, room: number): number {
  const steps = [1, 2, 7, 14, 28, 56, 91, 182, 364]
  return steps.find((step) => days / step <= room) ?? 364
}

/** A share of the way in [0, 1] between two days; for placing a mark. */
export const along = (first: Day, last: Day, at: Day): number => {
  const span = daysBetween(first, last)
  return span === 0 ? 0 : Math.min(Math.max(daysBetween(first, at) / span, 0), 1)
}

export const lastDayOfYear = (year: number): Day => addDays(`${year + 1}-01-01` as Day, -1)

/** How far an axis from zero goes to hold the value, and the step of its lines, both round. */
export function niceAxis(value: number): { readonly top: number; readonly step: number } {
  if (value <= 0) return { top: 1, step: 0.5 }
  const power = 10 ** Math.floor(Math.log10(value))
  const [size, parts] = NICE.find(([top]) => top * power >= value * (1 - 1e-9)) ?? [10, 4]
  return { top: size * power, step: (size * power) / parts }
}

/** Tops of an axis, and into how many parts each divides well. */
const NICE = [
  [1, 4],
  [1.2, 4],
  [1.5, 3],
  [2, 4],
  [2.5, 5],
  [3, 3],
  [4, 4],
  [5, 5],
  [6, 3],
  [8, 4],
  [10, 4],
] as const

/** The points of a small line in a box, `[x, y]` in pixels; the lowest of all values (or 0) stands on the floor. */
export function sparkPoints(
  values: readonly (number | null)[],
  width: number,
  height: number,
): readonly (readonly [number, number] | null)[] {
  const known = values.filter((value) => value !== null)
  const low = Math.min(0, ...known)
  const high = Math.max(low + 1e-9, ...known)
  const step = values.length > 1 ? width / (values.length - 1) : 0
  return values.map((value, at) =>
    value === null ? null : ([at * step, height - ((value - low) / (high - low)) * height] as const),
  )
}

/** An SVG path through the points; a gap where one is not known. */
export function pathOf(points: readonly (readonly [number, number] | null)[]): string {
  let pen = 'M'
  let path = ''
  for (const point of points) {
    if (point === null) {
      pen = 'M'
      continue
    }
    path += `${pen}${point[0].toFixed(1)} ${point[1].toFixed(1)}`
    pen = 'L'
  }
  return path
}
