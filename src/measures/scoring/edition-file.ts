import type { Day } from '#kernel/day'
import { isDay } from '#kernel/day'
import type { Text } from '#kernel/text'
import { type IndexNode, type IndexSpecFile, parseIndexSpec, sayFault } from '../composite/index.ts'
import { POINT_SOURCES, type PointSource, SUBJECT_KINDS, type SubjectKind } from '../names.ts'
import { type Edition, type EditionNode, type EditionSettings, USUAL_SETTINGS } from './edition.ts'
import type { Rule } from './rule.ts'

/**
 * The edition a specification says: the engine reads nodes and stages, the `about` of both holds what the authorities
 * keep with them (docs/index-spec.md). What is not said stays unknown.
 */
export function editionOf(file: IndexSpecFile): Edition {
  const parsed = parseIndexSpec(file)
  if ('faults' in parsed) throw new Error(parsed.faults.map((fault) => sayFault(fault, 'en')).join('; '))
  const { code, name, nodes, stages, about } = parsed.spec
  const from = dayIn(about.from) ?? '2020-01-01'
  const points = stages.normalise.kind === 'points'
  return {
    id: code,
    name,
    act: wordIn(about.act) ?? '',
    subjectKind: oneIn<SubjectKind>(SUBJECT_KINDS, about.subjectKind) ?? 'province',
    from,
    to: dayIn(about.to),
    maxPoints: numberIn(about.maxPoints) ?? nodes[0]?.max ?? null,
    settings: {
      ...USUAL_SETTINGS,
      firstYear: Number(from.slice(0, 4)),
      ...(about.settings as Partial<EditionSettings>),
      ...(file.stages ? { stages: file.stages } : {}),
    },
    sector: wordIn(about.sector) ?? 'science',
    ownerAgencyId: wordIn(about.owner) ?? 'so-khcn',
    note: wordsIn(about.note),
    nodes: nodes.map((node, position) => nodeOf(node, position, points)),
  }
}

const nodeOf = (
  { code, parent, name, max, weight, direction, about }: IndexNode,
  position: number,
  points: boolean,
): EditionNode => ({
  code,
  parent,
  position,
  name,
  max,
  // Where points are counted a node weighs what it can bring.
  weight: points && (weight === max || weight === 0) ? null : weight,
  direction: about.direction === 'down' ? 'down' : direction,
  scored: about.scored !== false && weight !== 0,
  rule: (about.rule as Rule | undefined) ?? null,
  indicatorId: wordIn(about.indicator),
  evidence: wordsIn(about.evidence),
  pointSource: oneIn<PointSource>(POINT_SOURCES, about.points),
  ownerAgencyId: wordIn(about.owner),
  verifierAgencyId: wordIn(about.verifier),
  source: wordIn(about.source),
})

const wordIn = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const dayIn = (value: unknown): Day | null => (typeof value === 'string' && isDay(value) ? value : null)
const oneIn = <T extends string>(known: readonly T[], value: unknown): T | null =>
  known.find((one) => one === value) ?? null

function wordsIn(value: unknown): Text | null {
  if (typeof value === 'string') return { vi: value, en: value }
  const { vi, en } = (value ?? {}) as Partial<Text>
  return vi === undefined ? null : { vi, en: en ?? vi }
}
