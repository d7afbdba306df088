import type { Day, Instant } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { refuse } from '#kernel/refusal'
import { type Indicator, rangeOf } from '../indicator.ts'
import type { ObservationState } from '../names.ts'

/** How a value came. */
export type ObservationSource = 'screen' | 'spreadsheet' | 'api' | 'drop' | 'seed' | 'merger'

/** A value of an indicator for a subject (a unit, or an agency of it) and a period. */
export interface Observation {
  readonly id: string
  readonly indicatorId: string
  /** Where: for row-level security, and the place the value counts towards. */
  readonly unitId: string
  /** What the value speaks of: the unit, or the agency where each agency has its own. */
  readonly subjectId: string
  /** Part of the whole, as the definition names it; empty: the whole. */
  readonly part: string
  /** The agency that declared it; null when loaded. */
  readonly agencyId: string | null
  readonly reportId: string | null
  /** The published value it is to correct, which stays published until this one is. */
  readonly replaces: string | null
  readonly source: ObservationSource
  readonly sector: string
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number
  /** What was declared, where the verifier put another value in its place. */
  readonly declaredValue: number | null
  readonly state: ObservationState
  readonly simulated: boolean
  readonly note: string | null
  /** Words of whoever mended, verified or returned it. */
  readonly reason: string | null
  readonly declaredBy: string | null
  readonly declaredAt: Instant
  readonly verifiedBy: string | null
  readonly verifiedAt: Instant | null
  readonly approvedBy: string | null
  readonly approvedAt: Instant | null
  readonly publishedBy: string | null
  readonly publishedAt: Instant | null
}

export interface Declaration {
  readonly unitId: string
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly value: number
  readonly note: string | null
}

export interface Act {
  readonly accountId: string
  readonly at: Instant
  readonly today: Day
}

type DeclareRefusal = 'computed' | 'out-of-range' | 'period-inverted' | 'future-period'

/** A value is declared for a period that has ended; `replaces` is the value in force until now, if any. */
export function declare(
  indicator: Indicator,
  given: Declaration,
  replaces: Observation | null,
  id: string,
  by: Act,
): Decision<Observation, DeclareRefusal> {
  if (indicator.origin !== 'reported') return refuse('computed')
  if (given.periodFrom > given.periodTo) return refuse('period-inverted')
  if (given.periodTo >= by.today) return refuse('future-period', { day: given.periodTo })
  const { least, most } = rangeOf(indicator)
  if (given.value < least || given.value > most) return refuse('out-of-range', { value: given.value, least, most })
  const state: Observation = {
    id,
    indicatorId: indicator.id,
    sector: indicator.sector,
    ...given,
    subjectId: given.unitId,
    part: '',
    agencyId: null,
    reportId: null,
    replaces: replaces?.id ?? null,
    source: 'screen',
    numerator: null,
    denominator: null,
    declaredValue: null,
    reason: null,
    state: 'declared',
    simulated: false,
    declaredBy: by.accountId,
    declaredAt: by.at,
    verifiedBy: null,
    verifiedAt: null,
    approvedBy: null,
    approvedAt: null,
    publishedBy: null,
    publishedAt: null,
  }
  return decide(state, factOf('measures.value-declared', state, replaces))
}

/** Somebody other than the declarer confirms the value, which publishes it. */
export function verify(observation: Observation, by: Act): Decision<Observation, 'not-declared' | 'own-figure'> {
  if (observation.state !== 'declared') return refuse('not-declared', { state: observation.state })
  if (observation.declaredBy === by.accountId) return refuse('own-figure')
  const state: Observation = {
    ...observation,
    state: 'published',
    verifiedBy: by.accountId,
    verifiedAt: by.at,
    approvedBy: by.accountId,
    approvedAt: by.at,
    publishedBy: by.accountId,
    publishedAt: by.at,
  }
  return decide(state, factOf('measures.value-verified', state, observation))
}

/** The value goes back to its declarer with a reason. */
export function returnValue(
  observation: Observation,
  reason: string,
  by: Act,
): Decision<Observation, 'not-declared' | 'own-figure'> {
  if (observation.state !== 'declared') return refuse('not-declared', { state: observation.state })
  if (observation.declaredBy === by.accountId) return refuse('own-figure')
  const state: Observation = { ...observation, state: 'returned', verifiedBy: by.accountId, verifiedAt: by.at }
  return decide(state, { ...factOf('measures.value-returned', state, observation), reason })
}

const factOf = (kind: string, now: Observation, before: Observation | null): Fact => ({
  kind,
  subject: { type: 'measures.indicator', id: now.indicatorId },
  where: { unit: now.unitId, sector: now.sector },
  before: before ? { value: before.value, state: before.state } : undefined,
  after: { value: now.value, state: now.state, from: now.periodFrom, to: now.periodTo },
})
