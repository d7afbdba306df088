import { expect, test } from 'vitest'
import { createHistoryBuilder } from './history.ts'
import { NONE } from './labels.ts'
import type { Question } from './rounds.ts'
import { EVER, NEVER } from './ticks.ts'
import { createTracer, type Tracer } from './tracer.ts'

const [A, B, C, D, E] = [0, 1, 2, 3, 4] as const

type Meeting = [from: number, to: number, start: number, end?: number]
type Visit = [person: number, venue: number, start: number, end: number]

interface World {
  mutual?: Meeting[]
  directed?: Meeting[]
  visits?: Visit[]
  start?: number
  isolated?: Record<number, number>
  ask?: Partial<Question>
}

/** Traces from A alone, whose window opens at `start`. */
function traced({ mutual = [], directed = [], visits = [], start = 0, isolated = {}, ask = {} }: World): Tracer {
  const builder = createHistoryBuilder()
  builder.includePeople(5)
  for (const [from, to, start, end = start] of mutual) builder.addEncounter(from, to, start, end)
  for (const [from, to, start, end = start] of directed) builder.addEncounter(from, to, start, end, true)
  for (const visit of visits) builder.addVisit(...visit)
  return createTracer(builder.build(), {
    roots: { person: Int32Array.of(A), start: Int32Array.of(start) },
    isolated: Int32Array.from([A, B, C, D, E], (person) => isolated[person] ?? NEVER),
    ...ask,
  })
}

const exposure = (tracer: Tracer, person: number): number | undefined => tracer.chainOf(person).at(-1)?.exposedAt
const levels = (tracer: Tracer): number[] => [A, B, C, D, E].map((person) => tracer.levelOf(person))

test('a case is level 0, whom it met is F1, whom they met later is F2, and nobody else is anything', () => {
  const tracer = traced({
    mutual: [
      [A, B, 3],
      [B, C, 5],
      [D, E, 6],
    ],
  })
  expect(levels(tracer)).toEqual([0, 1, 2, NONE, NONE])
  expect(tracer.chainOf(C)).toEqual([
    { person: A, level: 0, exposedAt: 0, by: null },
    { person: B, level: 1, exposedAt: 3, by: { kind: 'encounter', encounter: 0 } },
    { person: C, level: 2, exposedAt: 5, by: { kind: 'encounter', encounter: 1 } },
  ])
  expect(tracer.chainOf(D)).toEqual([])
})

test('whom the F1 met before being exposed is no F2', () => {
  expect(
    levels(
      traced({
        mutual: [
          [A, B, 5],
          [B, C, 4],
        ],
      }),
    ),
  ).toEqual([0, 1, NONE, NONE, NONE])
})

test('steps at the same instant are allowed, in whatever order they were recorded', () => {
  expect(
    levels(
      traced({
        mutual: [
          [C, D, 5],
          [B, C, 5],
          [A, B, 5],
        ],
      }),
    ),
  ).toEqual([0, 1, 2, 3, NONE])
})

test('encounters before the window of the case do not count, one that lasts into it does from its start', () => {
  const tracer = traced({
    mutual: [
      [A, B, 1, 9],
      [A, C, 2, 4],
    ],
    start: 5,
  })
  expect(levels(tracer)).toEqual([0, 1, NONE, NONE, NONE])
  expect(exposure(tracer, B)).toBe(5)
})

test('an encounter that ends at the exposure of the source still counts, one that ended before does not', () => {
  expect(
    levels(
      traced({
        mutual: [
          [A, B, 6],
          [B, C, 2, 6],
          [B, D, 2, 5],
        ],
      }),
    ),
  ).toEqual([0, 1, 2, NONE, NONE])
})

test('isolation ends the window: the instant itself is outside, the instant before is inside', () => {
  const mutual: Meeting[] = [
    [A, B, 1],
    [B, C, 6],
    [B, D, 7],
    [B, E, 5, 9],
  ]
  expect(levels(traced({ mutual, isolated: { [B]: 7 } }))).toEqual([0, 1, 2, NONE, 2])
})

test('isolation of the case itself ends its window too, and of the exposed person does not undo the exposure', () => {
  expect(
    levels(
      traced({
        mutual: [
          [A, B, 4],
          [A, C, 5],
        ],
        isolated: { [A]: 5 },
      }),
    ),
  ).toEqual([0, 1, NONE, NONE, NONE])
  expect(
    levels(
      traced({
        mutual: [
          [A, B, 4],
          [B, C, 4],
        ],
        isolated: { [B]: 2 },
      }),
    ),
  ).toEqual([0, 1, NONE, NONE, NONE])
})

test('a window that ends before it begins passes nothing on', () => {
  expect(levels(traced({ mutual: [[A, B, 1, 9]], start: 5, isolated: { [A]: 5 } }))).toEqual([
    0,
    NONE,
    NONE,
    NONE,
    NONE,
  ])
})

test('a directed encounter is walked one way, a mutual one both ways', () => {
  expect(
    levels(
      traced({
        directed: [
          [B, A, 3],
          [A, C, 3],
        ],
      }),
    ),
  ).toEqual([0, NONE, 1, NONE, NONE])
  expect(levels(traced({ mutual: [[B, A, 3]] }))).toEqual([0, 1, NONE, NONE, NONE])
})

test('meeting oneself is nothing, but keeps its number', () => {
  const tracer = traced({
    mutual: [
      [A, A, 1],
      [B, B, 1],
      [A, B, 2],
    ],
  })
  expect(levels(tracer)).toEqual([0, 1, NONE, NONE, NONE])
  expect(tracer.chainOf(B).at(-1)?.by).toEqual({ kind: 'encounter', encounter: 2 })
})

test('the fewest hops and the earliest arrival are different paths: each level keeps its own explanation', () => {
  // A meets C late; through B the same C was exposed much earlier, and only that early exposure reaches D.
  const tracer = traced({
    mutual: [
      [A, C, 20],
      [A, B, 2],
      [B, C, 4],
      [C, D, 6],
    ],
  })
  expect(levels(tracer)).toEqual([0, 1, 1, 3, NONE])
  expect(exposure(tracer, C)).toBe(20)
  expect(tracer.chainOf(D).map(({ person, level, exposedAt }) => [person, level, exposedAt])).toEqual([
    [A, 0, 0],
    [B, 1, 2],
    [C, 2, 4],
    [D, 3, 6],
  ])
})

test('an exposure found earlier opens exactly the time between: its first and last instants included', () => {
  // C's exposure moves from 20 back to 4 at the second level.
  const early: Meeting[] = [
    [A, C, 20],
    [A, B, 4],
    [B, C, 4],
  ]
  expect(levels(traced({ mutual: [...early, [C, D, 19]] }))).toEqual([0, 1, 1, 3, NONE])
  expect(levels(traced({ mutual: [...early, [C, D, 4]] }))).toEqual([0, 1, 1, 3, NONE])
  expect(levels(traced({ mutual: [...early, [C, D, 3]] }))).toEqual([0, 1, 1, NONE, NONE])
  expect(levels(traced({ mutual: [...early, [C, D, 20]] }))).toEqual([0, 1, 1, 2, NONE])
  expect(
    levels(
      traced({
        mutual: early,
        visits: [
          [C, 0, 19, 30],
          [D, 0, 0, 19],
        ],
      }),
    ),
  ).toEqual([0, 1, 1, 3, NONE])
})

test('of several explanations of one exposure the lowest number is kept', () => {
  const tracer = traced({
    mutual: [
      [A, B, 3],
      [A, B, 3],
      [A, B, 2],
      [A, B, 2],
    ],
  })
  expect(tracer.chainOf(B).at(-1)).toMatchObject({ exposedAt: 2, by: { encounter: 2 } })
})

test('no level beyond the highest asked for', () => {
  const mutual: Meeting[] = [
    [A, B, 1],
    [B, C, 2],
    [C, D, 3],
  ]
  expect(levels(traced({ mutual, ask: { maxLevel: 2 } }))).toEqual([0, 1, 2, NONE, NONE])
  expect(levels(traced({ mutual, ask: { maxLevel: 0 } }))).toEqual([0, NONE, NONE, NONE, NONE])
})

test('nothing before "since" or after "until" counts', () => {
  const mutual: Meeting[] = [
    [A, B, 1],
    [A, C, 2, 5],
    [A, D, 6],
    [A, E, 5, 9],
  ]
  expect(levels(traced({ mutual, ask: { since: 3, until: 5 } }))).toEqual([0, NONE, 1, NONE, 1])
})

test('an undated encounter can have been at any moment of the window', () => {
  const tracer = traced({
    mutual: [
      [A, B, EVER, NEVER],
      [B, C, 7],
    ],
    start: 4,
  })
  expect(levels(tracer)).toEqual([0, 1, 2, NONE, NONE])
  expect(exposure(tracer, B)).toBe(4)
  expect(exposure(traced({ mutual: [[A, B, EVER, NEVER]], start: EVER }), B)).toBe(EVER)
})

test('visits that overlap are encounters; touching at one instant is overlapping, lying apart is not', () => {
  const tracer = traced({
    visits: [
      [A, 0, 2, 6],
      [B, 0, 6, 9],
      [C, 0, 7, 9],
      [D, 1, 2, 6],
      [E, 0, 0, 3],
    ],
  })
  // C was there with B, after B was exposed.
  expect(levels(tracer)).toEqual([0, 1, 2, NONE, 1])
  expect(exposure(tracer, B)).toBe(6)
  expect(exposure(tracer, C)).toBe(7)
  expect(exposure(tracer, E)).toBe(2)
  expect(tracer.chainOf(B).at(-1)?.by).toEqual({ kind: 'visit', theirs: 0, own: 1 })
})

test('in a venue too one is exposed only from when the source can pass it on, and until the source is isolated', () => {
  const visits: Visit[] = [
    [A, 0, 0, 9],
    [B, 0, 1, 3],
    [C, 0, 2, 8],
    [D, 0, 6, 7],
  ]
  const tracer = traced({ visits, start: 4, isolated: { [A]: 6, [C]: 6 } })
  expect(levels(tracer)).toEqual([0, NONE, 1, NONE, NONE])
  expect(exposure(tracer, C)).toBe(4)
})

test('a second case keeps level 0 and its own window, whoever it met before', () => {
  const ask = { roots: { person: Int32Array.of(A, B), start: Int32Array.of(0, 5) } }
  const tracer = traced({
    mutual: [
      [A, B, 1],
      [B, C, 3],
      [B, D, 5],
    ],
    ask,
  })
  expect(levels(tracer)).toEqual([0, 0, NONE, 1, NONE])
  expect(tracer.chainOf(D).map((step) => step.person)).toEqual([B, D])
})

test('a case named twice has the earlier window', () => {
  const ask = { roots: { person: Int32Array.of(A, A), start: Int32Array.of(9, 2) } }
  expect(levels(traced({ mutual: [[A, B, 4]], ask }))).toEqual([0, 1, NONE, NONE, NONE])
})

test('what cannot be is refused: a person who is not there, an encounter that ends before it starts', () => {
  expect(() => traced({ ask: { roots: { person: Int32Array.of(9), start: Int32Array.of(0) } } })).toThrow(RangeError)
  expect(() => traced({ mutual: [[A, B, 5, 4]] })).toThrow(RangeError)
})
