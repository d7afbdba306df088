import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Indicator } from '../indicator.ts'
import type { Edition, EditionNode } from '../scoring/edition.ts'
import type { Figure } from '../series/figure.ts'
import { type Assessment, declaredNodes } from './assessment.ts'
import { askOf, pointsDeclared, wantingOf } from './declared.ts'
import { disputableUntil, type Line } from './line.ts'
import { type Asker, mayDo } from './may.ts'
import { standing } from './points.ts'
import { ruleWords, stepWords } from './rule-words.ts'
import type { AssessmentLine, AssessmentNode, AssessmentView, KnownFigure } from './schema.ts'
import type { IssuedTask } from './store-issued.ts'
import { inputTexts } from './text.ts'
import { type Branch, type Brought, branchesOf, gapOf, inTreeOrder } from './tree.ts'

/** All that is loaded to show one assessment. */
export interface Seen {
  readonly assessment: Assessment
  readonly edition: Edition
  readonly lines: ReadonlyMap<string, Line>
  readonly files: ReadonlyMap<string, number>
  readonly figures: ReadonlyMap<string, Figure>
  /** Points of the nodes that are measured, by code. */
  readonly measured: ReadonlyMap<string, number | null>
  /** The same a year before. */
  readonly measuredBefore: ReadonlyMap<string, number | null>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly issued: readonly IssuedTask[]
  readonly before: {
    readonly lines: ReadonlyMap<string, Line>
    readonly files: ReadonlyMap<string, number>
  } | null
  readonly agencyName: (id: string) => Text
  readonly asker: Asker
  readonly today: Day
}

/** What each leaf brings: declared lines by their course, measured nodes by their figure, which is final with the whole. */
export function broughtIn({
  lines,
  measured,
  assessment,
}: Pick<Seen, 'lines' | 'measured' | 'assessment'>): (code: string) => Brought | undefined {
  return (code) => {
    const line = lines.get(code)
    if (line) {
      const { declaredPoints: declared, verifiedPoints: verified, finalPoints: final, state, simulated } = line
      return { declared, verified, final, points: standing({ declared, verified, final, state, simulated }) }
    }
    const points = measured.get(code)
    return points === undefined || points === null
      ? undefined
      : { declared: points, verified: points, final: assessment.state === 'final' ? points : null, points }
  }
}

const pointsOfLine = (line: Line): number | null => line.finalPoints ?? line.verifiedPoints ?? line.declaredPoints

/** What a node brought a year before: as it was decided, or as it was measured; undefined where neither is known. */
function lastYearOf({ before, measuredBefore }: Seen, { code, max }: EditionNode): AssessmentNode['lastYear'] {
  const line = before?.lines.get(code)
  if (line) return { points: pointsOfLine(line), max: line.maxPoints ?? max, files: before?.files.get(code) ?? 0 }
  const measured = measuredBefore.get(code) ?? null
  return measured === null ? null : { points: measured, max, files: 0 }
}

export function lineView(
  seen: Pick<Seen, 'assessment' | 'files' | 'asker' | 'today'>,
  node: EditionNode,
  line: Line,
  indicator: Indicator | undefined,
): AssessmentLine {
  const { assessment, asker, today } = seen
  const ask = askOf(node.rule, indicator?.measureUnit ?? null)
  const open = line.state === 'open' || line.state === 'asked'
  const files = seen.files.get(node.code) ?? 0
  return {
    state: line.state,
    a: line.a,
    b: line.b,
    choice: line.choice,
    answer: line.answer,
    note: line.note,
    declaredPoints: open ? pointsDeclared(node, ask, line, true) : line.declaredPoints,
    declaredAt: line.declaredAt,
    verifiedPoints: line.verifiedPoints,
    verifiedReason: line.verifiedReason,
    dispute: line.dispute,
    disputedPoints: line.disputedPoints,
    disputeUntil: disputableUntil(line, assessment.disputeDays),
    finalPoints: line.finalPoints,
    decision: line.decision,
    revision: line.revision,
    simulated: line.simulated,
    wanting: open ? wantingOf(node, ask, line, files) : null,
    may: mayDo(asker, line, { final: assessment.state === 'final', disputeDays: assessment.disputeDays, today }),
  }
}

/** The nodes in the order of the tree, each with all that is known of it, and the sums of the whole. */
export function nodesView(seen: Seen): Pick<AssessmentView, 'nodes' | 'total' | 'dropped' | 'hidden'> {
  const { edition, lines } = seen
  // Lines of other agencies: what is not seen is no gap.
  const hidden = new Set(declaredNodes(edition).flatMap(({ code }) => (lines.has(code) ? [] : [code])))
  const branches = branchesOf(edition.nodes, broughtIn(seen), hidden)
  const known = new Set(edition.nodes.map(({ code }) => code))
  const nodes = inTreeOrder(edition.nodes).map((node) => nodeRow(seen, node, branches.get(node.code)))
  const top = nodes.filter(({ depth }) => depth === 0)
  const total = (pick: (row: AssessmentNode) => number | null): number | null => {
    const values = top.map(pick).filter((value) => value !== null)
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
  }
  return {
    nodes,
    hidden: hidden.size,
    dropped: [...lines.keys()].filter((code) => !known.has(code)),
    total: {
      declared: total(({ brought }) => brought.declared),
      verified: total(({ brought }) => brought.verified),
      final: total(({ brought }) => brought.final),
      points: total(({ brought }) => brought.points),
      max: total(({ brought }) => brought.max),
    },
  }
}

function nodeRow(
  seen: Seen,
  node: EditionNode & { readonly depth: number; readonly leaf: boolean },
  branch: Branch | undefined,
): AssessmentNode {
  const { code, rule, direction, max, pointSource } = node
  const { lines, indicators, agencyName } = seen
  const indicator = node.indicatorId === null ? undefined : indicators.get(node.indicatorId)
  const unit = indicator?.measureUnit ?? null
  const line = lines.get(code)
  const ask = node.leaf ? askOf(rule, unit) : null
  const named = (id: string | null) => (id === null ? null : { id, name: agencyName(id) })
  const { declared = null, verified = null, final = null, points = null, max: most = null } = branch ?? {}
  return {
    code,
    parent: node.parent,
    depth: node.depth,
    leaf: node.leaf,
    name: node.name,
    max: node.leaf ? max : (most ?? max),
    scored: node.scored,
    rule: node.leaf && ask !== null ? ruleWords(rule, { ask, direction, max, unit }) : null,
    evidence: node.evidence,
    source: node.source,
    pointSource,
    ask: pointSource === 'auto' ? null : ask,
    steps:
      rule?.kind === 'steps'
        ? rule.steps.map(({ at, share }) => ({
            words: stepWords(at, direction, unit),
            points: max === null ? null : share * max,
          }))
        : [],
    inputs:
      ask === 'share'
        ? { a: inputTexts.numerator, b: inputTexts.denominator }
        : { a: ask === 'points' ? inputTexts.points : inputTexts.value, b: null },
    unit,
    indicatorId: node.indicatorId,
    declarer: line ? named(line.agencyId) : null,
    verifier: named(line?.verifierAgencyId ?? node.verifierAgencyId),
    figure: node.leaf && node.indicatorId !== null ? knownFigure(seen.figures.get(code)) : null,
    line: line ? lineView(seen, node, line, indicator) : null,
    brought: { declared, verified, final, points, max: most },
    gap: node.leaf ? gapOf(branch) : null,
    lastYear: node.leaf ? lastYearOf(seen, node) : null,
    files: seen.files.get(code) ?? 0,
    tasks: seen.issued
      .filter((task) => task.code === code)
      .map(({ taskId, directiveId, directiveNumber, agencyId, due }) => ({
        taskId,
        directiveId,
        number: directiveNumber,
        agency: { id: agencyId, name: agencyName(agencyId) },
        due,
      })),
  }
}

function knownFigure(figure: Figure | undefined): KnownFigure | null {
  if (figure === undefined) return null
  const { value, missing, confirmedOn, simulated, share } = figure
  return { value, missing, confirmedOn, simulated, a: share?.numerator ?? null, b: share?.denominator ?? null }
}
