import { expect, test } from 'vitest'
import type { UnitVersion } from '#places'
import { checkRule } from './confirm.ts'
import { readInputs } from './reading.ts'

const commune = (unitId: string, code: string, name: string): UnitVersion =>
  ({
    unitId,
    code,
    name,
    kind: 'ward',
    level: 'commune',
    parentId: '31-hai-phong',
    from: '2025-07-01',
    to: null,
    actId: 'act',
  }) as unknown as UnitVersion

const communes = [
  commune('a', '10549', 'Chu Văn An'),
  commune('b', '10546', 'Chí Linh'),
  commune('c', '1', 'Hưng Đạo'),
  commune('d', '2', 'Hưng Đạo'),
]

test('lines from a spreadsheet are read by code or name, with commas and per cent signs; empty is not known', () => {
  const text = 'Xã\t1 liều\tĐủ\n10549\t95,5%\t90\t\t0\tCao\nphuong chi linh;;80;70;;trung bình'
  const { rows, notUnderstood } = readInputs(text, communes, 'vi')
  expect(notUnderstood).toEqual([])
  expect(rows).toMatchObject([
    { unitId: 'a', adultsOneDose: 95.5, adultsFull: 90, riskFull: null, deaths: 0, capacity: 'high' },
    { unitId: 'b', adultsOneDose: null, adultsFull: 80, riskFull: 70, deaths: null, capacity: 'medium' },
  ])
})

test('what is not understood is shown with its line, and nothing is guessed', () => {
  const { rows, notUnderstood } = readInputs(
    'Chợ Lớn\t9\nHưng Đạo\t9\n10549\t120\n10549\t9\t\t\t\tvừa\n10549',
    communes,
    'vi',
  )
  expect(rows).toEqual([])
  expect(notUnderstood.map(({ line, why }) => [line, why.slice(0, 14)])).toEqual([
    [1, 'Không có xã, p'],
    [2, 'Nhiều xã, phườ'],
    [3, 'Cột 2: “120” k'],
    [4, 'Khả năng: ghi '],
    [5, 'Dòng không có '],
  ])
})

test('own thresholds rise and rows never fall', () => {
  expect(checkRule([10, 20, 50], [[1, 2, 3, 4]])).toBe(true)
  expect(checkRule([10, 10, 50], [[1, 2, 3, 4]])).toBe(false)
  expect(checkRule([10, 20, 50], [[1, 3, 2, 4]])).toBe(false)
})
