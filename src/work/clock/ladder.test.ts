import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, dayNumber, dayOfNumber } from '#kernel/day'
import { buildCalendar } from '../calendar/calendar.ts'
import { addWorkingDays, isWorkingDay } from '../calendar/deadline.ts'
import { type Firing, firingOn, type Ladder, type Rung, rungsOn } from './ladder.ts'

const calendar = buildCalendar({ special: [] })
const usual: readonly Rung[] = [
  { days: -5, tells: 'officer', leastTerm: 15 },
  { days: -1, tells: 'officer', leastTerm: 0 },
  { days: 1, tells: 'head', leastTerm: 0 },
  { days: 3, tells: 'superior', leastTerm: 0 },
  { days: 6, tells: 'province', leastTerm: 0 },
]

/** The clock run on some days, in the order it believes them to be; what was told on each. */
function run(due: Day, opened: Day, days: readonly Day[], rungs = usual) {
  const behind = new Map<number, Day>()
  const ran: Day[] = []
  const told: { today: Day; firing: Firing }[] = []
  for (const today of days) {
    const lastRun =
      ran
        .filter((day) => day < today)
        .sort()
        .at(-1) ?? null
    ran.push(today)
    const firing = firingOn(calendar, rungs, { opened, due, behind }, { today, lastRun })
    if (!firing) continue
    told.push({ today, firing })
    for (const { days: at } of [...firing.withIt, firing.rung]) behind.set(at, today)
  }
  return { told, behind }
}

const span = (from: Day, count: number): Day[] => Array.from({ length: count }, (_, n) => addDays(from, n))
const words = ({ told }: ReturnType<typeof run>) => told.map(({ today, firing }) => [today, firing.rung.tells])

test('a long term is warned of twice, then climbs from the head to the superior to the province, on working days', () => {
  // 27 November 2026 is a Friday.
  expect(words(run('2026-11-27', '2026-11-02', span('2026-11-02', 60)))).toEqual([
    ['2026-11-20', 'officer'],
    ['2026-11-26', 'officer'],
    ['2026-11-30', 'head'],
    ['2026-12-02', 'superior'],
    ['2026-12-07', 'province'],
  ])
})

test('a week without the clock: one step, which names the days missed, and the next one waits its time', () => {
  const days = [...span('2026-11-20', 4), ...span('2026-12-03', 12)]
  const { told } = run('2026-11-27', '2026-11-24', days)
  expect(told.map(({ today, firing }) => [today, firing.rung.tells, firing.withIt.map((one) => one.days)])).toEqual([
    ['2026-12-03', 'superior', [-1, 1]],
    ['2026-12-08', 'province', []],
  ])
  expect(told[0]?.firing.missed).toEqual(['2026-11-26', '2026-11-30', '2026-12-02'])
  expect(told[1]?.firing.missed).toEqual([])
})

test('a due day that was set close at hand is not warned of as if the clock had slept', () => {
  const { told } = run('2026-11-24', '2026-11-23', span('2026-11-23', 2))
  expect(told.map(({ firing }) => [firing.rung.days, firing.withIt])).toEqual([[-1, []]])
  // Extended on the day before, over a warning that would have been earlier: nothing was missed.
  const watched = { opened: '2026-10-01' as Day, due: '2026-11-26' as Day, behind: new Map<number, Day>() }
  expect(firingOn(calendar, usual, watched, { today: '2026-11-23', lastRun: '2026-11-20' })).toBeNull()
})

test('the ladder of a kind goes before the one of all, the newest before the older, and none holds before its day', () => {
  const ladders: Ladder[] = [
    { from: '2021-01-01', kind: '*', rungs: usual },
    { from: '2026-06-01', kind: '*', rungs: usual.slice(0, 2) },
    { from: '2026-07-01', kind: 'dossier', rungs: usual.slice(2, 3) },
  ]
  expect(rungsOn(ladders, 'task', '2020-12-31')).toEqual([])
  expect(rungsOn(ladders, 'task', '2026-05-31')).toHaveLength(5)
  expect(rungsOn(ladders, 'task', '2026-06-01')).toHaveLength(2)
  expect(rungsOn(ladders, 'dossier', '2026-06-30')).toHaveLength(2)
  expect(rungsOn(ladders, 'dossier', '2026-07-01').map(({ tells }) => tells)).toEqual(['head'])
})

const FIRST = dayNumber('2026-11-02')
const histories = fc.record({
  due: fc.integer({ min: FIRST + 1, max: FIRST + 60 }).map(dayOfNumber),
  // Days the clock ran: with gaps, twice on one day, and back and forth.
  days: fc.array(fc.integer({ min: FIRST, max: FIRST + 100 }).map(dayOfNumber), { maxLength: 80 }),
})

test('whatever the clock does: no rung twice, one step at a time, never on a day off, never before its day', () => {
  fc.assert(
    fc.property(histories, ({ due, days }) => {
      const { told } = run(due, '2026-11-02', days)
      const fired = told.flatMap(({ firing }) => [...firing.withIt, firing.rung].map((one) => one.days))
      expect(new Set(fired).size).toBe(fired.length)
      for (const { today, firing } of told) {
        expect(isWorkingDay(calendar, today)).toBe(true)
        expect(firing.rung.days < 0 || today >= addWorkingDays(calendar, due, firing.rung.days)).toBe(true)
        for (const day of firing.missed)
          expect(days.includes(day) && days.indexOf(day) < days.indexOf(today)).toBe(false)
      }
    }),
  )
})

test('never never: once the clock runs day by day again, an overdue case has climbed the whole ladder', () => {
  fc.assert(
    fc.property(histories, ({ due, days }) => {
      const { behind } = run(due, '2026-11-02', [...days, ...span(addDays('2026-11-02', 101), 30)])
      for (const { days: rung } of usual.filter((one) => one.days > 0)) expect(behind.has(rung)).toBe(true)
    }),
  )
})

test('run every day, each rung falls exactly on its day', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST + 30, max: FIRST + 60 }).map(dayOfNumber), (due) => {
      const { told } = run(due, '2026-11-02', span('2026-11-02', 120))
      for (const { today, firing } of told) {
        expect(firing.missed).toEqual([])
        expect(firing.rung.days < 0 || today === addWorkingDays(calendar, due, firing.rung.days)).toBe(true)
      }
      expect(told.map(({ firing }) => firing.rung.days)).toEqual([-5, -1, 1, 3, 6])
    }),
  )
})
