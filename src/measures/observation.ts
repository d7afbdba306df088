import type { Day, Instant } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { refuse } from '#kernel/refusal'
import { type Indicator, rangeOf } from './indicator.ts'

export const OBSERVATION_STATES = ['declared', 'verified', 'published', 'returned', 'superseded'] as const
export type ObservationState = (typeof OBSERVATION_STATES)[number]

/** A value of an indicator for a unit and a period. */
export interface Observation {
  readonly id: string
  readonly indicatorId: string
  readonly unitId: string
  readonly sector: string
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number
  readonly state: ObservationState
  readonly simulated: boolean
  readonly note: string | null
  readonly declaredBy: string | null
  readonly declaredAt: Instant
  readonly verifiedBy: string | null
  readonly verifiedAt: Instant | null
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
  if (indicator.computed) return refuse('computed')
  if (given.periodFrom > given.periodTo) return refuse('period-inverted')
  if (given.periodTo >= by.today) return refuse('future-period', { day: given.periodTo })
  const { least, most } = rangeOf(indicator.measureUnit)
  if (given.value < least || given.value > most) return refuse('out-of-range', { value: given.value, least, most })
  const state: Observation = {
    id,
    indicatorId: indicator.id,
    sector: indicator.sector,
    ...given,
    numerator: null,
    denominator: null,
    state: 'declared',
    simulated: false,
    declaredBy: by.accountId,
    declaredAt: by.at,
    verifiedBy: null,
    verifiedAt: null,
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
