import { FIELDS, type Field, type From, type Side } from '#epidemic/contract'

/** Which of two records: `a` stands on the left. */
export type Which = 'a' | 'b'
export const otherOf = (which: Which): Which => (which === 'a' ? 'b' : 'a')

export interface Two {
  readonly a: Side
  readonly b: Side
}

export const told = (side: Side, field: Field): string | null => {
  if (field === 'birthYear') return side.person.birthYear?.toString() ?? null
  if (field === 'sex') return side.person.sex
  return side.identity?.[field] ?? null
}

export const differs = ({ a, b }: Two, field: Field): boolean => told(a, field) !== told(b, field)

/** Which record is kept unless told: a case before a contact, then whom more hangs on, then the earlier one. */
export function fuller({ a, b }: Two): Which {
  const weight = ({ person, encounters, visits }: Side): number =>
    (person.confirmedAt === null ? 0 : 1_000_000) + encounters + visits
  return weight(b) > weight(a) ? 'b' : 'a'
}

/** Values taken from the record that is not kept: those chosen there, and those that only it has. */
export function takenFrom(
  two: Two,
  kept: Which,
  chosen: Readonly<Partial<Record<Field, Which>>>,
): Partial<Record<Field, From>> {
  return Object.fromEntries(
    FIELDS.flatMap((field) => (whichOf(two, kept, chosen, field) === kept ? [] : [[field, 'absorbed' as const]])),
  )
}

/** Which record's value stays. */
export function whichOf(two: Two, kept: Which, chosen: Readonly<Partial<Record<Field, Which>>>, field: Field): Which {
  if (chosen[field] !== undefined) return chosen[field]
  return told(two[kept], field) === null && told(two[otherOf(kept)], field) !== null ? otherOf(kept) : kept
}
