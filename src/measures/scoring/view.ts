import type { Text } from '#kernel/text'
import { type Brought, type Change, explainChange, meanMoves } from './change.ts'
import { type EditionNode, indicatorsOf, mainIndicesOf } from './edition.ts'
import type { ScoreRow } from './schema.ts'
import type { KeptScore } from './store-runs.ts'
import { tooLittleKnown } from './text.ts'

/** The scores of a year beside those of the year before, with the tree each was made by. */
export interface YearPair {
  readonly year: number
  readonly nodes: readonly EditionNode[]
  readonly scores: readonly KeptScore[]
  readonly before: readonly KeptScore[]
  /** Whether the caller sees everybody’s, so that a mean or a median says something. */
  readonly whole: boolean
}

/** What each indicator brought to a kept score. */
export const broughtBy = (score: KeptScore, codes: readonly string[]): Brought[] =>
  codes.flatMap((code) => {
    const node = score.nodes[code]
    return node ? [{ code, counted: node.counted, points: node.points, max: node.max }] : []
  })

const codesOf = ({ nodes }: Pick<YearPair, 'nodes'>): string[] => indicatorsOf({ nodes }).map(({ code }) => code)

/** Indicators of either year: one that was dropped took its points along. */
function codesOfBoth(pair: YearPair): string[] {
  const groups = new Set(pair.nodes.map(({ parent }) => parent))
  const now = codesOf(pair)
  const known = new Set(pair.nodes.map(({ code }) => code))
  const gone = Object.keys(pair.before[0]?.nodes ?? {}).filter((code) => !known.has(code) && !groups.has(code))
  return [...now, ...gone]
}

/** Why a subject moved, of a pair of years; null where one of them has no total. */
export function changesOf(pair: YearPair): (subjectId: string) => Change | null {
  const codes = codesOfBoth(pair)
  const old = new Map(pair.before.map((score) => [score.subjectId, score]))
  const both = new Map(
    pair.scores.flatMap((score) => {
      const last = old.get(score.subjectId)
      return last && score.total !== null && last.total !== null
        ? [[score.subjectId, { now: broughtBy(score, codes), before: broughtBy(last, codes) }] as const]
        : []
    }),
  )
  const means = pair.whole ? meanMoves([...both.values()]) : null
  return (subjectId) => {
    const years = both.get(subjectId)
    return years ? explainChange(years, means) : null
  }
}

/** Parts smaller than this explain nothing. */
const SAYS_SOMETHING = 0.5
const MOST_SAID = 2

/** Rows of the league table, in the order of the scores. */
export function scoreRows(pair: YearPair): ScoreRow[] {
  const changeOf = changesOf(pair)
  const mains = mainIndicesOf(pair).filter(({ scored }) => scored)
  const old = new Map(pair.before.map((score) => [score.subjectId, score]))
  return pair.scores.map((score) => {
    const { subjectId, name, group, total, knownMax, known, all, rank, rankOf, tied, band } = score
    const last = old.get(subjectId) ?? null
    return {
      id: subjectId,
      name,
      group,
      total,
      knownMax,
      known,
      all,
      rank,
      rankOf,
      tied,
      groupRank: score.groupRank,
      groupOf: score.groupOf,
      groupTied: score.groupTied,
      band: band && [...band],
      unranked: score.unranked && { code: score.unranked.code, why: score.unranked.why ?? littleSaid(score) },
      mains: mains.map(({ code }) => ({
        code,
        points: score.nodes[code]?.points ?? null,
        max: score.nodes[code]?.max ?? null,
      })),
      last: last && {
        year: pair.year - 1,
        total: last.total,
        rank: last.rank,
        by: total === null || last.total === null ? null : total - last.total,
        places: rank === null || last.rank === null ? null : last.rank - rank,
      },
      because: tellingParts(changeOf(subjectId)),
    }
  })
}

const littleSaid = ({ known, all }: KeptScore): Text => ({
  vi: tooLittleKnown.vi.replace('{known}', String(known)).replace('{all}', String(all)),
  en: tooLittleKnown.en.replace('{known}', String(known)).replace('{all}', String(all)),
})

/** The parts that say most of why it fell, or why it rose. */
function tellingParts(change: Change | null): ScoreRow['because'] {
  if (!change) return []
  const apart = ({ by, others }: Change['parts'][number]): number => by - (others ?? 0)
  const fell = change.by - (change.others ?? 0) < 0
  const parts = fell ? change.parts : change.parts.toReversed()
  return parts
    .filter((part) => Math.abs(apart(part)) >= SAYS_SOMETHING && apart(part) < 0 === fell)
    .slice(0, MOST_SAID)
    .map(({ code, by, others }) => ({ code, by, others }))
}

/** The middle value; null of nothing. */
export function medianOf(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value): value is number => value != null).sort((a, b) => a - b)
  if (known.length === 0) return null
  const middle = known.length >> 1
  const [low = 0, high = 0] = [known[known.length % 2 === 0 ? middle - 1 : middle], known[middle]]
  return (low + high) / 2
}

/** How deep each node lies; 0 for the whole. */
export function levelsOf(nodes: readonly EditionNode[]): ReadonlyMap<string, number> {
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent]))
  const levelOf = (code: string): number => {
    const parent = parents.get(code) ?? null
    return parent === null ? 0 : 1 + levelOf(parent)
  }
  return new Map(nodes.map(({ code }) => [code, levelOf(code)]))
}
