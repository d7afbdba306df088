import { expect, test } from 'vitest'
import type { Day } from '#kernel/day'
import { buildAtlas, readSeed } from '#places'
import { callerOf } from './caller.ts'
import type { Post } from './post.ts'
import { placesOf } from './scope.ts'
import { index, type Territory, territoryOf } from './territory.ts'

const { facts } = await readSeed()
const units = index(territoryOf(buildAtlas(facts)))
const TODAY: Day = '2026-11-23'

const reach = (unit: string, from: Day, day: Day = TODAY) => {
  const places = placesOf(units, unit, from, day)
  return places === '*' ? '*' : new Map(places)
}
const caller = (post: Partial<Post>, day: Day = TODAY) => {
  const whole: Post = {
    id: 'post',
    account: '00000000-0000-7000-8000-000000000001',
    role: 'commune-officer',
    agency: 'agency',
    title: '',
    unit: '10549-chu-van-an',
    sector: 'general',
    from: '2025-07-01',
    to: null,
    ...post,
  }
  return callerOf({ account: whole.account, name: '', posts: [whole], mustChangePassword: false }, units, day, 'vi')
}

test('a ward of 2025 has the records of the communes that became it whole, and of none that was divided', () => {
  const places = reach('10549-chu-van-an', '2025-07-01') as Map<string, string>
  expect(places.get('10549-chu-van-an')).toBe('post')
  for (const whole of ['10549-sao-do', '10579-van-an', '10582-chi-minh', '10588-thai-hoc'])
    expect([whole, places.get(whole)]).toEqual([whole, 'inherited'])
  // Cộng Hòa went to two wards in parts nobody has published: only the city has its records.
  expect(places.has('10570-cong-hoa')).toBe(false)
  expect(caller({}).may('epidemic.see', { unit: '10570-cong-hoa', sector: 'health' })).toBe(false)
  const leader = caller({ role: 'provincial-leader', unit: '31-hai-phong' })
  expect(leader.may('epidemic.see', { unit: '10570-cong-hoa', sector: 'health' })).toBe(true)
})

test('the neighbour sees nothing of it', () => {
  const other = caller({ unit: '10570-tran-hung-dao' })
  for (const unit of ['10549-chu-van-an', '10549-sao-do'])
    expect(other.may('work.see', { unit, sector: 'health' })).toBe(false)
  expect(other.may('work.see', { unit: '10561-hung-dao', sector: 'health' })).toBe(true)
})

test('a district officer of 2021 acts in its communes then, and only reads them since the level ended', () => {
  const post: Partial<Post> = { role: 'district-officer', unit: '290-chi-linh', from: '2021-01-01' }
  const commune = { unit: '10549-sao-do', sector: 'health' }
  const then = caller(post, '2021-02-15')
  expect(then.may('epidemic.act', commune)).toBe(true)
  const now = caller(post)
  expect(now.may('epidemic.see', commune)).toBe(true)
  expect(now.may('epidemic.act', commune)).toBe(false)
  expect(now.settings['app.act_epidemic']).toBe('')
  // What stands there today was never the district's.
  expect(now.may('epidemic.see', { unit: '10549-chu-van-an', sector: 'health' })).toBe(false)
  expect(now.may('epidemic.see', { unit: '10507-cam-thuong', sector: 'health' })).toBe(false)
})

test('the one unit at the top is everywhere; with two provinces side by side neither is', () => {
  expect(reach('31-hai-phong', '2025-07-01')).toBe('*')
  const hai_duong = reach('30-hai-duong', '2021-01-01', '2021-02-15') as Map<string, string>
  expect(hai_duong.size).toBeGreaterThan(12 + 235)
  expect(hai_duong.has('31-hai-phong-cu')).toBe(false)
})

test('a department sees its sector everywhere and nothing of another', () => {
  const science = caller({ role: 'department-head', unit: '31-hai-phong', sector: 'science' })
  expect(science.settings['app.see_work']).toBe('science/*')
  expect(science.may('work.see', { unit: '10549-chu-van-an', sector: 'health' })).toBe(false)
  expect(science.may('epidemic.see')).toBe(false)
  expect(science.may('measures.verify', { unit: '31-hai-phong', sector: 'science' })).toBe(true)
})

const life = (unit: string, from: Day, to: Day | null) => ({ unit, parent: 'p', from, to })

const world = (parts: readonly (number | null)[]): Territory => ({
  standings: [
    { unit: 'p', parent: null, from: '2000-01-01', to: null },
    { unit: 'q', parent: null, from: '2000-01-01', to: null },
    life('old', '2000-01-01', '2010-01-01'),
    life('between', '2010-01-01', '2020-01-01'),
    life('a', '2010-01-01', null),
    life('b', '2020-01-01', null),
  ],
  passings: [
    { from: 'old', to: 'between', day: '2010-01-01', share: parts[0] ?? null },
    { from: 'old', to: 'a', day: '2010-01-01', share: parts[1] ?? null },
    { from: 'between', to: 'b', day: '2020-01-01', share: 1 },
  ],
})

const has = (parts: readonly (number | null)[], unit: string) => {
  const places = placesOf(index(world(parts)), unit, '2021-01-01', '2024-01-01')
  return places !== '*' && places.has('old')
}

test('at least half of a closed unit, over any number of mergers, brings its records', () => {
  expect([has([0.6, 0.4], 'b'), has([0.6, 0.4], 'a')]).toEqual([true, false])
  expect([has([0.5, 0.5], 'b'), has([0.5, 0.5], 'a')]).toEqual([true, true])
  expect([has([null, null], 'b'), has([null, null], 'a')]).toEqual([false, false])
})
