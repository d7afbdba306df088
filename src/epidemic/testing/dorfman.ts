/**
 * Robert Dorfman, "The detection of defective members of large populations", Annals of Mathematical Statistics 14 (1943):
 * test n people in one tube, and everybody singly only when the tube is positive.
 */

/** Share of the truly positive that one PCR finds; an assumption, said where a size is advised. */
export const SENSITIVITY = 0.95

/** Tests needed per person with pools of n: one n-th of a pool, and a test of one's own when the pool is positive. */
export const testsPerPerson = (prevalence: number, n: number): number =>
  n <= 1 ? 1 : 1 / n + 1 - (1 - prevalence) ** n

/** The size within the cap that needs the fewest tests; 1 where pooling saves none. Equal sizes: the smaller. */
export function bestSize(prevalence: number, cap: number): number {
  let best = 1
  for (let n = 2; n <= cap; n++) if (testsPerPerson(prevalence, n) < testsPerPerson(prevalence, best)) best = n
  return best
}

/** Of those infected, the share that two stages find: the pool and then the single test must both see it. */
export const foundInTwoStages = (sensitivity: number): number => sensitivity ** 2

/** What is expected before anything is known: one in fifty, weighing as much as 25 results. */
const PRIOR = { positives: 0.5, tests: 25 }

export interface Prevalence {
  readonly positives: number
  readonly tests: number
  /** What sizes are chosen by: the share with a weak prior, so that 0 of 3 is not taken for none. */
  readonly expected: number
  /** 95 % interval (Wilson); from 0 to 1 without any test. */
  readonly low: number
  readonly high: number
}

const Z = 1.959963984540054

/** The share of positives in a group, from its recent results, with how sure that is. */
export function prevalenceOf(positives: number, tests: number): Prevalence {
  const expected = (positives + PRIOR.positives) / (tests + PRIOR.tests)
  if (tests === 0) return { positives, tests, expected, low: 0, high: 1 }
  const share = positives / tests
  const middle = share + Z ** 2 / (2 * tests)
  const reach = Z * Math.sqrt((share * (1 - share)) / tests + Z ** 2 / (4 * tests ** 2))
  const whole = 1 + Z ** 2 / tests
  return {
    positives,
    tests,
    expected,
    low: positives === 0 ? 0 : (middle - reach) / whole,
    high: positives === tests ? 1 : (middle + reach) / whole,
  }
}

export interface Pooling {
  readonly people: number
  readonly pools: number
  /** People sampled anew, or tested singly, because their pool was positive. */
  readonly resampled: number
}

/** Share of the tests saved against one test each. */
export const savedShare = ({ people, pools, resampled }: Pooling): number =>
  people === 0 ? 0 : 1 - (pools + resampled) / people
