import { Command } from 'commander'
import { readConfig } from '#platform/config'
import { migrate } from '#platform/sql/migrate'
import { openServer } from '../database.ts'
import { isUntouched, seedProvince } from '../province.ts'
import { EXIT, Failure } from './exit.ts'
import { speak } from './language.ts'
import { TEXTS } from './text.ts'

/** `lienthong seed`. With `--json`: `{ "seeded": true }`. Refuses a database that holds anything. */
export const seedCommand = (): Command =>
  new Command('seed')
    .description(speak(TEXTS.seed))
    .option('--json', speak(TEXTS.json))
    .addHelpText('after', speak(TEXTS.seedExamples))
    .action(async ({ json }: { json?: true }) => {
      const config = readConfig(process.env, process.cwd())
      const server = await openServer(config, true)
      try {
        await migrate(server.url)
        if (!(await isUntouched(server.url))) throw new Failure(speak(TEXTS.notEmpty), EXIT.refused)
        await seedProvince(server.url, config.dataDir)
        console.log(json ? JSON.stringify({ seeded: true }) : speak(TEXTS.seeded))
      } finally {
        await server.stop()
      }
    })
