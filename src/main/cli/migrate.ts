import { Command } from 'commander'
import { readConfig } from '#platform/config'
import { migrate } from '#platform/sql/migrate'
import { openServer } from '../database.ts'
import { speak } from './language.ts'
import { showProgress } from './progress.ts'
import { TEXTS } from './text.ts'

/** `lienthong migrate`. With `--json`: `{ "applied": ["0001-…sql", …] }`. */
export const migrateCommand = (): Command =>
  new Command('migrate')
    .description(speak(TEXTS.migrate))
    .option('--json', speak(TEXTS.json))
    .addHelpText('after', speak(TEXTS.migrateExamples))
    .action(async ({ json }: { json?: true }) => {
      const server = await openServer(readConfig(process.env, process.cwd()), true)
      const progress = showProgress(TEXTS.migrate, 0)
      try {
        const applied = await migrate(server.url, { report: (_, index, count) => progress.at(index, count) })
        progress.end()
        const words = applied.length > 0 ? speak(TEXTS.migrated, { count: applied.length }) : speak(TEXTS.upToDate)
        console.log(json ? JSON.stringify({ applied }) : [...applied, words].join('\n'))
      } finally {
        progress.end()
        await server.stop()
      }
    })
