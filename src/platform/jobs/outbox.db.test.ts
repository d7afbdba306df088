import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { systemCaller } from '#people'
import { freshDatabase, type TestDatabase } from '#test/database'
import { createLog } from '../log.ts'
import { within } from '../sql/transaction.ts'
import { drainOutbox, post } from './outbox.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const system: Caller = systemCaller()
const log = createLog('silent')
const at = '2026-11-24T01:00:00.000Z' as const
const leave = (topic: string, n: number) =>
  within(db.kysely, system, 'write', (tx) => post(tx, { topic, payload: { n }, at }))

test('a message goes out once, in order, and only after its transaction committed', async () => {
  await leave('told', 1)
  await leave('told', 2)
  await within(db.kysely, system, 'write', async (tx) => {
    await post(tx, { topic: 'told', payload: { n: 3 }, at })
    throw new Error('changed my mind')
  }).catch(() => undefined)
  const heard: unknown[] = []
  const topics = { told: async (payload: unknown) => void heard.push(payload) }
  expect(await drainOutbox(db, system, topics, () => at, log)).toBe(2)
  expect(await drainOutbox(db, system, topics, () => at, log)).toBe(0)
  expect(heard).toEqual([{ n: 1 }, { n: 2 }])
})

test('a delivery that fails waits its turn, then goes again, and says why it failed', async () => {
  await leave('shaky', 1)
  let tries = 0
  const topics = {
    shaky: async () => {
      if (++tries === 1) throw new Error('no line')
    },
  }
  await drainOutbox(db, system, topics, () => at, log)
  expect(tries).toBe(1)
  const { rows } = await db.pool.query(`select attempts, last_error from platform.outbox where topic = 'shaky'`)
  expect(rows[0]).toEqual({ attempts: 1, last_error: 'Error: no line' })
  expect(await drainOutbox(db, system, topics, () => '2026-11-24T01:00:11.000Z', log)).toBe(1)
  expect(tries).toBe(2)
})

test('messages of a merged topic that say the same go out as one; what comes meanwhile is one more', async () => {
  for (let n = 0; n < 100; n++) await leave('look', 7)
  await leave('look', 8)
  const heard: number[] = []
  const topics = {
    look: {
      async merged(payload: unknown) {
        const { n } = payload as { n: number }
        heard.push(n)
        // Committed after this delivery began: it may have been read too late for this one.
        if (heard.length === 1) await leave('look', 7)
      },
    },
  }
  expect(await drainOutbox(db, system, topics, () => at, log)).toBe(102)
  expect(heard.toSorted()).toEqual([7, 7, 8])
})

test('a merged delivery that fails counts as one try of each', async () => {
  for (let n = 0; n < 3; n++) await leave('weak', 1)
  let tries = 0
  const topics = {
    weak: {
      async merged() {
        if (++tries === 1) throw new Error('no line')
      },
    },
  }
  expect(await drainOutbox(db, system, topics, () => at, log)).toBe(0)
  expect(tries).toBe(1)
  expect(await drainOutbox(db, system, topics, () => '2026-11-24T01:00:11.000Z', log)).toBe(3)
  expect(tries).toBe(2)
})

test('whoever is not the system may leave a message and read none', async () => {
  const person: Caller = { ...system, kind: 'person', settings: {} }
  await within(db.kysely, person, 'write', (tx) => post(tx, { topic: 'mine', payload: {}, at }))
  const seen = await within(db.kysely, person, 'read', (tx) => tx.selectFrom('platform.outbox').selectAll().execute())
  expect(seen).toEqual([])
})
