import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { say, type Text, type Values } from '#kernel/text'
import { openDataDir, Unusable } from '../config.ts'
import { type Binaries, bundledBinaries } from './embedded-binaries.ts'
import { initialise, OWNER, passwordFile } from './embedded-init.ts'
import { holdLock } from './embedded-lock.ts'
import { settle } from './embedded-place.ts'
import { findPostmaster, gone, type Postmaster, startPostmaster, stopPostmaster } from './embedded-postmaster.ts'
import { TEXTS } from './embedded-text.ts'

export interface EmbeddedOptions {
  /** Folder of the installation; the cluster lies in `<dataDir>/postgres`. */
  readonly dataDir: string
  /** Told, in a line each, what an operator should know. */
  readonly report?: ((line: Text) => void) | undefined
  /** Another PostgreSQL than the bundled one. */
  readonly binaries?: Binaries | undefined
  /** Server settings for this start, over `postgresql.conf`. */
  readonly settings?: Readonly<Record<string, string>> | undefined
  /** True: use a server that somebody else runs, and leave it running; start one only when none does. */
  readonly share?: boolean | undefined
  /** Told when the server ends without having been asked to. */
  readonly onLost?: ((reason: Text) => void) | undefined
}

export interface Embedded {
  /** Address of the database `lienthong`, as its superuser. Holds the password: never print it. */
  readonly url: string
  /** True when the server was already running. */
  readonly adopted: boolean
  readonly pid: number
  /** The cluster's folder, wherever it had to be put. */
  readonly pgdata: string
  /** Stops the server and waits for its end; of a shared one, only lets go. */
  stop(): Promise<void>
}

/**
 * The PostgreSQL of this installation, running: made when the folder is empty, taken over when an earlier start was
 * killed and left it behind. One process at a time holds a data folder. Throws `Unusable` with one clear line.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir } = options
  const report = (text: Text, values: Values = {}) =>
    options.report?.({ vi: say(text, 'vi', values), en: say(text, 'en', values) })
  openDataDir(dataDir)
  const place = settle(dataDir, report)
  const binaries = options.binaries ?? bundledBinaries(place.account, report)
  await initialise(place, binaries, options.settings?.fsync !== 'off')
  const log = join(dataDir, 'postgres.log')

  const running = await liveServer(place.pgdata)
  const postmaster = running ?? (await startPostmaster(place, binaries, log, options.settings ?? {}))
  const url = addressOf(place.pgdata, postmaster)
  await waitUntilReady(url, place.pgdata, log)

  const shared = options.share === true && running !== null
  const lock = shared ? null : await holdLock(url, dataDir, () => options.onLost?.(TEXTS.unexpectedEnd))
  if (running !== null && !shared) report(TEXTS.adopted, { pid: running.pid })
  await ensureDatabase(url)

  return {
    url: url.replace(/postgres$/, OWNER),
    adopted: running !== null,
    pid: postmaster.pid,
    pgdata: place.pgdata,
    async stop() {
      if (lock === null) return
      await lock.release()
      await stopPostmaster(postmaster.pid)
    },
  }
}

/** A server of this cluster that runs on; one that is just stopping is waited for. */
async function liveServer(pgdata: string): Promise<Postmaster | null> {
  const found = findPostmaster(pgdata)
  if (found?.status !== 'stopping') return found
  await gone(found.pid, 60)
  return findPostmaster(pgdata)
}

function addressOf(pgdata: string, { port }: Postmaster): string {
  const password = readFileSync(passwordFile(pgdata), 'utf8').trim()
  return `postgresql://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
}

const READY_SECONDS = 180

/** Until it lets us in: after a crash it first replays its log, which may take a while. */
async function waitUntilReady(url: string, pgdata: string, log: string): Promise<void> {
  for (const end = Date.now() + READY_SECONDS * 1000; Date.now() < end; await sleep(20)) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? fault.code : ''
      if (code === '28P01') throw new Unusable(TEXTS.passwordWrong, { path: passwordFile(pgdata) })
    }
  }
  throw new Unusable(TEXTS.notReady, { seconds: READY_SECONDS, log })
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [OWNER])
    if (rowCount === 0) await client.query(`create database ${OWNER}`)
  } catch (fault) {
    // Two starts at once: the other one made it.
    if (!(fault instanceof DatabaseError && (fault.code === '42P04' || fault.code === '23505'))) throw fault
  } finally {
    await client.end()
  }
}
