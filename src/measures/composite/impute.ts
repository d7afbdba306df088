import type { IndexData } from './data.ts'
import { deviation, mean, median } from './moments.ts'
import type { Note } from './note.ts'
import type { IndexSpec } from './spec.ts'
import type { Tree } from './tree.ts'

/** Missing values filled as the specification says, and said; what cannot be filled stays missing. */
export function impute(
  { stages: { missing } }: IndexSpec,
  tree: Tree,
  columns: readonly Float64Array[],
  data: IndexData,
  notes: Note[],
): readonly Float64Array[] {
  const { impute: method, group, neighbours } = missing
  if (method === 'none') return columns
  const words = group === null ? undefined : data.labels.get(group)
  const alike = method === 'nearest' ? nearestOf(tree.leaves.map((leaf) => columns[leaf]!)) : null
  return columns.map((column, place) => {
    if (!column.some(Number.isNaN)) return column
    const whole = method === 'median' ? median(column) : mean(column)
    const filled = column.map((value, unit) => {
      if (!Number.isNaN(value)) return value
      if (alike) return fromNearest(alike(unit), column, neighbours)
      return words ? mean(ofGroup(column, words, unit)) : whole
    })
    const count = filled.reduce(
      (n, value, unit) => n + (Number.isNaN(column[unit]!) && !Number.isNaN(value) ? 1 : 0),
      0,
    )
    if (count > 0) notes.push({ code: 'imputed', node: tree.nodes[place]!.code, values: { count, method } })
    return filled
  })
}

/** Only those of the unit's own word; a unit without one has no group to take a mean of. */
const ofGroup = (column: Float64Array, words: readonly (string | null)[], unit: number): Float64Array =>
  column.filter((_, other) => words[unit] !== null && words[other] === words[unit])

/**
 * The other units, the most alike first: by the mean squared difference over the indicators both have, each in its
 * standard deviations. A unit that shares none is not alike at all.
 */
function nearestOf(columns: readonly Float64Array[]): (unit: number) => readonly number[] {
  const telling = columns.flatMap((column) => {
    const sd = deviation(column)
    return sd > 0 ? [column.map((value) => value / sd)] : []
  })
  const found = new Map<number, readonly number[]>()
  const orderFor = (unit: number): readonly number[] => {
    const apart: { readonly other: number; readonly distance: number }[] = []
    for (let other = 0; other < (columns[0]?.length ?? 0); other++) {
      const squares = telling.map((column) => (column[unit]! - column[other]!) ** 2).filter((one) => !Number.isNaN(one))
      if (other !== unit && squares.length > 0)
        apart.push({ other, distance: squares.reduce((sum, one) => sum + one, 0) / squares.length })
    }
    return apart.sort((a, b) => a.distance - b.distance || a.other - b.other).map(({ other }) => other)
  }
  return (unit) => {
    const order = found.get(unit) ?? orderFor(unit)
    found.set(unit, order)
    return order
  }
}

/** The mean of the nearest units that have a value here. */
const fromNearest = (order: readonly number[], column: Float64Array, neighbours: number): number =>
  mean(
    Float64Array.from(
      order.filter((other) => !Number.isNaN(column[other]!)).slice(0, neighbours),
      (other) => column[other]!,
    ),
  )
