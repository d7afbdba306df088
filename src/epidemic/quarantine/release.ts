import { type Day, daysBetween, spokenDay } from '#kernel/day'
import { type Refused, refuse } from '#kernel/refusal'
import type { Timetable } from './course.ts'

/** A sample of a person and what it gave; null while the laboratory has not answered. */
export interface TestResult {
  readonly takenOn: Day
  readonly result: 'negative' | 'positive' | 'invalid' | null
}

export type Missing = 'not-taken' | 'no-result'

export interface RequiredTest {
  /** Day of quarantine, the day of entering being 1. */
  readonly number: number
  readonly day: Day
  readonly negative: boolean
  readonly missing: Missing | null
}

/** A sample may be taken the day before it is due: the night of arrival, a team that comes early. */
const EARLY_DAYS = 1

/**
 * Each required sample, with the negative that fulfils it. A sample counts for the day it was due on or for the time
 * until the next is due: one taken late is late, not lost. One sample never counts twice.
 */
export function requiredTests({ tests }: Timetable, results: readonly TestResult[]): RequiredTest[] {
  return tests.map(({ number, day }, at) => {
    const next = tests[at + 1]?.day
    const within = results.filter(
      ({ takenOn }) =>
        daysBetween(day, takenOn) >= -EARLY_DAYS && (next === undefined || daysBetween(takenOn, next) > EARLY_DAYS),
    )
    const negative = within.some(({ result }) => result === 'negative')
    const waiting = within.some(({ result }) => result === null)
    return { number, day, negative, missing: negative ? null : waiting ? 'no-result' : 'not-taken' }
  })
}

/**
 * Whether a person may leave: the days are over and each required sample is negative. Otherwise which is missing:
 * `tests` lists the days of quarantine, `dates` the calendar days. A positive sample is a case, not a release.
 */
export function mayLeave(
  timetable: Timetable,
  results: readonly TestResult[],
  leavesOn: Day,
): Refused<'days-missing' | 'tests-missing' | 'test-positive'> | null {
  const { enteredOn, releaseOn } = timetable
  const since = results.filter(({ takenOn }) => daysBetween(enteredOn, takenOn) >= -EARLY_DAYS)
  const positive = since.find(({ result }) => result === 'positive')
  if (positive) return refuse('test-positive', { day: spokenDay(positive.takenOn) })
  if (daysBetween(leavesOn, releaseOn) > 0)
    return refuse('days-missing', { day: spokenDay(releaseOn), days: daysBetween(leavesOn, releaseOn) })
  const missing = requiredTests(timetable, since).filter(({ negative }) => !negative)
  if (missing.length === 0) return null
  return refuse('tests-missing', {
    tests: missing.map(({ number }) => number).join(', '),
    dates: missing.map(({ day }) => spokenDay(day)).join(', '),
  })
}
