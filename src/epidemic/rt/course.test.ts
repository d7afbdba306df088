import { expect, test } from 'vitest'
import { addDays, type Day } from '#kernel/day'
import { RT_WINDOW, rtCourse } from './course.ts'

const FIRST: Day = '2021-01-27'
const counts = (...f0: number[]) => f0.map((count, at) => ({ day: addDays(FIRST, at), f0: count }))
const growing = counts(...Array.from({ length: 20 }, (_, at) => Math.round(10 * 1.2 ** at)))
const asked = {
  counts: growing,
  diseases: ['COVID-19'],
  day: addDays(FIRST, 19),
  today: '2021-06-01',
  window: RT_WINDOW,
} as const

test('an epidemic that grows by a fifth a day stands well above 1, with its source beside it', () => {
  const course = rtCourse(asked)
  expect(course.latest.day).toBe('2021-02-15')
  expect(course.latest.low).toBeGreaterThan(1.5)
  expect(course.latest.high).toBeLessThan(3)
  expect(course.serialInterval).toMatchObject({ mean: 4.7, sd: 2.9, source: expect.stringContaining('Nishiura') })
  expect(course.incompleteFrom).toBeNull()
})

test('a point for every day from the first case; the first week is too early', () => {
  const { points } = rtCourse(asked)
  expect(points.map(({ day }) => day)).toEqual(growing.map(({ day }) => day))
  expect(points.slice(0, 7).map(({ why, mean }) => [why, mean])).toEqual(
    Array.from({ length: 7 }, () => ['early', null]),
  )
  expect(points[7]?.why).toBeNull()
})

test('today is not over: the latest number is that of yesterday, and the day is named', () => {
  const course = rtCourse({ ...asked, today: asked.day })
  expect(course.incompleteFrom).toBe('2021-02-15')
  expect(course.latest.day).toBe('2021-02-14')
  expect(course.latest).toEqual(rtCourse({ ...asked, day: '2021-02-14' }).latest)
})

test('cases after the day asked for change nothing', () => {
  const early = rtCourse({ ...asked, day: addDays(FIRST, 10) })
  expect(early).toEqual(rtCourse({ ...asked, counts: growing.slice(0, 11), day: addDays(FIRST, 10) }))
})

test('asked from a day on, the same numbers from there', () => {
  const from = addDays(FIRST, 12)
  const whole = rtCourse(asked)
  expect(rtCourse({ ...asked, from })).toEqual({ ...whole, points: whole.points.slice(12) })
})

test('too few cases are said, and so is nobody', () => {
  const few = counts(1, 0, 2, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1, 0)
  expect(rtCourse({ ...asked, counts: few, day: addDays(FIRST, 13) }).latest).toMatchObject({
    mean: null,
    why: 'faint',
  })
  expect(rtCourse({ ...asked, counts: [] })).toMatchObject({ points: [], latest: { mean: null, why: 'faint' } })
})

test('where many were ill and nobody new falls ill, Rt is known to be low', () => {
  const over = counts(...Array.from({ length: 12 }, () => 20), 3, 2, 1, 0, 0, 0, 0)
  const { latest } = rtCourse({ ...asked, counts: over, day: addDays(FIRST, 18) })
  expect(latest.high).toBeLessThan(0.5)
})

test('no number without a serial interval, nor for diseases that do not add up', () => {
  expect(rtCourse({ ...asked, diseases: ['MERS'] })).toMatchObject({
    serialInterval: null,
    points: [],
    latest: { mean: null, why: 'unknown-disease' },
  })
  expect(rtCourse({ ...asked, diseases: ['COVID-19', 'MERS'] }).latest.why).toBe('several-diseases')
  expect(rtCourse({ ...asked, diseases: ['COVID-19', 'Covid 19'] }).latest.why).toBeNull()
})

test('who was infected elsewhere infects others but was infected by nobody here', () => {
  const imported = growing.slice(10).map(({ day, f0 }) => ({ day, count: Math.round(f0 / 2) }))
  const course = rtCourse({ ...asked, imported })
  expect(course.latest.mean).toBeLessThan((rtCourse(asked).latest.mean ?? 0) * 0.6)
  // More said to be imported than there were cases leaves none, never less than none.
  const all = rtCourse({ ...asked, imported: growing.map(({ day }) => ({ day, count: 10_000 })) })
  expect(all.latest.high).toBeLessThan(0.1)
})
