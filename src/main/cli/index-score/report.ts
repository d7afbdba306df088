import { say, type Text } from '#kernel/text'
import { noteTexts, type Stages, WHY } from '#measures/composite'
import type { BandRow } from './tables.ts'

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** Everything that was set and done, and what came of it, for `report.json` and `--json`. */
export function reportOf(stages: Stages, bands: readonly BandRow[] | null) {
  const { spec, tree, units, scores, ranks, why, counts, groupRanks, notes } = stages
  return {
    code: spec.code,
    name: spec.name,
    units: units.length,
    indicators: tree.leaves.length,
    stages: spec.stages,
    weights: tree.nodes.map((node, place) => ({
      code: node.code,
      parent: node.parent,
      weight: node.weight,
      counts: counts[place] === 1,
    })),
    notes: notes.map(({ code, node, values }) => ({
      code,
      node,
      ...values,
      said: said(code, { ...values, node: node ?? '' }),
    })),
    results: units.map((unit, at) => ({
      unit,
      score: orNull(scores[0]![at]!),
      rank: orNull(ranks[0]![at]!),
      why: WHY[why[0]![at]!]!,
      ...(groupRanks.size > 0
        ? { groups: Object.fromEntries([...groupRanks].map(([name, own]) => [name, orNull(own[at]!)])) }
        : {}),
    })),
    ...(bands ? { bands } : {}),
  }
}

const said = (code: keyof typeof noteTexts, values: Record<string, string | number>): Text => ({
  vi: say(noteTexts[code], 'vi', values),
  en: say(noteTexts[code], 'en', values),
})
