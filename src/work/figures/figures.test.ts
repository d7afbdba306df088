import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { days } from '../arbitraries.ts'
import { TASK_STATES } from '../names.ts'
import { addCells, cellOf, countCells, type Dated, noCells } from './figures.ts'

const dated: fc.Arbitrary<Dated> = fc.record({
  state: fc.constantFrom(...TASK_STATES),
  due: fc.option(days),
  submittedOn: fc.option(days),
})

test('every task but the recalled is in one cell, and the cells sum to the denominator', () => {
  fc.assert(
    fc.property(fc.array(dated), days, (tasks, today) => {
      const cells = countCells(tasks, today)
      const { doneOnTime, doneLate, openInTime, openOverdue, total } = cells
      expect(doneOnTime + doneLate + openInTime + openOverdue).toBe(total)
      expect(total).toBe(tasks.filter(({ state }) => state !== 'recalled').length)
      expect(doneOnTime + doneLate).toBe(tasks.filter(({ state }) => state === 'done').length)
      expect(addCells(cells, noCells)).toEqual(cells)
    }),
  )
})

test('the published figures of 2017 add up in these cells', () => {
  const cells = { doneOnTime: 14_068, doneLate: 1_983, openInTime: 5_640, openOverdue: 223, total: 21_914 }
  expect(addCells(noCells, cells)).toEqual(cells)
  expect(cells.doneOnTime + cells.doneLate + cells.openInTime + cells.openOverdue).toBe(cells.total)
})

test('the clock stops at submission: what the issuer takes to decide is not the delay of whoever did it', () => {
  const submitted = { state: 'submitted', due: '2026-11-16', submittedOn: '2026-11-16' } as const
  expect(cellOf(submitted, '2026-12-31')).toBe('openInTime')
  expect(cellOf({ ...submitted, submittedOn: '2026-11-17' }, '2026-11-17')).toBe('openOverdue')
  expect(cellOf({ ...submitted, state: 'done' }, '2026-12-31')).toBe('doneOnTime')
  expect(cellOf({ ...submitted, state: 'returned', submittedOn: null }, '2026-11-17')).toBe('openOverdue')
  expect(cellOf({ state: 'accepted', due: null, submittedOn: null }, '2026-11-17')).toBe('openInTime')
})
