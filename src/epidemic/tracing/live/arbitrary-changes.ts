import * as fc from 'fast-check'
import { encounter, isolation, person, start, visit } from '../arbitraries.ts'

/** One thing that happens to a recorded history; `nth` picks among what is there, whatever its length. */
export type Happening =
  | {
      readonly kind: 'met'
      readonly from: number
      readonly to: number
      readonly start: number
      readonly end: number
      readonly directed: boolean
    }
  | { readonly kind: 'not met'; readonly nth: number }
  | {
      readonly kind: 'visited'
      readonly person: number
      readonly venue: number
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'not visited'; readonly nth: number }
  | { readonly kind: 'isolated'; readonly person: number; readonly from: number }
  | { readonly kind: 'case'; readonly person: number; readonly start: number | null }
  | { readonly kind: 'same'; readonly from: number; readonly into: number }
  | { readonly kind: 'not the same'; readonly nth: number }
  | { readonly kind: 'new person' }

const nth = fc.nat(60)

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: encounter.map((e) => ({ kind: 'met', ...e }) as const) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('not met' as const), nth }) },
  { weight: 2, arbitrary: visit.map((v) => ({ kind: 'visited', ...v }) as const) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('not visited' as const), nth }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('isolated' as const), person, from: isolation }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('case' as const), person, start: fc.option(start, { freq: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('same' as const), from: person, into: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('not the same' as const), nth }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'new person' } as const) },
)

/** Happenings in the order in which they are recorded; those of one inner list are worked out together. */
export const courses: fc.Arbitrary<Happening[][]> = fc.array(fc.array(happening, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 12,
})
