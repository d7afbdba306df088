import { join } from 'node:path'
import { type Config, ROOT } from '#platform/config'
import { bilingual } from './steps.ts'
import { TEXTS } from './text.ts'

/** In one line, the command that makes the first administrator of this very database; an address with a password is not repeated. */
export function firstAdministratorHint({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): string {
  const settings = [
    ...(databaseUrl === null ? [] : ['DATABASE_URL=… ']),
    ...(dataDir === join(ROOT, 'var') ? [] : [`DATA_DIR=${quoted(dataDir)} `]),
  ]
  const command = `bin/lienthong install --username … --name "Họ và tên"`
  return `${bilingual(TEXTS.noAccounts)}: ${settings.join('')}${command}`
}

/** For a shell, as it stands where it can. */
const quoted = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
