import { type Climbed, climb, WHY } from './climb.ts'
import type { IndexData } from './data.ts'
import { denominate } from './denominate.ts'
import { impute } from './impute.ts'
import { type Scale, scaleOf } from './normalise.ts'
import type { Note } from './note.ts'
import { type Treatment, treat, UNTREATED } from './outliers.ts'
import { ranksOf, ranksWithin } from './rank.ts'
import type { IndexSpec } from './spec.ts'
import { type Tree, treeOf } from './tree.ts'

/** A column per node, by place in the tree; of the early stages those of groups are empty. Missing values are NaN. */
export type Table = readonly Float64Array[]

/** Every stage of an index, kept: what a score was made of can be followed to the raw value. */
export interface Stages extends Climbed {
  readonly spec: IndexSpec
  readonly tree: Tree
  readonly units: readonly string[]
  readonly raw: Table
  readonly denominated: Table
  readonly imputed: Table
  readonly treated: Table
  readonly normalised: Table
  /** Of every node: indicators as normalised, groups as aggregated, the root first. */
  readonly scores: Table
  /** Places among all units with a score, of every node. */
  readonly ranks: Table
  /** Places of the index among the units of the same word, by column of words. */
  readonly groupRanks: ReadonlyMap<string, Float64Array>
  /** How each indicator was treated and brought to its scale, so that another value can be; by place. */
  readonly treatments: readonly Treatment[]
  readonly scales: readonly (Scale | null)[]
  readonly notes: readonly Note[]
}

/**
 * Runs the stages in their order: raw, denominated, imputed, treated, normalised, aggregated, ranked. A missing value
 * stays missing unless the specification fills it; nothing missing is ever a zero.
 */
export function scoreIndex(spec: IndexSpec, data: IndexData): Stages {
  const tree = treeOf(spec)
  const notes: Note[] = []
  const raw = columnsOf(tree, data, notes)
  const denominated = raw.map((column, place) => {
    if (spec.stages.denominate === 'none' || column.length === 0) return column
    const done = denominate(tree.nodes[place]!, column, data)
    notes.push(...done.notes)
    return done.column
  })
  const imputed = impute(spec, tree, denominated, data, notes)
  const treatments = tree.nodes.map((node, place) =>
    spec.stages.outliers.kind === 'none' || tree.children[place]!.length > 0
      ? UNTREATED
      : treat(node.code, imputed[place]!, spec.stages.outliers, notes),
  )
  const treated = imputed.map((column, place) => column.map(treatments[place]!.at))
  return { ...finish(spec, tree, treated, data, notes), raw, denominated, imputed, treatments }
}

type Finished = Omit<Stages, 'raw' | 'denominated' | 'imputed' | 'treatments'>

/** From treated columns on: what resampling repeats. */
function finish(spec: IndexSpec, tree: Tree, treated: Table, data: IndexData, notes: Note[]): Finished {
  const scales = tree.nodes.map((node, place) =>
    tree.children[place]!.length > 0 ? null : scaleOf(node, treated[place]!, spec.stages.normalise),
  )
  const idle = Uint8Array.from(scales, (scale) =>
    scale?.idle === 'no-spread' || scale?.idle === 'target-passed' ? 1 : 0,
  )
  for (const [place, scale] of scales.entries())
    if (scale?.idle) notes.push({ code: scale.idle, node: tree.nodes[place]!.code, values: {} })
  const normalised = treated.map((column, place) => column.map((value) => scales[place]!.at(value)))
  const climbed = climb(spec, tree, normalised, idle)
  notes.push(...oddities(spec, tree, climbed))
  const { rank } = spec.stages
  const root = climbed.scores[0]!
  return {
    spec,
    tree,
    units: data.units,
    treated,
    scales,
    normalised,
    ...climbed,
    ranks: climbed.scores.map((column) => ranksOf(column, rank)),
    groupRanks: new Map(
      rank.groups.map((name) => [name, ranksWithin(root, data.labels.get(name) ?? data.units.map(() => null), rank)]),
    ),
    notes,
  }
}

function columnsOf(tree: Tree, data: IndexData, notes: Note[]): Table {
  return tree.nodes.map(({ code, weight }, place) => {
    if (tree.children[place]!.length > 0) return new Float64Array(0)
    const column = data.columns.get(code)
    if (column) return column
    // What does not count is not missed.
    if (weight !== 0) notes.push({ code: 'no-column', node: code, values: {} })
    return new Float64Array(data.units.length).fill(Number.NaN)
  })
}

/** Scores that left the scale, and means that could not be taken. */
function oddities({ stages }: IndexSpec, tree: Tree, { scores, why }: Climbed): Note[] {
  const { kind, scale } = stages.normalise
  const bounded = kind === 'points' || kind === 'min-max' || kind === 'distance-to-target'
  return tree.nodes.flatMap(({ code }, place): Note[] => {
    if (tree.children[place]!.length > 0) {
      const count = why[place]!.filter((one) => WHY[one] === 'not-positive').length
      return count > 0 ? [{ code: 'not-positive', node: code, values: { count } }] : []
    }
    const beyond = (score: number): boolean => score < scale[0] - 1e-9 || score > scale[1] + 1e-9
    const count = bounded ? scores[place]!.filter(beyond).length : 0
    return count > 0 ? [{ code: 'beyond-scale', node: code, values: { count } }] : []
  })
}
