import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { encountersOnly, histories, questions } from './arbitraries.ts'
import { asked, byDefinition, indexed, type PlainHistory, type PlainQuestion, pairsOf } from './by-definition.ts'
import { NONE } from './labels.ts'
import { EVER, NEVER } from './ticks.ts'
import { createTracer, type Tracer } from './tracer.ts'

const RUNS = { numRuns: 2000 }

const traced = (history: PlainHistory, question: PlainQuestion): Tracer =>
  createTracer(indexed(history), asked(question))

const reachedBy = (tracer: Tracer): Set<number> => new Set(tracer.levels().person)

/** Level and exposure by person, as the definition states them. */
function answers(tracer: Tracer, people: number) {
  const level = Array.from<number>({ length: people }).fill(Number.POSITIVE_INFINITY)
  const exposed = Array.from<number>({ length: people }).fill(Number.POSITIVE_INFINITY)
  const found = tracer.levels()
  for (let i = 0; i < found.count; i++) {
    level[found.person[i]!] = found.level[i]!
    exposed[found.person[i]!] = found.exposedAt[i]!
  }
  return { level, exposed }
}

test('levels and exposures are those of the definition', () => {
  fc.assert(
    fc.property(histories, questions, (history, question) => {
      expect(answers(traced(history, question), history.people)).toEqual(byDefinition(history, question))
    }),
    RUNS,
  )
})

test('every explaining chain is valid by itself and has exactly as many encounters as the level says', () => {
  fc.assert(
    fc.property(histories, questions, (history, question) => {
      const tracer = traced(history, question)
      const pairs = pairsOf(history)
      for (const person of reachedBy(tracer)) {
        const chain = tracer.chainOf(person)
        expect(chain.length - 1).toBe(tracer.levelOf(person))
        expect(chain[0]!.by).toBeNull()
        const starts = question.roots.filter((root) => root.person === chain[0]!.person).map((root) => root.start)
        expect(chain[0]!.exposedAt).toBe(Math.min(...starts))
        for (let i = 1; i < chain.length; i++) {
          const [source, next] = [chain[i - 1]!, chain[i]!]
          const time = next.exposedAt
          const latent = i === 1 || source.exposedAt === EVER ? 0 : (question.latent ?? 0)
          const opens = Math.max(source.exposedAt + latent, question.since)
          expect(time).toBeGreaterThanOrEqual(opens)
          expect(time).toBeLessThanOrEqual(question.until)
          expect(time).toBeLessThan(question.isolated[source.person]!)
          const meeting = meetingOf(history, next.by!)
          expect([meeting.from, meeting.to].toSorted()).toEqual([source.person, next.person].toSorted())
          expect(meeting.directed ? meeting.from : source.person).toBe(source.person)
          expect(time).toBe(Math.max(meeting.start, opens))
          expect(time).toBeLessThanOrEqual(meeting.end)
          expect(pairs.some((pair) => pair.from === source.person && pair.to === next.person)).toBe(true)
        }
      }
    }),
    RUNS,
  )
})

function meetingOf(history: PlainHistory, by: NonNullable<ReturnType<Tracer['chainOf']>[number]['by']>) {
  if (by.kind === 'encounter') return history.encounters[by.encounter]!
  const [theirs, own] = [history.visits[by.theirs]!, history.visits[by.own]!]
  expect(theirs.venue).toBe(own.venue)
  const start = Math.max(theirs.start, own.start)
  return { from: theirs.person, to: own.person, start, end: Math.min(theirs.end, own.end), directed: true }
}

const explanations = (tracer: Tracer) =>
  [...reachedBy(tracer)].toSorted().map((person) => tracer.chainOf(person).at(-1)!)

test('the answer does not depend on the order in which people are numbered into the frontier', () => {
  fc.assert(
    fc.property(histories, questions, (history, question) => {
      const turned = { ...question, roots: question.roots.toReversed() }
      expect(explanations(traced(history, turned))).toEqual(explanations(traced(history, question)))
    }),
    RUNS,
  )
})

test('a wider window reaches no fewer people', () => {
  fc.assert(
    fc.property(histories, questions, (history, question) => {
      const roots = question.roots.map((root) => ({ ...root, start: EVER }))
      const wide = reachedBy(traced(history, { ...question, roots, since: EVER, until: NEVER }))
      for (const person of reachedBy(traced(history, question))) expect(wide.has(person)).toBe(true)
    }),
    RUNS,
  )
})

test('isolating somebody earlier reaches no more people', () => {
  fc.assert(
    fc.property(histories, questions, fc.nat(6), fc.nat(14), (history, question, person, instant) => {
      const isolated = question.isolated.with(person, Math.min(instant, question.isolated[person]!))
      const before = reachedBy(traced(history, question))
      for (const one of reachedBy(traced(history, { ...question, isolated }))) expect(before.has(one)).toBe(true)
    }),
    RUNS,
  )
})

test('a mutual history is the directed history of both ways', () => {
  fc.assert(
    fc.property(encountersOnly, questions, (history, question) => {
      const mutual = history.encounters.map((encounter) => ({ ...encounter, directed: false }))
      const both = mutual.flatMap((e) => [
        { ...e, directed: true },
        { ...e, from: e.to, to: e.from, directed: true },
      ])
      const of = (encounters: typeof mutual) => answers(traced({ ...history, encounters }, question), history.people)
      expect(of(mutual)).toEqual(of(both))
    }),
    RUNS,
  )
})

test('a person alone in one venue with each other person meets them as if pair by pair', () => {
  fc.assert(
    fc.property(histories, questions, (history, question) => {
      const pairs = { ...history, encounters: pairsOf(history), visits: [] }
      expect(answers(traced(history, question), history.people)).toEqual(
        answers(traced(pairs, question), history.people),
      )
    }),
    RUNS,
  )
})

test('whoever is not reached has no level, no chain', () => {
  fc.assert(
    fc.property(histories, questions, (history, question) => {
      const tracer = traced(history, question)
      const reached = reachedBy(tracer)
      for (let person = 0; person < history.people; person++) {
        expect(tracer.levelOf(person) === NONE).toBe(!reached.has(person))
        expect(tracer.chainOf(person).length === 0).toBe(!reached.has(person))
      }
    }),
  )
})
