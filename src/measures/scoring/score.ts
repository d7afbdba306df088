import { dataOf, type IndexSpec, ranksOf, type Stages, scoreIndex } from '../composite/index.ts'
import { type Edition, indicatorsOf, type Unranked } from './edition.ts'
import { specOf } from './spec.ts'
import type { Subject } from './subjects.ts'

/** What the points of an indicator rest on, from the least settled to the most. */
export const RESTS = ['declared', 'verified', 'final', 'reported', 'published'] as const
export type Rest = (typeof RESTS)[number]

/** The points of one indicator for one subject, before they are added up. */
export interface LeafGiven {
  /** Null: no data, never zero. */
  readonly points: number | null
  /** Of the indicator, where points are measured. */
  readonly value: number | null
  readonly rests: Rest | null
  /** Why there are none; null where there are. */
  readonly missing: string | null
  readonly simulated: boolean
}

/** A node as a subject reached it. */
export interface NodeScore extends LeafGiven {
  readonly max: number | null
  /** What it counts for in the total; one without data counts as its group does. */
  readonly counted: number | null
}

export const UNRANKED = ['by-edition', 'too-little-known'] as const

export interface SubjectScore {
  readonly subject: Subject
  /** Of the edition's maximum; null where too little is known to say. */
  readonly total: number | null
  readonly knownMax: number
  readonly known: number
  readonly all: number
  readonly rank: Place | null
  readonly groupRank: Place | null
  /** Ranked subjects in all, and of its group. */
  readonly rankOf: number
  readonly groupOf: number
  readonly unranked: { readonly code: (typeof UNRANKED)[number]; readonly why: Unranked['why'] | null } | null
  readonly nodes: ReadonlyMap<string, NodeScore>
}

export interface Place {
  readonly at: number
  /** Others on the same place. */
  readonly tied: number
}

export type GivenBySubject = ReadonlyMap<string, ReadonlyMap<string, LeafGiven>>

const NOTHING_GIVEN: LeafGiven = { points: null, value: null, rests: null, missing: 'not-declared', simulated: false }

export const pointsData = (edition: Edition, subjects: readonly Subject[], given: GivenBySubject) => {
  const codes = indicatorsOf(edition).map(({ code }) => code)
  return dataOf(
    codes,
    subjects.map(({ id, group }) => ({
      unit: id,
      values: Object.fromEntries(codes.map((code) => [code, given.get(id)?.get(code)?.points ?? null])),
      labels: { group },
    })),
  )
}

/** Adds up the points of every subject, and ranks those that can be ranked, in all and within their group. */
export function scoreSubjects(
  edition: Edition,
  subjects: readonly Subject[],
  given: GivenBySubject,
): { readonly spec: IndexSpec; readonly scores: readonly SubjectScore[] } {
  const spec = specOf(edition)
  const stages = scoreIndex(spec, pointsData(edition, subjects, given))
  const most = edition.maxPoints ?? spec.nodes[0]?.max ?? 0
  const indicators = indicatorsOf(edition)
  const whole = indicators.reduce((sum, { max }) => sum + (max ?? 0), 0)
  const root = stages.scores[0] as Float64Array
  const plain = subjects.map((subject, unit) => {
    const own = given.get(subject.id)
    const known = indicators.filter(({ code }) => (own?.get(code)?.points ?? null) !== null)
    const knownMax = known.reduce((sum, { max }) => sum + (max ?? 0), 0)
    const total = Number.isNaN(root[unit]) ? null : ((root[unit] as number) / scaleOf(spec)) * most
    return {
      subject,
      total,
      knownMax,
      known: known.length,
      all: indicators.length,
      unranked: unrankedWhy(edition, subject, total, whole === 0 ? 0 : knownMax / whole),
      nodes: nodesOf(stages, unit, own ?? new Map(), most, scaleOf(spec)),
    }
  })
  const ranked = root.map((score, unit) => (plain[unit]?.unranked === null ? score : Number.NaN))
  const places = placesOf(ranked, spec)
  const inGroup = plain.map(({ subject: { group } }) =>
    group === null
      ? null
      : placesOf(
          ranked.map((score, unit) => (subjects[unit]?.group === group ? score : Number.NaN)),
          spec,
        ),
  )
  return {
    spec,
    scores: plain.map((score, unit) => ({
      ...score,
      rank: places.at(unit),
      rankOf: places.of,
      groupRank: inGroup[unit]?.at(unit) ?? null,
      groupOf: inGroup[unit]?.of ?? 0,
    })),
  }
}

const scaleOf = ({ stages }: IndexSpec): number => stages.normalise.scale[1]

function unrankedWhy(
  { settings }: Edition,
  { id }: Subject,
  total: number | null,
  known: number,
): SubjectScore['unranked'] {
  const named = settings.unranked.find(({ subjectId }) => subjectId === id)
  if (named) return { code: 'by-edition', why: named.why }
  return total === null || known < settings.leastKnown - 1e-9 ? { code: 'too-little-known', why: null } : null
}

function placesOf(
  scores: Float64Array,
  { stages }: IndexSpec,
): { at(unit: number): Place | null; readonly of: number } {
  const ranks = ranksOf(scores, stages.rank)
  const counts = new Map<number, number>()
  for (const rank of ranks) if (!Number.isNaN(rank)) counts.set(rank, (counts.get(rank) ?? 0) + 1)
  return {
    at(unit) {
      const at = ranks[unit] ?? Number.NaN
      return Number.isNaN(at) ? null : { at, tied: (counts.get(at) ?? 1) - 1 }
    },
    of: ranks.filter((rank) => !Number.isNaN(rank)).length,
  }
}

/**
 * Every node of one subject. An indicator counts for its points, one without data for as much as its group reached, a
 * group too little known for as much as the whole did: so what the indicators count for adds up to the total.
 */
function nodesOf(
  { tree, scores, counts }: Stages,
  unit: number,
  own: ReadonlyMap<string, LeafGiven>,
  most: number,
  scale: number,
): Map<string, NodeScore> {
  const found = new Map<string, NodeScore>()
  const reach = new Float64Array(tree.nodes.length)
  /** The score a node counts with: its own, or that of the nearest group above that has one. */
  const counting = new Float64Array(tree.nodes.length)
  reach[0] = most
  for (const [place, node] of tree.nodes.entries()) {
    const above = tree.parent[place] ?? -1
    const lacking = above >= 0 && Number.isNaN(scores[above]?.[unit])
    const score = scores[place]?.[unit] ?? Number.NaN
    counting[place] =
      lacking || Number.isNaN(score) ? (above < 0 ? Number.NaN : (counting[above] ?? Number.NaN)) : score
    const children = (tree.children[place] ?? []).filter((child) => counts[child] === 1)
    const weight = children.reduce((sum, child) => sum + (tree.nodes[child]?.weight ?? 0), 0)
    for (const child of children)
      reach[child] = weight === 0 ? 0 : ((reach[place] ?? 0) * (tree.nodes[child]?.weight ?? 0)) / weight
    const counted = ((reach[place] ?? 0) * (counting[place] ?? Number.NaN)) / scale
    const group = (tree.children[place] ?? []).length > 0
    const points = Number.isNaN(score) || node.max === null ? null : (score / scale) * node.max
    const given = group ? groupGiven(points) : (own.get(node.code) ?? NOTHING_GIVEN)
    found.set(node.code, { ...given, max: node.max, counted: Number.isNaN(counted) ? null : counted })
  }
  return found
}

const groupGiven = (points: number | null): LeafGiven => ({
  ...NOTHING_GIVEN,
  points,
  missing: points === null ? 'too-little-known' : null,
})
