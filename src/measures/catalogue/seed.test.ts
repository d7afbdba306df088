import { expect, test } from 'vitest'
import { isFault } from '../formula/fault.ts'
import { namesIn } from '../formula/formula.ts'
import { orderOf } from '../formula/graph.ts'
import { parseFormula } from '../formula/parse.ts'
import { rangeOf } from '../indicator.ts'
import { readSeed } from './store-seed.ts'

const { versions } = await readSeed()
const all = versions.map(({ indicator }) => indicator)
const latest = all.filter(({ to }) => to === null)
const ids = new Set(all.map(({ id }) => id))

test('forty indicators and more, each with its source, over raw inputs that each feed one', () => {
  expect(latest.filter(({ raw }) => !raw).length).toBeGreaterThanOrEqual(40)
  expect(latest.filter(({ source }) => source.length < 5)).toEqual([])
  const fed = new Set(latest.flatMap(({ formula }) => (formula ? namesOf(formula) : [])))
  const idle = latest.filter(({ raw, id }) => raw && !fed.has(id)).map(({ id }) => id)
  expect(idle).toEqual(['dept-ai-assistants'])
})

const namesOf = (text: string): string[] => {
  const parsed = parseFormula(text)
  if (isFault(parsed)) throw new Error(`${text}: ${parsed.words.en}`)
  return namesIn(parsed)
}

test('every formula is read, speaks of what is there on its first day, and makes no ring', () => {
  for (const { formula, from } of all)
    for (const name of formula ? namesOf(formula) : [])
      expect(all.some((one) => one.id === name && one.from <= from && (one.to === null || one.to > from))).toBe(true)
  expect(orderOf(latest)).toHaveProperty('order')
})

test('ids are one word each, definitions of one indicator touch and never overlap', () => {
  expect([...ids].filter((id) => !/^[a-z0-9-]{1,60}$/.test(id))).toEqual([])
  for (const id of ids) {
    const own = all.filter((one) => one.id === id)
    for (const [i, one] of own.entries()) expect(one.to).toBe(own[i + 1]?.from ?? null)
  }
})

test('a formula has its formula and nothing else has; bounds are in order', () => {
  expect(all.filter(({ origin, formula }) => (origin === 'formula') !== (formula !== null))).toEqual([])
  expect(all.filter((one) => rangeOf(one).least >= rangeOf(one).most)).toEqual([])
})

test('what other rooms count is named as they name it', () => {
  const counted = latest.filter(({ origin }) => origin === 'counted').map(({ id }) => id)
  expect(counted.toSorted()).toEqual([
    'cases-investigated-24h',
    'dossiers-on-time',
    'dossiers-submitted-online',
    'f1-quarantined-24h',
    'obstacles-on-time',
    'petitions-on-time',
    'petitions-satisfied',
    'samples-result-24h',
    'tasks-on-time',
    'tasks-overdue-share',
  ])
})
