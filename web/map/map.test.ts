import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import type { Area, AreaGeometry } from './area.ts'
import { classesOf, classOf, quantileBreaks, rampOf } from './classes.ts'
import { areaPath, boundsOf, farAway, fitInto } from './project.ts'

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
    const classes = Array.from({ length: count }, (_, high) => ({ high }))
    for (const scheme of ['light', 'dark'] as const) expect(new Set(rampOf(classes, scheme)).size).toBe(count)
  }
})

test('a map of zeros alone is pale', () => {
  expect(rampOf([{ high: 0 }], 'light')).not.toEqual(rampOf([{ high: 9 }], 'light'))
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

const cell = (id: string, x: number, y: number): Area => ({
  id,
  name: id,
  value: 0,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 0.05, y],
        [x + 0.05, y + 0.05],
        [x, y],
      ],
    ],
  },
})

test('a far island does not shrink the rest', () => {
  const land = Array.from({ length: 60 }, (_, at) =>
    cell(`u${at}`, 106 + (at % 10) * 0.06, 20.7 + Math.floor(at / 10) * 0.06),
  )
  const island = cell('island', 107.7, 20.13)
  expect(farAway([...land, island]).map((one) => one.id)).toEqual(['island'])
  expect(farAway(land)).toEqual([])
  expect(farAway(land.slice(0, 5))).toEqual([])
})

test('no area has no bounds', () => {
  expect(boundsOf([])).toBeNull()
})
