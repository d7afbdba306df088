import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '#kernel/day'
import { evolvingFacts, someDay, version } from './arbitraries.ts'
import { buildAtlas } from './atlas.ts'
import { unitOn, unitsOn } from './reading.ts'
import { predecessorsOf, standingOn, successorsOf } from './succession.ts'
import type { Succession } from './unit.ts'

const link = (fromId: string, toId: string, day: Day, share: number | null): Succession => ({
  fromId,
  toId,
  day,
  share,
  actId: 'a',
  recognisedBy: 'name',
})

/** A is divided into B (30 %) and C (70 %); then C is divided, B and a half of C becoming D. */
const divided = buildAtlas({
  versions: [
    version('p', '2000-01-01', null),
    version('A', '2000-01-01', '2010-01-01'),
    version('B', '2010-01-01', '2020-01-01'),
    version('C', '2010-01-01', '2020-01-01'),
    version('D', '2020-01-01', null),
    version('E', '2020-01-01', null),
  ],
  successions: [
    link('A', 'B', '2010-01-01', 0.3),
    link('A', 'C', '2010-01-01', 0.7),
    link('B', 'D', '2020-01-01', 1),
    link('C', 'D', '2020-01-01', 0.5),
    link('C', 'E', '2020-01-01', 0.5),
  ],
  acts: [],
  populations: [],
  gaps: [],
})

test('shares multiply along a path and add over paths', () => {
  const parts = successorsOf(divided, 'A', '2021-01-01')
  expect(parts.map((part) => part.unitId)).toEqual(['D', 'E'])
  expect(parts[0]?.share).toBeCloseTo(0.65, 12)
  expect(parts[1]?.share).toBeCloseTo(0.35, 12)
})

test('a unit stands for itself while it lasts, and before it there are its predecessors', () => {
  expect(successorsOf(divided, 'B', '2015-01-01')).toEqual([{ unitId: 'B', share: 1 }])
  expect(successorsOf(divided, 'D', '2015-01-01')).toEqual([])
  expect(predecessorsOf(divided, 'D', '2015-01-01')).toEqual([
    { unitId: 'B', share: 1 },
    { unitId: 'C', share: 0.5 },
  ])
})

test('looking back, a part of a merged unit has no known size', () => {
  expect(standingOn(divided, 'D', '2015-01-01')).toEqual([
    { unitId: 'B', share: null },
    { unitId: 'C', share: null },
  ])
  expect(standingOn(divided, 'B', '2005-01-01')).toEqual([{ unitId: 'A', share: 1 }])
})

test('parts of unknown size that come together again make up the whole', () => {
  const atlas = buildAtlas({
    versions: [
      version('A', '2000-01-01', '2010-01-01'),
      version('B', '2010-01-01', '2020-01-01'),
      version('C', '2010-01-01', '2020-01-01'),
      version('D', '2020-01-01', null),
    ],
    successions: [
      link('A', 'B', '2010-01-01', null),
      link('A', 'C', '2010-01-01', null),
      link('B', 'D', '2020-01-01', 1),
      link('C', 'D', '2020-01-01', 1),
    ],
    acts: [],
    populations: [],
    gaps: [],
  })
  expect(successorsOf(atlas, 'A', '2015-01-01').map((part) => part.share)).toEqual([null, null])
  expect(successorsOf(atlas, 'A', '2021-01-01')).toEqual([{ unitId: 'D', share: 1 }])
})

test('whatever happened: shares of a unit add to 1 on every later day, and back again is the start', () => {
  fc.assert(
    fc.property(evolvingFacts({ unknownShares: false }), someDay, someDay, (facts, a, b) => {
      const atlas = buildAtlas(facts)
      const [from, to] = a < b ? [a, b] : [b, a]
      for (const unit of unitsOn(atlas, from)) {
        const parts = successorsOf(atlas, unit.unitId, to)
        expect(parts.reduce((sum, part) => sum + (part.share ?? Number.NaN), 0)).toBeCloseTo(1, 9)
        for (const part of parts) {
          expect(unitOn(atlas, part.unitId, to)).not.toBeNull()
          const back = predecessorsOf(atlas, part.unitId, from).find((one) => one.unitId === unit.unitId)
          expect(back?.share).toBeCloseTo(part.share ?? Number.NaN, 9)
        }
      }
    }),
  )
})
