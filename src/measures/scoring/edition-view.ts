import type { Instant } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { MeasureUnit } from '../names.ts'
import {
  type Edition,
  type EditionNode,
  indicatorsOf,
  isScorable,
  leavesOf,
  mainIndicesOf,
  unknownsOf,
} from './edition.ts'
import type { Rule } from './rule.ts'
import type { EditionHead, EditionNodeView, RunView } from './schema.ts'
import type { Run } from './store-runs.ts'
import { sayRule } from './text-rule.ts'
import { levelsOf } from './view.ts'

/** Names the views need, looked up once. */
export interface Known {
  readonly agencyName: (id: string | null) => Text | null
  readonly measureUnit: (indicatorId: string | null) => MeasureUnit | null
}

export const runView = ({ id, year, state, computedAt, publishedAt, act, reason, draws, simulated }: Run): RunView => ({
  id,
  year,
  state: state === 'published' ? 'published' : 'provisional',
  computedAt,
  publishedAt,
  act,
  reason,
  draws,
  simulated,
})

export function editionHead(edition: Edition, runs: readonly Run[], { agencyName }: Known): EditionHead {
  const { id, name, act, subjectKind, from, to, maxPoints, note, sector, ownerAgencyId } = edition
  const unknown = unknownsOf(edition)
  return {
    id,
    name,
    act,
    subjectKind,
    from,
    to,
    maxPoints,
    note,
    sector,
    owner: agencyName(ownerAgencyId),
    scorable: isScorable(edition),
    leastKnown: edition.settings.leastKnown,
    mains: mainIndicesOf(edition).length,
    indicators: indicatorsOf(edition).length,
    unknown: { maxima: [...unknown.maxima], rules: [...unknown.rules], indicators: [...unknown.indicators] },
    runs: runs.filter(({ editionId }) => editionId === id).map(runView),
  }
}

/** The most points of every node: a group has those of what is below it, unknown where one of them is. */
export function maximaOf({ nodes }: Pick<Edition, 'nodes'>): ReadonlyMap<string, number | null> {
  const below = Map.groupBy(nodes, ({ parent }) => parent)
  const found = new Map<string, number | null>()
  const maxOf = (node: EditionNode): number | null => {
    const children = (below.get(node.code) ?? []).filter(({ scored }) => scored)
    const max =
      children.length === 0
        ? node.max
        : children
            .map(maxOf)
            .reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0 as number | null)
    found.set(node.code, max)
    return max
  }
  for (const node of nodes) if (!found.has(node.code)) maxOf(node)
  return found
}

export function editionNodes(
  edition: Edition,
  { agencyName, measureUnit }: Known,
  changed: ReadonlyMap<string, Instant>,
): EditionNodeView[] {
  const levels = levelsOf(edition.nodes)
  const leaves = new Set(leavesOf(edition).map(({ code }) => code))
  const maxima = maximaOf(edition)
  return edition.nodes.map((node) => {
    const unit = measureUnit(node.indicatorId)
    const max = maxima.get(node.code) ?? null
    return {
      code: node.code,
      parent: node.parent,
      level: levels.get(node.code) ?? 0,
      name: node.name,
      max,
      leaf: leaves.has(node.code),
      weight: node.weight,
      direction: node.direction,
      scored: node.scored,
      rule: node.rule && flat(node.rule),
      said: node.rule && sayRule(node.rule, { direction: node.direction, max, unit }),
      pointSource: node.pointSource,
      indicatorId: node.indicatorId,
      measureUnit: unit,
      evidence: node.evidence,
      verifier: agencyName(node.verifierAgencyId),
      source: node.source,
      changedAt: changed.get(node.code) ?? null,
    }
  })
}

const flat = (rule: Rule): NonNullable<EditionNodeView['rule']> =>
  rule.kind === 'steps' ? { kind: rule.kind, steps: [...rule.steps] } : { ...rule }

/** Codes whose maximum, weight or rule is another than when a run was worked out. */
export function changedSince(run: Pick<Run, 'nodes'>, { nodes }: Pick<Edition, 'nodes'>): string[] {
  const before = new Map(run.nodes.map((node) => [node.code, node]))
  const said = (node: EditionNode | undefined): string =>
    JSON.stringify(node && [node.max, node.weight, node.rule && Object.entries(node.rule).sort(), node.scored])
  const now = new Set(nodes.map(({ code }) => code))
  return [
    ...nodes.filter((node) => said(node) !== said(before.get(node.code))).map(({ code }) => code),
    ...run.nodes.filter(({ code }) => !now.has(code)).map(({ code }) => code),
  ]
}
