import { fold } from '#kernel/fold'
import type { Column } from '../contract/import.ts'
import type { Field } from './fields.ts'

/** A header as words: folded, without punctuation, `dt_onset` and `Dt Onset` alike. */
export const headerWords = (header: string): string =>
  fold(header)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** A choice by the user: field to 0-based column, null for none. Fields not named are matched by header. */
export type Choice = Readonly<Record<string, number | null>>

/** The choice as it stands in the query; null when it is none. */
export function parseChoice(text: string | undefined, fields: readonly Field[], width: number): Choice | null {
  if (text === undefined || text === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const known = new Set(fields.map(({ field }) => field))
  for (const [field, index] of Object.entries(value)) {
    if (!known.has(field)) return null
    if (index !== null && !(Number.isInteger(index) && index >= 0 && index < width)) return null
  }
  return value as Choice
}

/**
 * Which column feeds which field: the user's choice first, then headers equal to an alias, then headers that begin
 * with an alias of several words. A column feeds one field.
 */
export function matchColumns(headers: readonly string[], fields: readonly Field[], choice: Choice = {}): Column[] {
  const words = headers.map(headerWords)
  const found = new Map<string, number>()
  const taken = new Set<number>()
  const take = (field: string, index: number): void => {
    found.set(field, index)
    taken.add(index)
  }
  for (const [field, index] of Object.entries(choice)) if (index !== null) take(field, index)
  const open = (field: Field): boolean => !found.has(field.field) && choice[field.field] !== null
  const rounds = [
    (header: string, alias: string) => header === alias,
    (header: string, alias: string) => alias.includes(' ') && header.startsWith(`${alias} `),
  ]
  for (const fits of rounds)
    for (const field of fields) {
      if (!open(field)) continue
      for (const alias of field.aliases) {
        const index = words.findIndex((header, at) => !taken.has(at) && fits(header, alias))
        if (index < 0) continue
        take(field.field, index)
        break
      }
    }
  return fields.map(({ field, label, required }) => {
    const index = found.get(field) ?? null
    return {
      field,
      label,
      required: required ?? false,
      index,
      header: index === null ? null : (headers[index] ?? null),
    }
  })
}
