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

export function blocksOf(columns: readonly Float64Array[], idle: Uint8Array, units: number): Blocks {
  const size = columns.length * units
  const values = new Float64Array(size).fill(Number.NaN)
  for (const [place, column] of columns.entries()) values.set(column, place * units)
  const blocks = { units, values, logs: new Float64Array(size), inverses: new Float64Array(size) }
  refresh(blocks, 0, size)
  const whole = Uint8Array.from(columns, (column) => (column.length === units && !column.some(Number.isNaN) ? 1 : 0))
  return { ...blocks, whole, idle }
}

/** Makes again what is derived of the values from one place of the run to another. */
export function refresh(blocks: Pick<Blocks, 'values' | 'logs' | 'inverses'>, from: number, to: number): void {
  const { values, logs, inverses } = blocks
  for (let i = from; i < to; i++) {
    logs[i] = logarithmOf(values[i]!)
    inverses[i] = inverseOf(values[i]!)
  }
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
