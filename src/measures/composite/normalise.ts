import type { NoteCode } from './note.ts'
import type { IndexNode, Normalise } from './spec.ts'

/** How the values of one indicator become scores. */
export interface Scale {
  /** The score of a value in the unit of the column; NaN of NaN. */
  at(value: number): number
  /** The value at which the score is full; null where there is none to name. */
  readonly full: number | null
  /** Why the indicator tells nobody apart and does not count; null: it does. */
  readonly idle: Extract<NoteCode, 'no-spread' | 'target-passed' | 'max-unknown'> | null
}

/**
 * Where `low` to `high` of the value become the ends of the scale; turned round where less is better. The worst end is
 * exact, so that no rounding makes it less than the least.
 */
function line(low: number, high: number, { scale, clip }: Normalise, down: boolean): Scale {
  const [least, most] = scale
  const slope = (most - least) / (high - low)
  const cut = (score: number): number => (clip ? Math.min(most, Math.max(least, score)) : score)
  return {
    at: down ? (value) => cut(least + (high - value) * slope) : (value) => cut(least + (value - low) * slope),
    full: down ? low : high,
    idle: null,
  }
}

const idle = (why: NonNullable<Scale['idle']>): Scale => ({ at: () => Number.NaN, full: null, idle: why })

/** The scale of an indicator, fitted to its column where its bounds are those of the data. */
export function scaleOf(node: IndexNode, column: Float64Array, setting: Normalise): Scale {
  const down = node.direction === 'down'
  const [low, high] = endsOf(column)
  switch (setting.kind) {
    case 'none':
      return { at: down ? (value) => -value : (value) => value, full: null, idle: null }
    case 'points':
      return node.max === null ? idle('max-unknown') : node.max === 0 ? nothing : line(0, node.max, setting, down)
    case 'goalposts':
      return line(...node.goalposts!, { ...setting, clip: true }, down)
    case 'min-max':
      if (setting.bounds === 'fixed') return line(...node.bounds!, setting, down)
      return low === high ? idle('no-spread') : line(low, high, setting, down)
    case 'distance-to-target':
      return toTarget(node, down ? high : low, setting)
    case 'z-score':
      return standard(knownOf(column), setting, down)
    default:
      return low === high ? idle('no-spread') : placed(knownOf(column), setting, down)
  }
}

const knownOf = (column: Float64Array): Float64Array => column.filter((value) => !Number.isNaN(value)).sort()

/** The least and the most; NaN of nothing. */
function endsOf(column: Float64Array): readonly [low: number, high: number] {
  let low = Number.NaN
  let high = Number.NaN
  // Written so that a comparison with NaN lets the first value in, and a missing one never.
  for (const value of column) {
    if (!(value >= low)) low = Number.isNaN(value) ? low : value
    if (!(value <= high)) high = Number.isNaN(value) ? high : value
  }
  return [low, high]
}

/** A node of no points: its column is shown, its score is of no use. */
const nothing: Scale = { at: () => Number.NaN, full: null, idle: null }

/** From the worst unit (or fixed bound) to the target; past the target the score goes on rising unless it is cut. */
function toTarget(node: IndexNode, worstOfData: number, setting: Normalise): Scale {
  const down = node.direction === 'down'
  const worst = setting.bounds === 'fixed' && node.bounds ? node.bounds[down ? 1 : 0] : worstOfData
  const target = node.target!
  if (down ? target >= worst : target <= worst) return idle('target-passed')
  return down ? line(target, worst, setting, true) : line(worst, target, setting, false)
}

/** Deviations from the mean in sample standard deviations (n − 1), then to the mean and deviation asked for. */
function standard(known: Float64Array, { scale }: Normalise, down: boolean): Scale {
  const [mean, sd] = scale
  const n = known.length
  const centre = known.reduce((sum, value) => sum + value, 0) / n
  const spread = Math.sqrt(known.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (n - 1))
  if (n > 0 && (n === 1 || known[0] === known[n - 1])) return idle('no-spread')
  const slope = (down ? -sd : sd) / spread
  return { at: (value) => mean + (value - centre) * slope, full: null, idle: null }
}

/**
 * `rank`: 1 for the worst, one more for each unit that is strictly worse. `percentile`: the share of the other units
 * that are strictly worse, on the scale.
 */
function placed(known: Float64Array, { kind, scale }: Normalise, down: boolean): Scale {
  const n = known.length
  const [least, most] = scale
  return {
    at(value) {
      if (Number.isNaN(value)) return value
      const worse = down ? n - countUpTo(known, value, true) : countUpTo(known, value, false)
      return kind === 'rank' ? 1 + worse : least + (Math.min(worse, n - 1) / (n - 1)) * (most - least)
    },
    full: down ? known[0]! : known[n - 1]!,
    idle: null,
  }
}

/** How many of the sorted values are less than this one; with `included`, less or equal. */
function countUpTo(sorted: Float64Array, value: number, included: boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (included ? sorted[middle]! <= value : sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Turning a group's score round: what a score and its opposite add up to. */
export function mirrorOf({ kind, scale }: Normalise, units: number): number {
  if (kind === 'none') return 0
  if (kind === 'z-score') return 2 * scale[0]
  return kind === 'rank' ? units + 1 : scale[0] + scale[1]
}
