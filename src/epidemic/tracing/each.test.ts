import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { encountersOnly } from './arbitraries.ts'
import { indexed, type PlainEncounter, type PlainHistory, pairsOf } from './by-definition.ts'
import { type EachSummary, summariseEach } from './each.ts'
import { createHistoryBuilder } from './history.ts'
import { EVER, NEVER } from './ticks.ts'

const degree = (pairs: PlainEncounter[], person: number): number =>
  new Set(pairs.filter((pair) => pair.from === person).map((pair) => pair.to)).size

/** Every person a root alone: all chains walked again and again until nothing moves. */
function oneByOne(history: PlainHistory, since: number, until: number): Record<keyof EachSummary, number[]> {
  const pairs = pairsOf(history)
    .map((pair) => ({ ...pair, start: Math.max(pair.start, since), end: Math.min(pair.end, until) }))
    .filter((pair) => pair.start <= pair.end && pair.from !== pair.to)
  const reversed = pairs.map((pair) => ({ ...pair, from: pair.to, to: pair.from, start: -pair.end, end: -pair.start }))
  const everyone = Array.from({ length: history.people }, (_, person) => person)
  return {
    inDegree: everyone.map((person) => degree(reversed, person)),
    outDegree: everyone.map((person) => degree(pairs, person)),
    inChain: everyone.map((person) => reached(reversed, history.people, person)),
    outChain: everyone.map((person) => reached(pairs, history.people, person)),
  }
}

function reached(pairs: PlainEncounter[], people: number, root: number): number {
  const earliest = Array.from<number>({ length: people }).fill(Number.POSITIVE_INFINITY)
  earliest[root] = Number.NEGATIVE_INFINITY
  for (let moved = true; moved; ) {
    moved = false
    for (const { from, to, start, end } of pairs) {
      const time = Math.max(start, earliest[from]!)
      if (time > end || time >= earliest[to]!) continue
      earliest[to] = time
      moved = true
    }
  }
  return earliest.filter((time) => time < Number.POSITIVE_INFINITY).length - 1
}

const listed = (summary: EachSummary) =>
  Object.fromEntries(Object.entries(summary).map(([name, column]) => [name, Array.from(column)]))

test('every figure of every person is that of the person traced alone', () => {
  const window = fc.constantFrom([EVER, NEVER], [3, 9], [5, 5], [EVER, 6], [8, NEVER])
  fc.assert(
    fc.property(encountersOnly, window, (history, [since, until]) => {
      const found = summariseEach(indexed(history), { since: since!, until: until! })
      expect(listed(found)).toEqual(oneByOne(history, since!, until!))
    }),
    { numRuns: 4000 },
  )
})

test('every figure agrees in a larger, busier world of instants', () => {
  const meeting = fc.tuple(fc.nat(79), fc.nat(79), fc.nat(20), fc.boolean(), fc.nat(3))
  fc.assert(
    fc.property(fc.array(meeting, { minLength: 100, maxLength: 300 }), (meetings) => {
      const encounters = meetings.map(([from, to, start, directed, length]) => {
        return { from, to, start, end: start + Math.max(0, length - 2), directed }
      })
      const history = { people: 80, encounters, visits: [] }
      expect(listed(summariseEach(indexed(history)))).toEqual(oneByOne(history, EVER, NEVER))
    }),
    { numRuns: 100 },
  )
})

test('a chain of many people at one instant, and a crowd who all meet every day, are both counted', () => {
  const line = createHistoryBuilder()
  for (let person = 0; person < 3000; person++) line.addEncounter(person, person + 1, 5, 5, true)
  const { outChain, inChain } = summariseEach(line.build())
  expect([outChain[0], outChain[2999], inChain[3000], inChain[0]]).toEqual([3000, 1, 3000, 0])

  const crowd = createHistoryBuilder()
  for (let day = 0; day < 3; day++) {
    for (let a = 0; a < 150; a++) for (let b = a + 1; b < 150; b++) crowd.addEncounter(a, b, day, day)
  }
  const summary = summariseEach(crowd.build())
  for (const column of Object.values(summary)) expect(new Set(column)).toEqual(new Set([149]))
})

test('more people than one block of columns holds', () => {
  const builder = createHistoryBuilder()
  for (let person = 1; person < 5000; person++) builder.addEncounter(0, person, person, person)
  const { outChain, inChain, outDegree } = summariseEach(builder.build())
  expect([outChain[0], outChain[1], outChain[4999]]).toEqual([4999, 4999, 1])
  expect([inChain[0], inChain[1], inChain[4999]]).toEqual([4999, 1, 4999])
  expect([outDegree[0], outDegree[4999]]).toEqual([4999, 1])
})

test('progress rises to the whole', () => {
  const shares: number[] = []
  summariseEach(indexed({ people: 9, encounters: [], visits: [] }), {}, (share) => shares.push(share))
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})
