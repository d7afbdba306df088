import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import { loadAtlas, seedPlaces } from '#places'
import { type Tx, within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { anyDay, anyPost, anyTerritory, SECTORS } from '../arbitraries.ts'
import { callerOf, publicCaller, systemCaller } from '../caller.ts'
import { mayOracle } from '../oracle.ts'
import { index } from '../territory.ts'
import { findAccountByUsername, listAccounts, namesOf } from './accounts.ts'
import { findAgencies, saveAgencies, superiorOf } from './agencies.ts'
import { passPosts } from './passing.ts'
import { callerOfAccount } from './person.ts'
import { officersOf, postsOf } from './posts.ts'
import { seedPeople } from './seed.ts'

let database: TestDatabase
const UNITS = ['p', 'q', 'd0', 'd1', 'd2', 'c0', 'c1', 'c2', 'c3', 'c4', 'elsewhere', null]
const ROWS = UNITS.flatMap((unit) => [...SECTORS, null].map((sector) => ({ unit, sector })))
const AT: Instant = '2026-11-23T01:00:00.000Z'

const pairs = (setting: string) =>
  `array['*/*', sector||'/*', '*/'||unit_id, sector||'/'||unit_id] && string_to_array(nullif(current_setting('${setting}', true), ''), ',')`

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`
    create table public.sample (unit_id text, sector text, touched int not null default 0);
    alter table public.sample enable row level security;
    create policy see on public.sample for select using (${pairs('app.see_work')});
    create policy act on public.sample for update using (${pairs('app.act_work')});
    grant select, update on public.sample to lienthong_app;`)
  for (const { unit, sector } of ROWS) await database.pool.query('insert into sample values ($1, $2)', [unit, sector])
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await write(systemCaller(), async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
  })
})
afterAll(() => database.drop())

const read = <T>(caller: Caller, work: (tx: Tx) => Promise<T>) => within(database.kysely, caller, 'read', work)
const write = <T>(caller: Caller, work: (tx: Tx) => Promise<T>) => within(database.kysely, caller, 'write', work)
const callerNamed = (username: string, at: Instant = AT): Promise<Caller> =>
  read(systemCaller(), async (tx) => callerOfAccount(tx, (await findAccountByUsername(tx, username))?.id ?? '', at))

type Row = { unit: string | null; sector: string | null }
const keys = (rows: readonly Row[]): string[] => rows.map(({ unit, sector }) => `${unit} ${sector}`).sort()

test('for random people, posts and days, the database shows and lets change exactly the rows the slow way allows', async () => {
  let shown = 0
  await fc.assert(
    fc.asyncProperty(anyTerritory, fc.array(anyPost, { maxLength: 4 }), anyDay, async (territory, posts, day) => {
      const person = { account: '00000000-0000-7000-8000-000000000001', name: '', posts, mustChangePassword: false }
      const caller = callerOf(person, index(territory), day, 'vi')
      const [seen, changed] = await write(caller, async (tx) => {
        const see = await sql<Row>`select unit_id as unit, sector from sample`.execute(tx)
        const act = await sql<Row>`update sample set touched = 1 returning unit_id as unit, sector`.execute(tx)
        return [see.rows, act.rows]
      })
      const allowed = (...powers: string[]) =>
        ROWS.filter((on) => powers.some((power) => mayOracle(territory, posts, power, on, day)))
      expect(keys(seen)).toEqual(keys(allowed('work.see')))
      expect(keys(changed)).toEqual(keys(allowed('work.act', 'work.direct')))
      shown += seen.length
    }),
    { numRuns: 150 },
  )
  // Whoever was drawn, some saw something: a comparison of nothing with nothing proves nothing.
  expect(shown).toBeGreaterThan(0)
})

const count = async (tx: Tx) => (await sql<{ n: number }>`select count(*)::int as n from sample`.execute(tx)).rows[0]?.n

test('without settings nothing is seen: before they are first set, and after a transaction that set them', async () => {
  expect(await read(publicCaller('vi'), count)).toBe(0)
  expect(await read(systemCaller(), count)).toBe(ROWS.length)
  const client = await database.pool.connect()
  try {
    await client.query(`begin; set local role lienthong_app; set local app.see_work = '*/*'; commit`)
    await client.query('set role lienthong_app')
    const { rows } = await client.query(
      `select current_setting('app.see_work', true) as setting, (select count(*)::int from sample) as n`,
    )
    expect(rows).toEqual([{ setting: '', n: 0 }])
  } finally {
    await client.query('reset role')
    client.release()
  }
})

test('an officer reads their own account and posts, the names of others, and no secret', async () => {
  const officer = await callerNamed('chuvanan')
  const own = officer.accountId ?? ''
  const leader = (await callerNamed('chutich')).accountId ?? ''
  await read(officer, async (tx) => {
    expect((await listAccounts(tx)).map(({ id }) => id)).toEqual([own])
    expect((await postsOf(tx, [own, leader])).map(({ account }) => account)).toEqual([own])
    expect((await namesOf(tx, [leader])).get(leader)).toBe('Nguyễn Văn Hải')
    expect(await officersOf(tx, 'so-y-te', '2026-11-23')).toMatchObject([{ title: 'Giám đốc Sở Y tế' }])
    expect(await findAgencies(tx, { unit: '10549-chu-van-an' })).toHaveLength(2)
    expect((await superiorOf(tx, 'ubnd-10549-chu-van-an', '2026-11-23', 'health'))?.id).toBe('so-y-te')
  })
  await read(publicCaller('vi'), async (tx) => expect(await officersOf(tx, 'so-y-te', '2026-11-23')).toEqual([]))
  for (const secret of [
    'password from auth.account',
    'token from auth.session',
    'secret from auth."twoFactor"',
    '* from auth.attempt',
  ])
    await expect(read(systemCaller(), (tx) => sql`select ${sql.raw(secret)}`.execute(tx))).rejects.toThrow(
      /permission denied/,
    )
  await expect(
    write(officer, (tx) => sql`update people.post set role = 'administrator'`.execute(tx)),
  ).resolves.toMatchObject({ numAffectedRows: 0n })
})

test('the role of signing in reaches its own schema and nothing else', async () => {
  const client = await database.pool.connect()
  try {
    await client.query('set role lienthong_auth')
    await expect(client.query('select * from auth.session')).resolves.toBeDefined()
    for (const table of ['people.account', 'ledger.fact', 'places.unit'])
      await expect(client.query(`select * from ${table}`)).rejects.toThrow(/permission denied/)
  } finally {
    await client.query('reset role')
    client.release()
  }
})

test('posts of a merged unit pass on in the database, once, with a fact each', async () => {
  const acting = { caller: systemCaller(), at: AT, requestId: 'request' }
  const merge = () =>
    write(systemCaller(), (tx) =>
      passPosts(tx, acting, '10570-tran-hung-dao', '10549-chu-van-an', '2027-01-01', 'NQ 9/2026'),
    )
  const first = await merge()
  expect(first.passed.map(({ begun }) => begun.agency).sort()).toEqual([
    'tyt-10549-chu-van-an',
    'ubnd-10549-chu-van-an',
    'ubnd-10549-chu-van-an',
  ])
  expect((await merge()).passed).toEqual([])
  const after = await callerNamed('tranhungdao', '2027-02-01T00:00:00.000Z')
  expect(after.may('work.act', { unit: '10549-chu-van-an', sector: 'health' })).toBe(true)
  const { rows } = await database.pool.query(
    `select count(*)::int n from ledger.fact where kind = 'people.post-passed'`,
  )
  expect(rows).toEqual([{ n: 3 }])
})

test('seeding twice is as good as once, and is refused outside a demo', async () => {
  const seed = () => write(systemCaller(), async (tx) => seedPeople(tx, await loadAtlas(tx)))
  const again = await seed()
  expect(again).toEqual({ agencies: 12 + 2 + 12 + 2 * 114, accounts: 0 })
  await database.pool.query(`delete from platform.setting where key = 'demo'`)
  await expect(seed()).rejects.toThrow(/demo/)
  await write(systemCaller(), (tx) => saveAgencies(tx, []))
})
