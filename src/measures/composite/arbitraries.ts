import fc from 'fast-check'
import { dataOf, type IndexData } from './data.ts'
import { parseIndexSpec } from './parse.ts'
import { AGGREGATE, type IndexSpec, NORMALISE } from './spec.ts'

/** The specification a file holds; throws where it has faults. */
export function specOf(value: unknown): IndexSpec {
  const parsed = parseIndexSpec(value)
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  return parsed.spec
}

export interface World {
  readonly spec: IndexSpec
  readonly data: IndexData
}

/** Values with few digits, so that ties and columns all equal come about. */
const value = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 40 }).map((n) => n / 4) },
  { weight: 1, arbitrary: fc.constant(null) },
)

const groups = fc.array(
  fc.record({
    weight: fc.integer({ min: 0, max: 4 }),
    direction: fc.constantFrom('up', 'up', 'down'),
    aggregate: fc.option(fc.constantFrom(...AGGREGATE)),
    leaves: fc.array(fc.record({ weight: fc.integer({ min: 0, max: 4 }), direction: fc.constantFrom('up', 'down') }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  { minLength: 1, maxLength: 4 },
)

/** An index of two levels over a few units, with holes, ties, zero weights and every way of scoring. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    groups,
    units: fc.integer({ min: 1, max: 9 }),
    normalise: fc.constantFrom(...NORMALISE),
    fixed: fc.boolean(),
    aggregate: fc.constantFrom(...AGGREGATE),
    least: fc.constantFrom(0, 0.5, 2 / 3, 1),
  })
  .chain(({ groups: list, units, normalise, fixed, aggregate, least }) => {
    const leaves = list.flatMap(({ leaves: own }, g) =>
      own.map((leaf, i) => ({
        ...leaf,
        code: `${g}.${i}`,
        parent: `${g}`,
        bounds: [-1, 11],
        goalposts: [2, 8],
        target: 7,
        max: 10,
      })),
    )
    const nodes = [
      { code: 'index' },
      ...list.map(({ weight, direction, aggregate: own }, g) => ({
        weight,
        direction,
        aggregate: own,
        code: `${g}`,
        parent: 'index',
        max: 10,
      })),
      ...leaves,
    ]
    const spec = specOf({
      code: 'index',
      nodes,
      stages: {
        missing: { least },
        normalise: { kind: normalise, bounds: fixed ? 'fixed' : 'data' },
        aggregate,
      },
    })
    return fc
      .array(fc.array(value, { minLength: leaves.length, maxLength: leaves.length }), {
        minLength: units,
        maxLength: units,
      })
      .map((rows) => ({
        spec,
        data: dataOf(
          leaves.map(({ code }) => code),
          rows.map((row, unit) => ({
            unit: `u${unit}`,
            values: Object.fromEntries(leaves.map(({ code }, i) => [code, row[i]!])),
          })),
        ),
      }))
  })
