import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Unusable } from '../config.ts'
import { type Account, environment } from './embedded-account.ts'
import type { Binaries } from './embedded-binaries.ts'
import type { Place } from './embedded-place.ts'
import { alive } from './embedded-postmaster.ts'
import { TEXTS } from './embedded-text.ts'

const run = promisify(execFile)

/** The superuser of the cluster and the name of its database. */
export const OWNER = 'lienthong'

/** The superuser's password, mode 0600, inside the cluster so that it travels with a copy of it. */
export const passwordFile = (pgdata: string): string => join(pgdata, 'lienthong.password')

/** Starting values an operator may change in `postgresql.conf`; what must hold is given on the command line instead. */
const SETTINGS = `
# Written by Liên Thông when the cluster was made. Yours to change; restart to apply.
shared_buffers = 256MB
max_connections = 100
effective_cache_size = 1GB
work_mem = 16MB
maintenance_work_mem = 128MB
random_page_cost = 1.1
wal_compression = on
max_wal_size = 1GB
`

/**
 * Makes the cluster unless it is there: Vietnamese order by ICU, UTF-8, checksums, password needed. It is made beside
 * its place and renamed when whole, so a start that was killed half-way leaves nothing that looks like a database.
 * @param durable whether to wait until the disk has it; a cluster to be thrown away need not
 */
export async function initialise(place: Place, binaries: Binaries, durable: boolean): Promise<void> {
  const { pgdata, account, link } = place
  if (existsSync(join(pgdata, 'PG_VERSION'))) {
    await checkVersion(pgdata, binaries)
    pointTo(pgdata, link)
    return
  }
  sweep(pgdata)
  const half = `${pgdata}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  const secret = `${half}.password`
  const password = randomBytes(24).toString('base64url')
  try {
    mkdirSync(half, { mode: 0o700 })
    own(half, account)
    writeFileSync(secret, password, { mode: 0o600 })
    own(secret, account)
    const flags = [...initFlags(half, secret), ...(durable ? [] : ['--no-sync'])]
    await run(binaries.initdb, flags, environment(account))
    appendFileSync(join(half, 'postgresql.conf'), SETTINGS)
    renameSync(secret, passwordFile(half))
    renameSync(half, pgdata)
  } catch (fault) {
    // Another start at the same moment was faster.
    if (!existsSync(join(pgdata, 'PG_VERSION'))) throw new Unusable(TEXTS.initFailed, { reason: lastLine(fault) })
  } finally {
    rmSync(half, { recursive: true, force: true })
    rmSync(secret, { force: true })
  }
  pointTo(pgdata, link)
}

function pointTo(pgdata: string, link: string | null): void {
  if (link !== null && !existsSync(link)) symlinkSync(pgdata, link)
}

// The order is ICU's; the character class functions of extensions such as pg_trgm still ask the C library.
const CTYPE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

const initFlags = (folder: string, secret: string): string[] => [
  `--pgdata=${folder}`,
  `--username=${OWNER}`,
  `--pwfile=${secret}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=vi-VN',
  '--lc-collate=C',
  `--lc-ctype=${CTYPE}`,
  '--data-checksums',
  '--no-instructions',
]

function own(path: string, account: Account | null): void {
  if (account !== null) chownSync(path, account.uid, account.gid)
}

/** Removes what killed starts left beside the place. */
function sweep(pgdata: string): void {
  const prefix = `${basename(pgdata)}.new-`
  for (const name of readdirSync(dirname(pgdata))) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN
    if (!Number.isNaN(pid) && !alive(pid)) rmSync(join(dirname(pgdata), name), { recursive: true, force: true })
  }
}

async function checkVersion(pgdata: string, binaries: Binaries): Promise<void> {
  const found = readFileSync(join(pgdata, 'PG_VERSION'), 'utf8').trim()
  const { stdout } = await run(binaries.postgres, ['--version'])
  const wanted = /(\d+)\./.exec(stdout)?.[1] ?? stdout.trim()
  if (found !== wanted) throw new Unusable(TEXTS.otherVersion, { path: pgdata, found, wanted })
}

function lastLine(fault: unknown): string {
  const text = fault instanceof Error && 'stderr' in fault && fault.stderr ? String(fault.stderr) : String(fault)
  return text.trim().split('\n').at(-1) ?? ''
}
