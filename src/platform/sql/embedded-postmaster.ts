import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Unusable } from '../config.ts'
import { environment } from './embedded-account.ts'
import type { Binaries } from './embedded-binaries.ts'

import type { Place } from './embedded-place.ts'
import { TEXTS } from './embedded-text.ts'

/** A running server, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly status: string
}

const POLL_MS = 15
const STOP_SECONDS = 60

/** Whether a process with that number exists. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}

/** The live server of the cluster, or null. A pid file whose number meanwhile belongs to another program is removed. */
export function findPostmaster(pgdata: string): Postmaster | null {
  const lines = read(join(pgdata, 'postmaster.pid'))?.split('\n')
  const pid = Number(lines?.[0])
  if (lines === undefined || !Number.isSafeInteger(pid) || pid <= 1) return null
  // Of a dead server PostgreSQL itself checks what is left in shared memory before it removes the file.
  if (!alive(pid)) return null
  const command = commandOf(pid)
  if (command !== null && !command.includes('postgres')) {
    rmSync(join(pgdata, 'postmaster.pid'))
    return null
  }
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() }
}

/** Its command line; '' for a zombie, null where the system does not tell. */
function commandOf(pid: number): string | null {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`)
  return null
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** What must hold whatever `postgresql.conf` says: only this machine may connect, and logs keep no values. */
const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The details of a constraint's failure and the text of a failing statement may hold personal data.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
} as const

/**
 * Starts the server on a free loopback port, in a session of its own: Ctrl-C at the terminal reaches us, not it, so
 * requests can finish first. Resolves once it accepts or refuses connections by itself; see `waitUntilReady`.
 */
export async function startPostmaster(
  place: Place,
  binaries: Binaries,
  log: string,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const flags = Object.entries({ ...settings, ...ALWAYS, port: String(port) }).flatMap(([key, value]) => [
      '-c',
      `${key}=${value}`,
    ])
    const before = rotate(log)
    const out = openSync(log, 'a', 0o600)
    const child = spawn(binaries.postgres, ['-D', place.pgdata, ...flags], {
      ...environment(place.account),
      detached: true,
      stdio: ['ignore', out, out],
    })
    closeSync(out)
    const ended = new AbortController()
    child.once('exit', () => ended.abort()).once('error', () => ended.abort())
    child.unref()
    while (!ended.signal.aborted) {
      const found = findPostmaster(place.pgdata)
      if (found !== null && found.port > 0 && found.status !== '') return found
      await sleep(POLL_MS)
    }
    // Another start was faster, the port went to somebody else, or backends of a killed server are still ending.
    const faster = findPostmaster(place.pgdata)
    if (faster !== null) return faster
    const reason = /FATAL: {2}(.*)/.exec((read(log) ?? '').slice(before))?.[1] ?? 'no reason given'
    if (attempt >= 8 || !/TCP\/IP|shared memory|lock file/.test(reason))
      throw new Unusable(TEXTS.startFailed, { reason, log })
    await sleep(attempt * 100)
  }
}

const LOG_BYTES = 5_000_000

/** Sets a grown log aside, keeping one older; returns the length from which new lines are written. */
function rotate(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size < LOG_BYTES) return size
  renameSync(log, `${log}.1`)
  return 0
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Fast shutdown: refuses new work, rolls back what is open, writes everything out. Resolves when it is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT')
  if (await gone(pid, STOP_SECONDS)) return
  // An immediate shutdown loses nothing committed: the next start replays the log.
  signal(pid, 'SIGQUIT')
  await gone(pid, 10)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Gone already.
  }
}

/** Waits until the process has ended; false when it has not within the time. */
export async function gone(pid: number, seconds: number): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(POLL_MS)) {
    if (!alive(pid) || commandOf(pid) === '') return true
  }
  return false
}
