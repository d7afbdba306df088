import { expect, test } from 'vitest'
import { addDays, type Day } from '#kernel/day'
import { generationsOf, originsOf } from './generations.ts'

const START: Day = '2026-11-10'
const one = (id: string, after: number, onset: number | null = null) => ({
  id,
  confirmedOn: addDays(START, after),
  onsetOn: onset === null ? null : addDays(START, onset),
})
const met = (a: string, b: string) => ({ a, b, at: null, setting: null })

test('each case hangs on the latest earlier one it met, and generations count from those who met none', () => {
  const cases = [one('a', 0, -1), one('b', 4, 3), one('c', 5), one('d', 9, 8)]
  const origins = originsOf(cases, [met('b', 'a'), met('a', 'c'), met('d', 'a'), met('d', 'c')])
  expect(origins.map(({ caseId, sourceId, generation, interval }) => [caseId, sourceId, generation, interval])).toEqual(
    [
      ['a', null, 0, null],
      ['b', 'a', 1, 4],
      ['c', 'a', 1, 5],
      ['d', 'c', 2, 4],
    ],
  )
  expect(generationsOf(cases, origins)).toMatchObject([
    { generation: 0, cases: 1, meanInterval: null, pairs: 0 },
    { generation: 1, cases: 2, meanInterval: 4.5, pairs: 2, from: addDays(START, 4), to: addDays(START, 5) },
    { generation: 2, cases: 1, meanInterval: 4, pairs: 1 },
  ])
})

test('meetings with people outside the cluster, and with oneself, make no generation', () => {
  expect(originsOf([one('a', 0)], [met('a', 'x'), met('a', 'a')])).toMatchObject([{ sourceId: null, generation: 0 }])
})
