import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { addDays, type Day, instantOf } from '#kernel/day'
import { type AskedFigures, figuresOf, seedMeasures } from '#measures'
import { callerOfAccount, findAccountByUsername, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { type Tx, within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { measureSources } from '../measure-sources.ts'
import { TOP } from '../territory.ts'
import { drawMeasures, drawnUpTo } from './measures.ts'
import { playPetitions } from './petitions.ts'

let database: TestDatabase
const today: Day = '2026-11-23'
const now = instantOf(today, 16 * 60)
const sources = measureSources(() => now)
const WARD = '10549-chu-van-an'

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await within(database.kysely, systemCaller(), 'write', async (tx) => {
    await seedPlaces(tx)
    const atlas = await loadAtlas(tx)
    await seedPeople(tx, atlas)
    await seedMeasures(tx, { topUnits: [TOP], simulated: true })
    await playPetitions(tx, { atlas, today, now })
    await drawMeasures(tx, { atlas, today })
  })
})
afterAll(() => database.drop())

const asking = <T>(caller: Caller, read: (tx: Tx) => Promise<T>): Promise<T> =>
  within(database.kysely, caller, 'read', read)
const count = async (sql: string): Promise<number> => Number((await database.pool.query(sql)).rows[0]?.n)

const asked = (over: Partial<AskedFigures>): AskedFigures => ({
  indicatorIds: ['commune-records-all', 'commune-records-digitised-share'],
  subjectIds: [WARD, TOP, '30-hai-duong'],
  periods: ['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q3', '2025'],
  frame: 'then',
  seeing: 'published',
  today,
  ...over,
})

test('the demo has values of every reported input, each marked simulated, and drawing twice adds none', async () => {
  const { rows: without } = await database.pool.query(`select v.indicator_id from measures.indicator_version v
    where v.origin = 'reported' and v.level in ('commune', 'department')
      and not exists (select from measures.observation o where o.indicator_id = v.indicator_id)
      and v.indicator_id like any (array['commune-%', 'dept-%'])`)
  expect(without).toEqual([])
  const drawn = await count('select count(*) as n from measures.observation')
  expect(
    await count(`select count(*) as n from measures.observation where source = 'seed' and part = '' and not simulated
    and indicator_id like any (array['commune-%', 'dept-%'])`),
  ).toBe(0)
  expect(
    await count(`select count(*) as n from measures.observation where period_to > '${drawnUpTo(today)}'
    and indicator_id like 'commune-%'`),
  ).toBe(0)
  await within(database.kysely, systemCaller(), 'write', async (tx) =>
    drawMeasures(tx, { atlas: await loadAtlas(tx), today }),
  )
  expect(await count('select count(*) as n from measures.observation')).toBe(drawn)
})

test('the figures of the city are what a plain sum over the rows gives, in both frames', async () => {
  const sumOf = (quarter: string) =>
    count(`select sum(value) as n from measures.observation where indicator_id = 'commune-records-all'
      and part = '' and state = 'published' and period_from = '${quarter}' and period_to = '${quarter}'::date + interval '3 months' - interval '1 day'`)
  const [old, since] = [await sumOf('2025-04-01'), await sumOf('2025-07-01')]
  await asking(systemCaller(), async (tx) => {
    const then = await figuresOf(tx, sources, asked({}))
    const current = await figuresOf(tx, sources, asked({ frame: today }))
    expect(then.at('commune-records-all', '30-hai-duong', '2025-Q2')).toMatchObject({ value: old, from: 207, of: 207 })
    expect(then.at('commune-records-all', TOP, '2025-Q2').missing).toBe('no-such-unit')
    expect(then.at('commune-records-all', TOP, '2025-Q3').value).toBe(since)
    // Conserved: the whole of the old province lies in the city.
    expect(current.at('commune-records-all', TOP, '2025-Q2')).toMatchObject({
      value: old,
      rule: 'sum',
      from: 207,
      of: 208,
    })
    expect(current.at('commune-records-all', TOP, '2025-Q3').value).toBe(since)
  })
})

test('the ward of the story reaches back over the merger by the parts that are known, and falls in 2026', async () => {
  const share = 'commune-records-digitised-share'
  await asking(systemCaller(), async (tx) => {
    const then = await figuresOf(tx, sources, asked({}))
    const current = await figuresOf(tx, sources, asked({ frame: today }))
    expect(then.at(share, WARD, '2025-Q2').missing).toBe('no-such-unit')
    expect(current.at(share, WARD, '2025-Q2')).toMatchObject({ rule: 'formula', from: 4, of: 6, simulated: true })
    expect(then.at(share, WARD, '2025')).toMatchObject({ cut: true })
    const [end, fallen] = [then.at(share, WARD, '2025-Q4').value ?? 0, then.at(share, WARD, '2026-Q3').value ?? 0]
    expect(end - fallen).toBeGreaterThan(10)
  })
})

test('petitions on time are those a plain count gives, by unit and by day; the span is that of their due days', async () => {
  const from = addDays(today, -29)
  const condition = `origin = 'citizen' and main_id is null and due_day between '${from}' and '${today}'
    and (due_day < '${today}' or coalesce(answered_day, closed_day) is not null)`
  const source = sources['petitions-on-time']
  await asking(systemCaller(), async (tx) => {
    const span = { from, to: today, unitIds: null }
    const total = await source?.total(tx, span)
    expect(total).toEqual({
      numerator: await count(
        `select count(*) as n from work.petition where ${condition} and coalesce(answered_day, closed_day) <= due_day`,
      ),
      denominator: await count(`select count(*) as n from work.petition where ${condition}`),
    })
    const sum = (rows: readonly { denominator: number }[] = []) => rows.reduce((all, one) => all + one.denominator, 0)
    expect(total?.denominator).toBeGreaterThan(5)
    expect(sum(await source?.byUnit(tx, span))).toBe(total?.denominator)
    expect(sum(await source?.byDay(tx, span))).toBe(total?.denominator)
    expect(await source?.byUnit(tx, { ...span, unitIds: [] })).toEqual([])
  })
})

test('counts show no more than the reader may see', async () => {
  const account = await asking(systemCaller(), (tx) => findAccountByUsername(tx, 'chilinh2021'))
  const caller = await asking(systemCaller(), (tx) => callerOfAccount(tx, account?.id ?? '', now))
  const all = { from: '2020-01-01', to: today, unitIds: null } as const
  for (const source of Object.values(sources)) {
    const seen = await asking(caller as Caller, (tx) => source.total(tx, all))
    const whole = await asking(systemCaller(), (tx) => source.total(tx, all))
    expect(seen.denominator).toBeLessThanOrEqual(whole.denominator)
  }
  const petitions = sources['petitions-on-time']
  const mine = await asking(caller as Caller, (tx) => petitions?.byUnit(tx, all) ?? Promise.resolve([]))
  const everybody = await asking(systemCaller(), (tx) => petitions?.byUnit(tx, all) ?? Promise.resolve([]))
  expect(everybody.length).toBeGreaterThan(3)
  expect(mine.length).toBeLessThan(everybody.length)
})

test('a value on its way is read only by who asks for the newest, with its state', async () => {
  await database.pool.query(`insert into measures.observation (home, id, indicator_id, unit_id, subject_id, sector, period_from,
      period_to, value, state, declared_at)
    select home, gen_random_uuid(), indicator_id, unit_id, subject_id, sector, period_from, period_to, value + 1, 'declared', now()
    from measures.observation where indicator_id = 'commune-records-all' and subject_id = '${WARD}'
      and part = '' and period_from = '2026-07-01'`)
  await asking(systemCaller(), async (tx) => {
    const published = (await figuresOf(tx, sources, asked({}))).at('commune-records-all', WARD, '2026-Q3')
    const newest = (await figuresOf(tx, sources, asked({ seeing: 'newest' }))).at(
      'commune-records-all',
      WARD,
      '2026-Q3',
    )
    expect(published.state).toBe('published')
    expect(newest).toMatchObject({ value: (published.value ?? 0) + 1, state: 'declared', confirmedOn: null })
  })
})
