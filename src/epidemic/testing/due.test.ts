import { expect, test } from 'vitest'
import { type Day, instantOf } from '#kernel/day'
import { owedOn, planOf } from './due.ts'

const f1 = (takenOn: readonly Day[] = []) => ({
  level: 1,
  exposedAt: instantOf('2022-01-10', 600),
  knownAt: instantOf('2022-01-11', 600),
  takenOn,
  entered: null,
})

test('the first test is owed from its day on, until a sample is taken', () => {
  expect(owedOn(f1(), '2022-01-10')).toBeNull()
  expect(owedOn(f1(), '2022-01-11')).toMatchObject({ number: 1, dueOn: '2022-01-11' })
  expect(owedOn(f1(), '2022-01-14')).toMatchObject({ number: 1, dueOn: '2022-01-11' })
  expect(owedOn(f1(['2022-01-12']), '2022-01-14')).toBeNull()
})

test('a sample before its day answers nothing, and one later answers all that came before', () => {
  expect(owedOn(f1(['2022-01-11']), '2022-01-17')).toMatchObject({ number: 2, dueOn: '2022-01-17' })
  expect(owedOn(f1(['2022-01-18']), '2022-01-19')).toBeNull()
  expect(owedOn(f1(), '2022-01-18')).toMatchObject({ number: 2 })
})

test('two weeks after its day a test is no longer asked for', () => {
  expect(owedOn(f1(), '2022-01-31')).toMatchObject({ number: 2 })
  expect(owedOn(f1(), '2022-02-01')).toBeNull()
})

const rule = (testDays: readonly number[]) => ({
  id: 'r',
  act: '5599/BYT-MT',
  quarantineDays: 14,
  monitoringDays: 14,
  place: 'facility' as const,
  testDays,
})

test('who entered quarantine is sampled by the rule kept with it, not by the day of exposure', () => {
  const entered = { at: instantOf('2022-01-13', 600), rule: rule([1, 7, 14]) }
  const inside = (takenOn: readonly Day[] = []) => ({ ...f1(takenOn), entered })
  expect(planOf(inside()).map(({ dueOn, quarantineDay, afterDays }) => [dueOn, quarantineDay, afterDays])).toEqual([
    ['2022-01-13', 1, null],
    ['2022-01-19', 7, null],
    ['2022-01-26', 14, null],
  ])
  expect(owedOn(inside(), '2022-01-12')).toBeNull()
  expect(owedOn(inside(['2022-01-13']), '2022-01-17')).toBeNull()
  expect(owedOn(inside(['2022-01-13']), '2022-01-19')).toMatchObject({ quarantineDay: 7, act: '5599/BYT-MT' })
  // The evening before counts, as it does for the release.
  expect(owedOn(inside(['2022-01-13', '2022-01-18']), '2022-01-19')).toBeNull()
})

test('a rule that names no day of sampling leaves the schedule after exposure', () => {
  const entered = { at: instantOf('2022-01-13', 600), rule: rule([]) }
  expect(planOf({ ...f1(), entered })).toEqual(planOf(f1()))
})
