import fc from 'fast-check'
import { expect, test } from 'vitest'
import { specOf, worlds } from './arbitraries.ts'
import { dataOf, type IndexData } from './data.ts'
import { scoreIndex } from './score.ts'
import type { IndexNode, IndexSpec } from './spec.ts'

/**
 * The same index made in the slow, plain way: one unit and one node at a time, by recursion over objects, written from
 * docs/index-spec.md alone. Null is no score.
 */
function plainly({ nodes, stages }: IndexSpec, data: IndexData): (number | null)[] {
  const { kind, bounds, scale, clip } = stages.normalise
  const [lo, hi] = scale
  const below = (code: string) => nodes.filter(({ parent }) => parent === code)
  const valuesOf = (code: string) => [...data.columns.get(code)!].filter((v) => !Number.isNaN(v))
  const everyUnit = data.units.map((_, unit) => unit)
  const between = (x: number, from: number, to: number, cut: boolean) => {
    const y = lo + ((x - from) / (to - from)) * (hi - lo)
    return cut ? Math.max(lo, Math.min(hi, y)) : y
  }
  function leaf(node: IndexNode, unit: number): number | null | 'idle' {
    const x = data.columns.get(node.code)![unit]!
    const all = valuesOf(node.code)
    const [min, max] = [Math.min(...all), Math.max(...all)]
    const down = node.direction === 'down'
    const relative = ['rank', 'percentile', 'z-score'].includes(kind) || (kind === 'min-max' && bounds === 'data')
    if (relative && all.length > 0 && min === max) return 'idle'
    if (all.length === 0) return null
    if (kind === 'distance-to-target') {
      const worst = bounds === 'fixed' ? node.bounds![down ? 1 : 0] : down ? max : min
      if (down ? node.target! >= worst : node.target! <= worst) return 'idle'
      return Number.isNaN(x) ? null : between(x, worst, node.target!, clip)
    }
    if (Number.isNaN(x)) return null
    if (kind === 'none') return down ? -x : x
    if (kind === 'points') return down ? between(x, node.max!, 0, clip) : between(x, 0, node.max!, clip)
    if (kind === 'goalposts') {
      const [a, b] = node.goalposts!
      return down ? between(x, b, a, true) : between(x, a, b, true)
    }
    if (kind === 'min-max') {
      const [a, b] = bounds === 'fixed' ? node.bounds! : [min, max]
      return down ? between(x, b, a, clip) : between(x, a, b, clip)
    }
    if (kind === 'z-score') {
      const mean = all.reduce((s, v) => s + v, 0) / all.length
      const sd = Math.sqrt(all.reduce((s, v) => s + (v - mean) ** 2, 0) / (all.length - 1))
      return lo + hi * (((down ? -1 : 1) * (x - mean)) / sd)
    }
    const worse = all.filter((v) => (down ? v > x : v < x)).length
    return kind === 'rank' ? 1 + worse : lo + (worse / (all.length - 1)) * (hi - lo)
  }
  const mirror = kind === 'none' ? 0 : kind === 'z-score' ? 2 * lo : kind === 'rank' ? data.units.length + 1 : lo + hi
  const idle = (node: IndexNode): boolean =>
    below(node.code).length === 0
      ? node.weight === 0 || everyUnit.some((unit) => leaf(node, unit) === 'idle')
      : node.weight === 0 || below(node.code).every(idle)
  function partsOf(node: IndexNode, unit: number): { w: number; v: number }[] | null {
    const counting = below(node.code).filter((child) => !idle(child))
    const parts = counting.flatMap((child) => {
      const own = scoreOf(child, unit)
      const turned = own !== null && below(child.code).length > 0 && child.direction === 'down' ? mirror - own : own
      return turned === null ? [] : [{ w: child.weight!, v: turned, code: child.code }]
    })
    const all = counting.reduce((s, child) => s + child.weight!, 0)
    const known = parts.reduce((s, { w }) => s + w, 0)
    return parts.length === 0 || known / all < stages.missing.least - 1e-9 ? null : parts
  }
  function scoreOf(node: IndexNode, unit: number): number | null {
    if (below(node.code).length === 0) return leaf(node, unit) as number | null
    const parts = partsOf(node, unit)
    if (!parts) return null
    const how = node.aggregate ?? stages.aggregate.kind
    const w = parts.reduce((s, part) => s + part.w, 0)
    const v = parts.map((part) => part.v)
    if (how === 'arithmetic') return parts.reduce((s, part) => s + part.w * part.v, 0) / w
    if (how === 'geometric' || how === 'harmonic') {
      if (v.some((one) => one < -1e-9)) return null
      if (v.some((one) => Math.abs(one) <= 1e-9)) return 0
      return how === 'geometric'
        ? parts.reduce((product, part) => product * part.v ** (part.w / w), 1)
        : w / parts.reduce((s, part) => s + part.w / part.v, 0)
    }
    if (how === 'median') {
      // Each value as many times as its (whole) weight, then the ordinary median.
      const long = parts.flatMap((part) => Array.from({ length: part.w }, () => part.v)).sort((a, b) => a - b)
      return (long[Math.floor((long.length - 1) / 2)]! + long[Math.floor(long.length / 2)]!) / 2
    }
    const own = new Map(
      below(node.code)
        .filter((c) => !idle(c))
        .map((c) => [c, asPart(c, unit)]),
    )
    let balance = 0
    let met = 0
    for (const other of everyUnit) {
      if (other === unit || partsOf(node, other) === null) continue
      let forMe = 0
      let against = 0
      let shared = false
      for (const [child, mine] of own) {
        const theirs = asPart(child, other)
        if (mine === null || theirs === null) continue
        shared = true
        const same = Math.abs(mine - theirs) <= 1e-9 * Math.abs(mine)
        if (!same && mine > theirs) forMe += child.weight!
        if (!same && mine < theirs) against += child.weight!
      }
      if (!shared) continue
      met += 1
      balance += Math.sign(forMe - against)
    }
    return met === 0 ? null : lo + ((balance / met + 1) / 2) * (hi - lo)
  }
  function asPart(child: IndexNode, unit: number): number | null {
    const own = scoreOf(child, unit)
    return own !== null && below(child.code).length > 0 && child.direction === 'down' ? mirror - own : own
  }
  return everyUnit.map((unit) => scoreOf(nodes[0]!, unit))
}

/** The same to so many decimals; NaN is the same as NaN. */
function alike(got: Float64Array, want: Float64Array | readonly number[], digits: number): void {
  const short = (scores: Float64Array | readonly number[]) =>
    Array.from(scores, (one) => Number(one.toFixed(digits)) + 0)
  const apart = short(want).some(
    (one, i) => !(Math.abs(one - short(got)[i]!) <= 2 * 10 ** -digits) && !Number.isNaN(one),
  )
  const holes = Array.from(want, Number.isNaN).join() !== Array.from(got, Number.isNaN).join()
  // Said in full only where they differ, for the message.
  expect(apart || holes ? short(got) : null).toEqual(apart || holes ? short(want) : null)
}

test('every way of scoring, with holes and ties and zero weights, is what the plain way makes', () => {
  fc.assert(
    fc.property(worlds, ({ spec, data }) => {
      const want = plainly(spec, data).map((score) => score ?? Number.NaN)
      alike(scoreIndex(spec, data).scores[0]!, want, 8)
    }),
    { numRuns: 600 },
  )
})

test('a missing value is never a zero: a node has no score when too little of its weight is known', () => {
  const spec = specOf({
    code: 'i',
    nodes: [
      { code: 'i' },
      { code: 'a', parent: 'i', weight: 2, max: 10 },
      { code: 'b', parent: 'i', weight: 1, max: 10 },
    ],
    stages: { normalise: 'points' },
  })
  const data = dataOf(
    ['a', 'b'],
    [
      { unit: 'both', values: { a: 5, b: 8 } },
      { unit: 'enough', values: { a: 5 } },
      { unit: 'little', values: { b: 8 } },
      { unit: 'none', values: {} },
    ],
  )
  const stages = scoreIndex(spec, data)
  expect([...stages.scores[0]!]).toEqual([60, 50, Number.NaN, Number.NaN])
  expect([...stages.ranks[0]!]).toEqual([1, 2, Number.NaN, Number.NaN])
  expect([...stages.why[0]!]).toEqual([0, 0, 2, 1])
})

test('only the proportion of weights matters, and only on their own level', () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 1, max: 9 }), ({ spec, data }, times) => {
      const nodes = spec.nodes.map((node) => (node.parent === '0' ? { ...node, weight: node.weight! * times } : node))
      alike(scoreIndex({ ...spec, nodes }, data).scores[0]!, scoreIndex(spec, data).scores[0]!, 9)
    }),
  )
})

test('where bounds are those of the data, neither the unit of measure nor its zero matters', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom('min-max', 'z-score', 'rank', 'percentile'), ({ spec, data }, kind) => {
      // A z-score lies as often below zero, where other means do not exist, as a hair above it.
      if (kind === 'z-score') fc.pre(!JSON.stringify(spec).match(/geometric|harmonic/))
      const normalise = { ...spec.stages.normalise, kind, bounds: 'data' } as const
      const own = { ...spec, stages: { ...spec.stages, normalise } }
      const columns = new Map([...data.columns].map(([code, column], i) => [code, column.map((v) => v * (2 + i) + 16)]))
      alike(scoreIndex(own, { ...data, columns }).scores[0]!, scoreIndex(own, data).scores[0]!, 7)
    }),
  )
})

test('the order in which units stand changes nobody’s score', () => {
  fc.assert(
    fc.property(worlds, ({ spec, data }) => {
      const turned = {
        ...data,
        units: data.units.toReversed(),
        columns: new Map([...data.columns].map(([code, column]) => [code, column.toReversed()])),
      }
      alike(scoreIndex(spec, turned).scores[0]!.toReversed(), scoreIndex(spec, data).scores[0]!, 9)
    }),
  )
})

test('ranks are a weak order: higher scores never stand behind, equal ones together', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom('least', 'most', 'mean', 'dense'), ({ spec, data }, ties) => {
      const stages = { ...spec.stages, rank: { ...spec.stages.rank, ties } }
      const { scores, ranks } = scoreIndex({ ...spec, stages }, data)
      const [score, rank] = [scores[0]!, ranks[0]!]
      for (const a of score.keys())
        for (const b of score.keys()) {
          expect(Number.isNaN(rank[a]!)).toBe(Number.isNaN(score[a]!))
          expect(score[a]! - score[b]! > 1e-6 && rank[a]! >= rank[b]!).toBe(false)
          expect(Object.is(score[a], score[b]) && !Object.is(rank[a], rank[b])).toBe(false)
        }
    }),
  )
})
