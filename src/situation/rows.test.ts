import { expect, test } from 'vitest'
import { addCurves, sumOf } from './rows.ts'

const figures = (f0: number) => ({ f0, f1: 2, f2: 0, newF0: 1, f0In7Days: 1, f0In14Days: 1, waiting: 0, late: 0 })

test('a district is the sum of its communes, those without figures counting nothing', () => {
  const known = new Map([
    ['a', figures(3)],
    ['b', figures(4)],
  ])
  expect(sumOf(['a', 'b', 'c'], known)).toMatchObject({ f0: 7, f1: 4, newF0: 2 })
  expect(sumOf([], known).f0).toBe(0)
})

test('curves add day by day', () => {
  const curves = new Map([
    ['a', [1, 2, 3]],
    ['b', [0, 0, 4]],
  ])
  expect(addCurves(['a', 'b', 'nobody'], curves, 3)).toEqual([1, 2, 7])
})

test('an F1 past 24 hours still waits', () => {
  const known = new Map([['a', { ...figures(1), waiting: 3, late: 2 }]])
  expect(sumOf(['a'], known)).toMatchObject({ waiting: 5, late: 2 })
})
