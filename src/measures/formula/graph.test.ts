import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderOf } from './graph.ts'

const graphs = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
test('an order puts each after what it is made of; otherwise the ring that is named is one', () => {
  fc.assert(
    fc.property(graphs, (edges) => {
      const below = (n: number): number[] => (edges[n] ?? []).filter((to) => to < edges.length)
      const nodes = edges.map((_, n) => ({
        id: `n${n}`,
        formula:
          below(n)
            .map((to) => `[n${to}]`)
            .join('+') || null,
      }))
      const found = orderOf(nodes)
      const numberOf = (id: string): number => Number(id.slice(1))
      const isRing = (ring: readonly string[]): boolean =>
        new Set(ring).size === ring.length &&
        ring.every((id, i) => below(numberOf(id)).includes(numberOf(ring[(i + 1) % ring.length] ?? '')))
      const isOrder = (order: readonly string[]): boolean =>
        new Set(order).size === nodes.length &&
        order.every((id, i) => below(numberOf(id)).every((to) => order.slice(0, i).includes(`n${to}`)))
      expect('ring' in found ? isRing(found.ring) : isOrder(found.order)).toBe(true)
    }),
  )
})

test('a ring is named from the past as well, and a long chain is no ring', () => {
  expect(
    orderOf([
      { id: 'a', formula: '[b]' },
      { id: 'b', formula: '1 + prev([c])' },
      { id: 'c', formula: '[a]' },
    ]),
  ).toEqual({
    ring: ['a', 'b', 'c'],
  })
  expect(orderOf([{ id: 'a', formula: 'prev([a])' }])).toEqual({ ring: ['a'] })
  const chain = Array.from({ length: 5000 }, (_, n) => ({ id: `n${n}`, formula: n < 4999 ? `[n${n + 1}]` : null }))
  expect(orderOf(chain)).toMatchObject({ order: expect.arrayContaining(['n0']) })
})
