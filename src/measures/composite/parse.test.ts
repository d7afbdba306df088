import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseIndexSpec, sayFault } from './parse.ts'

const said = (value: unknown): string[] => {
  const parsed = parseIndexSpec(value)
  return 'faults' in parsed ? parsed.faults.map((fault) => sayFault(fault, 'en')) : []
}
const faultsOf = (value: unknown) => {
  const parsed = parseIndexSpec(value)
  return 'faults' in parsed ? parsed.faults.map(({ code, where, field }) => [code, where, field]) : []
}
const root = { code: 'i' }
const leaf = (more: object) => ({ code: 'a', parent: 'i', ...more })

test('a wrong field is told with its node and what to do', () => {
  expect(said({ code: 'x', nodes: [root, leaf({ wieght: 2 })] })).toEqual([
    'a: there is no field "wieght". Known fields: code, parent, name, weight, direction, max, bounds, goalposts, target, denominator, aggregate, step, about. Keep what is your own in "about".',
  ])
  expect(said({ code: 'x', nodes: [root, leaf({ weight: -2 })] })).toEqual([
    'a: the field "weight" is not right; it must be a number of at least 0, or null when not known.',
  ])
  expect(faultsOf({ code: 'x', nodes: [root, { parent: 'i' }] })).toEqual([['missing-field', 'nodes[1]', 'code']])
  expect(faultsOf({ code: 'x', nodes: [root], stages: { normalise: 'minmax' } })).toEqual([
    ['wrong-form', 'stages', 'normalise'],
  ])
  expect(faultsOf([])).toEqual([['not-an-object', '', null]])
})

test('what is not one tree is refused: two roots, none, a code twice, a parent that is not there, a ring, named', () => {
  expect(faultsOf({ code: 'x', nodes: [root, { code: 'b' }] })).toEqual([['two-roots', 'b', 'parent']])
  expect(faultsOf({ code: 'x', nodes: [root, leaf({}), leaf({})] })).toEqual([['same-code', 'a', 'code']])
  expect(said({ code: 'x', nodes: [root, leaf({ parent: 'z' })] })).toEqual([
    'a: there is no node "z" to be its parent; check the code in "parent".',
  ])
  expect(said({ code: 'x', nodes: [root, leaf({ parent: 'b' }), { code: 'b', parent: 'a' }] })).toEqual([
    'a: these nodes are each other’s parents: a → b → a. Mend the "parent" of one.',
  ])
  expect(faultsOf({ code: 'x', nodes: [leaf({ parent: 'a' })] })).toEqual([
    ['no-root', 'index', 'parent'],
    ['ring', 'a', 'parent'],
  ])
})

test('a stage says what it needs of a node', () => {
  const needs = (normalise: unknown, more: object = {}) =>
    faultsOf({ code: 'x', nodes: [root, leaf(more)], stages: { normalise } }).map(([code]) => code)
  expect(needs({ kind: 'min-max', bounds: 'fixed' })).toEqual(['needs-bounds'])
  expect(needs('goalposts')).toEqual(['needs-goalposts'])
  expect(needs('distance-to-target')).toEqual(['needs-target'])
  expect(needs('points')).toEqual(['needs-max'])
  expect(needs('points', { max: null })).toEqual([])
  expect(needs('min-max', { bounds: [2, 2] })).toEqual(['empty-range'])
  expect(faultsOf({ code: 'x', nodes: [root, leaf({})], stages: { missing: 'group-mean' } })).toEqual([
    ['needs-group', 'stages.missing', 'group'],
  ])
  expect(faultsOf({ code: 'x', nodes: [{ ...root, target: 3 }, leaf({})] })).toEqual([
    ['only-indicators', 'i', 'target'],
  ])
})

test('what is left out has its default; where points are counted a node weighs its maximum, a group its children’s', () => {
  const parsed = parseIndexSpec({
    code: 'x',
    nodes: [
      { code: 'a', parent: 'g', max: 3 },
      { code: 'b', parent: 'g', max: 4, weight: 0 },
      { code: 'g', parent: 'i' },
      root,
    ],
    stages: { normalise: 'points' },
  })
  if ('faults' in parsed) throw new Error('refused')
  expect(parsed.spec.nodes.map(({ code, weight, max }) => [code, weight, max])).toEqual([
    ['i', 7, 7],
    ['g', 7, 7],
    ['a', 3, 3],
    ['b', 0, 4],
  ])
  expect(parsed.spec.stages).toMatchObject({
    missing: { impute: 'none', least: 2 / 3 },
    outliers: { kind: 'none', skew: 2, kurtosis: 3.5, most: 5 },
    aggregate: { kind: 'arithmetic', levels: {} },
    rank: { ties: 'least', digits: null, groups: [] },
  })
})

test('every edition in the seeds is a specification', () => {
  const folder = new URL('../../../seeds/editions/', import.meta.url)
  const files = readdirSync(folder).filter((name) => /^(dti|xa|so)-\d+\.json$/.test(name))
  expect(files).toEqual(expect.arrayContaining(['dti-2020.json', 'dti-2022.json', 'dti-2025.json']))
  for (const file of files)
    expect([file, said(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))]).toEqual([file, []])
})
