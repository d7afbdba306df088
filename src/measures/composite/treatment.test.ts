import fc from 'fast-check'
import { expect, test } from 'vitest'
import { specOf } from './arbitraries.ts'
import { dataOf } from './data.ts'
import { shapeOf } from './moments.ts'
import type { Note } from './note.ts'
import { treat } from './outliers.ts'
import { scoreIndex } from './score.ts'

const LIMITS = { kind: 'winsorise-log', skew: 2, kurtosis: 3.5, most: 5 } as const
const treated = (values: readonly number[], most = 5): { out: number[]; kind: string; notes: Note[] } => {
  const notes: Note[] = []
  const column = Float64Array.from(values)
  const treatment = treat('a', column, { ...LIMITS, most }, notes)
  return { out: Array.from(column, treatment.at), kind: treatment.kind, notes }
}
const twenty = Array.from({ length: 20 }, (_, i) => i + 1)

test('skewness and kurtosis are the sample-corrected ones', () => {
  // Of 1, 2, 3, 4, 10, worked by hand: the second, third and fourth moments about the mean 4 are 10, 36 and 278.8.
  const { skew, kurtosis } = shapeOf(Float64Array.of(1, 2, 3, 4, 10))
  expect(skew).toBeCloseTo((36 / 10 ** 1.5) * (Math.sqrt(20) / 3), 12)
  expect(kurtosis).toBeCloseTo(((6 * (278.8 / 100 - 3) + 6) * 4) / 6, 12)
  expect(shapeOf(Float64Array.of(4, 4, 4, 4)).skew).toBeNaN()
})

test('a column without outliers is left as it is', () => {
  expect(treated(twenty)).toEqual({ out: twenty, kind: 'none', notes: [] })
  expect(treated([5, 5, 5, 5]).kind).toBe('none')
  expect(treated([]).kind).toBe('none')
})

test('one outlier is brought to the next value, and it is told', () => {
  const { out, kind, notes } = treated([...twenty, 500])
  expect(out).toEqual([...twenty, 20])
  expect(kind).toBe('winsorised')
  expect(notes).toMatchObject([{ code: 'winsorised', node: 'a', values: { count: 1, end: '20' } }])
  const below = treated([-500, ...twenty])
  expect(below.out).toEqual([1, ...twenty])
})

test('too many outliers: the values are put back and their logarithm is taken, the order kept', () => {
  const values = [...twenty, 200, 400, 800, 1600, 3200, 6400, 12_800]
  const { out, kind, notes } = treated(values, 1)
  expect(kind).toBe('logged')
  expect(notes[0]).toMatchObject({ code: 'logged' })
  expect(out).toEqual(out.toSorted((a, b) => a - b))
  expect(new Set(out).size).toBe(values.length)
  // The least value lies at 1 % of the range, as COINr's log_CT has it.
  expect(out[0]).toBeCloseTo(Math.log(0.01 * (12_800 - 1)), 12)
})

test('however it is treated, the order of units is kept: nobody overtakes', () => {
  const heavy = fc.array(fc.double({ min: -6, max: 12, noNaN: true }).map(Math.exp), { minLength: 4, maxLength: 40 })
  fc.assert(
    fc.property(heavy, fc.boolean(), fc.nat(6), (values, below, most) => {
      const all = below ? values.map((value) => -value) : values
      const { out } = treated(all, most)
      for (const i of all.keys())
        for (const j of all.keys()) expect(all[i]! >= all[j]! || out[i]! <= out[j]!).toBe(true)
    }),
  )
})

const filled = (missing: object | string, rows: readonly (readonly [number | null, number | null, string?])[]) => {
  const nodes = [{ code: 'i' }, { code: 'a', parent: 'i' }, { code: 'b', parent: 'i' }]
  const stages = scoreIndex(
    specOf({ code: 'i', nodes, stages: { missing } }),
    dataOf(
      ['a', 'b'],
      rows.map(([a, b, group], i) => ({ unit: `u${i}`, values: { a, b }, labels: { group: group ?? null } })),
    ),
  )
  return { a: [...stages.imputed[1]!], notes: stages.notes.filter(({ code }) => code === 'imputed') }
}

test('missing values filled by the mean, the median, the mean of the group, the most alike', () => {
  const rows = [
    [1, 10, 'x'],
    [2, 20, 'x'],
    [9, 30, 'y'],
    [null, 21, 'x'],
    [null, 29],
  ] as const
  expect(filled('none', rows).a).toEqual([1, 2, 9, Number.NaN, Number.NaN])
  expect(filled('mean', rows).a.slice(3)).toEqual([4, 4])
  expect(filled('median', rows).a.slice(3)).toEqual([2, 2])
  // A unit of no group has nobody to take the mean of.
  expect(filled({ impute: 'group-mean', group: 'group' }, rows).a.slice(3)).toEqual([1.5, Number.NaN])
  expect(filled('nearest', rows).a.slice(3)).toEqual([2, 9])
  expect(filled({ impute: 'nearest', neighbours: 2 }, rows).a.slice(3)).toEqual([5.5, 5.5])
  expect(filled('mean', rows).notes).toEqual([{ code: 'imputed', node: 'a', values: { count: 2, method: 'mean' } }])
})
