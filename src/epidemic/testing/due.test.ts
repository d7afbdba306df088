import { expect, test } from 'vitest'
import { type Day, instantOf } from '#kernel/day'
import { owedOn } from './due.ts'

const f1 = (takenOn: readonly Day[] = []) => ({
  level: 1,
  exposedAt: instantOf('2022-01-10', 600),
  knownAt: instantOf('2022-01-11', 600),
  takenOn,
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
