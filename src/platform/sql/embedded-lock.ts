import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { Unusable } from '../config.ts'
import { TEXTS } from './embedded-text.ts'

/** The installation's own place among PostgreSQL's advisory locks ("LT" and a number). */
const KEY = 0x4c54_0001

export interface Lock {
  release(): Promise<void>
}

/**
 * One process at a time runs a data folder. The lock lives in a connection, so the system itself lets it go when the
 * holder dies, however it dies: there is no stale lock file to judge.
 * @param url of the database `postgres` in the cluster
 * @param onLost told when the connection breaks, which is when the server ends
 */
export async function holdLock(url: string, dataDir: string, onLost: () => void): Promise<Lock> {
  const client = new Client({ connectionString: url, keepAlive: true, application_name: `pid ${process.pid}` })
  let released = false
  client.on('error', () => {
    if (!released) onLost()
  })
  await client.connect()
  // A holder that was killed a moment ago is noticed when its connection closes.
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [KEY])
    if (rows[0]?.held === true) {
      return {
        release() {
          released = true
          return client.end()
        },
      }
    }
    await sleep(100)
  }
  const { rows } = await client.query<{ holder: string }>(
    `select application_name as holder from pg_stat_activity join pg_locks using (pid)
      where locktype = 'advisory' and granted and classid = 0 and objid = $1`,
    [KEY],
  )
  released = true
  await client.end()
  throw new Unusable(TEXTS.inUse, { holder: rows[0]?.holder ?? '?', dataDir })
}
