import { expect, test } from 'vitest'
import { indicatorsOf, isScorable, mainIndicesOf, unknownsOf, yearsOf } from './edition.ts'
import { ruleFault } from './rule.ts'
import { specOf } from './spec.ts'
import { readEditions } from './store-edition-seed.ts'

const editions = await readEditions()
const named = (id: string) => {
  const found = editions.find((edition) => edition.id === id)
  if (!found) throw new Error(id)
  return found
}

test('the province’s own sets have 1000 points, a sound rule for every indicator, and say what is assumed', () => {
  for (const id of ['xa-2026', 'so-2026']) {
    const edition = named(id)
    const indicators = indicatorsOf(edition)
    expect(indicators.reduce((sum, { max }) => sum + (max ?? 0), 0)).toBe(1000)
    expect(isScorable(edition)).toBe(true)
    expect(
      indicators.flatMap(({ code, rule, direction }) => (rule && ruleFault(rule, direction) ? [code] : [])),
    ).toEqual([])
    expect(indicators.filter(({ source }) => !source?.includes('giả định'))).toEqual([])
    expect(
      indicators.filter(({ pointSource, indicatorId }) => (pointSource === 'auto') !== (indicatorId !== null)),
    ).toEqual([])
    expect(indicators.filter(({ pointSource, evidence }) => pointSource === 'declared' && evidence === null)).toEqual(
      [],
    )
    expect(specOf(edition).nodes[0]?.max).toBe(1000)
  }
})

test('the communes’ set has the shape of the national one of 2022', () => {
  const main = mainIndicesOf(named('xa-2026')).filter(({ scored }) => scored)
  const spec = specOf(named('xa-2026'))
  const max = (code: string) => spec.nodes.find((node) => node.code === code)?.max
  expect(main.map(({ code }) => max(code))).toEqual([100, 100, 100, 100, 100, 200, 150, 150])
  expect(unknownsOf(named('xa-2026'))).toEqual({ maxima: [], rules: [], indicators: [] })
})

test('years run from the first one scored to the running one, newest first', () => {
  expect(yearsOf(named('xa-2026'), '2026-11-24')).toEqual([2026, 2025])
  expect(yearsOf({ settings: named('xa-2026').settings, to: '2026-01-01' }, '2027-02-01')).toEqual([2026, 2025])
})
