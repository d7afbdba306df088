import type { Day, Instant } from '#kernel/day'
import { type Refused, refuse } from '#kernel/refusal'
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

export interface Act {
  readonly accountId: string
  readonly at: Instant
  readonly today: Day
}

/** What is known of a value that is about to be declared. */
export type Declaring = Pick<
  Observation,
  | 'id'
  | 'indicatorId'
  | 'unitId'
  | 'subjectId'
  | 'part'
  | 'agencyId'
  | 'reportId'
  | 'replaces'
  | 'source'
  | 'sector'
  | 'periodFrom'
  | 'periodTo'
  | 'value'
  | 'note'
>

export const declared = (of: Declaring, by: Act): Observation => ({
  ...of,
  numerator: null,
  denominator: null,
  declaredValue: null,
  state: 'declared',
  simulated: false,
  reason: null,
  declaredBy: by.accountId,
  declaredAt: by.at,
  verifiedBy: null,
  verifiedAt: null,
  approvedBy: null,
  approvedAt: null,
  publishedBy: null,
  publishedAt: null,
})

export type CourseRefusal = 'not-declared' | 'not-verified' | 'not-approved' | 'not-returnable' | 'own-figure'

/** Somebody other than the declarer confirms the value. */
export function verify(value: Observation, by: Act): Observation | Refused<'not-declared' | 'own-figure'> {
  if (value.state !== 'declared') return refuse('not-declared', { state: value.state })
  if (value.declaredBy === by.accountId) return refuse('own-figure')
  return { ...value, state: 'verified', verifiedBy: by.accountId, verifiedAt: by.at }
}

/** The verifier puts another value in the place of the declared one, with the reason; both are kept. */
export function mend(
  value: Observation,
  to: number,
  reason: string,
  by: Act,
): Observation | Refused<'not-declared' | 'own-figure'> {
  const verified = verify(value, by)
  if ('refused' in verified) return verified
  return { ...verified, value: to, declaredValue: value.declaredValue ?? value.value, reason }
}

/** The value goes back to its declarer with a reason, from any step before it is published. */
export function giveBack(
  value: Observation,
  reason: string,
  by: Act,
): Observation | Refused<'not-returnable' | 'own-figure'> {
  if (!OPEN.includes(value.state)) return refuse('not-returnable', { state: value.state })
  if (value.declaredBy === by.accountId) return refuse('own-figure')
  return { ...value, state: 'returned', reason, verifiedBy: by.accountId, verifiedAt: by.at }
}

/** Whoever answers for the sector approves; not what they declared themselves or put in the place of what was declared. */
export function approve(value: Observation, by: Act): Observation | Refused<'not-verified' | 'own-figure'> {
  if (value.state !== 'verified') return refuse('not-verified', { state: value.state })
  const mendedHere = value.declaredValue !== null && value.verifiedBy === by.accountId
  if (value.declaredBy === by.accountId || mendedHere) return refuse('own-figure')
  return { ...value, state: 'approved', approvedBy: by.accountId, approvedAt: by.at }
}

/** The value is for everybody; the one it corrects is superseded with it (see `superseded`). */
export function publish(value: Observation, by: Act): Observation | Refused<'not-approved'> {
  if (value.state !== 'approved') return refuse('not-approved', { state: value.state })
  return { ...value, state: 'published', publishedBy: by.accountId, publishedAt: by.at }
}

/** On its way: at most one beside what is published. */
export const OPEN: readonly ObservationState[] = ['declared', 'verified', 'approved']
export const isOpen = ({ state }: Pick<Observation, 'state'>): boolean => OPEN.includes(state)
