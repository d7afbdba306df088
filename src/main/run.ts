import type { Text } from '#kernel/text'
import type { Config } from '#platform/config'
import { openServer } from './database.ts'
import { firstAdministratorHint } from './hint.ts'
import { assertPortFree, portFault } from './port.ts'
import { hasAccounts, prepareProvince } from './province.ts'
import { bilingual, step } from './steps.ts'
import { TEXTS } from './text.ts'
import { buildWeb, isBuilt } from './web.ts'

/**
 * Builds, opens the database, migrates, seeds and serves until a signal says to stop. Stopping finishes the open
 * requests, then the jobs, then the database, and ends the process; so does a failure, which is thrown.
 * @param json prints `{ "address" }` on stdout instead of the greeting
 */
export async function run(config: Config, { json = false } = {}): Promise<void> {
  const stops: Stop[] = []
  const ending = stopOnSignals(stops)
  try {
    const { address, demo, accounts } = await start(config, stops)
    const hint = accounts ? null : firstAdministratorHint(config)
    if (json) {
      process.stdout.write(`${JSON.stringify({ address })}\n`)
      if (hint !== null) process.stderr.write(`${hint}\n`)
    } else await greet(config.publicUrl ?? address, demo, hint)
  } catch (fault) {
    // What a signal interrupts fails too; the signal ends the process.
    if (ending.aborted) return
    await stopAll(stops)
    throw fault
  }
}

interface Started {
  readonly address: string
  readonly demo: boolean
  /** Whether there is anybody who could sign in. */
  readonly accounts: boolean
}

async function start(config: Config, stops: Stop[]): Promise<Started> {
  await assertPortFree(config)
  if (!isBuilt()) await step(TEXTS.build, buildWeb)
  // Loading the rooms takes longer than starting the database: both at once.
  const rooms = import('./server.ts')
  rooms.catch(() => {})

  const words = config.databaseUrl === null ? TEXTS.database : TEXTS.connect
  const server = await step(words, (note) => openServer(config, false, { note, onLost: endAtOnce }))
  stops.push(server.stop)
  const demo = await prepareProvince(server, config.demo, config.dataDir)
  const accounts = await hasAccounts(server.url)

  const { startServer } = await rooms
  const running = await step(TEXTS.serve, () => startServer({ config, databaseUrl: server.url })).catch(
    (fault: unknown) => {
      throw portFault(fault, config.host, config.port)
    },
  )
  stops.push(running.stop)
  return { address: running.address, demo, accounts }
}

function endAtOnce(reason: Text): void {
  process.stderr.write(`${bilingual(reason)}\n`)
  process.exit(1)
}

async function greet(address: string, demo: boolean, hint: string | null): Promise<void> {
  const lines = ['', `  ${bilingual(TEXTS.ready)}: ${address}`]
  if (demo) {
    const { demoAccounts } = await import('./demo.ts')
    lines.push('', `  ${bilingual(TEXTS.accounts)}:`)
    for (const { username, password, who } of demoAccounts) {
      lines.push(`    ${username.padEnd(16)} ${password.padEnd(16)} ${bilingual(who)}`)
    }
  }
  if (hint !== null) lines.push('', `  ${hint}`)
  lines.push('', `  ${bilingual(TEXTS.howToStop)}`, '')
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Something started, to be stopped in the opposite order. */
type Stop = () => Promise<void>

async function stopAll(stops: Stop[]): Promise<void> {
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop()
}

/** The first signal stops in order; the second ends at once, which loses nothing: the next start takes the database over. */
function stopOnSignals(stops: Stop[]): AbortSignal {
  const ending = new AbortController()
  const stop = async () => {
    if (ending.signal.aborted) process.exit(130)
    ending.abort()
    process.stderr.write(`\n  ${bilingual(TEXTS.stopping)} … `)
    await stopAll(stops)
    process.stderr.write(`${bilingual(TEXTS.stopped)}\n`)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  return ending.signal
}
