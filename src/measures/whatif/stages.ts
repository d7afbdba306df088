import { say, type Text } from '#kernel/text'
import {
  type Explained,
  explain,
  type Note,
  noteTexts,
  type Stages,
  scoreIndex,
  type Table,
} from '../composite/index.ts'
import type { KeptScore } from '../scoring/store-runs.ts'
import { type Ground, pointsOn } from './ground.ts'
import type { Stage } from './names.ts'

/** One stage for everybody: a row per subject, a number per node of `codes`. */
export function stageFor(ground: Ground, stage: Stage) {
  const stages = scoreIndex(ground.spec, ground.data)
  const { tree } = stages
  const places = stage === 'raw' || stage === 'treated' ? tree.leaves : [...tree.nodes.keys()]
  const shown = places.filter((place) => stages.counts[place] === 1 || place === 0)
  const valuesOf = (unit: number): (number | null)[] => {
    if (stage === 'brings' || stage === 'lost') {
      const rows = explain(stages, unit)
      return shown.map((place) => inPoints(ground, rows[place]?.[stage] ?? null))
    }
    if (stage === 'ranks' && !ground.whole) return shown.map(() => null)
    const table: Table = stage === 'normalised' ? stages.scores : stages[stage]
    return shown.map((place) => orNull(table[place]?.[unit]))
  }
  return {
    nodes: shown.map((place) => nodeOf(stages, place)),
    rows: ground.data.units
      .map((id, unit) => ({
        id,
        name: ground.names.get(id) as Text,
        rank: ground.whole ? orNull(stages.ranks[0]?.[unit]) : null,
        total: pointsOn(ground, stages.scores[0]?.[unit] ?? Number.NaN),
        values: valuesOf(unit),
      }))
      .sort((a, b) => (a.rank ?? Number.MAX_VALUE) - (b.rank ?? Number.MAX_VALUE)),
    notes: stages.notes.map((note) => saidOf(stages, note)),
  }
}

const orNull = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)
const inPoints = (ground: Ground, score: number | null): number | null =>
  score === null ? null : pointsOn(ground, score)

const nodeOf = ({ tree }: Stages, place: number) => {
  const { code, name, parent, max } = tree.nodes[place] as Stages['tree']['nodes'][number]
  const leaf = tree.children[place]?.length === 0
  return { code, name, parent, max, level: tree.level[place] as number, leaf }
}

/** The note with the name of the node instead of its code. */
function saidOf({ tree }: Stages, { code, node, values }: Note): Text {
  const name = node === null ? null : tree.nodes[tree.at.get(node) ?? -1]?.name
  const said = (language: 'vi' | 'en'): string =>
    say(noteTexts[code], language, { ...values, node: name?.[language] ?? '' })
  return { vi: said('vi'), en: said('en') }
}

/** Every stage of one subject: from what was measured to what it brings and what is lost, node by node. */
export function explained(ground: Ground, subject: string, kept: Pick<KeptScore, 'nodes'>) {
  const stages = scoreIndex(ground.spec, ground.data)
  const unit = ground.data.units.indexOf(subject)
  const rows = explain(stages, unit).map((row: Explained, place) => ({
    ...nodeOf(stages, place),
    value: kept.nodes[row.code]?.value ?? null,
    raw: row.raw,
    treated: row.treated,
    normalised: row.score,
    share: row.share,
    brings: inPoints(ground, row.brings),
    lost: inPoints(ground, row.lost),
    rank: ground.whole ? row.rank : null,
    of: row.of,
    why: row.why,
    counts: stages.counts[place] === 1,
  }))
  return { rows, notes: stages.notes.map((note) => saidOf(stages, note)) }
}
