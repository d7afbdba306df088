import { Command } from 'commander'
import { readConfig } from '#platform/config'
import { run } from '../run.ts'
import { speak } from './language.ts'
import { TEXTS } from './text.ts'

/** `lienthong serve`: what `bin/start` does, without the demo province. With `--json` one line `{ "address": … }`. */
export const serveCommand = (): Command =>
  new Command('serve')
    .description(speak(TEXTS.serve))
    .option('--port <number>', speak(TEXTS.port))
    .option('--json', speak(TEXTS.json))
    .addHelpText('after', speak(TEXTS.serveExamples))
    .action(async ({ port, json }: { port?: string; json?: true }) => {
      const env = { ...process.env, ...(port === undefined ? {} : { PORT: port }), DEMO: process.env.DEMO ?? 'off' }
      await run(readConfig(env, process.cwd()), { json: json === true })
    })
