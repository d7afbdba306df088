import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { quarantineRuleOn } from '../rules/quarantine-duration.ts'
import { keptRule, phaseOn, timetableOf } from './course.ts'
import { mayLeave, requiredTests, type TestResult } from './release.ts'

const rule = quarantineRuleOn('COVID-19', '2021-07-20', false)
if (rule === null) throw new Error('no rule')
/** Entered on 20 July 2021 at 22:30 in Viet Nam. */
const course = timetableOf(keptRule(rule), '2021-07-20T15:30:00.000Z')
const negative = (takenOn: Day): TestResult => ({ takenOn, result: 'negative' })
const all = [negative('2021-07-20'), negative('2021-07-26'), negative('2021-08-02')]

test('the calendar of 14 + 14 with samples on days 1, 7 and 14', () => {
  expect(course).toMatchObject({ enteredOn: '2021-07-20', releaseOn: '2021-08-03', monitoredUntil: '2021-08-17' })
  expect(course.tests.map(({ day }) => day)).toEqual(['2021-07-20', '2021-07-26', '2021-08-02'])
})

test('who has all negatives and all days may leave; a day earlier nobody may', () => {
  expect(mayLeave(course, all, '2021-08-03')).toBeNull()
  expect(mayLeave(course, all, '2021-08-02')).toMatchObject({
    refused: 'days-missing',
    values: { day: '03/08/2021', days: 1 },
  })
})

test('the refusal names which sample lacks', () => {
  expect(mayLeave(course, all.slice(0, 2), '2021-08-03')).toMatchObject({
    refused: 'tests-missing',
    values: { tests: '14', dates: '02/08/2021' },
  })
  expect(mayLeave(course, [], '2021-08-03')).toMatchObject({ values: { tests: '1, 7, 14' } })
})

test('a sample without result is told from one never taken; an invalid one counts for nothing', () => {
  const waiting = requiredTests(course, [...all.slice(0, 2), { takenOn: '2021-08-02', result: null }])
  expect(waiting[2]).toMatchObject({ negative: false, missing: 'no-result' })
  const invalid = requiredTests(course, [{ takenOn: '2021-07-20', result: 'invalid' }])
  expect(invalid[0]).toMatchObject({ missing: 'not-taken' })
})

test('taken late counts for its own day, and a sample of the eve of day 7 is not that of day 1', () => {
  const late = [negative('2021-07-22'), negative('2021-07-29'), negative('2021-08-05')]
  expect(mayLeave(course, late, '2021-08-06')).toBeNull()
  expect(requiredTests(course, [negative('2021-07-25')]).map((one) => one.negative)).toEqual([false, true, false])
})

test('a positive sample is never a release, and one from before the quarantine does not matter', () => {
  expect(mayLeave(course, [...all, { takenOn: '2021-08-01', result: 'positive' }], '2021-08-03')).toMatchObject({
    refused: 'test-positive',
  })
  expect(mayLeave(course, [...all, { takenOn: '2021-07-01', result: 'positive' }], '2021-08-03')).toBeNull()
})

const results = fc.array(
  fc.record({
    takenOn: fc.integer({ min: -5, max: 30 }).map((n) => addDays('2021-07-20', n)),
    result: fc.constantFrom('negative' as const, 'invalid' as const, null),
  }),
  { maxLength: 8 },
)

test('another negative never makes a release harder, and no negative at all never makes one', () => {
  fc.assert(
    fc.property(results, fc.integer({ min: 0, max: 20 }), fc.integer({ min: -5, max: 30 }), (some, after, n) => {
      const on = addDays('2021-08-03', after)
      const more = [...some, negative(addDays('2021-07-20', n))]
      expect(mayLeave(course, some, on) !== null || mayLeave(course, more, on) === null).toBe(true)
      const none = some.filter(({ result }) => result !== 'negative')
      expect(isRefused(mayLeave(course, none, on))).toBe(true)
    }),
  )
})

test('phases: quarantine, release due, monitoring from the real release on, over', () => {
  const released = timetableOf(keptRule(rule), '2021-07-20T15:30:00.000Z', '2021-08-05T02:00:00.000Z')
  expect(phaseOn(course, null, '2021-08-02')).toBe('quarantine')
  expect(phaseOn(course, null, '2021-08-03')).toBe('release-due')
  expect(phaseOn(released, '2021-08-05T02:00:00.000Z', '2021-08-18')).toBe('monitoring')
  expect(phaseOn(released, '2021-08-05T02:00:00.000Z', '2021-08-19')).toBe('over')
})
