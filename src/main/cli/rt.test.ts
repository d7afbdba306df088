import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { rtCommand } from './rt.ts'

const folder = mkdtempSync(join(tmpdir(), 'rt-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

const place = (name: string): string => join(folder, name)
function file(name: string, text: string): string {
  writeFileSync(place(name), text)
  return place(name)
}

const SI = 'day,probability\n0,0\n1,1\n'

/** Runs the command as the command line does; what it wrote, and what it told the reader. */
async function run(
  incidence: string,
  si: string | null,
  ...options: string[]
): Promise<{ out: string; told: string; rows: Record<string, string>[] }> {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const files = ['--incidence', file('cases.csv', incidence), ...(si === null ? [] : ['--si', file('si.csv', si)])]
  rmSync(place('out'), { force: true })
  await rtCommand().parseAsync([...files, ...options, '--out', place('out')], { from: 'user' })
  const out = readFileSync(place('out'), 'utf8')
  const rows = options.includes('--json') ? [] : (parse(out, { columns: true }) as Record<string, string>[])
  return { out, told: told.mock.calls.map(([text]) => text).join(''), rows }
}

const FOUR_DAYS = 'date,local\n2021-01-27,2\n2021-01-28,3\n2021-01-29,4\n2021-01-30,5\n'

test('windows by their days, with the posterior of each', async () => {
  const { out, rows, told } = await run(FOUR_DAYS, SI, '--window', '2')
  expect(out.split('\n')[0]).toBe('start,end,mean,sd,q025,median,q975')
  expect(rows.map(({ start, end }) => [start, end])).toEqual([
    ['2021-01-28', '2021-01-29'],
    ['2021-01-29', '2021-01-30'],
  ])
  expect(Number(rows[0]?.mean)).toBeCloseTo((1 + 3 + 4) / (0.2 + 2 + 3), 12)
  expect(told).toBe('')
})

test('other names of columns, semicolons, days as written here, decimal commas', async () => {
  const incidence = '\uFEFFNgày;I\n27/1/2021;2\n28/1/2021;3,0\n29/1/2021;4\n30/1/2021;5\n'
  const other = await run(incidence, 'ngay;p\n1;1,0\n', '--window', '2')
  expect(other.out).toBe((await run(FOUR_DAYS, SI, '--window', '2')).out)
})

test('imported cases count as infectors alone; local ones of the first day are said to be moved', async () => {
  const incidence = 'date,local,imported\n2021-01-27,2,0\n2021-01-28,3,\n2021-01-29,4,6\n2021-01-30,5,0\n'
  const { rows, told } = await run(incidence, SI, '--window', '3')
  expect(Number(rows[0]?.mean)).toBeCloseTo((1 + 12) / (0.2 + 2 + 3 + 10), 12)
  expect(told).toContain('2021-01-27')
})

test('blank cells where there is no number, with the reason on stderr and in JSON', async () => {
  const quiet = `date,local\n${Array.from({ length: 9 }, (_, at) => `2021-01-0${at + 1},${at < 2 ? 3 : 0}`).join('\n')}\n`
  const { rows, told } = await run(quiet, SI, '--window', '2')
  expect(rows.at(-1)).toEqual({
    start: '2021-01-08',
    end: '2021-01-09',
    mean: '',
    sd: '',
    q025: '',
    median: '',
    q975: '',
  })
  expect(told).toMatch(/\b5\b/)
  const json = JSON.parse((await run(quiet, SI, '--window', '2', '--json')).out)
  expect(json.at(-1)).toMatchObject({ end: '2021-01-09', mean: null, why: 'faint' })
  expect(json[0]).toMatchObject({ why: null })
})

test('a serial interval by mean and deviation, sure or not; the same seed gives the same', async () => {
  const days = `date,local\n${Array.from({ length: 20 }, (_, at) => `2021-03-${String(at + 1).padStart(2, '0')},${20 + at}`).join('\n')}\n`
  const width = ({ rows }: { rows: Record<string, string>[] }) => Number(rows.at(-1)?.q975) - Number(rows.at(-1)?.q025)
  const figures = ['--si-mean', '4.7', '--si-sd', '2.9']
  const sure = await run(days, null, ...figures)
  expect(sure.rows).toHaveLength(13)
  const unsure = (seed: string) =>
    run(days, null, ...figures, '--si-mean-sd', '0.8', '--si-sd-sd', '0.7', '--seed', seed)
  const one = await unsure('3')
  expect(width(one)).toBeGreaterThan(width(sure))
  expect((await unsure('3')).out).toBe(one.out)
  expect((await unsure('4')).out).not.toBe(one.out)
})

test('faults name file, row and column; exit code 2, and nothing is written', async () => {
  const bad = 'date,local\n2021-01-27,2\n2021-01-29,3\n2021-02-30,4\n2021-01-30,\n2021-01-31,1.5\n'
  const failure = run(bad, SI)
  await expect(failure).rejects.toMatchObject({ name: 'Failure', exitCode: 2 })
  expect(await failure.catch((fault: Error) => fault.message.split('\n'))).toEqual([
    expect.stringContaining('4'),
    expect.stringMatching(/cases\.csv.* 3.*"date".*2021-01-28/),
    expect.stringMatching(/cases\.csv.* 4.*"date".*2021-02-30/),
    expect.stringMatching(/cases\.csv.* 5.*"local"/),
    expect.stringMatching(/cases\.csv.* 6.*"local".*1\.5/),
  ])
  expect(readdirSync(folder)).not.toContain('out')
})

test.each([
  ['a column missing', 'date,dead\n2021-01-27,1\n', SI, []],
  ['no rows', 'date,local\n', SI, []],
  ['an empty file', '', SI, []],
  ['fewer days than the window', FOUR_DAYS, SI, ['--window', '4']],
  ['a window of nothing', FOUR_DAYS, SI, ['--window', '0']],
  ['no serial interval', FOUR_DAYS, null, []],
  ['half of one', FOUR_DAYS, null, ['--si-mean', '4.7']],
  ['two of them', FOUR_DAYS, SI, ['--si-mean', '4.7', '--si-sd', '2.9']],
  ['a mean of a day', FOUR_DAYS, null, ['--si-mean', '1', '--si-sd', '2.9']],
  ['a deviation of none', FOUR_DAYS, null, ['--si-mean', '4', '--si-sd', '0']],
  ['shares that miss one', FOUR_DAYS, 'day,probability\n1,0.5\n2,0.4\n', []],
  ['infected on the same day', FOUR_DAYS, 'day,probability\n0,0.5\n1,0.5\n', []],
  ['a day twice', FOUR_DAYS, 'day,probability\n1,0.5\n1,0.5\n', []],
  ['a share below none', FOUR_DAYS, 'day,probability\n1,-0.5\n2,1.5\n', []],
  ['half a day', FOUR_DAYS, 'day,probability\n1.5,1\n', []],
])('%s ends with exit code 2', async (_, incidence, si, options) => {
  await expect(run(incidence, si, '--window', '2', ...options)).rejects.toMatchObject({ name: 'Failure', exitCode: 2 })
})

const RT = new URL('../../../../shared/data/rt/', import.meta.url).pathname
const present = existsSync(RT)

test.skipIf(!present)(
  `equals EpiEstim on the school outbreak of 2009, dates included${present ? '' : ' (skipped: ../shared is absent)'}`,
  async () => {
    const read = (name: string): string => readFileSync(join(RT, name), 'utf8')
    const { rows, told } = await run(read('flu2009-incidence.csv'), read('flu2009-si.csv'), '--window', '7')
    const published = parse(read('epiestim-example1.csv'), { columns: true }) as Record<string, string>[]
    expect(rows.map(({ start, end }) => [start, end])).toEqual(
      published.map(({ date_start, date_end }) => [date_start, date_end]),
    )
    const names = {
      mean: 'Mean(R)',
      sd: 'Std(R)',
      q025: 'Quantile.0.025(R)',
      median: 'Median(R)',
      q975: 'Quantile.0.975(R)',
    }
    for (const [at, row] of rows.entries())
      for (const [ours, theirs] of Object.entries(names))
        expect(Math.abs(Number(row[ours]) - Number(published[at]?.[theirs]))).toBeLessThan(1e-9)
    expect(told).toBe('')
  },
)
