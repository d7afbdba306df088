import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import type { AreaGeometry } from './area.ts'
import { classesOf, classOf, quantileBreaks, rampOf } from './classes.ts'
import { areaPath, boundsOf, fitInto } from './project.ts'

test('zero stands apart, the rest in quantiles', () => {
  const values = [0, 0, 0, 1, 1, 2, 3, 5, 8, 40]
  expect(quantileBreaks(values)).toEqual([0, 1, 2, 5, 40])
  expect(classesOf(values)).toEqual([
    { from: 0, low: 0, high: 0, count: 3 },
    { from: 1, low: 1, high: 1, count: 2 },
    { from: 2, low: 2, high: 3, count: 2 },
    { from: 5, low: 5, high: 8, count: 2 },
    { from: 40, low: 40, high: 40, count: 1 },
  ])
})

test('few values make few classes', () => {
  expect(classesOf([])).toEqual([])
  expect(classesOf([0, 0]).map((one) => one.count)).toEqual([2])
  expect(quantileBreaks([3, 3, 7])).toEqual([3, 7])
})

test('given breaks are kept, and what lies under the first falls in it', () => {
  const classes = classesOf([0.2, 1, 4.9, 5, 99], [1, 5])
  expect(classes.map((one) => one.count)).toEqual([3, 2])
  expect(classOf(-3, classes)).toBe(0)
})

test('every value falls in exactly one of at most five classes, in order', () => {
  assert(
    property(array(integer({ min: -20, max: 1000 }), { minLength: 1 }), (values) => {
      const classes = classesOf(values)
      expect(classes.length).toBeLessThanOrEqual(5)
      expect(classes.reduce((sum, one) => sum + one.count, 0)).toBe(values.length)
      const highest = classes.map((one) => one.high ?? Number.NaN)
      expect(highest).toEqual([...highest].sort((a, b) => a - b))
      for (const one of classes) expect(one.count).toBeGreaterThan(0)
    }),
  )
})

test('classes are told apart', () => {
  for (const count of [1, 2, 3, 4, 5]) {
    for (const scheme of ['light', 'dark'] as const) expect(new Set(rampOf(count, scheme)).size).toBe(count)
  }
})

const square: AreaGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [106, 20.5],
      [107, 20.5],
      [107, 21.5],
      [106, 21.5],
      [106, 20.5],
    ],
  ],
}

test('areas fill the box, north up and the middle parallel true', () => {
  const bounds = boundsOf([{ geometry: square }])
  expect(bounds).toEqual([106, 20.5, 107, 21.5])
  const project = fitInto(bounds ?? [0, 0, 1, 1], 400, 220, 10)
  expect(project(106, 21.5)[1]).toBeCloseTo(10)
  expect(project(106, 20.5)[1]).toBeCloseTo(210)
  const width = project(107, 21)[0] - project(106, 21)[0]
  expect(width / 200).toBeCloseTo(Math.cos((21 * Math.PI) / 180))
  expect(areaPath(square, project)).toMatch(/^M(\S+ \S+L){4}\S+ \S+Z$/)
})

test('no area has no bounds', () => {
  expect(boundsOf([])).toBeNull()
})
