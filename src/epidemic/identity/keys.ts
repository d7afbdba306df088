import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/*
 * Telephone and identity numbers are sealed with AES-256-GCM under a key of the data folder, so that a copy of the
 * database alone tells nobody's. A sealed value is `keyId.base64url(nonce, ciphertext, tag)`; the person and the field
 * are bound in as associated data, so that a value moved to another row does not open.
 */

/** What of a person is sealed. */
export type SealedField = 'phone' | 'id-number'

export interface IdentityKeys {
  // Key objects, not bytes: preparing a key costs four times what sealing a number does.
  /** The key new values are sealed under. */
  readonly current: string
  /** Every key by its id: what was sealed under an earlier one still opens. */
  readonly sealing: ReadonlyMap<string, KeyObject>
  /** Of the blind index, by which equal numbers are found without opening any. */
  readonly indexing: KeyObject
}

const KEY_BYTES = 32
export const NONCE_BYTES = 12
const TAG_BYTES = 16

/** The key file: a line `index <key>` and a line `<id> <key>` for each sealing key, the last being the current one. */
export function readKeys(text: string): IdentityKeys {
  const sealing = new Map<string, KeyObject>()
  let indexing: KeyObject | null = null
  let current = ''
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const [id = '', encoded = ''] = line.trim().split(' ')
    const key = Buffer.from(encoded, 'base64url')
    if (key.length !== KEY_BYTES || !/^[a-z0-9]{1,20}$/.test(id)) throw new Error('not a file of identity keys')
    if (id === 'index') indexing = createSecretKey(key)
    else {
      sealing.set(id, createSecretKey(key))
      current = id
    }
  }
  if (indexing === null || current === '') throw new Error('not a file of identity keys')
  return { current, sealing, indexing }
}

const lineOf = (id: string, key: Uint8Array): string => `${id} ${Buffer.from(key).toString('base64url')}\n`

/** A first key file from 64 random bytes. */
export const writeKeys = (random: Uint8Array): string =>
  lineOf('index', random.subarray(0, KEY_BYTES)) + lineOf('k1', random.subarray(KEY_BYTES, 2 * KEY_BYTES))

/** The file with one more sealing key, which becomes the current one. */
export function withNextKey(text: string, random: Uint8Array): string {
  const { sealing } = readKeys(text)
  return text + lineOf(`k${sealing.size + 1}`, random.subarray(0, KEY_BYTES))
}

const boundTo = (personId: string, field: SealedField): Buffer => Buffer.from(`${personId}/${field}`)

/** @param nonce 12 random bytes, never used twice */
export function seal(
  { current, sealing }: IdentityKeys,
  personId: string,
  field: SealedField,
  value: string,
  nonce: Uint8Array,
): string {
  const cipher = createCipheriv('aes-256-gcm', sealing.get(current)!, nonce)
  cipher.setAAD(boundTo(personId, field))
  const sealed = Buffer.concat([nonce, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${current}.${sealed.toString('base64url')}`
}

/** Null when the value was sealed under a key that is not here, or for another person, or was altered. */
export function open({ sealing }: IdentityKeys, personId: string, field: SealedField, sealed: string): string | null {
  const [id = '', encoded = ''] = sealed.split('.')
  const key = sealing.get(id)
  const bytes = Buffer.from(encoded, 'base64url')
  if (key === undefined || bytes.length < NONCE_BYTES + TAG_BYTES) return null
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  cipher.setAAD(boundTo(personId, field))
  cipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    const value = cipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
    return Buffer.concat([value, cipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** True when the value was sealed under the current key. */
export const isCurrent = ({ current }: IdentityKeys, sealed: string): boolean => sealed.startsWith(`${current}.`)

/** The blind index of a normalised number: equal for equal numbers of one kind, telling nothing else without the key. */
export const blindIndex = ({ indexing }: IdentityKeys, field: SealedField, normalised: string): string =>
  createHmac('sha256', indexing).update(`${field}/${normalised}`).digest().subarray(0, 16).toString('base64url')
