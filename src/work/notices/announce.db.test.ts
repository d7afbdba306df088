import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { callerOfAccount, findAccountByUsername, publicCaller, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { announceStep, notify } from './store-announce.ts'
import { handOf, lineOf as line, tellingWorkflow as workflow } from './testing.ts'

const AT = '2026-11-18T02:00:00.000Z' as const
const WARD = 'ubnd-10549-chu-van-an'
let database: TestDatabase
const callers: Record<string, Caller> = {}
beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await within(database.kysely, systemCaller(), 'write', async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    for (const name of ['chutich', 'soyte', 'chuvanan', 'tranhungdao'])
      callers[name] = await callerOfAccount(tx, (await findAccountByUsername(tx, name))?.id ?? '', AT)
  })
})
afterAll(() => database.drop())

const who = (name: string): Caller => callers[name] as Caller
const idOf = (name: string): string => who(name).accountId as string
const lineOf = (code: string) => line(code, idOf('chuvanan'))

async function toldOf(code: string): Promise<Record<string, unknown>[]> {
  const { rows } = await database.pool.query(
    `select account_id, about, said_vi, words, by_name, due_day from work.notice where code = $1`,
    [code],
  )
  return rows
}

test('whoever answers for the agency is told, once, and whoever did it is not', async () => {
  const acting = { caller: who('soyte'), at: AT, requestId: 'r1' }
  const by = handOf(acting.caller)
  await within(database.kysely, acting.caller, 'write', (tx) =>
    announceStep(tx, acting, lineOf('NV-1'), { step: 'shut', by, words: 'Đã đủ', workflow }),
  )
  const told = await toldOf('NV-1')
  expect(told.map((row) => row.account_id).filter((id) => id === idOf('chuvanan'))).toHaveLength(1)
  expect(told.some((row) => row.account_id === idOf('soyte') || row.account_id === idOf('tranhungdao'))).toBe(false)
  expect(told[0]).toMatchObject({
    about: 'progress',
    said_vi: 'Chuyển sang “Đã đóng”',
    words: 'Đã đủ',
    by_name: by.name,
  })

  const own = { caller: who('chuvanan'), at: AT, requestId: 'r2' }
  await within(database.kysely, own.caller, 'write', (tx) =>
    announceStep(tx, own, lineOf('NV-2'), { step: 'submit', by: handOf(own.caller), workflow }),
  )
  const submitted = (await toldOf('NV-2')).map((row) => row.account_id)
  expect(submitted).toContain(idOf('soyte'))
  expect(submitted).not.toContain(idOf('chuvanan'))
})

test('a move that is rolled back tells nobody; a step that names nobody tells nobody', async () => {
  const acting = { caller: who('soyte'), at: AT, requestId: 'r3' }
  const by = handOf(acting.caller)
  await within(database.kysely, acting.caller, 'write', async (tx) => {
    await announceStep(tx, acting, lineOf('NV-3'), { step: 'shut', by, workflow })
    throw new Error('changed my mind')
  }).catch(() => undefined)
  await within(database.kysely, acting.caller, 'write', (tx) =>
    announceStep(tx, acting, lineOf('NV-4'), { step: 'comment', by, workflow }),
  )
  expect([await toldOf('NV-3'), await toldOf('NV-4')]).toEqual([[], []])
})

test('a citizen without an account tells the officials, and none of their own words go along', async () => {
  const acting = { caller: publicCaller('vi'), at: AT, requestId: 'r4' }
  const by = { accountId: null, name: null, agencyId: null }
  await within(database.kysely, acting.caller, 'write', (tx) =>
    announceStep(tx, acting, lineOf('PA-5'), { step: 'open', by, words: 'Tôi tên là An', workflow }),
  )
  const told = await toldOf('PA-5')
  expect(told.length).toBeGreaterThan(0)
  expect(told.every((row) => row.words === null && row.by_name === null && row.about === 'given')).toBe(true)
})

test('a notice is read by the one it is for, and by nobody else', async () => {
  const seen = async (name: string): Promise<string[]> => {
    const rows = await within(database.kysely, who(name), 'read', (tx) =>
      tx.selectFrom('work.notice').select('account_id').execute(),
    )
    return [...new Set(rows.map((row) => row.account_id))]
  }
  expect(await seen('chuvanan')).toEqual([idOf('chuvanan')])
  expect(await seen('tranhungdao')).toEqual([])
  expect(await seen('chutich')).not.toContain(idOf('chuvanan'))
})

test('another room tells the heads of an agency of something that is no case', async () => {
  const acting = { caller: systemCaller(), at: AT, requestId: 'r5' }
  const subject = { type: 'epidemic.zone', id: 'z-1' }
  await within(database.kysely, acting.caller, 'write', (tx) =>
    notify(tx, acting, {
      to: { agencies: [WARD], heads: true, accounts: [idOf('soyte')] },
      event: 'epidemic.zone-due',
      subject,
      where: { unit: '10549-chu-van-an', sector: 'health' },
      title: 'Vùng phong tỏa tổ 3',
      said: { vi: 'Đến hạn xem xét', en: 'To be reviewed' },
    }),
  )
  const { rows } = await database.pool.query(
    `select account_id, about from work.notice where subject_type = 'epidemic.zone'`,
  )
  expect(rows.map((row) => row.about)).toEqual(rows.map(() => 'other'))
  expect(rows.map((row) => row.account_id)).toContain(idOf('soyte'))
  expect(rows.length).toBeGreaterThan(1)
})
