import { createHash, randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import { type Instant, instant } from '#kernel/day'
import type { Language } from '#kernel/text'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { NoticeSettings } from './contract.ts'
import { type Choice, FIRST_DIGEST_HOUR, FIRST_WAYS, type Ways } from './ways.ts'

export type SettingRow = Selectable<Tables['work.notice_setting']>

const fresh = (accountId: string, language: Language) => ({
  account_id: accountId,
  ways: JSON.stringify(FIRST_WAYS),
  digest_hour: FIRST_DIGEST_HOUR,
  language,
})

const quietOf = (row: SettingRow) =>
  row.quiet_from === null || row.quiet_to === null ? null : { from: row.quiet_from, to: row.quiet_to }

/** What mails may be made of: the address only when it is confirmed and no server has refused it since. */
export const choiceOf = (row: SettingRow): Choice => ({
  address: row.confirmed_at === null || row.bounced_at !== null ? null : row.address,
  ways: { ...FIRST_WAYS, ...(row.ways as Partial<Ways>) },
  digestHour: row.digest_hour,
  quiet: quietOf(row),
})

export async function settingsOf(tx: Tx, accountId: string, mailOn: boolean): Promise<NoticeSettings> {
  const row = await tx
    .selectFrom('work.notice_setting')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return {
    mailOn,
    address: row?.confirmed_at ? row.address : null,
    asked: row?.asked_address ?? null,
    bounced: row?.bounced_at ? (row.bounce ?? '') : null,
    ways: { ...FIRST_WAYS, ...((row?.ways ?? {}) as Partial<Ways>) },
    digestHour: row?.digest_hour ?? FIRST_DIGEST_HOUR,
    quiet: row ? quietOf(row) : null,
  }
}

async function change(
  tx: Tx,
  accountId: string,
  language: Language,
  set: Partial<{ [K in keyof SettingRow]: SettingRow[K] | null }> & { ways?: string },
): Promise<void> {
  await tx
    .insertInto('work.notice_setting')
    .values({ ...fresh(accountId, language), ...set } as never)
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(set as never))
    .execute()
}

export const saveChoice = (
  tx: Tx,
  accountId: string,
  language: Language,
  { ways, digestHour, quiet }: Pick<NoticeSettings, 'ways' | 'digestHour' | 'quiet'>,
): Promise<void> =>
  change(tx, accountId, language, {
    ways: JSON.stringify(ways),
    digest_hour: digestHour,
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
    language,
  })

/** Crockford's digits: no letter that is taken for another. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const hashOf = (accountId: string, code: string): string =>
  createHash('sha256').update(`${accountId}:${code}`).digest('hex')

/** Keeps an address to be confirmed; the code that goes there is 40 random bits, kept as its hash. */
export async function keepAsked(
  tx: Tx,
  accountId: string,
  language: Language,
  address: string,
  at: Instant,
): Promise<string> {
  const code = [...randomBytes(8)].map((byte) => DIGITS[byte % 32]).join('')
  await change(tx, accountId, language, {
    asked_address: address,
    asked_hash: hashOf(accountId, code),
    asked_at: at,
    language,
  })
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

const GOOD_FOR_MS = 24 * 3_600_000

/** Confirms the asked address; false when the code is another or too old. */
export async function confirmAsked(tx: Tx, accountId: string, typed: string, at: Instant): Promise<boolean> {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const done = await tx
    .updateTable('work.notice_setting')
    .set((eb) => ({
      address: eb.ref('asked_address'),
      confirmed_at: at,
      asked_address: null,
      asked_hash: null,
      asked_at: null,
      bounced_at: null,
      bounce: null,
    }))
    .where('account_id', '=', accountId)
    .where('asked_hash', '=', hashOf(accountId, code))
    .where('asked_at', '>', instant(Date.parse(at) - GOOD_FOR_MS))
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

export async function dropAddress(tx: Tx, accountId: string): Promise<void> {
  await tx
    .updateTable('work.notice_setting')
    .set({ address: null, confirmed_at: null, asked_address: null, asked_hash: null, bounced_at: null, bounce: null })
    .where('account_id', '=', accountId)
    .execute()
}
