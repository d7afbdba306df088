import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { seedMeasures } from '#measures'
import { demoAccounts, systemCaller } from '#people'

import { clockAt, systemClock } from '#platform/clock'
import { ROOT } from '#platform/config'
import { openDatabase } from '#platform/sql/connect'
import { within } from '#platform/sql/transaction'
import { administer, TEMPLATE } from '#test/cluster'
import { freshDatabase, type TestDatabase } from '#test/database'
import { browser } from '../../people/testing.ts'
import { type RunningServer, startServer } from '../server.ts'
import { install } from './install.ts'

const given = { username: 'an.nguyen', name: 'Nguyễn Văn An', phone: '0912 345 678' }
const OPTIONS = ['--username', given.username, '--name', given.name, '--phone', given.phone]
const NAME = `install_${process.pid}`
const keeper = inject('template').replace(TEMPLATE, 'postgres')
const databaseUrl = inject('template').replace(TEMPLATE, NAME)

let dataDir = ''
const opened: TestDatabase[] = []
beforeAll(async () => {
  // Not even migrated: the command's own work.
  await administer(keeper, `create database ${NAME}`)
  dataDir = await mkdtemp(join(tmpdir(), 'install-'))
})
afterAll(async () => {
  for (const database of opened) await database.drop()
  await administer(keeper, `drop database if exists ${NAME} with (force)`)
  await rm(dataDir, { recursive: true, force: true })
})

/** The command line itself, against that database. */
function lienthong(...words: string[]): Promise<{ code: number; out: string; told: string }> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, LIENTHONG_LANG: 'vi' }
  const args = ['--disable-warning=ExperimentalWarning', join(ROOT, 'src/main/cli.ts'), ...words]
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, out, told) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, told })
    })
  })
}

async function rowsOf(sql: string): Promise<Record<string, unknown>[]> {
  const database = openDatabase(databaseUrl)
  return (await database.pool.query(sql).finally(() => database.close())).rows
}
const count = async (table: string): Promise<number> => Number((await rowsOf(`select count(*) n from ${table}`))[0]?.n)

async function serving<T>(work: (server: RunningServer) => Promise<T>): Promise<T> {
  const config = { host: '127.0.0.1', port: 0, dataDir, databaseUrl, publicUrl: null, demo: false }
  const server = await startServer({ config, databaseUrl, logLevel: 'silent' })
  return work(server).finally(() => server.stop())
}

test('a wrong option changes nothing and ends with 2', async () => {
  for (const wrong of [
    ['--username', 'An Nguyễn', '--name', 'Nguyễn Văn An'],
    ['--username', 'an.nguyen', '--name', ' '],
    ['--username', 'an.nguyen', '--name', 'Nguyễn Văn An', '--phone', 'không có'],
  ]) {
    const { code, out, told } = await lienthong('install', ...wrong)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(told.trim().split('\n')).toHaveLength(1)
    expect(told).toMatch(/^lienthong: --(username|name|phone).* \/ --/)
  }
  expect(await rowsOf(`select to_regnamespace('people') as schema`)).toEqual([{ schema: null }])
})

test('an empty database is made ready; the administrator signs in and must change the password', async () => {
  const { code, out, told } = await lienthong('install', ...OPTIONS, '--json')
  expect({ code, told }).toEqual({ code: 0, told: '' })
  const { temporaryPassword, ...told2 } = JSON.parse(out) as Record<string, unknown>
  expect(told2).toEqual({ username: 'an.nguyen', units: await count('places.unit'), agencies: 254, programme: false })
  expect(await count('people.agency')).toBe(254)

  await serving(async ({ product: { app } }) => {
    const web = browser(app)
    expect((await web.get('/demo/accounts')).status).toBe(404)
    for (const { username } of demoAccounts)
      expect((await web.signIn(username, 'LienThong#2026')).body.code).toBe('wrong-credentials')

    expect((await web.signIn('an.nguyen', String(temporaryPassword))).status).toBe(200)
    const before = (await web.get('/me')).body
    expect(before).toMatchObject({ ...nameOf(given), demo: false, mustChangePassword: true, powers: [] })
    expect((await web.get('/people/accounts')).status).toBe(403)

    const changed = { currentPassword: String(temporaryPassword), newPassword: 'một câu dài chỉ mình biết' }
    expect((await web.post('/auth/change-password', changed)).status).toBe(200)
    const after = (await web.get('/me')).body
    expect(after).toMatchObject({ mustChangePassword: false, places: { everywhere: true } })
    expect(after.powers).toContain('people.admin')
    expect(after.posts).toMatchObject([{ role: 'administrator', agency: 'vp-ubnd' }])
    expect((await web.get('/people/accounts')).body.total).toBe(1)

    // And from here on everything is done within: an account, its post, and what it opens.
    const made = await web.post('/people/accounts', { username: 'chau.pham', name: 'Phạm Minh Châu' })
    const post = { role: 'department-head', agency: 'so-y-te', title: 'Giám đốc', from: systemClock.today() }
    expect((await web.post(`/people/accounts/${made.body.id}/posts`, post)).status).toBe(200)
  })
})

const nameOf = ({ username, name }: typeof given) => ({ username, name })

test('nothing of the demo is there, and the ledger tells what was done without names', async () => {
  for (const table of ['epidemic.outbreak', 'epidemic.person', 'work.task', 'work.directive', 'work.petition'])
    expect([table, await count(table)]).toEqual([table, 0])
  for (const table of ['measures.programme', 'measures.indicator', 'measures.observation'])
    expect([table, await count(table)]).toEqual([table, 0])
  const facts = await rowsOf('select kind, after, before, reason from ledger.fact order by id limit 4')
  expect(facts.map(({ kind }) => kind).sort()).toEqual([
    'people.account-created',
    'people.agencies-loaded',
    'people.post-given',
    'places.units-loaded',
  ])
  for (const personal of Object.values(given)) expect(JSON.stringify(facts)).not.toContain(personal)
})

test('a second administrator is refused in one line, also while the server runs, and nothing changes', async () => {
  const state = async () => [
    await count('people.account'),
    await count('people.post'),
    await count('measures.programme'),
  ]
  const before = await state()
  await serving(async () => {
    const { code, out, told } = await lienthong('install', '--username', 'binh', '--name', 'Bình', '--programme')
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(told).toMatch(/^lienthong: Đã có quản trị viên.* \/ There is an administrator already.*\n$/)
  })
  expect(await state()).toEqual(before)
})

async function fresh(): Promise<TestDatabase> {
  const database = await freshDatabase()
  opened.push(database)
  return database
}

test('with the programme come its targets and the values that were published, none that was drawn', async () => {
  const database = await fresh()
  expect(await install(database, { ...given, programme: true }, systemClock)).toMatchObject({ programme: true })
  const { rows } = await database.pool.query(
    'select indicator_id, count(*)::int n, bool_or(simulated) simulated from measures.observation group by 1',
  )
  expect(rows.toSorted((a, b) => a.indicator_id.localeCompare(b.indicator_id))).toEqual([
    { indicator_id: 'dti-rank', n: 4, simulated: false },
    { indicator_id: 'dti-value', n: 2, simulated: false },
  ])
  const again = { topUnits: ['31-hai-phong'], simulated: true }
  expect(await within(database.kysely, systemCaller(), 'write', (tx) => seedMeasures(tx, again))).toBeNull()
})

test('of two installing at once one is refused', async () => {
  const database = await fresh()
  const both = await Promise.allSettled(
    ['mot', 'hai'].map((username) => install(database, { username, name: 'Nguyễn Văn An' }, systemClock)),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { rows } = await database.pool.query('select count(*)::int n from people.account')
  expect(rows).toEqual([{ n: 1 }])
})

test('in a demo, or on a machine whose clock is wrong, nothing is left behind', async () => {
  const database = await fresh()
  const early = clockAt('2020-01-01T00:00:00.000Z')
  await expect(install(database, given, early)).rejects.toMatchObject({
    exitCode: 3,
    message: expect.stringMatching('clock'),
  })
  await database.pool.query(`insert into platform.setting values ('demo.seeding', '"done"')`)
  await expect(install(database, given, systemClock)).rejects.toMatchObject({
    exitCode: 3,
    message: expect.stringMatching('demo province'),
  })
  const { rows } = await database.pool.query(
    'select (select count(*) from places.unit)::int units, (select count(*) from ledger.fact)::int facts',
  )
  expect(rows).toEqual([{ units: 0, facts: 0 }])
})
