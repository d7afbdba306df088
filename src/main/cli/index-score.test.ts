import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { ROOT } from '#platform/config'
import { numberIn } from './index-score/data.ts'
import { scoreCommand } from './index-score.ts'

const folder = mkdtempSync(join(tmpdir(), 'index-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

const place = (name: string): string => join(folder, name)
function file(name: string, text: string): string {
  writeFileSync(place(name), text)
  return place(name)
}

/** Runs the command as the command line does; what stands in the folder of stages, and what was told. */
async function run(spec: string, data: string, ...options: string[]) {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  rmSync(place('stages'), { recursive: true, force: true })
  const files = ['--spec', spec, '--data', data, '--stages', place('stages')]
  await scoreCommand().parseAsync([...files, ...options, '--json'], { from: 'user' })
  const text = (spy: { mock: { calls: unknown[][] } }): string =>
    spy.mock.calls.map(([words]) => String(words)).join('')
  return { report: JSON.parse(text(out)) as Record<string, unknown>, told: text(told) }
}
const stage = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(place('stages'), name), 'utf8'), { columns: true }) as Record<string, string>[]

const SPEC = JSON.stringify({
  code: 'x',
  nodes: [
    { code: 'all' },
    { code: 'a', parent: 'all', max: 10 },
    { code: 'b', parent: 'all', max: 30, denominator: 'people' },
  ],
  stages: { denominate: 'given', normalise: 'points' },
})

test('the example of docs/index-spec.md runs, every stage in its file', async () => {
  const at = (name: string) => join(ROOT, 'docs/examples/index', name)
  const { report, told } = await run(at('spec.json'), at('data.csv'), '--resample', '200')
  expect(readdirSync(place('stages')).toSorted()).toEqual(
    ['bands', 'denominated', 'explained', 'imputed', 'normalised', 'ranks', 'raw', 'scores', 'treated']
      .map((name) => `${name}.csv`)
      .concat('report.json')
      .toSorted(),
  )
  expect(stage('ranks.csv').map(({ unit, total, 'rank:area': area }) => [unit, total, area])).toEqual([
    ['An Phú', '2', '2'],
    ['Bình Sơn', '6', '3'],
    ['Cẩm Thủy', '1', '1'],
    ['Đại Đồng', '4', '3'],
    ['Gia Hòa', '5', '2'],
    ['Hưng Thịnh', '3', '1'],
  ])
  expect(stage('denominated.csv')[0]?.trained).toBe('77.5')
  expect(stage('bands.csv')[2]).toMatchObject({ unit: 'Cẩm Thủy', low: '1', median: '1', high: '1' })
  expect(report).toMatchObject({ units: 6, indicators: 4, code: 'example' })
  expect(JSON.parse(readFileSync(join(place('stages'), 'report.json'), 'utf8'))).toEqual(report)
  expect(told).toContain('trained')
})

test('semicolons, decimal commas, a mark of bytes, other names; what is not known stays blank', async () => {
  const data = '\uFEFFĐơn vị;people;a;b\nU;2;5,5;30\nV;2;;60\nW;0;10;60\n'
  const { report } = await run(file('s.json', SPEC), file('d.csv', data))
  expect(stage('scores.csv')).toEqual([
    { unit: 'U', all: '51.25', a: '55', b: '50' },
    { unit: 'V', all: '100', a: '', b: '100' },
    { unit: 'W', all: '', a: '100', b: '' },
  ])
  expect(report.results).toMatchObject([
    { unit: 'U', rank: 2, why: 'none' },
    { unit: 'V', rank: 1, why: 'none' },
    { unit: 'W', rank: null, score: null, why: 'too-little' },
  ])
})

test('every fault is told with its place, and nothing is written', async () => {
  const data = 'unit,a,b,people\nU,x,1,2\nU,"1,234",2,2\n,1,2,2\n'
  await expect(run(file('s.json', SPEC), file('d.csv', data))).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(
      /dòng 2, cột "a".*"x"[\s\S]*dòng 3, cột "unit".*"U"[\s\S]*dòng 3, cột "a".*"1,234"[\s\S]*dòng 4, cột "unit"/,
    ),
  })
  expect(existsSync(place('stages'))).toBe(false)
  const good = file('good.csv', 'unit,a\nU,1\n')
  const bad = SPEC.replace('"max":10', '"maks":10')
  await expect(run(file('bad.json', bad), good)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(/a:.*"maks"/),
  })
  await expect(run(file('bad.json', '{'), good)).rejects.toMatchObject({ exitCode: 2 })
  await expect(run(place('none.json'), good)).rejects.toMatchObject({ exitCode: 2 })
  await expect(run(file('s.json', SPEC), file('e.csv', 'unit,z\nU,1\n'))).rejects.toMatchObject({ exitCode: 2 })
  await expect(run(file('s.json', SPEC), good, '--resample', 'many')).rejects.toMatchObject({ exitCode: 2 })
})

test('numbers as they are written here and elsewhere', () => {
  expect(['1', '-2.5', '2,5', '0,125', '1e-3', '1.234', '.5'].map(numberIn)).toEqual([
    1, -2.5, 2.5, 0.125, 0.001, 1.234, 0.5,
  ])
  expect(['', 'NA', '..', 'n/a'].map(numberIn)).toEqual(Array(4).fill(Number.NaN))
  expect(['x', '1,234', '1.234,5', '12 %', '1 000'].map(numberIn)).toEqual(Array(5).fill(null))
})
