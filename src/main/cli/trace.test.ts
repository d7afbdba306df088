import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { traceCommand } from './trace.ts'

const folder = mkdtempSync(join(tmpdir(), 'trace-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

const place = (name: string): string => join(folder, name)
function file(name: string, text: string): string {
  writeFileSync(place(name), text)
  return place(name)
}

/** Runs the command as the command line does; what it wrote, and what it told the reader. */
async function run(
  contacts: string,
  roots: string | null,
  ...options: string[]
): Promise<{ out: string; told: string }> {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const files = [
    '--contacts',
    file('contacts.csv', contacts),
    ...(roots === null ? [] : ['--roots', file('roots.csv', roots)]),
  ]
  await traceCommand().parseAsync([...files, ...options, '--out', place('out')], { from: 'user' })
  return { out: readFileSync(place('out'), 'utf8'), told: told.mock.calls.map(([text]) => text).join('') }
}

const HEADER = 'person,level,exposed_at,by,via'

test('days: levels, exposures, who, and the row of the contact, by level, day and person', async () => {
  const contacts = 'from,to,start\nB,C,2021-01-28\nA,B,2021-01-28\nA,D,27/1/2021\nC,E,2021-01-27\n'
  const { out, told } = await run(contacts, 'person,start\nA,2021-01-26\n')
  expect(out).toBe(`${HEADER}
A,0,2021-01-26,,
D,1,2021-01-27,A,4
B,1,2021-01-28,A,3
C,2,2021-01-28,B,2
`)
  expect(told).toBe('')
})

test('with a latent period nobody passes on what was caught too shortly before', async () => {
  const contacts = 'from,to,start\nA,B,2021-01-28\nB,C,2021-01-29\nB,D,2021-01-31\n'
  const { out } = await run(contacts, 'person,start\nA,2021-01-26\n', '--latent', '48')
  expect(out).toBe(`${HEADER}\nA,0,2021-01-26,,\nB,1,2021-01-28,A,2\nD,2,2021-01-31,B,4\n`)
  await expect(run(contacts, null, '--each', '--latent', '48')).rejects.toThrow('--each')
  await expect(run(contacts, 'person\nA\n', '--latent', '2 ngày')).rejects.toThrow('--latent 2 ngày')
})

test('times of day, ids of contacts, other names of columns, semicolons, a byte order mark, accents in any form', async () => {
  const contacts =
    '\uFEFFSource;Contact;DATE;day_to;id\nHoà;An;27/1/2021 10:30;;k1\nAn;Bình;2021-01-27T10:00;2021-01-27T10:29;k2\nAn;Chi;2021-01-27T09:00;27/1/2021 11:00;k3\n'
  const { out } = await run(contacts, `case_id;dt_onset\n${'Hoà'.normalize('NFD')};2021-01-27T08:00\n`)
  expect(out).toBe(`${HEADER}
Hoà,0,2021-01-27T08:00,,
An,1,2021-01-27T10:30,Hoà,k1
Chi,2,2021-01-27T10:30,An,k3
`)
})

test('directed, window, highest level, isolation with the day itself outside', async () => {
  const contacts = 'from,to,start,end\nB,A,2021-01-02,\nA,C,2021-01-03,2021-01-05\nC,D,2021-01-06,\nC,E,2021-01-07,\n'
  const roots = 'person,isolated\nA,\nC,2021-01-07\n'
  const lines = async (...options: string[]) => (await run(contacts, roots, ...options)).out.trim().split('\n').slice(1)
  expect(await lines('--directed')).toEqual(['A,0,,,', 'C,0,,,', 'D,1,2021-01-06,C,4'])
  expect(await lines('--from', '2021-01-03')).toEqual(['A,0,2021-01-03,,', 'C,0,2021-01-03,,', 'D,1,2021-01-06,C,4'])
  expect(await lines('--to', '5/1/2021')).toEqual(['A,0,,,', 'C,0,,,', 'B,1,2021-01-02,A,2'])
  expect(await lines('--max-level', '0')).toEqual(['A,0,,,', 'C,0,,,'])
})

test('a day among times is the whole of that day, and this is said', async () => {
  const contacts = 'from,to,start\nA,B,2021-01-27\nB,C,2021-01-27T10:00\nC,D,2021-01-27\n'
  const { out, told } = await run(contacts, 'person,start\nA,2021-01-27T09:00\n')
  expect(out.split('\n').slice(2)).toEqual([
    'B,1,2021-01-27T09:00,A,2',
    'C,2,2021-01-27T10:00,B,3',
    'D,3,2021-01-27T10:00,C,4',
    '',
  ])
  expect(told).toContain('23:59:59')
})

test('contacts without a start are possible at any moment of the window, and counted in one line', async () => {
  const { out, told } = await run('from,to,start\nA,B,\nB,C,2021-01-03\nC,D,\n', 'person,start\nA,2021-01-02\n')
  expect(out.split('\n').slice(1)).toEqual([
    'A,0,2021-01-02,,',
    'B,1,2021-01-02,A,2',
    'C,2,2021-01-03,B,3',
    'D,3,2021-01-03,C,4',
    '',
  ])
  expect(told.trim().split('\n')).toHaveLength(1)
  expect(told).toMatch(/\b2\b/)
})

test('JSON: the same fields, and the chain, which may differ from the level of those on it', async () => {
  const contacts = 'from,to,start\nA,C,20/1/2021\nA,B,2/1/2021\nB,C,4/1/2021\nC,D,6/1/2021\n'
  const { out } = await run(contacts, 'person,start\nA,1/1/2021\n', '--json')
  const rows = JSON.parse(out)
  expect(rows[2]).toMatchObject({ person: 'C', level: 1, exposed_at: '2021-01-20', by: 'A', via: 2 })
  expect(rows[3]).toEqual({
    person: 'D',
    level: 3,
    exposed_at: '2021-01-06',
    by: 'C',
    via: 5,
    chain: [
      { person: 'A', exposed_at: '2021-01-01', via: null },
      { person: 'B', exposed_at: '2021-01-02', via: 3 },
      { person: 'C', exposed_at: '2021-01-04', via: 4 },
      { person: 'D', exposed_at: '2021-01-06', via: 5 },
    ],
  })
})

test('--each: the figures of every person, in the window', async () => {
  const contacts = 'from,to,start\nB,C,2021-01-02\nA,B,2021-01-02\nA,B,2021-01-03\nC,D,2021-01-01\nD,D,2021-01-02\n'
  const { out } = await run(contacts, null, '--each', '--directed')
  expect(out).toBe('person,in_degree,out_degree,in_chain,out_chain\nA,0,1,0,2\nB,1,1,1,1\nC,1,1,2,1\nD,1,0,1,0\n')
  const cut = await run(contacts, null, '--each', '--from', '2021-01-02', '--json')
  expect(JSON.parse(cut.out)[3]).toEqual({ person: 'D', in_degree: 0, out_degree: 0, in_chain: 0, out_chain: 0 })
})

test('faults name file, row and column, twenty at most; exit code 2, and nothing is written', async () => {
  rmSync(place('out'), { force: true })
  const bad = 'from,to,start,end\nA,,2021-02-30,\n\nA,B,2021-01-02,2021-01-01\nA,B,1/1/2021,,x\n'
  const failure = run(bad, 'person\nA\n')
  await expect(failure).rejects.toMatchObject({ exitCode: 2 })
  const lines = await failure.catch((fault: Error) => fault.message.split('\n'))
  expect(lines).toHaveLength(5)
  expect(lines).toEqual([
    expect.stringContaining('4'),
    expect.stringMatching(/contacts\.csv.* 2.*"to"/),
    expect.stringMatching(/contacts\.csv.* 2.*"start".*2021-02-30.*2021-01-27/),
    expect.stringMatching(/contacts\.csv.* 4.*"end".*2021-01-01/),
    expect.stringMatching(/contacts\.csv.* 5.*x/),
  ])
  const many = run(`from,to,start\n${'A,B,32/1/2021\n'.repeat(50)}`, 'person\nA\n')
  expect(await many.catch((fault: Error) => fault.message.split('\n'))).toHaveLength(22)
  expect(readdirSync(folder)).not.toContain('out')
})

test.each([
  ['no start of roots', 'from,to\nA,B\n', 'who\nA\n', []],
  ['no case', 'from,to\nA,B\n', 'person\n', []],
  ['no column', 'from,whom\nA,B\n', 'person\nA\n', []],
  ['a column twice', 'from,to,to\nA,B,C\n', 'person\nA\n', []],
  ['an empty file', '', 'person\nA\n', []],
  ['neither roots nor each', 'from,to\nA,B\n', null, []],
  ['both', 'from,to\nA,B\n', 'person\nA\n', ['--each']],
  ['a bad level', 'from,to\nA,B\n', 'person\nA\n', ['--max-level', '-1']],
  ['a bad day', 'from,to\nA,B\n', 'person\nA\n', ['--from', '2021-13-01']],
  ['an empty window', 'from,to\nA,B\n', 'person\nA\n', ['--from', '2021-01-02', '--to', '2021-01-01']],
  ['a year out of reach', 'from,to,start\nA,B,1/1/2021\nA,B,1/1/1021\n', 'person\nA\n', []],
])('%s ends with exit code 2', async (_, contacts, roots, options) => {
  await expect(run(contacts, roots, ...options)).rejects.toMatchObject({ name: 'Failure', exitCode: 2 })
})

test('cases who appear in no contact keep level 0 and are named', async () => {
  const { out, told } = await run('from,to,start\nA,B,2021-01-02\n', 'person\nA\nX\n')
  expect(out).toContain('X,0,,,')
  expect(told).toContain('X')
})

/** How many people the CSV has of each level. */
const levels = (out: string): [string, number | undefined][] =>
  Object.entries(Object.groupBy(parse(out, { columns: true }) as { level: string }[], (row) => row.level)).map(
    ([level, rows]) => [level, rows?.length],
  )

const LISTS = new URL('../../../../shared/data/linelists/', import.meta.url).pathname
const present = existsSync(LISTS)

test.skipIf(!present)(
  `the outbreak of MERS in Korea, 2015${present ? '' : ' (skipped: ../shared is absent)'}`,
  async () => {
    const contacts = readFileSync(join(LISTS, 'mers_korea_2015-contacts.csv'), 'utf8')
    const undated = await run(contacts, 'person\nSK_1\n', '--directed')
    expect(undated.told).toMatch(/\b98\b/)
    expect(levels(undated.out)).toEqual([
      ['0', 1],
      ['1', 26],
      ['2', 65],
      ['3', 2],
    ])

    // Dated by the onsets of the two, the earlier first, the same chains hold.
    const list = parse(readFileSync(join(LISTS, 'mers_korea_2015-linelist.csv')), { columns: true }) as Record<
      string,
      string
    >[]
    const onset = new Map(list.map((row) => [row.id, row.dt_onset ?? '']))
    const dated = (parse(contacts, { columns: true }) as { from: string; to: string }[]).map(({ from, to }) => {
      const days = [onset.get(from) ?? '', onset.get(to) ?? ''].toSorted()
      return [from, to, ...(days[0] === '' ? ['', ''] : days)].join(',')
    })
    const { out } = await run(
      ['from,to,start,end', ...dated].join('\n'),
      'person,start\nSK_1,2015-05-11\n',
      '--directed',
    )
    expect(out).toContain('SK_1,0,2015-05-11,,')
    expect(out.trim().split('\n').length).toBeGreaterThan(80)
  },
)
