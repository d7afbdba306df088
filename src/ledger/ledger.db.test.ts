import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Sealer, startSealer } from './jobs.ts'
import { rootOf } from './merkle/frontier.ts'
import { hex } from './merkle/hash.ts'
import { findLastHead } from './store/head.ts'
import { readFrontier } from './store/node.ts'
import { remember } from './store/remember.ts'
import { actingAs, callerWith, factsOf } from './testing.ts'

let database: TestDatabase
let folder: string
let sealer: Sealer
const system = callerWith(null, { 'app.see_ledger': '*/*' })

beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  sealer = await startSealer(database, { keyFile: join(folder, 'ledger', 'signing-key.pem'), everyMs: 3_600_000 })
})
afterAll(async () => {
  await sealer.stop()
  await database.drop()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  await sealer.seal()
})

const write = (count: number, caller = system): Promise<void> =>
  within(database.kysely, caller, 'write', (tx) => remember(tx, actingAs(caller), factsOf(count)))
const writeOne = (fact: object): Promise<void> =>
  within(database.kysely, system, 'write', (tx) => remember(tx, actingAs(system), [{ ...factsOf(1)[0]!, ...fact }]))
const counts = async () => {
  const { rows } = await database.pool.query<{ facts: number; entries: number; waiting: number; last: number }>(`
    select (select count(*) from ledger.fact) facts, (select count(*) from ledger.entry) entries,
      (select count(*) from ledger.unsealed) waiting, (select coalesce(max(seq), -1) from ledger.entry) last`)
  return rows[0]!
}

test('facts are sealed without gaps under a head whose root the stored nodes give back', async () => {
  for (const count of [1, 300, 7]) {
    await write(count)
    expect(await sealer.seal()).toBe(count)
  }
  const after = await counts()
  expect(after.waiting).toBe(0)
  expect(after.entries).toBe(after.facts)
  expect(after.last).toBe(after.entries - 1)
  const [head, root] = await within(database.kysely, system, 'read', async (tx) => {
    const last = await findLastHead(tx)
    return [last, rootOf(await readFrontier(tx, last!.size))] as const
  })
  expect(head?.size).toBe(after.entries)
  expect(hex(root)).toBe(hex(head!.root))
})

test('a decision that is rolled back leaves no fact', async () => {
  const before = await counts()
  const failing = within(database.kysely, system, 'write', async (tx) => {
    await remember(tx, actingAs(system), factsOf(3))
    throw new Error('the rule changed its mind')
  })
  await expect(failing).rejects.toThrow('changed its mind')
  expect(await counts()).toEqual(before)
})

test('a fact that commits after later ones were sealed is sealed all the same', async () => {
  const gate = Promise.withResolvers<void>()
  const written = Promise.withResolvers<void>()
  const slow = within(database.kysely, system, 'write', async (tx) => {
    await remember(tx, actingAs(system), factsOf(2))
    written.resolve()
    await gate.promise
  })
  await written.promise
  await write(5)
  expect(await sealer.seal()).toBe(5)
  gate.resolve()
  await slow
  expect(await sealer.seal()).toBe(2)
  expect((await counts()).waiting).toBe(0)
})

test('two sealers at once seal every fact once', async () => {
  const other = await startSealer(database, { keyFile: join(folder, 'ledger', 'signing-key.pem'), everyMs: 3_600_000 })
  const before = await counts()
  await Promise.all(Array.from({ length: 12 }, () => write(50)))
  await Promise.all([sealer.seal(), other.seal(), sealer.seal(), other.seal()])
  await sealer.seal()
  await other.stop()
  const after = await counts()
  expect(after.entries - before.entries).toBe(600)
  expect(after.last).toBe(after.entries - 1)
})

test.each(['fact', 'entry', 'node', 'key', 'head', 'inspection'])(
  'ledger.%s refuses change, from the owner too and in a replication session',
  async (table) => {
    const client = new Client(database.url)
    await client.connect()
    const column = { fact: 'kind', entry: 'seq', node: 'index', key: 'public_key', head: 'at', inspection: 'at' }[table]
    for (const role of ['origin', 'replica']) {
      await client.query(`set session_replication_role = ${role}`)
      await expect(client.query(`update ledger.${table} set ${column} = ${column}`)).rejects.toThrow('only grows')
      await expect(client.query(`delete from ledger.${table}`)).rejects.toThrow('only grows')
      await expect(client.query(`truncate ledger.${table} cascade`)).rejects.toThrow('only grows')
    }
    await client.end()
  },
)

test('the application may neither take a fact out of the queue nor append to the log', async () => {
  for (const statement of [
    'delete from ledger.unsealed',
    'select * from ledger.unsealed',
    'update ledger.fact set kind = kind',
    'delete from ledger.fact',
    "insert into ledger.key values ('a', 'b', now())",
    "insert into ledger.entry values (1000000, 0, gen_random_uuid(), '')",
  ]) {
    const trying = within(database.kysely, system, 'write', (tx) => sql.raw(statement).execute(tx))
    await expect(trying).rejects.toThrow('permission denied')
  }
})

test('nobody writes a fact in the name of another', async () => {
  const an = callerWith('an')
  const trying = within(database.kysely, an, 'write', (tx) => remember(tx, actingAs(callerWith('binh')), factsOf(1)))
  await expect(trying).rejects.toThrow('row-level security')
  const publicly = within(database.kysely, an, 'write', (tx) => remember(tx, actingAs(system), factsOf(1)))
  await expect(publicly).rejects.toThrow('row-level security')
})

test('a fact is seen with the right of its room in its place and sector, or with the right to the ledger', async () => {
  const an = callerWith('an')
  await within(database.kysely, an, 'write', async (tx) => {
    await remember(tx, actingAs(an), [
      ...factsOf(2, 'chu-van-an', 'health'),
      ...factsOf(3, 'sao-do', 'education'),
      { kind: 'places.atlas-loaded', subject: { type: 'places.atlas', id: '1' }, where: { unit: null, sector: null } },
    ])
  })
  const seen = (settings: Record<string, string>): Promise<number> =>
    within(database.kysely, callerWith('chi', settings), 'read', async (tx) => {
      const { rows } = await sql<{ n: number }>`select count(*) n from ledger.fact where account_id = 'an'`.execute(tx)
      return rows[0]!.n
    })
  expect(await seen({})).toBe(0)
  expect(await seen({ 'app.see_work': '' })).toBe(0)
  expect(await seen({ 'app.see_work': 'health/chu-van-an' })).toBe(2)
  expect(await seen({ 'app.see_work': 'health/*,*/sao-do' })).toBe(5)
  expect(await seen({ 'app.see_work': '*/*' })).toBe(5)
  expect(await seen({ 'app.see_epidemic': '*/*' })).toBe(0)
  expect(await seen({ 'app.see_ledger': '*/sao-do' })).toBe(3)
  expect(await seen({ 'app.see_ledger': '*/*' })).toBe(6)
})

test('what changed is announced when the transaction commits, and a flood as the whole room', async () => {
  const listener = new Client(database.url)
  await listener.connect()
  const heard: unknown[] = []
  listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')))
  await listener.query('listen lienthong')
  await write(2)
  await write(51)
  // A round trip after the commits: whatever was announced has arrived before its answer.
  await listener.query('select 1')
  const where = { unit: '30-hai-duong', sector: 'health' }
  expect(heard).toEqual([
    { room: 'work', kind: 'work.task-accepted', ...where, subject: { type: 'work.task', id: 'task-0' } },
    { room: 'work', kind: 'work.task-accepted', ...where, subject: { type: 'work.task', id: 'task-1' } },
    { room: 'work', kind: 'work.changed', unit: null, sector: null, subject: null },
  ])
  await listener.end()
})

test('personal data and nameless kinds are refused', async () => {
  await expect(writeOne({ after: { contact: [{ phone: '0912' }] } })).rejects.toThrow('personal data')
  await expect(writeOne({ kind: 'accepted' })).rejects.toThrow('not a kind')
})

test('the signing key is for its owner alone', async () => {
  const { mode } = await stat(join(folder, 'ledger', 'signing-key.pem'))
  expect(mode & 0o777).toBe(0o600)
})
