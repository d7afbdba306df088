import { hash } from 'node:crypto'

/** 32 bytes, SHA-256. */
export type Hash = Uint8Array

export const HASH_BYTES = 32

/** The root of a log with nothing in it: the hash of no bytes (RFC 9162, 2.1.1). */
export const EMPTY_ROOT: Hash = hash('sha256', '', 'buffer')

/** The prefixes keep a leaf from ever passing for a node (RFC 9162, 2.1.1). */
const LEAF = 0x00
const NODE = 0x01

export function hashLeaf(entry: Uint8Array): Hash {
  const bytes = Buffer.allocUnsafe(entry.length + 1)
  bytes[0] = LEAF
  bytes.set(entry, 1)
  return hash('sha256', bytes, 'buffer')
}

export function hashNode(left: Hash, right: Hash): Hash {
  const bytes = Buffer.allocUnsafe(2 * HASH_BYTES + 1)
  bytes[0] = NODE
  bytes.set(left, 1)
  bytes.set(right, HASH_BYTES + 1)
  return hash('sha256', bytes, 'buffer')
}

export const sameHash = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0

export const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')

/** The hash written as 64 hexadecimal digits, or null when the text is anything else. */
export const hashOfHex = (text: string): Hash | null => (/^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : null)
