import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { histories } from './arbitraries.ts'
import { indexed } from './by-definition.ts'
import { createHistoryBuilder } from './history.ts'
import { EVER, NEVER } from './ticks.ts'
import { firstFrom, type Timetable } from './timetable.ts'

const listOf = ({ offsets, entries }: Timetable, owner: number) => [
  ...entries.subarray(offsets[owner], offsets[owner + 1]),
]

test('each person lists what can be walked from there, by start and then by number', () => {
  fc.assert(
    fc.property(histories, ({ people, encounters, visits }) => {
      const history = indexed({ people, encounters, visits })
      for (let person = 0; person < people; person++) {
        const walked = [...encounters.keys()]
          .filter((i) => encounters[i]!.from !== encounters[i]!.to)
          .filter((i) => encounters[i]!.from === person || (encounters[i]!.to === person && !encounters[i]!.directed))
          .sort((a, b) => encounters[a]!.start - encounters[b]!.start || a - b)
        expect(listOf(history.encounters.byPerson, person)).toEqual(walked)
        const went = [...visits.keys()]
          .filter((i) => visits[i]!.person === person)
          .sort((a, b) => visits[a]!.start - visits[b]!.start || a - b)
        expect(listOf(history.visits.byPerson, person)).toEqual(went)
      }
    }),
  )
})

test('a person with many encounters has them in order too', () => {
  const builder = createHistoryBuilder()
  const starts = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 1009)
  starts[17] = EVER
  starts[18] = NEVER
  for (const start of starts) builder.addEncounter(0, 1, start, NEVER)
  const expected = [...starts.keys()].sort((a, b) => starts[a]! - starts[b]! || a - b)
  const { encounters } = builder.build()
  expect(listOf(encounters.byPerson, 0)).toEqual(expected)
  expect(encounters.byPerson.longest[0]).toBe(NEVER - EVER)
  const at = firstFrom(encounters.byPerson.entries, encounters.records, { width: 3, start: 1 }, 0, 5000, 500)
  expect(starts[expected[at]!]).toBeGreaterThanOrEqual(500)
  expect(starts[expected[at - 1]!]).toBeLessThan(500)
})

test('more rows than a chunk holds, and a builder is empty after it built', () => {
  const builder = createHistoryBuilder()
  for (let i = 0; i < 150_000; i++) expect(builder.addEncounter(i % 977, (i * 3) % 977, i, i, i % 2 === 0)).toBe(i)
  const history = builder.build()
  expect(history.encounters.count).toBe(150_000)
  expect(history.encounters.records[149_999 * 3 + 1]).toBe(149_999)
  expect([builder.encounters, builder.build().people]).toEqual([0, 0])
})
