import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { encountersOnly, histories, questions } from '../arbitraries.ts'
import { asked, byDefinition, indexed } from '../by-definition.ts'
import { NONE } from '../labels.ts'
import { EVER } from '../ticks.ts'
import { createTracer, type Step, type Tracing } from '../tracer.ts'
import { courses } from './arbitrary-changes.ts'
import { type Kept, keep } from './record.ts'

const RUNS = { numRuns: Number(process.env.RUNS ?? 2000) }

/** Level and exposure by person. */
function answers(tracer: Tracing, people: number) {
  const level = Array.from<number>({ length: people }).fill(Number.POSITIVE_INFINITY)
  const exposed = Array.from<number>({ length: people }).fill(Number.POSITIVE_INFINITY)
  const found = tracer.levels()
  for (let i = 0; i < found.count; i++) {
    level[found.person[i]!] = found.level[i]!
    exposed[found.person[i]!] = found.exposedAt[i]!
  }
  return { level, exposed }
}

/** What is wrong with the chains, in words: each must hold by itself and be as long as the level says. */
function faultsOf({ tracer, now, encounter, visit }: Kept): string[] {
  const { question } = now()
  const levels = tracer.levels()

  function meetingOf(by: NonNullable<Step['by']>) {
    if (by.kind === 'encounter') return encounter(by.encounter)
    const [theirs, own] = [visit(by.theirs), visit(by.own)]
    const [start, end] = [Math.max(theirs.start, own.start), Math.min(theirs.end, own.end)]
    const place = theirs.venue === own.venue ? {} : { from: NONE }
    return { from: theirs.person, to: own.person, start, end, directed: true, ...place }
  }

  function isStep(source: Step, next: Step): boolean {
    const latent = source.by === null || source.exposedAt === EVER ? 0 : (question.latent ?? 0)
    const opens = Math.max(source.exposedAt + latent, question.since)
    const { from, to, start, end, directed } = meetingOf(next.by!)
    const isBetween = from === source.person && to === next.person
    const isTurned = !directed && to === source.person && from === next.person
    const last = Math.min(end, question.until, question.isolated[source.person]! - 1)
    return (isBetween || isTurned) && next.exposedAt === Math.max(start, opens) && next.exposedAt <= last
  }

  return Array.from(levels.person, (person, i) => {
    const chain = tracer.chainOf(person)
    const starts = question.roots.filter((root) => root.person === chain[0]?.person).map((root) => root.start)
    if (chain[0]?.by !== null || chain[0].exposedAt !== Math.min(...starts)) return `${person} begins nowhere`
    if (chain.length - 1 !== levels.level[i]) return `${person} has a chain of another length`
    if ((chain.at(-2)?.person ?? NONE) !== levels.by[i]) return `${person} is said to be by another`
    return chain.every((step, hop) => hop === 0 || isStep(chain[hop - 1]!, step)) ? '' : `${person} breaks`
  }).filter((fault) => fault !== '')
}

/** Everybody's level and chain, as one can be compared with another time. */
const stateOf = (tracer: Tracing, person: number) => {
  const chain = tracer.chainOf(person)
  const last = chain.at(-1)
  return { chain, standing: last === undefined ? null : { level: last.level, exposedAt: last.exposedAt } }
}

test('after every change the answer is that of a trace from nothing, of the definition, and every chain holds', () => {
  fc.assert(
    fc.property(histories, questions, courses, (history, question, course) => {
      const kept = keep(history, question)
      for (const together of [[], ...course]) {
        for (const happening of together) kept.happen(happening)
        kept.tracer.settle()
        const now = kept.now()
        const given = answers(kept.tracer, now.history.people)
        expect(given).toEqual(answers(createTracer(indexed(now.history), asked(now.question)), now.history.people))
        expect(given).toEqual(byDefinition(now.history, now.question))
        expect(faultsOf(kept)).toEqual([])
      }
    }),
    RUNS,
  )
})

test('what is told of a change is exactly what became different', () => {
  fc.assert(
    fc.property(histories, questions, courses, (history, question, course) => {
      const { tracer, happen } = keep(history, question)
      for (const together of course) {
        const before = Array.from({ length: tracer.people }, (_, person) => stateOf(tracer, person))
        for (const happening of together) happen(happening)
        const changes = tracer.settle()
        const told = new Map(changes.map((change) => [change.person, change]))
        expect(told.size).toBe(changes.length)
        const was = (person: number) => before[person] ?? { chain: [], standing: null }
        const people = Array.from({ length: tracer.people }, (_, person) => person)
        const [changed, same] = [people.filter((one) => told.has(one)), people.filter((one) => !told.has(one))]
        expect(same.map((person) => stateOf(tracer, person).chain)).toEqual(same.map((person) => was(person).chain))
        expect(changed.map((person) => told.get(person))).toEqual(
          changed.map((person) => ({
            person,
            before: was(person).standing,
            after: stateOf(tracer, person).standing,
          })),
        )
      }
    }),
    RUNS,
  )
})

test('taking every change back leaves the levels as they were', () => {
  fc.assert(
    fc.property(encountersOnly, questions, courses, (history, question, course) => {
      const { tracer } = keep(history, question)
      const before = answers(tracer, tracer.people)
      for (const happening of course.flat()) {
        if (happening.kind === 'met') {
          const { from, to, start, end, directed } = happening
          const number = tracer.addEncounter(from, to, start, end, directed)
          tracer.settle()
          tracer.removeEncounter(number, to)
        } else if (happening.kind === 'same' && happening.from !== happening.into) {
          tracer.mergePeople(happening.from, happening.into)
          tracer.settle()
          tracer.unmergePerson(happening.from)
        } else continue
        tracer.settle()
        expect(answers(tracer, tracer.people)).toEqual(before)
      }
    }),
    { numRuns: 500 },
  )
})
