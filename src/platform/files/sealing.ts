import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { openSecretFile } from './secret.ts'

/**
 * A key file of the data folder, for what the database must hold and yet not tell: a copy of the database alone opens
 * nothing. Two keys come of it: one seals (AES-256-GCM), one makes values that only this installation can make again.
 */
export interface SealingKeys {
  readonly sealing: KeyObject
  readonly making: KeyObject
}

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** The keys of that file, made on first use (mode 0600). Whoever loses it loses what was sealed for good. */
export async function openSealingKeys(path: string): Promise<SealingKeys> {
  const text = await openSecretFile(path, () => `${randomBytes(KEY_BYTES).toString('base64url')}\n`)
  return sealingKeysOf(Buffer.from(text.trim(), 'base64url'))
}

/** Throws unless it is 32 bytes. */
export function sealingKeysOf(secret: Uint8Array): SealingKeys {
  if (secret.length !== KEY_BYTES) throw new Error('not a sealing key')
  const key = (purpose: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), purpose, KEY_BYTES)))
  return { sealing: key('seal'), making: key('make') }
}

/** Bound to what it belongs to (`dossier/phone`), so that a value moved to another row does not open. */
export function seal({ sealing }: SealingKeys, boundTo: string, value: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', sealing, nonce)
  cipher.setAAD(Buffer.from(boundTo))
  return Buffer.concat([nonce, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** Null when it was sealed under another key, for something else, or was altered. */
export function unseal({ sealing }: SealingKeys, boundTo: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(boundTo))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** The same 32 bytes for the same words, and nobody without the key can tell them. */
export const madeFrom = ({ making }: SealingKeys, words: string): Buffer =>
  createHmac('sha256', making).update(words).digest()
