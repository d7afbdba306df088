import { addDays, type Day, dayOf, type Instant } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { type Refused, refuse } from '#kernel/refusal'
import type { Inputs } from './declared.ts'
import type { LineState } from './points.ts'

/** One node of the edition as one subject answers it. */
export interface Line extends Inputs {
  readonly home: number
  readonly assessmentId: string
  readonly code: string
  readonly editionId: string
  readonly year: number
  readonly subjectId: string
  readonly unitId: string
  /** Of the department that verifies. */
  readonly sector: string
  /** Who declares. */
  readonly agencyId: string
  readonly verifierAgencyId: string
  readonly agencies: readonly string[]
  readonly declaredPoints: number | null
  readonly note: string | null
  /** Everybody who typed any of it. */
  readonly declarers: readonly string[]
  readonly declaredBy: string | null
  readonly declaredAt: Instant | null
  readonly verifiedPoints: number | null
  readonly verifiedReason: string | null
  readonly verifiedBy: string | null
  readonly verifiedAt: Instant | null
  readonly dispute: string | null
  readonly disputedPoints: number | null
  readonly disputedBy: string | null
  readonly disputedAt: Instant | null
  readonly finalPoints: number | null
  readonly decision: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  /** As the edition stood when it was decided. */
  readonly maxPoints: number | null
  readonly state: LineState
  readonly revision: number
  readonly simulated: boolean
}

export interface Act {
  readonly accountId: string
  readonly at: Instant
  readonly today: Day
}

/** What was done, for the conversation beside the line. */
export type WordKind = 'declared' | 'asked' | 'verified' | 'disputed' | 'decided' | 'withdrawn' | 'said'

/** A line after a step, and what the conversation keeps of it. */
export interface Stepped {
  readonly line: Line
  readonly kind: WordKind
  readonly words: string | null
  readonly points: number | null
}

const EPSILON = 1e-9
const same = (a: number | null, b: number | null): boolean => a !== null && b !== null && Math.abs(a - b) < EPSILON

/** What is typed is kept before it is submitted: no step yet, and no fact. */
export function fill(
  line: Line,
  given: Inputs & { readonly note: string | null },
  points: number | null,
  by: Act,
): Line | Refused<'not-open'> {
  if (line.state !== 'open' && line.state !== 'asked') return refuse('not-open', { state: line.state })
  return {
    ...line,
    ...given,
    declaredPoints: points,
    declarers: [...new Set([...line.declarers, by.accountId])],
    revision: line.revision + 1,
  }
}

/** The subject stands by what it typed. Points are worked out anew: the edition may have changed since. */
export function submit(line: Line, points: number, by: Act): Decision<Stepped, 'not-open'> {
  if (line.state !== 'open' && line.state !== 'asked') return refuse('not-open', { state: line.state })
  return step(
    line,
    {
      state: 'declared',
      declaredPoints: points,
      declaredBy: by.accountId,
      declaredAt: by.at,
      declarers: [...new Set([...line.declarers, by.accountId])],
    },
    { kind: 'declared', words: line.note, points },
  )
}

/** Who declares a line and who verifies it, while nobody has verified it. What was typed stays with the line. */
export function assign(
  line: Line,
  to: {
    readonly agencyId: string
    readonly verifierAgencyId: string
    readonly sector: string
    readonly keeper: string
  },
): Decision<Line, 'wrong-state'> {
  const { state, agencyId, verifierAgencyId } = line
  if (state !== 'open' && state !== 'asked' && state !== 'declared') return refuse('wrong-state', { state })
  const assigned: Line = {
    ...line,
    agencyId: to.agencyId,
    verifierAgencyId: to.verifierAgencyId,
    sector: to.sector,
    agencies: [...new Set([to.agencyId, to.verifierAgencyId, to.keeper])],
    revision: line.revision + 1,
  }
  const fact: Fact = {
    kind: 'measures.assessment-assigned',
    subject: lineSubject(line),
    where: { unit: line.unitId, sector: to.sector },
    before: { agency: agencyId, verifier: verifierAgencyId },
    after: { agency: to.agencyId, verifier: to.verifierAgencyId },
  }
  return decide(assigned, fact)
}

/** Taken back while nobody has decided upon it: a submission to mend it, a dispute to let it be. */
export function withdraw(line: Line): Decision<Stepped, 'wrong-state'> {
  if (line.state === 'declared')
    return step(line, { state: 'open' }, { kind: 'withdrawn', words: null, points: line.declaredPoints })
  if (line.state === 'disputed')
    return step(
      line,
      { state: 'verified', dispute: null, disputedPoints: null },
      { kind: 'withdrawn', words: null, points: line.verifiedPoints },
    )
  return refuse('wrong-state', { state: line.state })
}

type VerifyRefusal = 'wrong-state' | 'own-figure' | 'above-maximum' | 'no-maximum' | 'reason-missing'

/** The department in charge sets the points it finds; other than the declared ones only with a reason. */
export function verify(
  line: Line,
  given: { readonly points: number; readonly reason: string | null },
  max: number | null,
  by: Act,
): Decision<Stepped, VerifyRefusal> {
  if (line.state !== 'declared' && line.state !== 'verified') return refuse('wrong-state', { state: line.state })
  if (line.declarers.includes(by.accountId)) return refuse('own-figure')
  if (max === null) return refuse('no-maximum')
  if (given.points > max + EPSILON) return refuse('above-maximum', { points: given.points, max })
  if (!same(given.points, line.declaredPoints) && given.reason === null) return refuse('reason-missing')
  return step(
    line,
    {
      state: 'verified',
      verifiedPoints: Math.min(given.points, max),
      verifiedReason: given.reason,
      verifiedBy: by.accountId,
      verifiedAt: by.at,
    },
    { kind: 'verified', words: given.reason, points: given.points },
  )
}

/** More is wanted before it can be verified. */
export function askMore(line: Line, words: string, by: Act): Decision<Stepped, 'wrong-state' | 'own-figure'> {
  if (line.state !== 'declared') return refuse('wrong-state', { state: line.state })
  if (line.declarers.includes(by.accountId)) return refuse('own-figure')
  return step(line, { state: 'asked' }, { kind: 'asked', words, points: null })
}

/** The last day on which the verified points may be disputed; null while there are none. */
export const disputableUntil = (line: Pick<Line, 'verifiedAt'>, days: number): Day | null =>
  line.verifiedAt === null ? null : addDays(dayOf(line.verifiedAt), days)

type DisputeRefusal = 'wrong-state' | 'window-closed' | 'above-maximum'

/** The subject says in its words why the verified points are wrong, while the window is open. */
export function dispute(
  line: Line,
  given: { readonly words: string; readonly points: number | null },
  { days, max }: { readonly days: number; readonly max: number | null },
  by: Act,
): Decision<Stepped, DisputeRefusal> {
  if (line.state !== 'verified') return refuse('wrong-state', { state: line.state })
  const until = disputableUntil(line, days)
  if (until === null || by.today > until) return refuse('window-closed', { day: until ?? by.today })
  if (given.points !== null && max !== null && given.points > max + EPSILON)
    return refuse('above-maximum', { points: given.points, max })
  return step(
    line,
    {
      state: 'disputed',
      dispute: given.words,
      disputedPoints: given.points,
      disputedBy: by.accountId,
      disputedAt: by.at,
    },
    { kind: 'disputed', words: given.words, points: given.points },
  )
}

type DecideRefusal = 'wrong-state' | 'own-figure' | 'own-verification' | 'above-maximum' | 'no-maximum'

/** Somebody above settles a dispute: neither who declared nor who verified. */
export function settleDispute(
  line: Line,
  given: { readonly points: number; readonly words: string },
  max: number | null,
  by: Act,
): Decision<Stepped, DecideRefusal> {
  if (line.state !== 'disputed') return refuse('wrong-state', { state: line.state })
  if (line.declarers.includes(by.accountId)) return refuse('own-figure')
  if (line.verifiedBy === by.accountId) return refuse('own-verification')
  if (max === null) return refuse('no-maximum')
  if (given.points > max + EPSILON) return refuse('above-maximum', { points: given.points, max })
  return step(
    line,
    {
      state: 'final',
      finalPoints: Math.min(given.points, max),
      decision: given.words,
      decidedBy: by.accountId,
      decidedAt: by.at,
      maxPoints: max,
    },
    { kind: 'decided', words: given.words, points: given.points },
  )
}

const KINDS: Readonly<Record<Exclude<WordKind, 'said'>, string>> = {
  declared: 'measures.assessment-declared',
  asked: 'measures.assessment-asked',
  verified: 'measures.assessment-verified',
  disputed: 'measures.assessment-disputed',
  decided: 'measures.assessment-decided',
  withdrawn: 'measures.assessment-withdrawn',
}

export const lineSubject = (line: Pick<Line, 'assessmentId' | 'code'>) => ({
  type: 'measures.assessment-line',
  id: `${line.assessmentId}/${line.code}`,
})

function step(
  before: Line,
  change: Partial<Line>,
  said: { readonly kind: Exclude<WordKind, 'said'>; readonly words: string | null; readonly points: number | null },
) {
  const line: Line = { ...before, ...change, revision: before.revision + 1 }
  const fact: Fact = {
    kind: KINDS[said.kind],
    subject: lineSubject(line),
    where: { unit: line.unitId, sector: line.sector },
    reason: said.words ?? undefined,
    before: { state: before.state, points: pointsOfState(before) },
    after: { state: line.state, points: said.points },
  }
  return decide({ line, ...said }, fact)
}

const pointsOfState = (line: Line): number | null => line.finalPoints ?? line.verifiedPoints ?? line.declaredPoints
