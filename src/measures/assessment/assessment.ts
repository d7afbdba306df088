import type { Day, Instant } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { refuse } from '#kernel/refusal'
import type { SubjectKind } from '../names.ts'
import { type Edition, type EditionNode, leavesOf } from '../scoring/edition.ts'
import type { Subject } from '../scoring/subjects.ts'
import { NO_INPUTS } from './declared.ts'
import { type Act, disputableUntil, type Line } from './line.ts'

/** The assessment of one subject by one edition for one year. */
export interface Assessment {
  readonly home: number
  readonly id: string
  readonly editionId: string
  readonly year: number
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly unitId: string
  /** Answers for the whole. */
  readonly agencyId: string
  /** That keeps the edition. */
  readonly sector: string
  readonly agencies: readonly string[]
  readonly state: 'open' | 'final'
  readonly dueDay: Day
  readonly verifyDay: Day
  readonly disputeDays: number
  readonly openedBy: string | null
  readonly openedAt: Instant
  readonly finalBy: string | null
  readonly finalAt: Instant | null
  readonly simulated: boolean
}

export interface Terms {
  readonly dueDay: Day
  readonly verifyDay: Day
  readonly disputeDays: number
}

/**
 * Nodes that somebody declares; the others are measured from reported figures. Of an edition whose indicators are not
 * known, the main indices themselves.
 */
export const declaredNodes = (edition: Pick<Edition, 'nodes'>): EditionNode[] =>
  leavesOf(edition).filter(({ pointSource, scored }) => pointSource !== 'auto' && scored)

export const termsFault = ({ dueDay, verifyDay }: Terms, today: Day): 'days-inverted' | 'day-past' | null =>
  verifyDay < dueDay ? 'days-inverted' : dueDay < today ? 'day-past' : null

export function openAssessment(
  edition: Edition,
  year: number,
  subject: Pick<Subject, 'id' | 'unitId' | 'agencyId'>,
  terms: Terms,
  { id, home, at, by, simulated }: { id: string; home: number; at: Instant; by: string | null; simulated: boolean },
): Assessment {
  return {
    home,
    id,
    editionId: edition.id,
    year,
    subjectKind: edition.subjectKind,
    subjectId: subject.id,
    unitId: subject.unitId,
    agencyId: subject.agencyId,
    sector: edition.sector,
    agencies: [...new Set([subject.agencyId, edition.ownerAgencyId])],
    state: 'open',
    ...terms,
    openedBy: by,
    openedAt: at,
    finalBy: null,
    finalAt: null,
    simulated,
  }
}

/**
 * Who declares a node and who verifies it. The subject declares unless somebody else is named; a survey is declared by
 * the department that runs it, and whoever keeps the edition verifies that.
 */
function inCharge(
  { agencyId }: Pick<Assessment, 'agencyId'>,
  { ownerAgencyId: keeper }: Pick<Edition, 'ownerAgencyId'>,
  { pointSource, ownerAgencyId: owner, verifierAgencyId: verifier }: EditionNode,
): Pick<Line, 'agencyId' | 'verifierAgencyId'> {
  if (pointSource === 'survey') return { agencyId: owner ?? verifier ?? keeper, verifierAgencyId: keeper }
  return { agencyId: owner ?? agencyId, verifierAgencyId: verifier ?? keeper }
}

/** An empty line of a node. */
export function openLine(
  assessment: Assessment,
  edition: Pick<Edition, 'ownerAgencyId'>,
  node: EditionNode,
  sectorOf: (agencyId: string) => string,
): Line {
  const { agencyId, verifierAgencyId } = inCharge(assessment, edition, node)
  const { home, id, editionId, year, subjectId, unitId, simulated } = assessment
  return {
    home,
    assessmentId: id,
    code: node.code,
    editionId,
    year,
    subjectId,
    unitId,
    sector: sectorOf(verifierAgencyId),
    agencyId,
    verifierAgencyId,
    agencies: [...new Set([agencyId, verifierAgencyId, edition.ownerAgencyId])],
    ...NO_INPUTS,
    declaredPoints: null,
    note: null,
    declarers: [],
    declaredBy: null,
    declaredAt: null,
    verifiedPoints: null,
    verifiedReason: null,
    verifiedBy: null,
    verifiedAt: null,
    dispute: null,
    disputedPoints: null,
    disputedBy: null,
    disputedAt: null,
    finalPoints: null,
    decision: null,
    decidedBy: null,
    decidedAt: null,
    maxPoints: null,
    state: 'open',
    revision: 0,
    simulated,
  }
}

type SettleRefusal = 'already-final' | 'lines-waiting' | 'window-open' | 'not-due' | 'own-figure'

export interface Settled {
  readonly assessment: Assessment
  readonly lines: readonly Line[]
}

/**
 * The whole is settled: verified points become final, bounded by the maximum as it stands. What was never declared
 * brings nothing once the last day to declare has gone; what waits for somebody holds it back.
 */
export function settle(
  assessment: Assessment,
  lines: readonly Line[],
  maxOf: (code: string) => number | null,
  by: Act,
): Decision<Settled, SettleRefusal> {
  if (assessment.state === 'final') return refuse('already-final')
  const waiting = lines.filter(({ state }) => state === 'declared' || state === 'disputed').length
  if (waiting > 0) return refuse('lines-waiting', { n: waiting })
  if (lines.some(({ declarers }) => declarers.includes(by.accountId))) return refuse('own-figure')
  const undeclared = lines.some(({ state }) => state === 'open' || state === 'asked')
  if (undeclared && by.today <= assessment.dueDay) return refuse('not-due', { day: assessment.dueDay })
  for (const line of lines) {
    const until = line.state === 'verified' ? disputableUntil(line, assessment.disputeDays) : null
    if (until !== null && by.today <= until) return refuse('window-open', { day: until })
  }
  const settled = lines.map((line): Line => {
    if (line.state === 'final') return line
    const max = maxOf(line.code)
    const points = line.state === 'verified' ? (line.verifiedPoints ?? 0) : 0
    return {
      ...line,
      state: 'final',
      finalPoints: max === null ? points : Math.min(points, max),
      maxPoints: max,
      decidedBy: by.accountId,
      decidedAt: by.at,
      revision: line.revision + 1,
    }
  })
  const final = settled.reduce((sum, { finalPoints }) => sum + (finalPoints ?? 0), 0)
  const fact: Fact = {
    kind: 'measures.assessment-settled',
    subject: { type: 'measures.assessment', id: assessment.id },
    where: { unit: assessment.unitId, sector: assessment.sector },
    after: { edition: assessment.editionId, year: assessment.year, subject: assessment.subjectId, points: final },
  }
  const state: Settled = {
    assessment: { ...assessment, state: 'final', finalBy: by.accountId, finalAt: by.at },
    lines: settled,
  }
  return decide(state, fact)
}
