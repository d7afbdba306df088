import type { Day, Instant } from '#kernel/day'
import type { PERSON_CLASSES, QUARANTINE_KINDS, QUARANTINE_STATES } from './contract/person.ts'

export const SORTS = ['name', 'code', 'level', 'known', 'exposed'] as const
export type Sort = (typeof SORTS)[number]
export type QuarantineState = (typeof QUARANTINE_STATES)[number]
export type PersonClass = (typeof PERSON_CLASSES)[number]

/** Which people, in what order. Null: not asked about. */
export interface PeopleAsked {
  readonly outbreakIds: readonly string[]
  /** Null: all the caller may see. */
  readonly unitIds: readonly string[] | null
  /** What states of quarantine are read at, and people known after this are left out when `day` was asked for. */
  readonly at: Instant
  /** From that moment on, and before that one. */
  readonly knownFrom: Instant | null
  readonly knownBefore: Instant | null
  readonly levels: readonly number[] | null
  readonly states: readonly QuarantineState[] | null
  readonly places: readonly (typeof QUARANTINE_KINDS)[number][] | null
  readonly classes: readonly PersonClass[] | null
  readonly sexes: readonly ('male' | 'female')[] | null
  /** Years of birth, both included. */
  readonly bornFrom: number | null
  readonly bornTo: number | null
  /** Days of onset, both included. */
  readonly onsetFrom: Day | null
  readonly onsetTo: Day | null
  /** People found by words, one by one or as a pattern of folded names; null: no words were given. */
  readonly ids: readonly string[] | null
  readonly namesLike: string | null
  readonly sort: Sort
  readonly descending: boolean
}

/** Where a page ended: the sort key and id of its last row, and how many there were in all, if the first page told. */
export interface Cursor {
  readonly key: string
  readonly id: string
  readonly total: number | null
}

/** A sort key begins with the part of the order it stands in: those who have what is sorted by come first. */
const KEYS: Readonly<Record<Sort, RegExp>> = {
  name: /^[01]/,
  code: /^0/,
  level: /^(0\d{1,2}|1.*)$/,
  known: /^(0\d{4}-\d\d-\d\dT[\d:.]+Z|1.*)$/,
  exposed: /^(0\d{4}-\d\d-\d\dT[\d:.]+Z|1.*)$/,
}

export const writeCursor = ({ key, id, total }: Cursor): string =>
  Buffer.from(JSON.stringify([key, id, total])).toString('base64url')

/** Null when the text is no cursor of this sort order. */
export function readCursor(text: string, sort: Sort): Cursor | null {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
  if (!Array.isArray(value) || value.length !== 3) return null
  const [key, id, total] = value as unknown[]
  if (
    typeof key !== 'string' ||
    !KEYS[sort].test(key) ||
    typeof id !== 'string' ||
    !(total === null || Number.isSafeInteger(total))
  )
    return null
  return /^[0-9a-f-]{36}$/.test(id) ? { key, id, total: total as number | null } : null
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
  readonly outcome: 'alive' | 'recovered' | 'dead' | null
  readonly state: QuarantineState
  readonly kind: 'home' | 'facility' | null
  readonly foundAt: Instant | null
  readonly quarantinedAt: Instant | null
  readonly releasedAt: Instant | null
  readonly class: PersonClass | null
  readonly severity: string | null
  readonly occupation: string | null
  readonly workplace: string | null
  readonly householdId: string | null
  readonly sourceCode: string | null
}
