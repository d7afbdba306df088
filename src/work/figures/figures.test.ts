import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/day'
import { days, freshTask } from '../arbitraries.ts'
import { buildCalendar } from '../calendar/calendar.ts'
import { TASK_STATES } from '../names.ts'
import { climbsOn, warnsOn } from '../tasks/escalation.ts'
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

const calendar = buildCalendar({ special: [] })

test('it climbs the working day after its due day, and one level more every three working days', () => {
  const { task } = freshTask()
  const climbed = (on: `2026-11-${number}`) =>
    climbsOn({ ...task, escalatedOn: on, escalatedTo: 'so-y-te', escalation: 1 }, calendar, '2026-11-20')
  expect(climbsOn(task, calendar, '2026-11-16')).toBe(false)
  expect(climbsOn(task, calendar, '2026-11-17')).toBe(true)
  expect(climbsOn(task, calendar, '2026-11-21')).toBe(false)
  expect(climbsOn({ ...task, state: 'submitted' }, calendar, '2026-11-17')).toBe(false)
  expect(climbed('2026-11-17')).toBe(true)
  expect(climbed('2026-11-18')).toBe(false)
})

test('it warns on the working day before, across a weekend', () => {
  const { task } = freshTask()
  expect(
    ['2026-11-12', '2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16'].map((day) =>
      warnsOn(task, calendar, day as '2026-11-12'),
    ),
  ).toEqual([false, true, false, false, false])
  expect(warnsOn(task, calendar, addDays('2026-11-16', 5))).toBe(false)
})
