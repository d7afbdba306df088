import * as fc from 'fast-check'
import type { PlainHistory, PlainQuestion } from './by-definition.ts'
import { EVER, NEVER } from './ticks.ts'

/** Small worlds on a short clock, so that instants coincide, visits overlap and chains cross often. */
const PEOPLE = 7
const VENUES = 3
const LAST = 10

export const person = fc.integer({ min: 0, max: PEOPLE - 1 })
const tick = fc.integer({ min: 0, max: LAST })

const span = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.tuple(tick, fc.integer({ min: 0, max: 3 })).map(([start, length]) => [start, start + length]),
  },
  { weight: 1, arbitrary: fc.constantFrom([EVER, NEVER], [EVER, 5], [5, NEVER]) },
)

export const encounter = fc
  .record({ from: person, to: person, span, directed: fc.boolean() })
  .map(({ from, to, span, directed }) => ({ from, to, start: span[0]!, end: span[1]!, directed }))

export const visit = fc
  .record({ person, venue: fc.integer({ min: 0, max: VENUES - 1 }), span })
  .map(({ person, venue, span }) => ({ person, venue, start: span[0]!, end: span[1]! }))

export const histories: fc.Arbitrary<PlainHistory> = fc.record({
  people: fc.constant(PEOPLE),
  encounters: fc.array(encounter, { maxLength: 30 }),
  visits: fc.array(visit, { maxLength: 14 }),
})

export const encountersOnly: fc.Arbitrary<PlainHistory> = fc.record({
  people: fc.constant(PEOPLE),
  encounters: fc.array(encounter, { maxLength: 30 }),
  visits: fc.constant([]),
})

export const start = fc.oneof({ weight: 4, arbitrary: tick }, { weight: 1, arbitrary: fc.constant(EVER) })
export const isolation = fc.oneof({ weight: 2, arbitrary: fc.constant(NEVER) }, { weight: 1, arbitrary: tick })

export const questions: fc.Arbitrary<PlainQuestion> = fc.record({
  roots: fc.array(fc.record({ person, start }), { minLength: 1, maxLength: 3 }),
  isolated: fc.array(isolation, { minLength: PEOPLE, maxLength: PEOPLE }),
  since: fc.oneof({ weight: 3, arbitrary: fc.constant(EVER) }, { weight: 1, arbitrary: tick }),
  until: fc.oneof({ weight: 3, arbitrary: fc.constant(NEVER) }, { weight: 1, arbitrary: tick }),
  maxLevel: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(99, Number.POSITIVE_INFINITY) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }) },
  ),
  latent: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) }),
})
