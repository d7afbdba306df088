import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { Text, Values } from '#kernel/text'
import { say } from '#kernel/text'
import { type MailSettings, mailFaults, readMailSettings } from './mail/settings.ts'

/** The folder of this clone. */
export const ROOT = resolve(import.meta.dirname, '../..')

/**
 * The surroundings are unusable: a bad setting, a taken port, a folder that can't be written. Its message is one
 * line an operator can act on, in both languages; the commands print it without a stack and end with 1.
 */
export class Unusable extends Error {
  override readonly name = 'Unusable'

  constructor(text: Text, values: Values = {}) {
    super(`${say(text, 'vi', values)} / ${say(text, 'en', values)}`)
  }
}

export interface Config {
  /** Address to listen on; `HOST`, 127.0.0.1 unless told. */
  readonly host: string
  /** Port to listen on; `PORT`, 8080 unless told, 0 for any free one. */
  readonly port: number
  /** Absolute folder of everything that must survive a restart; `DATA_DIR`, `var` in this clone unless told. */
  readonly dataDir: string
  /** PostgreSQL to use instead of the embedded one; `DATABASE_URL`. */
  readonly databaseUrl: string | null
  /** Address the users type, without a slash at the end; `PUBLIC_URL`. Null: the address listened on. */
  readonly publicUrl: string | null
  /** Whether an empty database receives the demo province; `DEMO=off` leaves it empty. */
  readonly demo: boolean
  /** The mail server; `SMTP_URL` and `MAIL_FROM`. Null or absent: no mail is sent. */
  readonly mail?: MailSettings | null
  /** Whether webhooks may be posted to loopback and private addresses; `WEBHOOK_PRIVATE=on`. */
  readonly webhookPrivate?: boolean
}

const TEXTS = {
  port: {
    vi: 'PORT={value} không phải là số cổng từ 0 đến 65535',
    en: 'PORT={value} is not a port number from 0 to 65535',
  },
  database: {
    vi: 'DATABASE_URL không phải là địa chỉ PostgreSQL dạng postgresql://người-dùng:mật-khẩu@máy:cổng/tên',
    en: 'DATABASE_URL is not a PostgreSQL address like postgresql://user:password@host:port/name',
  },
  publicUrl: {
    vi: 'PUBLIC_URL={value} không phải là địa chỉ dạng https://tên-máy',
    en: 'PUBLIC_URL={value} is not an address like https://host',
  },
  demo: { vi: 'DEMO={value}: chỉ nhận on hoặc off', en: 'DEMO={value}: only on or off' },
  webhookPrivate: {
    vi: 'WEBHOOK_PRIVATE={value}: chỉ nhận on hoặc off',
    en: 'WEBHOOK_PRIVATE={value}: only on or off',
  },
  dataDir: {
    vi: 'Không ghi được vào thư mục dữ liệu {value} ({reason}); đặt DATA_DIR sang thư mục khác',
    en: 'Cannot write to the data folder {value} ({reason}); set DATA_DIR to another folder',
  },
} satisfies Record<string, Text>

/**
 * Settings from the environment. An empty value counts as absent. Throws `Unusable` at the first bad one.
 * @param cwd what a relative `DATA_DIR` is relative to
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): Config {
  const port = env.PORT || '8080'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Unusable(TEXTS.port, { value: port })
  const demo = env.DEMO || 'on'
  if (demo !== 'on' && demo !== 'off') throw new Unusable(TEXTS.demo, { value: demo })
  const dataDir = env.DATA_DIR || join(ROOT, 'var')
  return {
    host: env.HOST || '127.0.0.1',
    port: Number(port),
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(cwd, dataDir),
    databaseUrl: databaseUrl(env.DATABASE_URL || null),
    publicUrl: publicUrl(env.PUBLIC_URL || null),
    demo: demo === 'on',
    mail: mailOf(env),
    webhookPrivate: webhookPrivateOf(env.WEBHOOK_PRIVATE || 'off'),
  }
}

function mailOf(env: Readonly<Record<string, string | undefined>>): MailSettings | null {
  const mail = readMailSettings(env)
  // SMTP_URL holds a password: it is never repeated in the refusal.
  if (typeof mail === 'string') throw new Unusable(mailFaults[mail])
  return mail
}

function webhookPrivateOf(value: string): boolean {
  if (value !== 'on' && value !== 'off') throw new Unusable(TEXTS.webhookPrivate, { value })
  return value === 'on'
}

function databaseUrl(text: string | null): string | null {
  if (text === null) return null
  const url = URL.canParse(text) ? new URL(text) : null
  // The value holds a password: it is never repeated in the refusal.
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) throw new Unusable(TEXTS.database)
  return text
}

function publicUrl(text: string | null): string | null {
  if (text === null) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Unusable(TEXTS.publicUrl, { value: text })
  return text.replace(/\/+$/, '')
}

/** Makes the data folder when it is missing and proves that it can be written. */
export function openDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir)
    if (!statSync(dataDir).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (fault) {
    const reason = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
    throw new Unusable(TEXTS.dataDir, { value: dataDir, reason })
  }
}

/** One level after the other: Node's own `recursive` never returns for a folder such as /proc/x that can't be made. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

/** A random secret that survives restarts: the text of `<dataDir>/<name>.secret`, made (mode 0600) when missing. */
export function keptSecret(dataDir: string, name: string): string {
  const path = join(dataDir, `${name}.secret`)
  if (!existsSync(path)) writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  return readFileSync(path, 'utf8').trim()
}
