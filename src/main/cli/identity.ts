import { Command } from 'commander'
import { addIdentityKey, identityKeyFileIn, sealIdentities } from '#epidemic'
import { systemCaller } from '#people'
import { readConfig } from '#platform/config'
import { openDatabase } from '#platform/sql/connect'
import { migrate } from '#platform/sql/migrate'
import { openServer } from '../database.ts'
import { speak } from './language.ts'
import { TEXTS } from './text.ts'

/** `lienthong identity rotate`. With `--json`: `{ "resealed", "key" }`. Stop the servers first: they read the keys once. */
export function identityCommand(): Command {
  const command = new Command('identity').description(speak(TEXTS.identity))
  command
    .command('rotate')
    .description(speak(TEXTS.rotate))
    .option('--json', speak(TEXTS.json))
    .action(async ({ json }: { json?: true }) => {
      const config = readConfig(process.env, process.cwd())
      const server = await openServer(config, true)
      const db = openDatabase(server.url, { statementTimeout: 0, name: 'lienthong identity' })
      try {
        await migrate(server.url)
        const keys = await addIdentityKey(config.dataDir)
        const resealed = await sealIdentities(db.kysely, systemCaller(), keys)
        const values = { resealed, key: keys.current, file: identityKeyFileIn(config.dataDir) }
        console.log(json ? JSON.stringify({ resealed, key: keys.current }) : speak(TEXTS.rotated, values))
      } finally {
        await db.close()
        await server.stop()
      }
    })
  return command
}
