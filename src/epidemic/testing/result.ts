import type { Instant } from '#kernel/day'
import type { Verdict } from './schema.ts'

/** A tube a result may be about: a sample of one person, or a pool. */
export interface Tube {
  readonly of: 'sample' | 'pool'
  readonly home: number
  readonly id: string
  readonly code: string
  readonly outbreakId: string
  readonly unitId: string | null
  /** Where it was sent; null while nobody said. */
  readonly laboratoryId: string | null
  /** When it was taken; of a pool, the last sample in it. No result is older. */
  readonly takenAt: Instant
  readonly result: Verdict | null
  readonly resultAt: Instant | null
  /** Of a sample: its pool, and what that gave. */
  readonly poolId: string | null
  readonly poolResult: Verdict | null
  readonly spoiledAt: Instant | null
  readonly personId: string | null
  readonly birthYear: number | null
}

/** A result as somebody entered it, or as a row of a laboratory's file gives it. */
export interface GivenResult {
  readonly code: string
  readonly result: Verdict
  readonly resultAt: Instant
  readonly ct: number | null
  readonly laboratoryId: string | null
  /** Of the person, where the file tells: who the laboratory thinks it is. */
  readonly birthYear: number | null
}

export type ResultFault =
  | 'unknown-code'
  | 'other-laboratory'
  | 'already-otherwise'
  | 'person-mismatch'
  | 'before-sample'
  | 'in-future'
  | 'in-pool'
  | 'given-up'

/** Clocks of laboratories run ahead; a few minutes of future are taken for now. */
const AHEAD_MS = 10 * 60_000

/** What speaks against writing a result; null: nothing. The same result again is no fault: see `stands`. */
export function faultOf(given: GivenResult, tube: Tube | undefined, now: Instant): ResultFault | null {
  if (tube === undefined) return 'unknown-code'
  if (tube.spoiledAt !== null) return 'given-up'
  if (given.laboratoryId !== null && tube.laboratoryId !== null && given.laboratoryId !== tube.laboratoryId)
    return 'other-laboratory'
  if (given.birthYear !== null && tube.birthYear !== null && given.birthYear !== tube.birthYear)
    return 'person-mismatch'
  if (Date.parse(given.resultAt) > Date.parse(now) + AHEAD_MS) return 'in-future'
  if (given.resultAt < tube.takenAt) return 'before-sample'
  if (tube.result !== null) return tube.result === given.result ? null : 'already-otherwise'
  // While its pool is being tested, what the laboratory has is a result of the pool.
  if (tube.of === 'sample' && tube.poolId !== null && tube.poolResult === null) return 'in-pool'
  return null
}

/** True when exactly this result was written before: a file sent twice changes nothing. */
export const stands = (given: GivenResult, tube: Tube): boolean => tube.result === given.result

/** What a laboratory may call a result, folded: Vietnamese and English words, signs, and numbers of systems. */
const WORDS: Readonly<Record<Verdict, readonly string[]>> = {
  negative: ['am tinh', 'am', 'at', 'negative', 'neg', 'n', '-', '0', 'khong phat hien', 'not detected', '(-)'],
  positive: ['duong tinh', 'duong', 'dt', 'positive', 'pos', 'p', '+', '1', 'phat hien', 'detected', '(+)'],
  invalid: ['khong xac dinh', 'khong hop le', 'nghi ngo', 'invalid', 'inconclusive', 'indeterminate', 'kxd', 'lam lai'],
}

export function readVerdict(folded: string): Verdict | null {
  const word = folded.trim()
  return (Object.keys(WORDS) as Verdict[]).find((verdict) => WORDS[verdict].includes(word)) ?? null
}
