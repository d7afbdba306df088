import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { Instant } from '#kernel/day'
import { canonicalText } from './entry.ts'
import { type Hash, hex } from './merkle/hash.ts'

/** What the whole log was at a moment: so many entries, with this root. */
export interface Head {
  readonly size: number
  readonly root: Hash
  readonly at: Instant
  /** Which key signed; `keyIdOf` its public key. */
  readonly keyId: string
}

export interface SignedHead extends Head {
  /** Ed25519 (RFC 8032), 64 bytes. */
  readonly signature: Uint8Array
}

/** Names the format within what is signed, so that a signature made for anything else is never a head. */
export const FORMAT = 'lienthong-ledger/1'

const signedBytes = ({ size, root, at, keyId }: Head): Buffer =>
  Buffer.from(canonicalText({ ledger: FORMAT, size, root: hex(root), at, keyId }), 'utf8')

export const signHead = (head: Head, privateKey: KeyObject): SignedHead => ({
  ...head,
  signature: sign(null, signedBytes(head), privateKey),
})

export const isSignedBy = (head: SignedHead, publicKey: KeyObject): boolean =>
  head.keyId === keyIdOf(publicKey) && verify(null, signedBytes(head), publicKey, head.signature)

/** The first 32 hexadecimal digits of the SHA-256 of the public key (SubjectPublicKeyInfo, DER). */
export function keyIdOf(publicKey: KeyObject): string {
  const known = keyIds.get(publicKey)
  if (known !== undefined) return known
  const id = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 32)
  keyIds.set(publicKey, id)
  return id
}
const keyIds = new WeakMap<KeyObject, string>()

/** The Ed25519 public key in a PEM text, or null when it is something else (a private key is not taken). */
export function publicKeyOf(pem: string): KeyObject | null {
  if (pem.includes('PRIVATE KEY')) return null
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

export const pemOf = (publicKey: KeyObject): string => String(publicKey.export({ type: 'spki', format: 'pem' }))
