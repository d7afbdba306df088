import { cases } from '#epidemic/contract'
import { call } from '../../api.ts'
import { findKey, keepKey } from '../../offline/kept.ts'
import { canSeal, keyOf } from '../../offline/seal.ts'

/**
 * What seals this account's forms on this device; null where the browser cannot seal. The first time it takes a
 * connection, afterwards the browser keeps it until the account signs out.
 */
export async function deviceKey(account: string): Promise<CryptoKey | null> {
  if (!canSeal()) return null
  const kept = await findKey(account)
  if (kept !== null) return kept
  const { secret } = await call(cases.openDevice, { body: {} })
  const key = await keyOf(secret)
  await keepKey(account, key)
  return key
}
