import type { AddressInfo } from 'node:net'
import { type Clock, systemClock } from '#platform/clock'
import type { Config } from '#platform/config'
import { createLog } from '#platform/log'
import { openDatabase } from '#platform/sql/connect'
import { compose, type Product } from './compose.ts'
import { WEB_DIR } from './web.ts'

export interface ServerOptions {
  readonly config: Config
  readonly databaseUrl: string
  readonly clock?: Clock
  /** `pino` level; `LOG_LEVEL`, info unless told. */
  readonly logLevel?: string | undefined
}

export interface RunningServer {
  /** Where it listens. */
  readonly address: string
  readonly product: Product
  /** Finishes the requests under way, then the clockwork, then the connections. */
  stop(): Promise<void>
}

const CONNECTIONS = 20

/** Opens the doors. Throws what `listen` throws (`EADDRINUSE`, …), with everything it had opened closed again. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, databaseUrl, clock = systemClock, logLevel = process.env.LOG_LEVEL ?? 'warn' } = options
  const { host, port, dataDir } = config
  const log = createLog(logLevel)
  const db = openDatabase(databaseUrl, {
    connections: CONNECTIONS,
    onIdleError: (fault) => log.warn({ err: fault }, 'idle connection lost'),
  })
  const publicUrl = config.publicUrl ?? `http://${host}:${port}`
  const product = await compose({
    db,
    dataDir,
    webDir: WEB_DIR,
    publicUrl,
    mail: config.mail ?? null,
    webhookPrivate: config.webhookPrivate ?? false,
    clock,
    log,
  })
  const stop = async (): Promise<void> => {
    await product.stop()
    await db.close()
  }
  try {
    await product.app.listen({ host, port })
  } catch (fault) {
    await stop()
    throw fault
  }
  const { port: taken } = product.app.server.address() as AddressInfo
  return { address: `http://${host}:${taken}`, product, stop }
}
