import { isRefused } from '#kernel/refusal'
import { loadEdition } from '#measures'
import { systemCaller } from '#people'
import { systemClock } from '#platform/clock'
import { readConfig } from '#platform/config'
import { newId } from '#platform/id'
import { openDatabase } from '#platform/sql/connect'
import { migrate } from '#platform/sql/migrate'
import { within } from '#platform/sql/transaction'
import { openServer } from '../../database.ts'
import { EXIT, Failure } from '../exit.ts'
import { readSpec } from '../index-score/spec.ts'
import { speak } from '../language.ts'
import { TEXTS } from './text.ts'

/** Reads the file, then takes the edition in or says everything that stands in its way. */
export async function run(path: string): Promise<void> {
  const { file } = await readSpec(path)
  const server = await openServer(readConfig(process.env, process.cwd()), true)
  const db = openDatabase(server.url, { statementTimeout: 0, name: 'lienthong index load' })
  try {
    await migrate(server.url)
    const caller = systemCaller()
    const acting = { caller, at: systemClock.now(), requestId: newId() }
    const loaded = await within(db.kysely, caller, 'write', (tx) => loadEdition(tx, acting, file))
    if (isRefused(loaded)) throw new Failure(speak(TEXTS.known, { id: String(loaded.values?.name) }), EXIT.badInput)
    if ('faults' in loaded) {
      const said = loaded.faults.map(({ node, what, value }) => `  ${speak(TEXTS[what], { node, value })}`)
      throw new Failure([speak(TEXTS.faults, { file: path, count: said.length }), ...said].join('\n'), EXIT.badInput)
    }
    process.stdout.write(`${speak(TEXTS.loaded, { id: loaded.id, nodes: loaded.nodes.length })}\n`)
  } finally {
    await db.close()
    await server.stop()
  }
}
