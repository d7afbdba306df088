import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '#test/database'
import { migrate, readMigrations } from './migrate.ts'

const database = await freshDatabase()
afterAll(() => database.drop())

let directory = ''
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'migrations-'))
  await database.pool.query('truncate platform.migration; drop schema if exists trial cascade')
  write('0001-trial-one.sql', 'create schema trial;\ncreate table trial.one (id integer);\n')
  return () => rmSync(directory, { recursive: true })
})

const write = (name: string, sql: string) => writeFileSync(join(directory, name), sql)
const run = () => migrate(database.url, { directory })

test('a file is applied once, and the next run has nothing to do', async () => {
  expect(await run()).toEqual(['0001-trial-one.sql'])
  expect(await run()).toEqual([])
})

test('a changed file is refused and named, and the new one beside it is not applied', async () => {
  await run()
  write('0001-trial-one.sql', 'create schema trial;\n')
  write('0002-trial-two.sql', 'create table trial.two (id integer);\n')
  await expect(run()).rejects.toThrow('0001-trial-one.sql is already applied and was changed')
  expect((await database.pool.query("select to_regclass('trial.two') as found")).rows).toEqual([{ found: null }])
})

test('other line endings are no change', async () => {
  await run()
  write('0001-trial-one.sql', 'create schema trial;\r\ncreate table trial.one (id integer);\r\n')
  expect(await run()).toEqual([])
})

test('an applied file that is gone is refused', async () => {
  await run()
  rmSync(join(directory, '0001-trial-one.sql'))
  await expect(run()).rejects.toThrow('0001-trial-one.sql, which is gone')
})

test('a file numbered below an applied one is refused', async () => {
  write('0003-trial-three.sql', 'select 1;')
  await run()
  write('0002-trial-two.sql', 'select 1;')
  await expect(run()).rejects.toThrow('0002-trial-two.sql is numbered below 0003-trial-three.sql')
})

test('a failing file leaves nothing of itself, names its line, and keeps the ones before it', async () => {
  write('0002-trial-two.sql', 'create table trial.two (id integer);\nselect wrong;\n')
  await expect(run()).rejects.toThrow('0002-trial-two.sql, line 2: column "wrong" does not exist')
  const { rows } = await database.pool.query(
    "select to_regclass('trial.one') is not null as one, to_regclass('trial.two') as two",
  )
  expect(rows).toEqual([{ one: true, two: null }])
})

test('two migrators at once apply each file once', async () => {
  const applied = await Promise.all([run(), run(), run()])
  expect(applied.flat()).toEqual(['0001-trial-one.sql'])
})

test('a number used twice and a name of another form are refused', () => {
  write('0001-trial-again.sql', '')
  expect(() => readMigrations(directory)).toThrow('the same number')
  rmSync(join(directory, '0001-trial-again.sql'))
  write('two.sql', '')
  expect(() => readMigrations(directory)).toThrow('two.sql: the name must be')
})
