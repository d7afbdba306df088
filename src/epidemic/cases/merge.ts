import { type CaseForm, type FormField, formFields } from './form.ts'

/** Two saves from one beginning put together. */
export interface Merged {
  readonly form: CaseForm
  /** Fields the other side alone had changed: taken over. */
  readonly taken: readonly FormField[]
  /** Fields both changed, differently: a person chooses. In `form` they stand as mine. */
  readonly conflicts: readonly FormField[]
}

/** Lists of codes are sets: the order they were ticked in says nothing. */
const same = (a: unknown, b: unknown): boolean => print(a) === print(b)
const print = (value: unknown): string =>
  JSON.stringify(
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? [...value].sort() : (value ?? null),
  )

/**
 * Field by field against the form both began from: what one side alone touched is kept, what both changed alike is no
 * conflict. Nothing of either side is dropped without being named.
 */
export function mergeForms(base: CaseForm, mine: CaseForm, theirs: CaseForm): Merged {
  const form: Record<string, unknown> = { ...mine }
  const taken: FormField[] = []
  const conflicts: FormField[] = []
  for (const field of formFields) {
    if (same(mine[field], theirs[field])) continue
    if (same(theirs[field], base[field])) continue
    if (same(mine[field], base[field])) {
      form[field] = theirs[field]
      taken.push(field)
    } else conflicts.push(field)
  }
  return { form: form as CaseForm, taken, conflicts }
}

/** Fields in which two forms differ, in the form's order. */
export const changedFields = (before: CaseForm, after: CaseForm): FormField[] =>
  formFields.filter((field) => !same(before[field], after[field]))
