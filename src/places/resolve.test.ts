import { expect, test } from 'vitest'
import type { Day } from '#kernel/day'
import { version } from './arbitraries.ts'
import { resolvePredecessors } from './resolve.ts'
import type { UnitVersion } from './unit.ts'

const DAY: Day = '2025-07-01'
const old = (code: string, name: string, parentId = 'p'): UnitVersion => ({
  ...version(`${parentId}-${name}`, '2020-01-01', DAY),
  code,
  name,
  parentId,
})
const district = (name: string): UnitVersion => ({
  ...old(name, name),
  unitId: name,
  kind: 'rural-district',
  level: 'district',
})
const young = (code: string, name: string): UnitVersion => ({ ...version(`new-${name}`, DAY, null), code, name })
const row = (name: string, printed: string) => ({ unitId: `new-${name}`, day: DAY, actId: 'a', printed })
const lists = [
  version('p', '2000-01-01', null),
  district('Bắc'),
  district('Nam'),
  old('1', 'Hồng Phong', 'Bắc'),
  old('2', 'Hồng Phong', 'Nam'),
  old('3', 'Việt Hoà', 'Bắc'),
  old('4', 'Cẩm Giang', 'Bắc'),
  old('5', 'Cẩm Giàng', 'Nam'),
]

test('brackets, spelling and elimination each say how a name was recognised', () => {
  const { successions, gaps } = resolvePredecessors(
    [...lists, young('1', 'Một'), young('2', 'Hai')],
    [row('Một', 'Xã Hồng Phong (huyện Bắc)'), row('Một', 'Xã Việt Hòa'), row('Hai', 'Xã Hồng Phong')],
  )
  expect(gaps).toEqual([])
  expect(successions.map((link) => [link.fromId, link.toId, link.recognisedBy])).toEqual([
    ['Bắc-Hồng Phong', 'new-Một', 'district'],
    ['Bắc-Việt Hoà', 'new-Một', 'spelling'],
    ['Nam-Hồng Phong', 'new-Hai', 'elimination'],
  ])
})

test('twins that nothing tells apart stay open', () => {
  const { successions, gaps } = resolvePredecessors([...lists, young('1', 'Một')], [row('Một', 'Xã Hồng Phong')])
  expect(successions).toEqual([])
  expect(gaps.map((gap) => [gap.printed, gap.reason])).toEqual([['Xã Hồng Phong', 'ambiguous']])
})

test('an accent makes another place: Cẩm Giang is not Cẩm Giàng, and Cẩm Gịang could be either', () => {
  const { successions, gaps } = resolvePredecessors(
    [...lists, young('4', 'Một')],
    [row('Một', 'Xã Cẩm Giang'), row('Một', 'Xã Cẩm Gịang')],
  )
  expect(successions.map((link) => link.fromId)).toEqual(['Bắc-Cẩm Giang'])
  expect(gaps).toHaveLength(1)
})

test('a name printed in two units went there in parts of unknown size; printed once, wholly', () => {
  const { successions } = resolvePredecessors(
    [...lists, young('3', 'Một'), young('4', 'Hai')],
    [row('Một', 'Xã Việt Hoà'), row('Hai', 'Xã Việt Hoà'), row('Hai', 'Xã Cẩm Giang')],
  )
  expect(successions.map((link) => link.share)).toEqual([null, null, 1])
})

test('a unit whose code no list holds stands on ground that is not known, even where a name fits', () => {
  const { successions, gaps } = resolvePredecessors([...lists, young('9', 'Một')], [row('Một', 'Xã Việt Hoà')])
  expect(successions).toEqual([])
  expect(gaps.map((gap) => gap.reason)).toEqual(['no-list'])
})
