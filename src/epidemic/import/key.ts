import { createHash } from 'node:crypto'
import type { EncounterRow } from './check-encounters.ts'

/** What makes two rows the same encounter: the same two people, times and circumstance, whoever is named first. */
export function naturalKey({ a, b, startsAt, endsAt, setting }: EncounterRow): string {
  const pair = a < b ? [a, b] : [b, a]
  return digest([...pair, startsAt, endsAt, setting].join('\u001f'))
}

/** Hashed, because ids of line lists may be identity numbers. */
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 24)
