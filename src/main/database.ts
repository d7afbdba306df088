import { Client } from 'pg'
import type { Text } from '#kernel/text'
import { type Config, openDataDir, Unusable } from '#platform/config'
import { startEmbedded } from '#platform/sql/embedded'
import { TEXTS } from './text.ts'

/** A PostgreSQL to work with: the embedded one, or the one `DATABASE_URL` names. */
export interface Server {
  readonly url: string
  readonly embedded: boolean
  stop(): Promise<void>
}

export interface Listeners {
  readonly note?: ((line: Text) => void) | undefined
  readonly onLost?: ((reason: Text) => void) | undefined
}

/**
 * Opens the database of the installation.
 * @param share true for commands that may run beside a started server: they use its database and leave it running
 */
export async function openServer(config: Config, share: boolean, { note, onLost }: Listeners = {}): Promise<Server> {
  openDataDir(config.dataDir)
  if (config.databaseUrl !== null) {
    await probe(config.databaseUrl)
    return { url: config.databaseUrl, embedded: false, stop: async () => {} }
  }
  const { url, stop } = await startEmbedded({ dataDir: config.dataDir, report: note, onLost, share })
  return { url, embedded: true, stop }
}

/** One try, so that a wrong address is one clear line and not a failing migration. */
async function probe(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  let version = ''
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    version = rows[0]?.server_version ?? ''
  } catch (fault) {
    throw new Unusable(TEXTS.noDatabase, { reason: reasonOf(fault) })
  } finally {
    await client.end().catch(() => {})
  }
  if (Number.parseInt(version, 10) < 15) throw new Unusable(TEXTS.oldDatabase, { version })
}

/** What went wrong, in a few words; a refused connection to several addresses has no message of its own. */
function reasonOf(fault: unknown): string {
  if (fault instanceof AggregateError) return reasonOf(fault.errors[0])
  return fault instanceof Error ? fault.message : String(fault)
}
