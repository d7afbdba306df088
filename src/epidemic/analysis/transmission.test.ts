import fc from 'fast-check'
import { expect, test } from 'vitest'
import { descendantsOf, generationsOf, offspringOf, type Possible, transmissionTree } from './transmission.ts'

const lists = fc.integer({ min: 1, max: 24 }).chain((cases) =>
  fc
    .array(
      fc.uniqueArray(fc.record({ root: fc.nat(cases - 1), share: fc.double({ min: 0.01, max: 1, noNaN: true }) }), {
        selector: ({ root }) => root,
        maxLength: 6,
      }),
      { minLength: cases, maxLength: cases },
    )
    .map((all) =>
      all.map((list, own) => list.filter(({ root }) => root !== own).toSorted((a, b) => b.share - a.share)),
    ),
)

const comesOfItself = (parent: Int32Array, one: number): boolean => {
  let steps = 0
  for (let at = parent[one]!; at >= 0 && steps <= parent.length; at = parent[at]!, steps++) if (at === one) return true
  return false
}

test('nobody comes of themselves, and every source is one of the possible ones', () => {
  fc.assert(
    fc.property(lists, (candidates) => {
      const parent = transmissionTree(candidates)
      parent.forEach((source, one) => {
        expect(comesOfItself(parent, one)).toBe(false)
        expect([-1, ...candidates[one]!.map(({ root }) => root)]).toContain(source)
      })
    }),
  )
})

test('where the best candidates make no ring, each case has its best', () => {
  fc.assert(
    fc.property(lists, (candidates) => {
      // Only earlier cases: no ring is possible.
      const earlier = candidates.map((list, own) => list.filter(({ root }) => root < own))
      expect([...transmissionTree(earlier)]).toEqual(earlier.map((list) => list[0]?.root ?? -1))
    }),
  )
})

test('of a ring the case gives way that loses least by it', () => {
  const possible = (...pairs: [number, number][]): Possible[] => pairs.map(([root, share]) => ({ root, share }))
  // 0 and 1 point at each other; 1 would lose 0.2 by taking 2 instead, 0 would lose everything.
  const parent = transmissionTree([possible([1, 1]), possible([0, 0.6], [2, 0.4]), []])
  expect([...parent]).toEqual([1, 2, -1])
  expect([...generationsOf(parent)]).toEqual([2, 1, 0])
  expect([...offspringOf(parent)]).toEqual([0, 1, 1])
  expect([...descendantsOf(parent)]).toEqual([0, 1, 2])
})

test('generations follow their sources, and every case is somebody’s descendant once a generation', () => {
  fc.assert(
    fc.property(lists, (candidates) => {
      const parent = transmissionTree(candidates)
      const generation = generationsOf(parent)
      for (const [one, source] of parent.entries())
        expect(generation[one]).toBe(source < 0 ? 0 : generation[source]! + 1)
      const sum = (list: Int32Array) => list.reduce((a, b) => a + b, 0)
      expect(sum(descendantsOf(parent))).toBe(sum(generation))
      expect(sum(offspringOf(parent))).toBe(parent.filter((source) => source >= 0).length)
    }),
  )
})
