import { createHistoryBuilder, type History, NEVER, type Question } from '../../src/epidemic/tracing/index.ts'

/** A made-up province: everybody lives among neighbours and meets some of them, for minutes, over three weeks. */
export interface World {
  readonly people: number
  readonly encounters: number
  /** Columns of equal length; times in minutes. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** One person in twenty is isolated at some time. */
  readonly isolated: Int32Array
  readonly roots: { readonly person: Int32Array; readonly start: Int32Array }
}

const DAY = 1440
const DAYS = 21
/** Neighbours are those numbered this near. */
const NEAR = 5000
const ROOTS = 100

const column = (length: number, value: (i: number) => number): Int32Array =>
  Int32Array.from({ length }, (_, i) => value(i))

export function createWorld(people: number, encounters: number, seed = 20210127): World {
  const draw = generator(seed)
  const from = column(encounters, () => draw(people))
  const to = column(encounters, (i) => (from[i]! + 1 + draw(Math.min(NEAR, people - 1))) % people)
  const start = column(encounters, () => draw(DAYS * DAY))
  const end = column(encounters, (i) => start[i]! + draw(120))
  const isolated = column(people, () => (draw(20) === 0 ? draw(DAYS * DAY) : NEVER))
  const person = column(ROOTS, (i) => Math.floor((i * people) / ROOTS))
  const rootStart = column(ROOTS, () => (7 + draw(7)) * DAY)
  for (const [i, root] of person.entries()) isolated[root] = rootStart[i]! + 5 * DAY
  return { people, encounters, from, to, start, end, isolated, roots: { person, start: rootStart } }
}

export function historyOf(world: World): History {
  const builder = createHistoryBuilder()
  const { from, to, start, end } = world
  for (let i = 0; i < world.encounters; i++) builder.addEncounter(from[i]!, to[i]!, start[i]!, end[i]!)
  builder.includePeople(world.people)
  return builder.build()
}

export const questionOf = (world: World, maxLevel: number): Question => ({
  roots: world.roots,
  isolated: world.isolated,
  maxLevel,
})

/** Marsaglia's xorshift: the same world on every machine. */
export function generator(seed: number): (below: number) => number {
  let state = seed | 0
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}
