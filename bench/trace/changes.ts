import { createHistoryBuilder, createLiveTracer, type LiveTracer } from '../../src/epidemic/tracing/index.ts'
import { now } from './answer.ts'
import { generator, questionOf, type World } from './world.ts'

/** The times one kind of change took, from being told to every level being right again, in milliseconds. */
export interface Timed {
  readonly kind: string
  readonly times: number[]
  /** People whose level, exposure or chain changed at most. */
  readonly most: number
}

export function liveOf(world: World, maxLevel: number): LiveTracer {
  const builder = createHistoryBuilder()
  const { from, to, start, end } = world
  for (let i = 0; i < world.encounters; i++) builder.addEncounter(from[i]!, to[i]!, start[i]!, end[i]!)
  builder.includePeople(world.people)
  return createLiveTracer(builder.take(), questionOf(world, maxLevel))
}

/** Changes one by one at people and encounters drawn from everywhere, each kind `rounds` times. */
export function timeChanges(tracer: LiveTracer, world: World, rounds: number): Timed[] {
  const draw = generator(20210128)
  const kinds = new Map<string, { times: number[]; most: number }>()

  function time(kind: string, change: () => void): void {
    const began = now()
    change()
    const changed = tracer.settle().length
    const took = now() - began
    const kept = kinds.get(kind) ?? { times: [], most: 0 }
    kept.times.push(took)
    kinds.set(kind, { times: kept.times, most: Math.max(kept.most, changed) })
  }

  const cases = Array.from(world.roots.person)
  for (let i = 0; i < rounds; i++) {
    const person = draw(world.people)
    const start = (7 + draw(7)) * 1440
    time('new case', () => tracer.setCase(person, start))
    time('window moved back a day', () => tracer.setCase(person, start - 1440))
    time('isolation recorded', () => tracer.isolate(person, start + 3 * 1440))
    time('isolation corrected', () => tracer.isolate(person, start + 5 * 1440))
    time('case retracted', () => tracer.setCase(person, null))
    const source = cases[draw(cases.length)]!
    const [other, at] = [draw(world.people), draw(21 * 1440)]
    let added = 0
    time('encounter of a case', () => {
      added = tracer.addEncounter(source, other, at, at + 30)
    })
    time('encounter of a case removed', () => tracer.removeEncounter(added, source))
    const [one, two] = [draw(world.people), draw(world.people)]
    time('encounter of anybody', () => tracer.addEncounter(one, two, at, at + 30))
    const old = draw(world.encounters)
    time('recorded encounter removed', () => tracer.removeEncounter(old, world.from[old]!))
    time('two people merged', () => tracer.mergePeople(person, other))
    time('merge undone', () => tracer.unmergePerson(person))
  }
  return Array.from(kinds, ([kind, kept]) => ({ kind, ...kept }))
}

export const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!

/** Twenty thousand at one market at one time, and 2,300 who all meet each other on each of three weeks' days. */
export function market(visitors: number): LiveTracer {
  const builder = createHistoryBuilder()
  for (let person = 0; person < visitors; person++) builder.addVisit(person, 0, 480 + (person % 120), 700)
  return createLiveTracer(builder.take(), { roots: { person: Int32Array.of(0), start: Int32Array.of(0) } })
}

export function crowd(people: number, days: number): LiveTracer {
  const builder = createHistoryBuilder()
  for (let day = 0; day < days; day++)
    for (let a = 0; a < people; a++)
      for (let b = a + 1; b < people; b++) builder.addEncounter(a, b, day * 1440 + 480, day * 1440 + 1020)
  return createLiveTracer(builder.take(), { roots: { person: Int32Array.of(0), start: Int32Array.of(0) } })
}
