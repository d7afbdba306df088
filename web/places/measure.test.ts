import { expect, test } from 'vitest'
import { say } from '#kernel/text'
import type { Unit } from '#places/contract'
import { formatNumber } from '../ui/format.ts'
import { densityOf, measuredUnit, saidMeasure, tellingMeasure } from './measure.ts'

const unit = (people: number | null, areaKm2: number | null): Unit => ({
  id: '10549-chu-van-an',
  code: '10549',
  name: 'Chu Văn An',
  kind: 'ward',
  level: 'commune',
  parentId: '31-hai-phong',
  from: '2025-07-01',
  to: null,
  point: null,
  areaKm2,
  population: people === null ? null : { year: 2025, people, actId: 'merger-map' },
  childCount: 0,
})

test('what is not known is never zero', () => {
  expect(measuredUnit(unit(null, 40.86), 'people')).toBeNull()
  expect(densityOf(unit(56_251, null))).toBeNull()
  expect(densityOf(unit(null, 40.86))).toBeNull()
  expect(densityOf(unit(56_251, 40.86))).toBeCloseTo(1376.7, 1)
  expect(measuredUnit(unit(null, null), 'standing')).toBe(1)
})

test('a map of mostly unknown people shows only where the units lie', () => {
  expect(tellingMeasure([unit(1, 1), unit(null, 1)])).toBe('people')
  expect(tellingMeasure([unit(1, 1), unit(null, 1), unit(null, 1)])).toBe('standing')
})

test('a value carries its unit', () => {
  const said = (measure: 'people' | 'density' | 'area' | 'communes', value: number) =>
    saidMeasure(
      measure,
      value,
      (text) => say(text, 'vi'),
      (number, digits) => formatNumber(number, 'vi', digits),
    )
  expect(said('people', 56_251)).toBe('56.251 người')
  expect(said('density', 1376.7)).toBe('1.377 người/km²')
  expect(said('area', 40.86)).toBe('40,9 km²')
  expect(said('communes', 16)).toBe('16')
})
