import { addDays, type Day } from '#kernel/day'
import type { Part, places, Ref, Unit } from '#places/contract'
import type { AnswerOf } from '#platform/http/client'

type Changes = AnswerOf<typeof places.compareDays>

export type ChangeKind = 'closed' | 'born' | 'renamed' | 'moved' | 'reused'
export const CHANGES = ['closed', 'born', 'renamed', 'moved', 'reused'] as const satisfies readonly ChangeKind[]

/** One line of the comparison: a unit, and what it became or came from. None of these means it is not known. */
export interface ChangeRow {
  readonly id: string
  readonly change: ChangeKind
  readonly about: Unit
  readonly counterparts: readonly Counterpart[]
}

/** `share` only where a succession says how much of it. */
export interface Counterpart {
  readonly unit: Ref
  readonly share?: number | null
}

const partsOf = (parts: readonly Part[]): Counterpart[] => parts.map(({ unit, share }) => ({ unit, share }))

/** The comparison of two days as one list. `before` are the units of the first day, for those that moved. */
export function rowsOfChanges(changes: Changes, before: ReadonlyMap<string, Unit>): ChangeRow[] {
  type Renaming = Changes['renamed'][number]
  const pairs = (change: ChangeKind, list: readonly Renaming[], other: (pair: Renaming) => Ref | undefined) =>
    list.map((pair): ChangeRow => {
      const unit = other(pair)
      return { id: `${change} ${pair.before.id}`, change, about: pair.after, counterparts: unit ? [{ unit }] : [] }
    })
  return [
    ...changes.closed.map(
      ({ unit, became }): ChangeRow => ({
        id: `closed ${unit.id}`,
        change: 'closed',
        about: unit,
        counterparts: partsOf(became),
      }),
    ),
    ...changes.born.map(
      ({ unit, formedFrom }): ChangeRow => ({
        id: `born ${unit.id}`,
        change: 'born',
        about: unit,
        counterparts: partsOf(formedFrom),
      }),
    ),
    ...pairs('renamed', changes.renamed, (pair) => pair.before),
    ...pairs('moved', changes.moved, (pair) => before.get(pair.before.parentId ?? '')),
    ...pairs('reused', changes.codesReused, (pair) => pair.before),
  ]
}

export interface Pair {
  readonly from: Day
  readonly to: Day
}

/** Each turning day against its eve; on the first day everything begins, which is no change. */
export const pairsOf = (turning: readonly Day[]): Pair[] =>
  turning.slice(1).map((to) => ({ from: addDays(to, -1), to }))

/** What the reader of a day most likely compares: that day with today, or the last change when none came since. */
export function likelyPair(turning: readonly Day[], day: Day, today: Day): Pair | null {
  if (turning.some((turn) => turn > day && turn <= today)) return { from: day, to: today }
  return pairsOf(turning).findLast(({ to }) => to <= day) ?? null
}
