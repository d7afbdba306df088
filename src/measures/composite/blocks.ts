import { inverseOf, logarithmOf } from './aggregate.ts'
import { scaleOf } from './normalise.ts'
import type { Stages } from './score.ts'
import type { Normalise } from './spec.ts'

/** Normalised indicators as one run of numbers, a block of units per place; with what the means need of them, made once. */
export interface Blocks {
  readonly units: number
  readonly values: Float64Array
  /** Natural logarithms; +∞ where the value is below zero, so that a sum of them is no number a mean can have. */
  readonly logs: Float64Array
  /** 1 over the value; −∞ where the value is below zero. */
  readonly inverses: Float64Array
  /** Per place: 1 when no unit is missing. */
  readonly whole: Uint8Array
  /** Per place: 1 when the indicator tells nobody apart. */
  readonly idle: Uint8Array
}

/** Which means will be taken: what only others need is not made. */
export interface Needs {
  readonly geometric: boolean
  readonly harmonic: boolean
}

export function blocksOf(
  columns: readonly Float64Array[],
  idle: Uint8Array,
  units: number,
  { geometric, harmonic }: Needs,
): Blocks {
  const size = columns.length * units
  const values = new Float64Array(size).fill(Number.NaN)
  for (const [place, column] of columns.entries()) values.set(column, place * units)
  const logs = new Float64Array(size)
  const inverses = new Float64Array(size)
  if (geometric) for (let i = 0; i < size; i++) logs[i] = logarithmOf(values[i]!)
  if (harmonic) for (let i = 0; i < size; i++) inverses[i] = inverseOf(values[i]!)
  const whole = Uint8Array.from(columns, (column) => (column.length === units && !column.some(Number.isNaN) ? 1 : 0))
  return { units, values, logs, inverses, whole, idle }
}

/** The treated columns with a normal error, brought to their scale again. `draw` is of mean 0 and deviation 1. */
export function disturbed(
  { tree, treated }: Stages,
  setting: Normalise,
  errors: Float64Array,
  draw: () => number,
): { readonly columns: readonly Float64Array[]; readonly idle: Uint8Array } {
  const idle = new Uint8Array(tree.nodes.length)
  const columns = treated.map((column, place) => {
    if (column.length === 0) return column
    const error = errors[place]!
    const moved = error > 0 ? column.map((value) => value + error * draw()) : column
    const scale = scaleOf(tree.nodes[place]!, moved, setting)
    idle[place] = scale.idle === 'no-spread' || scale.idle === 'target-passed' ? 1 : 0
    return moved.map(scale.at)
  })
  return { columns, idle }
}
