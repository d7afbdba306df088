import { addDays, type Day } from '#kernel/day'
import type { Act, places } from '#places/contract'
import type { AnswerOf } from '#platform/http/client'
import type { Say } from '../shell/language.tsx'

/** Everything the server says of one unit. */
export type UnitPage = AnswerOf<typeof places.getUnit>

/** The day on which the unit is described: the one asked for, or a day on which it stood. */
export const seenOn = ({ day, standing, unit }: UnitPage): Day => (standing ? day : unit.from)

/** Its first day, and the last on which it stood; null while it stands. */
export function lifeOf({ versions }: UnitPage): { first: Day | null; last: Day | null } {
  const end = versions.at(-1)?.to ?? null
  return { first: versions[0]?.from ?? null, last: end === null ? null : addDays(end, -1) }
}

/** "1669/NQ-UBTVQH15", or the title where an act has no number. */
export function actName(acts: readonly Act[], id: string | null, t: Say): string | null {
  const act = acts.find((one) => one.id === id)
  return act === undefined ? null : (act.number ?? t(act.title))
}
