import { expect, test } from 'vitest'
import type { Unit } from '#places/contract'
import { aboveIn, belowIn, foundIn, rowsOf, stepOf, treeOf } from './tree.ts'

const unit = (id: string, name: string, parentId: string | null, code = id): Unit => ({
  id,
  code,
  name,
  kind: 'commune',
  level: 'commune',
  parentId,
  from: '2019-12-01',
  to: null,
  point: null,
  areaKm2: null,
  population: null,
  childCount: 0,
})
const units = [
  unit('30', 'Hải Dương', null),
  unit('290', 'Chí Linh', '30'),
  unit('288', 'Ân Thi', '30'),
  unit('10546', 'Phả Lại', '290'),
  unit('10549', 'Sao Đỏ', '290'),
]
const sight = (opened: string[], of = units) =>
  rowsOf(treeOf(of), new Set(opened)).map(({ unit: { name }, level, opened: open }) => `${level} ${name} ${open}`)

test('only what lies below an opened row is in sight, in dictionary order', () => {
  expect(sight([])).toEqual(['1 Hải Dương false'])
  expect(sight(['30'])).toEqual(['1 Hải Dương true', '2 Ân Thi null', '2 Chí Linh false'])
  expect(sight(['30', '290']).slice(3)).toEqual(['3 Phả Lại null', '3 Sao Đỏ null'])
  // Closing a row hides everything below, though rows inside stay opened.
  expect(sight(['290'])).toEqual(['1 Hải Dương false'])
})

test('a unit whose parent is not in the list stands as a root', () => {
  expect(sight([], [unit('290', 'Chí Linh', '30')])).toEqual(['1 Chí Linh null'])
})

test('words find names without accents and codes whole, with what they lie in', () => {
  const names = (words: string) => foundIn(units, words).map(({ name }) => name)
  expect(names('sao do')).toEqual(['Hải Dương', 'Chí Linh', 'Sao Đỏ'])
  expect(names('10546')).toEqual(['Hải Dương', 'Chí Linh', 'Phả Lại'])
  expect(names('1054')).toEqual([])
})

test('what lies above and below', () => {
  expect(aboveIn(units, '10549')).toEqual(['290', '30'])
  expect(aboveIn(units, 'nowhere')).toEqual([])
  expect(belowIn(units, '30').map(({ id }) => id)).toEqual(['288', '290', '10546', '10549'])
  expect(belowIn(units, null)).toBe(units)
})

test('arrows walk the rows in sight, open, close and climb', () => {
  const rows = rowsOf(treeOf(units), new Set(['30', '290']))
  expect(rows.map(({ unit: { name } }) => name)).toEqual(['Hải Dương', 'Ân Thi', 'Chí Linh', 'Phả Lại', 'Sao Đỏ'])
  const walk = (key: string) => rows.map((_, at) => stepOf(key, rows, at))
  expect(walk('ArrowDown')).toEqual([1, 2, 3, 4, 4])
  expect(walk('ArrowUp')).toEqual([0, 0, 1, 2, 3])
  expect(walk('ArrowLeft')).toEqual(['toggle', 0, 'toggle', 2, 2])
  expect(walk('ArrowRight')).toEqual([1, 1, 3, 3, 4])
  expect(walk(' ')).toEqual(['toggle', null, 'toggle', null, null])
  expect(stepOf('ArrowRight', rowsOf(treeOf(units), new Set()), 0)).toBe('toggle')
  expect([stepOf('Enter', rows, 3), stepOf('a', rows, 3), stepOf('End', rows, 0)]).toEqual(['enter', null, 4])
})
