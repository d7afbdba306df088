import type { Day, Instant } from '#kernel/day'
import type { QUARANTINE_STATES } from './contract/person.ts'

export const SORTS = ['name', 'code', 'level', 'known', 'exposed'] as const
export type Sort = (typeof SORTS)[number]
export type QuarantineState = (typeof QUARANTINE_STATES)[number]

/** Which people, in what order. */
export interface PeopleAsked {
  readonly outbreakIds: readonly string[]
  /** Null: all the caller may see. */
  readonly unitIds: readonly string[] | null
  /** What states of quarantine are read at, and people known after this are left out when `day` was asked for. */
  readonly at: Instant
  readonly knownBefore: Instant | null
  readonly levels: readonly number[] | null
  readonly states: readonly QuarantineState[] | null
  readonly words: string | null
  readonly sort: Sort
  readonly descending: boolean
}

/** Where a page ended: the sort key and id of its last row. */
export interface Cursor {
  readonly key: string | number
  readonly id: string
}

export const writeCursor = ({ key, id }: Cursor): string => Buffer.from(JSON.stringify([key, id])).toString('base64url')

/** Null when the text is no cursor of this sort order. */
export function readCursor(text: string, sort: Sort): Cursor | null {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
  if (!Array.isArray(value) || value.length !== 2) return null
  const [key, id] = value as unknown[]
  const numeric = sort !== 'name' && sort !== 'code'
  if (typeof key !== (numeric ? 'number' : 'string') || typeof id !== 'string') return null
  return /^[0-9a-f-]{36}$/.test(id) ? { key: key as string | number, id } : null
}

/** A person as read, before it is put into words. */
export interface PersonRow {
  readonly home: number
  readonly id: string
  readonly code: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
  readonly level: number | null
  readonly exposedAt: Instant | null
  readonly knownAt: Instant | null
  readonly onsetOn: Day | null
  readonly sampledOn: Day | null
  readonly confirmedAt: Instant | null
  readonly isolatedAt: Instant | null
  readonly hospital: string | null
  readonly outcome: string | null
  readonly state: QuarantineState
  readonly kind: 'home' | 'facility' | null
  readonly foundAt: Instant | null
  readonly quarantinedAt: Instant | null
  readonly releasedAt: Instant | null
}
