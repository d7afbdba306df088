import { Command } from 'commander'
import { isRefused, type Refused } from '#kernel/refusal'
import { checkInstallable, installAdministrator, installRefusals, systemCaller } from '#people'
import { type Clock, systemClock } from '#platform/clock'
import { readConfig } from '#platform/config'
import { newId } from '#platform/id'
import { type Database, openDatabase } from '#platform/sql/connect'
import { migrate } from '#platform/sql/migrate'
import { within } from '#platform/sql/transaction'
import { openServer } from '../database.ts'
import { bilingual } from '../steps.ts'
import { EXIT, Failure } from './exit.ts'
import { administratorOf, type InstallOptions } from './install/asked.ts'
import { loadTerritory, type Territory } from './install/territory.ts'
import { TEXTS } from './install/text.ts'
import { speak } from './language.ts'
import { showProgress } from './progress.ts'
import { TEXTS as COMMON } from './text.ts'

/**
 * `lienthong install`. With `--json`: `{ "username", "temporaryPassword", "units", "agencies", "programme" }`. Refuses,
 * with nothing changed but the migrations, where there is an administrator already.
 */
export const installCommand = (): Command =>
  new Command('install')
    .description(speak(COMMON.install))
    .requiredOption('--username <username>', speak(TEXTS.username))
    .requiredOption('--name <name>', speak(TEXTS.name))
    .option('--phone <phone>', speak(TEXTS.phone))
    .option('--programme', speak(TEXTS.programme))
    .option('--json', speak(COMMON.json))
    .addHelpText('after', speak(TEXTS.examples))
    .action(run)

async function run(options: InstallOptions): Promise<void> {
  const { username } = administratorOf(options)
  const bar = showProgress(TEXTS.working, 3)
  const server = await openServer(readConfig(process.env, process.cwd()), true)
  try {
    bar.at(1)
    await migrate(server.url)
    bar.at(2)
    const db = openDatabase(server.url, { statementTimeout: 0, name: 'lienthong install' })
    const installed = await install(db, options, systemClock).finally(() => db.close())
    bar.end()
    if (options.json) console.log(JSON.stringify({ username, ...installed }))
    else {
      const { units, agencies, programme, temporaryPassword: password } = installed
      const more = programme ? speak(TEXTS.withProgramme) : ''
      console.log(speak(TEXTS.done, { units, agencies, more, username, password }))
    }
  } finally {
    bar.end()
    await server.stop()
  }
}

export interface Installed extends Territory {
  readonly temporaryPassword: string
}

/** All of it or nothing, in one transaction. Throws `Failure` with the exit code of a rule that said no. */
export function install(db: Database, options: InstallOptions, clock: Clock): Promise<Installed> {
  const given = administratorOf(options)
  const system = systemCaller()
  const acting = { caller: system, at: clock.now(), requestId: newId() }
  return within(db.kysely, system, 'write', async (tx) => {
    const refused = await checkInstallable(tx, given.username, clock.today())
    if (refused) throw failureOf(refused)
    const territory = await loadTerritory(tx, acting, { programme: options.programme === true })
    const made = await installAdministrator(tx, acting, given)
    if (isRefused(made)) throw failureOf(made)
    return { ...territory, ...made }
  })
}

const failureOf = ({ refused, values }: Refused<keyof typeof installRefusals>): Failure =>
  new Failure(bilingual(installRefusals[refused], values), EXIT.refused)
