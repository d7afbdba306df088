import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { Unusable } from '../config.ts'
import { TEXTS } from './embedded-text.ts'

/** The user a PostgreSQL server runs as. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

const NAME = 'lienthong'

/**
 * Who runs the server: null for "whoever we are". PostgreSQL refuses to run as root, so root hands it to the owner
 * of the data when there is some, to the user behind `sudo` on macOS, else to the system user `lienthong`.
 * @param pgdata the cluster's folder, if it exists already
 */
export function serverAccount(pgdata: string | null): Account | null {
  if (process.getuid?.() !== 0) return null
  if (pgdata !== null) {
    const { uid, gid } = statSync(pgdata)
    if (uid !== 0) return { uid, gid }
  }
  if (process.platform === 'darwin') return macAccount()
  return find(NAME) ?? create()
}

function macAccount(): Account {
  const { SUDO_UID, SUDO_GID } = process.env
  if (SUDO_UID && SUDO_GID) return { uid: Number(SUDO_UID), gid: Number(SUDO_GID) }
  const account = find('_postgres')
  if (account === null) throw new Unusable(TEXTS.noAccount, { reason: 'macOS' })
  return account
}

function find(name: string): Account | null {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' })
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' })
  if (uid.status !== 0 || gid.status !== 0) return null
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/** The ways to make a system user: shadow (most systems), Debian's adduser, busybox. */
const WAYS: readonly (readonly [string, ...string[]])[] = [
  [
    'useradd',
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    NAME,
  ],
  ['adduser', '--system', '--group', '--no-create-home', '--home', '/nonexistent', NAME],
  ['adduser', '-S', '-D', '-H', NAME],
]

function create(): Account {
  let reason = 'useradd'
  const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` }
  for (const [command, ...rest] of WAYS) {
    try {
      execFileSync(command, rest, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    } catch (fault) {
      reason = fault instanceof Error ? (fault.message.trim().split('\n').at(-1) ?? reason) : reason
    }
    // Another start may have made it meanwhile: what counts is that it is there.
    const account = find(NAME)
    if (account !== null) return account
  }
  throw new Unusable(TEXTS.noAccount, { reason })
}

/** Whether that account can enter the folder or run the file; always true for "whoever we are". */
export function canReach(account: Account | null, path: string): boolean {
  if (account === null) return true
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...account, cwd: '/' }).status === 0
}

/** How its programs are started: as the account, from a folder it can enter, under a locale that exists everywhere. */
export const environment = (account: Account | null) => ({
  ...account,
  cwd: '/',
  env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
})
