import { expect, test } from 'vitest'
import { courseOf } from './course.ts'

const box = { width: 100, height: 20, flip: false, asOf: '2024-06-30' } as const

test('the path goes from the first reading to the target; what was reached ends where it stands', () => {
  const course = courseOf(
    [
      { day: '2021-12-31', value: 20 },
      { day: '2023-12-31', value: 40 },
    ],
    [{ day: '2025-12-31', value: 60 }],
    box,
  )
  expect(course.path).toBe('M0 20L100 0')
  expect(course.last).toEqual([50, 10])
  expect(course.targets).toEqual([{ at: [100, 0], year: '2025', past: false }])
})

test('a small rank stands on top', () => {
  const { last } = courseOf([{ day: '2022-12-31', value: 13 }], [{ day: '2025-12-31', value: 20 }], {
    ...box,
    flip: true,
  })
  expect(last).toEqual([0, 0])
})

test('nothing known draws nothing; all alike lie in the middle', () => {
  expect(courseOf([], [], box)).toEqual({ actual: '', last: null, path: '', targets: [] })
  expect(courseOf([{ day: '2022-12-31', value: 5 }], [{ day: '2023-12-31', value: 5 }], box).last).toEqual([0, 10])
})
