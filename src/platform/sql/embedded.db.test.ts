import { type ChildProcess, spawn } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'
import { passwordFile } from './embedded-init.ts'
import { alive, gone } from './embedded-postmaster.ts'

/** Processes are killed here, not machines: what the system was told to write is as good as written. */
const SETTINGS = { fsync: 'off' }

let dataDir = ''
let servers: Embedded[] = []
let writers: ChildProcess[] = []

beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'embedded-')), 'data')
  servers = []
  writers = []
})
afterEach(async () => {
  for (const writer of writers) writer.kill('SIGKILL')
  for (const server of servers) await server.stop()
  rmSync(dirname(dataDir), { recursive: true, force: true })
  for (const { pgdata } of servers)
    if (!pgdata.startsWith(dataDir)) rmSync(dirname(pgdata), { recursive: true, force: true })
})

async function start(share = false): Promise<Embedded> {
  const server = await startEmbedded({ dataDir, share, settings: SETTINGS })
  servers.push(server)
  return server
}

async function query<T extends object>(url: string, statement: string): Promise<T[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(statement)).rows
  } finally {
    await client.end()
  }
}

/** Another process that starts the database and writes numbers, saying each once its commit is acknowledged. */
const WRITER = `
  import pg from 'pg'
  import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
  const { url } = await startEmbedded({ dataDir: process.argv[1], settings: ${JSON.stringify(SETTINGS)} })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create table if not exists written (n integer)')
  for (let n = 1; ; n++) {
    await client.query('insert into written values ($1)', [n])
    console.log(n)
  }`

/** Lets a writer acknowledge that many rows, kills it hard, and tells the last number it acknowledged. */
async function writeAndKill(rows: number): Promise<number> {
  const writer = spawn(process.execPath, ['--input-type=module', '-e', WRITER, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  writers.push(writer)
  let last = 0
  for await (const line of createInterface({ input: writer.stdout })) {
    last = Number(line)
    if (last >= rows) writer.kill('SIGKILL')
  }
  return last
}

const written = async (url: string) =>
  (await query<{ count: number }>(url, 'select count(distinct n)::int as count from written'))[0]?.count ?? 0

// They start the bundled server themselves: the run on PostgreSQL 15 would only repeat them.
describe.runIf(process.env.TEST_POSTGRES !== '15')('the bundled server', () => {
  test('kill -9 of whoever started it: the next start takes the server over and every acknowledged row is there', async () => {
    const acknowledged = await writeAndKill(200)
    const server = await start()
    expect(server.adopted).toBe(true)
    expect(await written(server.url)).toBeGreaterThanOrEqual(acknowledged)
  })

  test('kill -9 of the server too: the next start recovers every acknowledged row', async () => {
    const acknowledged = await writeAndKill(200)
    const { pid } = await start(true)
    process.kill(pid, 'SIGKILL')
    expect(await gone(pid, 10)).toBe(true)
    const server = await start()
    expect(server.adopted).toBe(false)
    expect(await written(server.url)).toBeGreaterThanOrEqual(acknowledged)
  })

  test('two starts on one data folder: the second is one clear line, and the first goes on', async () => {
    const first = await start()
    await expect(startEmbedded({ dataDir })).rejects.toThrow(
      `pid ${process.pid}) is already using the data in ${dataDir}`,
    )
    expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('two starts at the same moment on an empty folder: one wins, nothing is broken', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 2 }, () => start()))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(readdirSync(dirname(servers[0]?.pgdata ?? ''))).not.toContainEqual(expect.stringContaining('.new-'))
  })

  test('a sharing user finds the running server and leaves it running', async () => {
    const first = await start()
    const sharing = await start(true)
    expect(sharing).toMatchObject({ adopted: true, pid: first.pid, url: first.url })
    await sharing.stop()
    expect(alive(first.pid)).toBe(true)
  })

  test('stopping ends the server and keeps the data; the password is for its owner alone', async () => {
    const first = await start()
    await query(first.url, 'create table kept (n integer)')
    expect(statSync(passwordFile(first.pgdata)).mode & 0o777).toBe(0o600)
    await first.stop()
    // The kernel may take a moment to bury what has already said goodbye.
    expect(await gone(first.pid, 10)).toBe(true)
    const second = await start()
    expect(await query(second.url, 'select n from kept')).toEqual([])
  })

  test('a pid file whose number belongs to another program is no server', async () => {
    const first = await start()
    await first.stop()
    writeFileSync(
      join(first.pgdata, 'postmaster.pid'),
      `${process.ppid}\n${first.pgdata}\n0\n1\n\n127.0.0.1\n0\nready\n`,
    )
    const second = await start()
    expect(second.adopted).toBe(false)
  })

  test('data of another version of PostgreSQL is refused, and a link that leads nowhere too', async () => {
    const first = await start()
    await first.stop()
    writeFileSync(join(first.pgdata, 'PG_VERSION'), '11\n')
    await expect(startEmbedded({ dataDir })).rejects.toThrow('is of PostgreSQL 11')
    rmSync(join(dataDir, 'postgres'), { recursive: true })
    symlinkSync('/nowhere/postgres', join(dataDir, 'postgres'))
    await expect(startEmbedded({ dataDir })).rejects.toThrow('points to /nowhere/postgres, which is gone')
  })

  test.runIf(process.getuid?.() === 0)(
    'root inside a closed folder: the data goes where the system user can walk',
    async () => {
      // mkdtemp makes folders of mode 0700: the system user cannot enter this one.
      const first = await start()
      expect(first.pgdata).toMatch(/^\/var\/lib\/lienthong\//)
      expect(readlinkSync(join(dataDir, 'postgres'))).toBe(first.pgdata)
      await first.stop()
      expect((await start()).pgdata).toBe(first.pgdata)
      expect(existsSync(passwordFile(first.pgdata))).toBe(true)
    },
  )
})
