import { type Day, daysBetween } from '#kernel/day'

interface Known {
  readonly day: Day
  readonly value: number
}

export interface Course {
  /** What was reached, as an SVG path. */
  readonly actual: string
  readonly last: readonly [number, number] | null
  /** From the first reading through the targets, as an SVG path; empty without a target. */
  readonly path: string
  readonly targets: readonly { readonly at: readonly [number, number]; readonly year: string; readonly past: boolean }[]
}

/** A line to its targets in a box of so many pixels; `flip` puts small values on top, as ranks are read. */
export function courseOf(
  readings: readonly Known[],
  targets: readonly Known[],
  box: { readonly width: number; readonly height: number; readonly flip: boolean; readonly asOf: Day },
): Course {
  const known = [...readings, ...targets]
  const days = known.map(({ day }) => day).toSorted()
  const [first, end] = [days[0], days.at(-1)]
  if (first === undefined || end === undefined) return { actual: '', last: null, path: '', targets: [] }
  const values = known.map(({ value }) => value)
  const low = Math.min(...values)
  const high = Math.max(...values)
  const whole = Math.max(daysBetween(first, end), 1)
  const point = ({ day, value }: Known): readonly [number, number] => {
    // All alike lie in the middle: neither floor nor ceiling is meant.
    const share = high === low ? 0.5 : (value - low) / (high - low)
    return [round((daysBetween(first, day) / whole) * box.width), round((box.flip ? share : 1 - share) * box.height)]
  }
  const begin = readings[0]
  const goals = targets.filter(({ day }) => begin === undefined || day > begin.day)
  const last = readings.at(-1)
  return {
    actual: draw(readings.map(point)),
    last: last ? point(last) : null,
    path: begin && goals.length > 0 ? draw([begin, ...goals].map(point)) : '',
    targets: targets.map((target) => ({
      at: point(target),
      year: target.day.slice(0, 4),
      past: target.day < box.asOf,
    })),
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

const draw = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')
