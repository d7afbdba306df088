import { explain, type Stages, type Table, type Uncertainty } from '#measures/composite'
import type { Cell, Result } from '../trace/output.ts'

type Row = Readonly<Record<string, Cell>>

/** Twelve significant digits: what rounding leaves at the end of a number is no information. */
const cell = (value: number): number | null => (Number.isNaN(value) ? null : Number(value.toPrecision(12)))

/** Units in rows and nodes in columns, by their codes. */
function tableOf(
  { tree, units }: Stages,
  table: Table,
  places: readonly number[],
  more: readonly Row[] = [],
): Result<Row> {
  const codes = places.map((place) => tree.nodes[place]!.code)
  return {
    columns: ['unit', ...codes, ...Object.keys(more[0] ?? {})],
    rows: units.map((unit, at) => ({
      unit,
      ...Object.fromEntries(places.map((place, i) => [codes[i]!, cell(table[place]![at]!)])),
      ...more[at],
    })),
  }
}

/** One table per stage, in the order the stages run. */
export function stageTables(stages: Stages): readonly { readonly name: string; readonly table: Result<Row> }[] {
  const { tree } = stages
  const all = [...tree.nodes.keys()]
  const groups = stages.units.map((_, at) =>
    Object.fromEntries([...stages.groupRanks].map(([name, ranks]) => [`rank:${name}`, cell(ranks[at]!)])),
  )
  return [
    ...(['raw', 'denominated', 'imputed', 'treated', 'normalised'] as const).map((name) => ({
      name,
      table: tableOf(stages, stages[name], tree.leaves),
    })),
    { name: 'scores', table: tableOf(stages, stages.scores, all) },
    { name: 'ranks', table: tableOf(stages, stages.ranks, all, groups) },
  ]
}

/** Units by rank, those without a score last. */
export function resultTable({ units, scores, ranks }: Stages): Result<Row> {
  const at = [...units.keys()].sort(
    (a, b) => (cell(ranks[0]![a]!) ?? Number.MAX_VALUE) - (cell(ranks[0]![b]!) ?? Number.MAX_VALUE),
  )
  return {
    columns: ['unit', 'score', 'rank'],
    rows: at.map((unit) => ({ unit: units[unit]!, score: cell(scores[0]![unit]!), rank: cell(ranks[0]![unit]!) })),
  }
}

const NUMBERS = ['raw', 'denominated', 'treated', 'score', 'points', 'max', 'share', 'brings', 'lost', 'rank'] as const

/** A row per unit and node: what it has, what it brings to the index and what is lost there. */
export function explainTable(stages: Stages): Result<Row> {
  const columns = ['unit', 'code', ...NUMBERS, 'why']
  function* rows(): Generator<Row> {
    for (const [at, unit] of stages.units.entries())
      for (const node of explain(stages, at)) {
        const numbers = NUMBERS.map((name) => [name, node[name] === null ? null : cell(node[name])])
        yield { unit, code: node.code, ...Object.fromEntries(numbers), why: node.why === 'none' ? '' : node.why }
      }
  }
  return { columns, rows: rows() }
}

export interface BandRow {
  readonly unit: string
  readonly score: number | null
  readonly rank: number | null
  readonly low: number | null
  readonly median: number | null
  readonly high: number | null
}

export const bandTable = ({ bands }: Uncertainty): { columns: (keyof BandRow)[]; rows: BandRow[] } => ({
  columns: ['unit', 'score', 'rank', 'low', 'median', 'high'],
  rows: bands.map(({ unit, score, rank, low, median, high }) => ({ unit, score, rank, low, median, high })),
})
