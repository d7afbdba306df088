import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Text, Values } from '#kernel/text'
import { Unusable } from '../config.ts'
import { type Account, canReach, serverAccount } from './embedded-account.ts'
import { STATE_DIR } from './embedded-binaries.ts'
import { TEXTS } from './embedded-text.ts'

/** Where the cluster lives and who runs it. */
export interface Place {
  /** The cluster's folder (PGDATA); may not exist yet, its parent does. */
  readonly pgdata: string
  readonly account: Account | null
  /** Where a link to `pgdata` belongs once the cluster exists; null when it lies in the data folder itself. */
  readonly link: string | null
}

const NAME = 'postgres'

/**
 * `<dataDir>/postgres`, or, when the system user cannot enter the data folder (a home of mode 0700), a folder under
 * `/var/lib/lienthong` to which `<dataDir>/postgres` is a link. The link decides afterwards: a deleted data folder
 * starts empty, whatever lies under /var/lib.
 */
export function settle(dataDir: string, report: (text: Text, values: Values) => void): Place {
  const inside = join(dataDir, NAME)
  const kind = kindOf(inside)
  if (kind !== 'none') {
    const pgdata = kind === 'link' ? target(inside) : inside
    const account = serverAccount(pgdata)
    const owner = statSync(pgdata).uid
    if (account === null && process.getuid !== undefined && owner !== process.getuid()) {
      throw new Unusable(TEXTS.dataForeign, { path: pgdata, uid: owner })
    }
    if (!canReach(account, pgdata)) {
      throw new Unusable(TEXTS.dataUnreachable, { path: pgdata, uid: account?.uid ?? 0 })
    }
    return { pgdata, account, link: null }
  }
  const account = serverAccount(null)
  if (canReach(account, dataDir)) return { pgdata: inside, account, link: null }
  const home = join(STATE_DIR, nameOf(dataDir))
  mkdirSync(home, { recursive: true, mode: 0o755 })
  const pgdata = join(home, NAME)
  report(TEXTS.dataMoved, { from: dataDir, to: pgdata })
  return { pgdata, account, link: inside }
}

function kindOf(path: string): 'none' | 'link' | 'folder' {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 'none'
  return found.isSymbolicLink() ? 'link' : 'folder'
}

function target(link: string): string {
  try {
    return realpathSync(link)
  } catch {
    throw new Unusable(TEXTS.dataLost, { from: link, to: readlinkSync(link) })
  }
}

/** Stable while the data folder lives: made of its path and the moment it was made. */
function nameOf(dataDir: string): string {
  const path = realpathSync(dataDir)
  return createHash('sha256')
    .update(`${path}\n${statSync(path).birthtimeMs}`)
    .digest('hex')
    .slice(0, 16)
}
