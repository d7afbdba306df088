import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHistoryBuilder, createTracer, NEVER, NONE } from '../tracing/index.ts'
import { forestOf, partOf } from './graph.ts'
import type { Scene } from './scene.ts'
import { sourcesOf, sourcesOfCases } from './sources.ts'
import { countBelow, reachOf } from './spreaders.ts'
import { delayCosts, isolatingAt, less, spreadOf } from './what-if.ts'

interface Told {
  readonly people: number
  readonly encounters: readonly (readonly [number, number, number, number, boolean])[]
  readonly visits?: readonly (readonly [number, number, number, number])[]
  readonly roots: readonly (readonly [person: number, start: number])[]
  readonly isolated?: Readonly<Record<number, number>>
}

function sceneOf({ people, encounters, visits = [], roots, isolated = {} }: Told): Scene {
  const builder = createHistoryBuilder()
  for (const one of encounters) builder.addEncounter(...one)
  for (const one of visits) builder.addVisit(...one)
  builder.includePeople(people)
  const history = builder.build()
  const until = new Int32Array(people).fill(NEVER)
  for (const [person, at] of Object.entries(isolated)) until[Number(person)] = at
  const asked = {
    person: Int32Array.from(roots, ([person]) => person),
    start: Int32Array.from(roots, ([, start]) => start),
  }
  return {
    history,
    roots: asked,
    isolated: until,
    cases: {
      reference: asked.start.map((at) => at + 3 * 1440),
      confirmed: asked.start.map((at) => at + 5 * 1440),
      hasOnset: new Uint8Array(roots.length).fill(1),
    },
    timing: null,
    encounterSetting: () => null,
    encounterManner: () => undefined,
    visitSetting: () => 'Chợ',
    base: createTracer(history, { roots: asked, isolated: until }),
  }
}

const PEOPLE = 12
const person = fc.nat(PEOPLE - 1)
const time = fc.nat(20 * 1440)
const scenes = fc
  .record({
    encounters: fc.array(
      fc
        .tuple(person, person, time, fc.nat(3000), fc.boolean())
        .map(([a, b, start, length, directed]) => [a, b, start, start + length, directed] as const),
      { maxLength: 40 },
    ),
    visits: fc.array(
      fc
        .tuple(person, fc.nat(2), time, fc.nat(600))
        .map(([who, venue, start, length]) => [who, venue, start, start + length] as const),
      { maxLength: 12 },
    ),
    roots: fc.uniqueArray(fc.tuple(person, time), { selector: ([who]) => who, minLength: 1, maxLength: 4 }),
    isolated: fc.dictionary(fc.nat(PEOPLE - 1).map(String), time, { maxKeys: 6 }),
  })
  .map((told) => sceneOf({ people: PEOPLE, ...told }))

/** Whom no chain reaches is the farthest of all. */
const farness = (level: number): number => (level === NONE ? Number.POSITIVE_INFINITY : level)

test('isolating anybody at any time brings nobody nearer to a case', () => {
  fc.assert(
    fc.property(scenes, fc.array(person, { maxLength: 4 }), time, (scene, set, at) => {
      const after = isolatingAt(scene, set, at)
      for (let one = 0; one < PEOPLE; one++) {
        expect(farness(after.levelOf(one))).toBeGreaterThanOrEqual(farness(scene.base.levelOf(one)))
      }
    }),
  )
})

test('isolating everybody earlier never saves less than later', () => {
  const sum = ({ f1, f2, f3 }: { f1: number; f2: number; f3: number }) => f1 + f2 + f3
  fc.assert(
    fc.property(scenes, fc.array(person, { maxLength: 4 }), time, time, (scene, set, a, b) => {
      const reached = (at: number) => sum(spreadOf(isolatingAt(scene, set, at).levels()))
      expect(reached(Math.min(a, b))).toBeLessThanOrEqual(reached(Math.max(a, b)))
    }),
  )
})

test('what a day cost: whom the case met on its last day', () => {
  const day = 1440
  const scene = sceneOf({
    people: 6,
    encounters: [
      [0, 1, 1 * day, 1 * day + 60, false],
      [0, 2, 4 * day + 100, 4 * day + 160, false],
      [2, 3, 4 * day + 300, 4 * day + 360, false],
      [2, 4, 4 * day + 300, 4 * day + 360, false],
    ],
    roots: [[0, 0]],
    isolated: { 0: 5 * day },
  })
  expect(delayCosts(scene, 0, 9 * day).slice(0, 2)).toEqual([
    { days: 1, at: 4 * day, saved: { f1: 1, f2: 2, f3: 0 } },
    { days: 2, at: 3 * day, saved: { f1: 1, f2: 2, f3: 0 } },
  ])
  expect(delayCosts(scene, 5, 9 * day)).toEqual([])
  expect(reachOf(scene, 2, 4 * day)).toEqual({ f1: 3, f2: 0, f3: 0 })
  expect(less(spreadOf(scene.base.levels()), spreadOf(scene.base.levels()))).toEqual({ f1: 0, f2: 0, f3: 0 })
})

test('the forest holds everybody with a level once, below somebody of a lower level or a case', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const candidates = sourcesOfCases(scene)
      const none = scene.roots.person.map(() => -1)
      const { nodes, total } = forestOf(scene, { parent: none, via: candidates.map(() => null), share: [] })
      const levels = scene.base.levels()
      expect(nodes.map((node) => node.person).toSorted((a, b) => a - b)).toEqual(
        [...levels.person].sort((a, b) => a - b),
      )
      expect(total).toBe(levels.count)
      nodes.forEach(({ above, level }, at) => {
        expect(above).toBeLessThan(at)
        expect(nodes[above]?.level ?? -1).toBeLessThan(level)
        expect(above < 0).toBe(level === 0)
      })
      const { all } = countBelow(levels, PEOPLE)
      for (const { person: who, below } of nodes) expect(below).toBe(all[levels.person.indexOf(who)])
      const part = partOf({ nodes, total }, { maxLevel: 1, person: levels.person[0]!, most: 5 })
      expect(part.nodes.length).toBeLessThanOrEqual(5)
      expect(part.nodes.every(({ level, above }, at) => level <= 1 && above < at)).toBe(true)
    }),
  )
})

test('possible sources of a case are the same whether asked alone or all together, and their shares make one', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      sourcesOfCases(scene).forEach((together, root) => {
        const alone = sourcesOf(scene, scene.roots.person[root]!)
        expect(alone).toEqual(together)
        expect(alone.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(alone.length > 0 ? 1 : 0, 9)
        for (const one of alone) expect(one.person).not.toBe(scene.roots.person[root])
      })
    }),
  )
})

test('two who were at a market at the same time may have infected one another, also without knowing each other', () => {
  const scene = sceneOf({
    people: 3,
    encounters: [],
    visits: [
      [0, 0, 1500, 1560],
      [1, 0, 1550, 1600],
      [2, 0, 1700, 1800],
    ],
    roots: [
      [0, 0],
      [1, 3000],
    ],
  })
  expect(sourcesOf(scene, 1).map(({ person: who, share, via }) => [who, share, via.kind])).toEqual([[0, 1, 'visit']])
  expect(sourcesOf(scene, 2)).toEqual([])
})
