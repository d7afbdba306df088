import { type Refused, refuse } from '#kernel/refusal'
import type { Indicator } from '../indicator.ts'
import { boundsOf, impossible } from './impossible.ts'
import { type Act, type Declaring, declared, isOpen, type Observation } from './observation.ts'

type DeclareRefusal = 'computed' | 'out-of-range' | 'period-inverted' | 'future-period' | 'on-its-way'

/** What stands already for the same indicator, subject and period. */
export interface Standing {
  readonly published: Observation | null
  readonly open: Observation | null
}

/**
 * A single value, declared outside any report, for a period that has ended. It takes the place of one that was declared
 * and not yet looked at; one that is published stays until this one is.
 */
export function declareSingle(
  indicator: Indicator,
  given: Omit<Declaring, 'indicatorId' | 'sector' | 'replaces'>,
  { published, open }: Standing,
  by: Act,
): Observation | Refused<DeclareRefusal> {
  if (indicator.origin !== 'reported') return refuse('computed')
  if (given.periodFrom > given.periodTo) return refuse('period-inverted')
  if (given.periodTo >= by.today) return refuse('future-period', { day: given.periodTo })
  if (impossible(indicator, given.value)) return refuse('out-of-range', { value: given.value, ...boundsOf(indicator) })
  if (open && isOpen(open) && open.state !== 'declared')
    return refuse('on-its-way', { value: open.value, state: open.state })
  return declared(
    { ...given, indicatorId: indicator.id, sector: indicator.sector, replaces: published?.id ?? null },
    by,
  )
}

/** The facts of one value. */
export const factOf = (kind: ValueFact, now: Observation, before: Observation | null, reason?: string) => ({
  kind: `measures.value-${kind}`,
  subject: { type: 'measures.indicator', id: now.indicatorId },
  where: { unit: now.unitId, sector: now.sector },
  ...(reason === undefined ? {} : { reason }),
  before: before ? { value: before.value, state: before.state } : undefined,
  after: { value: now.value, state: now.state, from: now.periodFrom, to: now.periodTo },
})
export type ValueFact = 'declared' | 'verified' | 'returned' | 'approved' | 'published'
