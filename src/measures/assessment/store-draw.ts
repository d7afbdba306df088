import { createHash } from 'node:crypto'
import type { Day, Instant } from '#kernel/day'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { findEdition } from '../scoring/store-editions.ts'
import { type Assessment, declaredNodes, openAssessment, openLine, type Terms } from './assessment.ts'
import { askOf, type Inputs, NO_INPUTS, pointsDeclared } from './declared.ts'
import type { Line, WordKind } from './line.ts'
import type { LineState } from './points.ts'
import { type Around, indicatorsOfYear, lookAround, subjectsOf } from './store-around.ts'
import { insertAssessments } from './store-assessment.ts'
import { insertEvidence } from './store-evidence.ts'
import { insertLines } from './store-lines.ts'
import { insertWords, type Speaker } from './store-words.ts'

/** A line as the demo draws it: what was declared, and how far it came. */
export interface DrawnLine {
  readonly inputs: Partial<Inputs>
  readonly state: LineState
  readonly note?: string
  /** Names of files that are said to be there; no bytes lie behind them. */
  readonly files?: readonly string[]
  /** Of the declared points; all of them where nothing is said. */
  readonly verifiedShare?: number
  readonly reason?: string
  readonly asked?: string
  readonly dispute?: string
  readonly verifiedBy?: Speaker
  /** Who declares and who verifies, where the edition does not say. */
  readonly agencyId?: string
  readonly verifierAgencyId?: string
}

export interface DrawnAssessment {
  readonly editionId: string
  readonly year: number
  readonly terms: Terms
  readonly final: boolean
  /** When lines were declared, verified, and the whole settled. */
  readonly days: {
    readonly opened: Instant
    readonly declared: Instant
    readonly verified: Instant
    readonly final: Instant
  }
  readonly lineOf: (subjectId: string, code: string) => DrawnLine
}

/** Draws the assessments of every subject of an edition for a year, marked simulated: for the demo alone. */
export async function drawAssessments(tx: Tx, today: Day, drawn: readonly DrawnAssessment[]): Promise<void> {
  const around = await lookAround(tx, today)
  for (const one of drawn) await draw(tx, around, one)
}

async function draw(tx: Tx, around: Around, drawn: DrawnAssessment): Promise<void> {
  const { editionId, year, terms, final, days, lineOf } = drawn
  const edition = await findEdition(tx, editionId)
  if (!edition) return
  const indicators = await indicatorsOfYear(tx, edition, year, around.today)
  const nodes = declaredNodes(edition)
  const assessments: Assessment[] = []
  const lines: Line[] = []
  const files: Parameters<typeof insertEvidence>[1][number][] = []
  const words: Parameters<typeof insertWords>[1][number][] = []
  for (const subject of subjectsOf(around, edition, year)) {
    const opened = openAssessment(edition, year, subject, terms, {
      id: newId(),
      home: homeOf(subject.unitId),
      at: days.opened,
      by: null,
      simulated: true,
    })
    assessments.push({ ...opened, state: final ? 'final' : 'open', finalAt: final ? days.final : null })
    for (const node of nodes) {
      const it = lineOf(subject.id, node.code)
      const charged = {
        ...node,
        ownerAgencyId: it.agencyId ?? node.ownerAgencyId,
        verifierAgencyId: it.verifierAgencyId ?? node.verifierAgencyId,
      }
      const empty = openLine(opened, edition, charged, around.sectorOf)
      const ask = askOf(node.rule, indicators.get(node.indicatorId ?? '')?.measureUnit ?? null)
      const points = pointsDeclared(node, ask, { ...NO_INPUTS, ...it.inputs }, true)
      const line = drawnLine(empty, it, points, node.max, days)
      lines.push(line)
      const declarer = { accountId: null, name: null, agencyId: line.agencyId }
      for (const name of it.files ?? [])
        files.push({
          line,
          by: declarer,
          sha256: createHash('sha256').update(`${subject.id} ${name}`).digest('hex'),
          name,
          type: 'application/pdf',
          bytes: 180_000 + ((name.length * 7_919) % 900_000),
          at: days.declared,
          reusedFrom: null,
          simulated: true,
        })
      words.push(...spoken(line, it, declarer, days))
    }
  }
  await insertAssessments(tx, assessments)
  await insertLines(tx, lines)
  await insertEvidence(tx, files)
  await insertWords(tx, words)
}

const REACHED: Readonly<Record<LineState, number>> = {
  open: 0,
  asked: 1,
  declared: 1,
  verified: 2,
  disputed: 2,
  final: 3,
}

function drawnLine(
  empty: Line,
  it: DrawnLine,
  points: number | null,
  max: number | null,
  days: DrawnAssessment['days'],
): Line {
  const declared = { ...empty, ...it.inputs, declaredPoints: points, note: it.note ?? null, state: it.state }
  const reached = points === null ? 0 : REACHED[it.state]
  if (reached === 0) return { ...declared, state: 'open' }
  const submitted = { ...declared, declaredAt: days.declared, revision: reached }
  if (reached === 1) return submitted
  const verifiedPoints = (points ?? 0) * (it.verifiedShare ?? 1)
  const verified: Line = {
    ...submitted,
    verifiedPoints,
    verifiedReason: it.reason ?? null,
    verifiedBy: it.verifiedBy?.accountId ?? null,
    verifiedAt: days.verified,
  }
  if (it.state === 'disputed')
    return { ...verified, dispute: it.dispute ?? null, disputedPoints: points, disputedAt: days.verified }
  return reached === 2 ? verified : { ...verified, finalPoints: verifiedPoints, maxPoints: max, decidedAt: days.final }
}

function spoken(line: Line, it: DrawnLine, declarer: Speaker, days: DrawnAssessment['days']) {
  const verifier = it.verifiedBy ?? { accountId: null, name: null, agencyId: line.verifierAgencyId }
  const said = (kind: WordKind, words: string | undefined, by: Speaker, at: Instant, points: number | null) =>
    words === undefined ? [] : [{ line, kind, words, points, by, at }]
  if (line.declaredAt === null) return []
  return [
    ...said('declared', it.note, declarer, days.declared, line.declaredPoints),
    ...said('verified', it.reason, verifier, days.verified, line.verifiedPoints),
    ...said('asked', it.asked, verifier, days.verified, null),
    ...said('disputed', it.dispute, declarer, days.verified, line.disputedPoints),
  ]
}
