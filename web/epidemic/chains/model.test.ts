import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChainGraph } from '#epidemic/contract'
import { dayOfNumber } from '#kernel/day'
import { daysBetweenMinutes, layoutOf } from './layout.ts'
import { aboveSeen, around, DAY, dayAt, leading, seenIn, withContacts } from './model.ts'

/** Below whom each stands, by number; whoever is above comes first. */
function graphOf(above: readonly number[], exposedAt: readonly number[]): ChainGraph {
  const level: number[] = []
  for (const [at, source] of above.entries()) level.push(source < 0 || at % 3 === 0 ? 0 : (level[source] ?? 0) + 1)
  const below = above.map(() => 0)
  for (let at = above.length - 1; at >= 0; at--) {
    const source = above[at] as number
    if (source >= 0) below[source] = (below[source] ?? 0) + 1 + (below[at] ?? 0)
  }
  const none = above.map(() => 0)
  const [ids, codes] = [above.map((_, at) => `id${at}`), above.map((_, at) => `C${at}`)]
  return {
    total: above.length,
    ids,
    codes,
    unit: above.map(() => -1),
    units: [],
    level,
    above: [...above],
    below,
    share: none,
    exposedAt: [...exposedAt],
    confirmedAt: none,
    metFrom: none,
    metTo: none,
    setting: above.map(() => -1),
    settings: [],
  }
}

const START = 29_700_000
const graphs = fc.integer({ min: 1, max: 60 }).chain((people) =>
  fc
    .tuple(
      fc.tuple(...Array.from({ length: people }, (_, at) => fc.integer({ min: -1, max: at - 1 }))),
      fc.array(fc.integer({ min: 0, max: 30 * DAY }), { minLength: people, maxLength: people }),
    )
    .map(([above, times]) =>
      graphOf(
        above,
        times.map((minute) => START + minute),
      ),
    ),
)
const all = { folded: new Set<number>(), levels: null, from: null, to: null }

test('no two people stand on one spot', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { x, y, rows } = layoutOf(graph, seenIn(graph, all))
      expect(Math.max(...y)).toBeLessThanOrEqual(rows)
      const lanes = [...y].filter((_, at) => graph.level[at] === 0 || graph.above[at] === -1)
      expect(new Set(lanes).size).toBe(lanes.length)
      const spots = new Set(Array.from(y, (row, at) => `${row} ${Math.floor((x[at] ?? 0) / 240)}`))
      expect(spots.size).toBe(y.length)
    }),
  )
})

test('folding hides exactly those below, however deep', () => {
  fc.assert(
    fc.property(graphs, fc.nat(59), (graph, one) => {
      const person = one % graph.level.length
      const seen = seenIn(graph, { ...all, folded: new Set([person]) })
      expect(graph.level.length - seen.length).toBe(graph.below[person])
      expect(seen).toContain(person)
    }),
  )
})

test('a filter leaves whoever it does not name, under the nearest above who is left', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const seen = seenIn(graph, { ...all, levels: new Set([0, 2]) })
      expect(seen).toEqual(graph.level.flatMap((level, at) => (level === 0 || level === 2 ? [at] : [])))
      aboveSeen(graph, seen).forEach((above, now) => {
        expect(above).toBeLessThan(now)
      })
      const day = dayAt(graph.exposedAt[0] as number)
      const on = seenIn(graph, { ...all, from: dayOfNumber(day), to: dayOfNumber(day) })
      expect(on.every((at) => dayAt(graph.exposedAt[at] as number) === day)).toBe(true)
    }),
  )
})

test('around somebody stand those above and below, never more than asked', () => {
  fc.assert(
    fc.property(graphs, fc.nat(59), fc.integer({ min: 1, max: 20 }), (graph, one, most) => {
      const person = one % graph.level.length
      const kept = around(graph, person, most)
      expect(kept.length).toBeLessThanOrEqual(most)
      expect(kept).toContain(person)
      expect(new Set(kept).size).toBe(kept.length)
      const whole = around(graph, person, 1000)
      expect(whole.length).toBeGreaterThanOrEqual(1 + (graph.below[person] as number))
    }),
  )
})

test('one begins with whom most follow, and folding all with contacts leaves cases alone', () => {
  const graph = graphOf([-1, 0, 0, 0, 3], [START, START, START, START, START])
  expect(leading(graph)).toBe(0)
  const seen = seenIn(graph, { ...all, folded: withContacts(graph) })
  expect(seen).toEqual([0])
})

test('an axis names whole days, and not too many', () => {
  expect(daysBetweenMinutes(START, START + 3 * DAY, 10)).toHaveLength(3)
  expect(daysBetweenMinutes(START, START + 90 * DAY, 10).length).toBeLessThanOrEqual(10)
})
