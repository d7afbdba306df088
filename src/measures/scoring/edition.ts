import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { IndexSpecFile } from '../composite/index.ts'
import type { PointSource, SubjectKind } from '../names.ts'
import type { Direction } from '../programme/progress.ts'
import type { Rule } from './rule.ts'

/** One node of the tree of an edition: a pillar, a main index, or an indicator that brings points. */
export interface EditionNode {
  readonly code: string
  readonly parent: string | null
  readonly position: number
  readonly name: Text
  /** Most points; null when the decision’s figure is not known. */
  readonly max: number | null
  /** Among its siblings, where the edition weighs instead of adding points. */
  readonly weight: number | null
  readonly direction: Direction
  /** False: collected and shown, not scored. */
  readonly scored: boolean
  readonly rule: Rule | null
  /** The indicator whose value it takes; null when it is declared for the index alone. */
  readonly indicatorId: string | null
  /** Proof asked for. */
  readonly evidence: Text | null
  /** Null for a node with nodes below it, and where the decision does not say. */
  readonly pointSource: PointSource | null
  /** Who declares; null: the subject itself. */
  readonly ownerAgencyId: string | null
  readonly verifierAgencyId: string | null
  /** Where points and rule are written; "giả định" when assumed. */
  readonly source: string | null
}

/** A subject that is assessed and not ranked, and why. */
export interface Unranked {
  readonly subjectId: string
  readonly why: Text
}

export interface EditionSettings {
  /** The first year whose results it scores. */
  readonly firstYear: number
  /** Less than this part of the points known: assessed, not ranked. 0 to 1. */
  readonly leastKnown: number
  readonly unranked: readonly Unranked[]
  /** One setting for each stage, as the engine reads it. */
  readonly stages?: IndexSpecFile['stages']
}

/** An edition of a composite index: method and structure in force over some days. Editions are data, never code. */
export interface Edition {
  readonly id: string
  readonly name: Text
  /** The decision it was issued by. */
  readonly act: string
  readonly subjectKind: SubjectKind
  /** `[from, to)`; `to` null while it stands. */
  readonly from: Day
  readonly to: Day | null
  /** Points of the whole; null when unknown. */
  readonly maxPoints: number | null
  readonly settings: EditionSettings
  readonly sector: string
  readonly ownerAgencyId: string
  readonly note: Text | null
  readonly nodes: readonly EditionNode[]
}

export const USUAL_SETTINGS: EditionSettings = { firstYear: 2020, leastKnown: 2 / 3, unranked: [] }

/** Nodes that have none below them, in the order of the tree. */
export function leavesOf({ nodes }: Pick<Edition, 'nodes'>): EditionNode[] {
  const parents = new Set(nodes.map(({ parent }) => parent))
  return nodes.filter(({ code }) => !parents.has(code))
}

/**
 * Indicators that bring points: leaves with a source of points, scored together with all that is above them. An edition
 * whose indicators are not known has none.
 */
export function indicatorsOf(edition: Pick<Edition, 'nodes'>): EditionNode[] {
  const byCode = new Map(edition.nodes.map((node) => [node.code, node]))
  const counts = (node: EditionNode | undefined): boolean =>
    node === undefined || (node.scored && counts(node.parent === null ? undefined : byCode.get(node.parent)))
  return leavesOf(edition).filter((node) => node.pointSource !== null && counts(node))
}

/** The main indices: the lowest nodes that are not indicators. */
export function mainIndicesOf(edition: Pick<Edition, 'nodes'>): EditionNode[] {
  const leaves = leavesOf(edition)
  const above = new Set(leaves.filter(({ pointSource }) => pointSource !== null).map(({ parent }) => parent))
  const bare = new Set(leaves.filter(({ pointSource }) => pointSource === null).map(({ code }) => code))
  return edition.nodes.filter(({ code }) => above.has(code) || bare.has(code))
}

/** What the decision says and is not known here: an administrator fills it in. */
export interface Unknowns {
  /** Main indices and indicators without a maximum. */
  readonly maxima: readonly string[]
  /** Indicators without a rule. */
  readonly rules: readonly string[]
  /** Main indices none of whose indicators are known. */
  readonly indicators: readonly string[]
}

export function unknownsOf(edition: Pick<Edition, 'nodes'>): Unknowns {
  const leaves = new Set(leavesOf(edition).map(({ code }) => code))
  const weighed = new Set(edition.nodes.filter(({ weight }) => weight !== null).map(({ code }) => code))
  return {
    maxima: edition.nodes.filter(({ max, scored, code }) => scored && max === null && !weighed.has(code)).map(codeOf),
    rules: indicatorsOf(edition)
      .filter(({ rule }) => rule === null)
      .map(codeOf),
    indicators: edition.nodes
      .filter(({ code, scored, pointSource }) => scored && pointSource === null && leaves.has(code))
      .map(codeOf),
  }
}

const codeOf = ({ code }: EditionNode): string => code

/** Scored subject by subject here: every indicator has a maximum and a rule. */
export const isScorable = (edition: Edition): boolean => {
  const indicators = indicatorsOf(edition)
  return indicators.length > 0 && indicators.every(({ max, rule }) => max !== null && rule !== null)
}

/** Years the edition scores, up to the running one, newest first. */
export function yearsOf({ settings: { firstYear }, to }: Pick<Edition, 'settings' | 'to'>, today: Day): number[] {
  const last = Math.min(Number(today.slice(0, 4)), to === null ? Number.POSITIVE_INFINITY : Number(to.slice(0, 4)))
  return Array.from({ length: Math.max(0, last - firstYear + 1) }, (_, i) => last - i)
}
