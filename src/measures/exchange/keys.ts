import { createHash } from 'node:crypto'
import type { Instant } from '#kernel/day'

/** A key of a system, without the key. */
export interface IntakeKey {
  readonly id: string
  readonly agencyId: string
  readonly unitId: string
  readonly sector: string
  readonly name: string
  readonly head: string
  /** Forms it may fill in; empty: every form of the agency. */
  readonly forms: readonly string[]
  readonly madeBy: string
  readonly madeName: string
  readonly madeAt: Instant
  readonly lastUsedAt: Instant | null
  readonly uses: number
  readonly revokedAt: Instant | null
  readonly revokedName: string | null
}

/** In a form that is recognised when it leaks. */
export const KEY_HEAD = 'ltbc_'
const SHAPE = /^ltbc_[\w-]{43}$/
const SHOWN = 10

/** A key of 256 random bits. */
export const keyOf = (bytes: Uint8Array): string => `${KEY_HEAD}${Buffer.from(bytes).toString('base64url')}`
export const isKey = (text: string): boolean => SHAPE.test(text)
/** 256 random bits need no slow hash: nobody tries them all. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex')
export const headOf = (key: string): string => key.slice(0, SHOWN)

/** The key of a request: `Authorization: Bearer ltbc_…`. */
export function bearerKey(header: string | undefined): string | null {
  const [, key = ''] = /^Bearer\s+(\S+)$/i.exec(header ?? '') ?? []
  return key.startsWith(KEY_HEAD) ? key : null
}
