import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDay, anyPost, anyTerritory, anyWhere } from './arbitraries.ts'
import { callerOf, publicCaller, systemCaller } from './caller.ts'
import { pairsOf } from './grant.ts'
import { mayOracle } from './oracle.ts'
import type { Post } from './post.ts'
import { accessOf, powers, roomOf, rooms } from './power.ts'
import { index } from './territory.ts'

const personOf = (posts: readonly Post[], mustChangePassword = false) => ({
  account: '00000000-0000-7000-8000-000000000001',
  name: 'Nguyễn Văn A',
  posts,
  mustChangePassword,
})

/** What the policies of the database do with a setting, word for word. */
function policy(setting: string | undefined, unit: string | null, sector: string | null): boolean {
  const held = setting ? setting.split(',') : []
  const row = ['*/*', sector && `${sector}/*`, unit && `*/${unit}`, sector && unit && `${sector}/${unit}`]
  return row.some((pair) => pair !== null && held.includes(pair))
}

const world = fc.tuple(anyTerritory, fc.array(anyPost, { maxLength: 4 }), anyDay)

test('for random people, posts, places and days, `may` says what the slow way says', () => {
  let yes = 0
  let inherited = 0
  fc.assert(
    fc.property(world, fc.array(anyWhere, { minLength: 5, maxLength: 5 }), ([territory, posts, day], wheres) => {
      const caller = callerOf(personOf(posts), index(territory), day, 'vi')
      for (const on of wheres)
        for (const power of powers) {
          const expected = mayOracle(territory, posts, power, on, day)
          if (expected) yes++
          if (expected && territory.passings.some(({ from }) => from === on.unit)) inherited++
          expect({ power, on, day, may: caller.may(power, on) }).toEqual({ power, on, day, may: expected })
        }
    }),
    { numRuns: 600 },
  )
  // The worlds are rich enough to say yes, and to say it of closed units.
  expect(yes).toBeGreaterThan(100)
  expect(inherited).toBeGreaterThan(5)
})

test('the settings of the database and `may` are two readings of the same rights', () => {
  fc.assert(
    fc.property(world, anyWhere, ([territory, posts, day], on) => {
      const caller = callerOf(personOf(posts), index(territory), day, 'vi')
      for (const room of rooms)
        for (const access of ['see', 'act'] as const) {
          const byCode = powers.some(
            (power) => roomOf(power) === room && accessOf(power) === access && caller.may(power, on),
          )
          expect(policy(caller.settings[`app.${access}_${room}`], on.unit, on.sector)).toBe(byCode)
        }
      const identifies = policy(caller.settings['app.identify_epidemic'], on.unit, on.sector)
      expect(identifies).toBe(caller.may('epidemic.identify', on))
    }),
    { numRuns: 600 },
  )
})

const base: Post = {
  id: 'post',
  account: '00000000-0000-7000-8000-000000000001',
  role: 'commune-officer',
  agency: 'general-c0',
  title: '',
  unit: 'c0',
  sector: 'general',
  from: '2020-01-01',
  to: null,
}

const grant = (sector: string, places: '*' | readonly string[]) => ({
  power: 'work.see' as const,
  sector,
  places: places === '*' ? ('*' as const) : new Map(places.map((unit) => [unit, 'post' as const])),
  post: base,
})

test('settings are made of ids alone, and pairs that a wider one covers are left out', () => {
  fc.assert(
    fc.property(world, ([territory, posts, day]) => {
      const { settings } = callerOf(personOf(posts), index(territory), day, 'vi')
      for (const [name, value] of Object.entries(settings)) {
        expect(name).toMatch(/^app\.[a-z_]+$/)
        expect(value).toMatch(/^[a-z0-9*/,-]*$/)
      }
    }),
  )
  expect(pairsOf([grant('health', '*'), grant('health', ['a'])])).toEqual(['health/*'])
  expect(pairsOf([grant('*', ['a']), grant('health', ['a', 'b'])])).toEqual(['*/a', 'health/b'])
  expect(pairsOf([grant('health', ['a']), grant('*', '*')])).toEqual(['*/*'])
})

test('until a temporary password is changed no post counts', () => {
  fc.assert(
    fc.property(world, anyWhere, ([territory, posts, day], on) => {
      const caller = callerOf(personOf(posts, true), index(territory), day, 'vi')
      for (const power of powers) expect(caller.may(power, on) || caller.may(power)).toBe(false)
      const scope = Object.entries(caller.settings).filter(([name]) => name !== 'app.account')
      expect(scope.every(([, value]) => value === '')).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('the public sees no row, the system every one', () => {
  expect(publicCaller('vi').may('places.see')).toBe(false)
  expect(Object.keys(publicCaller('vi').settings)).toEqual([])
  const system = systemCaller()
  for (const room of rooms)
    for (const access of ['see', 'act']) expect(system.settings[`app.${access}_${room}`]).toBe('*/*')
  expect(system.may('anything.at-all', { unit: null, sector: null })).toBe(true)
})
