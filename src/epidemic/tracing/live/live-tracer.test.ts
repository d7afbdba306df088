import { expect, test } from 'vitest'
import type { PlainHistory, PlainQuestion } from '../by-definition.ts'
import { asked, indexed } from '../by-definition.ts'
import { createHistoryBuilder } from '../history.ts'
import { NONE } from '../labels.ts'
import { EVER, NEVER } from '../ticks.ts'
import { createTracer, type Tracing } from '../tracer.ts'
import type { Happening } from './arbitrary-changes.ts'
import { createLiveTracer } from './live-tracer.ts'
import { keep } from './record.ts'

const DAY = 1440

/** Marsaglia's xorshift: the same world every time. */
function generator(seed: number): (below: number) => number {
  let state = seed | 0
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const standings = (tracer: Tracing): string[] => {
  const { count, person, level, exposedAt } = tracer.levels()
  return Array.from({ length: count }, (_, i) => `${person[i]} F${level[i]} ${exposedAt[i]}`).toSorted()
}

/** People who meet neighbours, and many who crowd one market. */
function town(people: number, draw: (below: number) => number): { history: PlainHistory; question: PlainQuestion } {
  const encounters = Array.from({ length: people * 4 }, () => {
    const from = draw(people)
    const start = draw(14 * DAY)
    return { from, to: (from + 1 + draw(20)) % people, start, end: start + draw(90), directed: draw(5) === 0 }
  })
  const visits = Array.from({ length: people }, () => {
    const start = draw(14) * DAY + draw(600)
    return { person: draw(people), venue: draw(4) === 0 ? draw(40) : 0, start, end: start + draw(180) }
  })
  return {
    history: { people, encounters, visits },
    question: {
      roots: Array.from({ length: 4 }, () => ({ person: draw(people), start: draw(10) * DAY })),
      isolated: Array.from({ length: people }, () => (draw(15) === 0 ? draw(14 * DAY) : NEVER)),
      since: EVER,
      until: NEVER,
      maxLevel: draw(2) === 0 ? 6 : Number.POSITIVE_INFINITY,
      latent: draw(2) * DAY,
    },
  }
}

function drawn(people: number, draw: (below: number) => number): Happening {
  const start = draw(14 * DAY)
  const end = start + draw(120)
  const person = draw(people)
  const kinds: Happening[] = [
    { kind: 'met', from: person, to: draw(people), start, end, directed: draw(2) === 0 },
    { kind: 'not met', nth: draw(1 << 20) },
    { kind: 'visited', person, venue: draw(3), start, end },
    { kind: 'not visited', nth: draw(1 << 20) },
    { kind: 'isolated', person, from: draw(3) === 0 ? NEVER : start },
    { kind: 'case', person, start: draw(10) * DAY },
    { kind: 'same', from: person, into: draw(people) },
    { kind: 'not the same', nth: draw(1 << 20) },
    { kind: 'new person' },
  ]
  return kinds[draw(kinds.length)]!
}

test.each([1, 2, 3, 4, 5, 6])('a town of a thousand keeps up with its changes (%i)', (seed) => {
  const draw = generator(seed * 7919)
  const { history, question } = town(1000, draw)
  const kept = keep(history, question)
  const cases = question.roots.map(({ person }) => person)
  let told = 0
  for (let i = 0; i < 60; i++) {
    const happening = drawn(1000, draw)
    kept.happen(happening)
    if (happening.kind === 'case') cases.push(happening.person)
    if (i % 7 === 6) kept.happen({ kind: 'case', person: cases.splice(draw(cases.length), 1)[0]!, start: null })
    told += kept.tracer.settle().length
    const now = kept.now()
    expect(standings(kept.tracer)).toEqual(standings(createTracer(indexed(now.history), asked(now.question))))
  }
  expect(told).toBeGreaterThan(100)
})

test('a retracted case with three thousand descendants takes each of them along, and a confirmed one brings them', () => {
  const builder = createHistoryBuilder()
  // Each of 50 people whom the case met met another 60 the day after.
  for (let i = 0; i < 50; i++) {
    builder.addEncounter(0, 1 + i, DAY, DAY + 30)
    for (let j = 0; j < 60; j++) builder.addEncounter(1 + i, 51 + i * 60 + j, 2 * DAY, 2 * DAY + 30)
  }
  const tracer = createLiveTracer(builder.take(), { roots: { person: Int32Array.of(0), start: Int32Array.of(0) } })
  expect(tracer.levels().count).toBe(3051)
  tracer.setCase(0, null)
  const gone = tracer.settle()
  expect(gone).toHaveLength(3051)
  expect(gone.every(({ before, after }) => before !== null && after === null)).toBe(true)
  expect(tracer.levels().count).toBe(0)
  tracer.setCase(1, 0)
  expect(tracer.settle().filter(({ after }) => after?.level === 1)).toHaveLength(61)
  expect(tracer.levelOf(0)).toBe(1)
  expect(tracer.levelOf(2)).toBe(2)
})

test('visitors of a market all at one time: one more case among them, and it was none', () => {
  const people = 5000
  const builder = createHistoryBuilder()
  for (let person = 0; person < people; person++) builder.addVisit(person, 0, 100, 200)
  const tracer = createLiveTracer(builder.take(), { roots: { person: Int32Array.of(0), start: Int32Array.of(0) } })
  expect(tracer.settle()).toEqual([])
  tracer.setCase(1, 150)
  expect(tracer.settle()).toHaveLength(1)
  tracer.setCase(0, null)
  // Everybody else was exposed at 100 and is now at 150; who was the case is an F1.
  expect(tracer.settle()).toHaveLength(people - 1)
  expect(tracer.chainOf(people - 1).map(({ person, exposedAt }) => [person, exposedAt])).toEqual([
    [1, 150],
    [people - 1, 150],
  ])
  expect(tracer.levelOf(0)).toBe(1)
  tracer.setCase(1, null)
  tracer.settle()
  expect(tracer.levelOf(2)).toBe(NONE)
})

test('more rows than were there at first are taken in and ordered among them', () => {
  const builder = createHistoryBuilder()
  builder.includePeople(400)
  const tracer = createLiveTracer(builder.take(), { roots: { person: Int32Array.of(0), start: Int32Array.of(0) } })
  const again = createHistoryBuilder()
  again.includePeople(400)
  const draw = generator(5)
  for (let i = 0; i < 80_000; i++) {
    const [from, to, start] = [draw(400), draw(400), draw(20 * DAY)]
    tracer.addEncounter(from, to, start, start + draw(60), i % 3 === 0)
  }
  const second = generator(5)
  for (let i = 0; i < 80_000; i++) {
    const [from, to, start] = [second(400), second(400), second(20 * DAY)]
    again.addEncounter(from, to, start, start + second(60), i % 3 === 0)
  }
  tracer.settle()
  const anew = createTracer(again.build(), { roots: { person: Int32Array.of(0), start: Int32Array.of(0) } })
  expect(standings(tracer)).toEqual(standings(anew))
})

test('what cannot be is refused', () => {
  const builder = createHistoryBuilder()
  builder.addEncounter(0, 1, 0, 0)
  const tracer = createLiveTracer(builder.take(), { roots: { person: new Int32Array(), start: new Int32Array() } })
  expect(() => tracer.setCase(2, 0)).toThrow(RangeError)
  expect(() => tracer.addEncounter(0, 1, 5, 4)).toThrow(RangeError)
  expect(() => tracer.mergePeople(0, 0)).toThrow(RangeError)
  tracer.mergePeople(0, 1)
  expect(() => tracer.mergePeople(0, 1)).toThrow(RangeError)
  expect(() => tracer.mergePeople(1, 0)).toThrow(RangeError)
  expect(() => tracer.unmergePerson(1)).toThrow(RangeError)
})
