import { createHash } from 'node:crypto'

/** The secret is only ever kept as its SHA-256, hexadecimal. */
export const followHashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Sixteen bytes as a UUID of version 8 (RFC 9562: bits of one's own making). */
export function uuidOf(bytes: Uint8Array): string {
  const hex = [...bytes.subarray(0, 16)].map((byte, at) =>
    (at === 6 ? (byte & 0x0f) | 0x80 : at === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'),
  )
  return [4, 2, 2, 2, 6].map((length) => hex.splice(0, length).join('')).join('-')
}
