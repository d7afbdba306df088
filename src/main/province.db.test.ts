import { afterAll, expect, test, vi } from 'vitest'
import { administer } from '#test/cluster'
import { freshDatabase } from '#test/database'
import type { Server } from './database.ts'
import { isUntouched, prepareProvince } from './province.ts'

const seedDemo = vi.hoisted(() => vi.fn<() => Promise<void>>(async () => {}))
vi.mock('./demo.ts', () => ({ seedDemo }))

const FACT = `insert into ledger.fact (home, id, at, request_id, room, kind, subject_type, subject_id)
  values (0, gen_random_uuid(), now(), 'r', 'work', 'work.task-accepted', 'work.task', '1')`

const opened: Awaited<ReturnType<typeof freshDatabase>>[] = []
afterAll(async () => {
  for (const database of opened) await database.drop()
})

async function fresh(embedded = true): Promise<Server> {
  const database = await freshDatabase()
  opened.push(database)
  seedDemo.mockClear()
  return { url: database.url, embedded, stop: async () => {} }
}

test('an empty database is seeded once', async () => {
  const server = await fresh()
  expect(await prepareProvince(server, true, 'unused')).toBe(true)
  expect(await prepareProvince(server, true, 'unused')).toBe(true)
  expect(seedDemo).toHaveBeenCalledTimes(1)
})

test('without the demo it stays empty, for good', async () => {
  const server = await fresh()
  expect(await prepareProvince(server, false, 'unused')).toBe(false)
  expect(await prepareProvince(server, true, 'unused')).toBe(false)
  expect(seedDemo).not.toHaveBeenCalled()
})

test('a database somebody has worked in is never seeded', async () => {
  const server = await fresh()
  await administer(server.url, FACT)
  expect(await isUntouched(server.url)).toBe(false)
  expect(await prepareProvince(server, true, 'unused')).toBe(false)
  expect(seedDemo).not.toHaveBeenCalled()
})

test('a seeding cut short starts again from an empty database', async () => {
  const server = await fresh()
  seedDemo.mockImplementationOnce(async () => {
    await administer(server.url, FACT)
    throw new Error('killed')
  })
  await expect(prepareProvince(server, true, 'unused')).rejects.toThrow('killed')
  expect(await prepareProvince(server, true, 'unused')).toBe(true)
  expect(seedDemo).toHaveBeenCalledTimes(2)
  expect(await isUntouched(server.url)).toBe(true)
})

test('… but a database that is not ours to drop is left alone, with one clear line', async () => {
  const server = await fresh(false)
  seedDemo.mockRejectedValueOnce(new Error('killed'))
  await expect(prepareProvince(server, true, 'unused')).rejects.toThrow('killed')
  await expect(prepareProvince(server, true, 'unused')).rejects.toThrow('give DATABASE_URL a fresh, empty database')
})
