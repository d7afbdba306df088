/*
 * Merging two records of one person, and undoing it, as changes of rows. A row is what PostgreSQL's to_jsonb gives:
 * columns by name, so that a column added to a table later is carried along without a word here.
 */

export type Row = Readonly<Record<string, unknown>>

/** The rows of a person that stand alone by person; null where there is none. */
export interface PersonRows {
  readonly person: Row
  readonly identity: Row | null
  readonly confirmedCase: Row | null
  readonly quarantine: Row | null
}

/** Which record a value is taken from, where the two differ. */
export type From = 'kept' | 'absorbed'
export const FIELDS = ['name', 'birthYear', 'sex', 'phone', 'idNumber', 'address'] as const
export type Field = (typeof FIELDS)[number]
export type Choice = Readonly<Partial<Record<Field, From>>>

/** Columns that set a row aside so that it counts nowhere. */
const SET_ASIDE = { confirmedCase: 'retracted_at', quarantine: 'withdrawn_at' } as const
type Follows = keyof typeof SET_ASIDE
export const FOLLOWING: readonly Follows[] = ['confirmedCase', 'quarantine']

/** Moments of which the earlier one counts: what was known of either record was known of the person. */
const EARLIEST = new Set([
  'confirmed_at',
  'recorded_at',
  'isolated_at',
  'onset_on',
  'sampled_on',
  'exposed_from',
  'found_at',
])
/** How a quarantine began, and where it is and how it ends: columns that go together. */
const BEGAN = ['quarantined_at', 'act_id', 'acted_at', 'acted_by']
const STANDS = ['kind', 'released_at']

const stands = (of: Follows, row: Row | null): row is Row => row !== null && row[SET_ASIDE[of]] === null

/** What the row of the person kept says afterwards: theirs where it stands, filled and made earlier by the other's. */
export function follow(of: Follows, kept: Row | null, absorbed: Row | null): Row | null {
  if (!stands(of, absorbed)) return kept
  if (!stands(of, kept)) return absorbed
  const out: Record<string, unknown> = { ...kept }
  for (const [column, theirs] of Object.entries(absorbed)) {
    const ours = out[column]
    if (ours === null || ours === undefined) out[column] = theirs
    else if (EARLIEST.has(column) && theirs !== null && String(theirs) < String(ours)) out[column] = theirs
  }
  if (of === 'quarantine') {
    const earlier = isEarlier(absorbed.quarantined_at, kept.quarantined_at) ? absorbed : kept
    for (const column of BEGAN) out[column] = earlier[column]
    const standing = lasting(kept, absorbed)
    for (const column of STANDS) out[column] = standing[column]
  }
  return out
}

/** Of two quarantines the one that is open, the kept person's first; of two that ended the one that ended later. */
function lasting(kept: Row, absorbed: Row): Row {
  if (absorbed.quarantined_at === null) return kept
  if (kept.quarantined_at === null) return absorbed
  if (kept.released_at === null) return kept
  return absorbed.released_at === null || isEarlier(kept.released_at, absorbed.released_at) ? absorbed : kept
}

const isEarlier = (a: unknown, b: unknown): boolean => a !== null && (b === null || String(a) < String(b))

/** The row of the absorbed person afterwards: set aside, so that nobody counts twice. */
export const setAside = (of: Follows, row: Row | null, at: string): Row | null =>
  stands(of, row) ? { ...row, [SET_ASIDE[of]]: at } : row

/**
 * What undoing makes of a row: each column as it was before the merge, unless it was changed since; then that stays.
 * Null: the row goes.
 */
export function undone(before: Row | null, after: Row | null, now: Row | null): Row | null {
  if (before === null || now === null) return before === null && same(after, now) ? null : (now ?? before)
  return Object.fromEntries(
    Object.keys(now).map((column) => {
      const untouched = same(now[column], after?.[column])
      return [column, untouched && column in before ? before[column] : now[column]]
    }),
  )
}

/** Columns that were changed since the merge, with what they hold now. */
export const changedSince = (after: Row | null, now: Row | null): Row =>
  Object.fromEntries(
    Object.entries(now ?? {}).filter(([column, value]) => after !== null && !same(value, after[column])),
  )

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : (value ?? null)
