import type { Day } from '#kernel/day'
import type { CaseKind } from '../names.ts'
import type { Cell } from './figures.ts'

/** Kinds that have a deadline and so a figure; a directive is read from its tasks. */
export const FIGURE_KINDS = ['task', 'petition', 'dossier'] as const satisfies readonly CaseKind[]
export type FigureKind = (typeof FIGURE_KINDS)[number]

/** A case as the figures see it: when it was opened, when it was due, when the clock stopped. */
export interface Line {
  readonly opened: Day
  /** The first deadline it was given; null where none was. */
  readonly firstDue: Day | null
  readonly due: Day | null
  /** How often the office put the deadline off; a pause that moved it is none. */
  readonly extensions: number
  /** Day the clock stopped, or has stood still since: what the issuer or the citizen takes is not the office's delay. */
  readonly clockStopped: Day | null
  readonly open: boolean
  /** Recalled, withdrawn or joined to another case: in none of the four cells. */
  readonly withdrawn: boolean
  readonly closed: Day | null
}

/** Late against a deadline, as `isLate` reads it. */
export const lateFor = (line: Pick<Line, 'clockStopped' | 'closed'>, due: Day | null, today: Day): boolean =>
  due !== null && (line.clockStopped ?? line.closed ?? today) > due

/** The line's cell; null for a withdrawn one. */
export function cellOfLine(
  line: Pick<Line, 'due' | 'clockStopped' | 'closed' | 'open' | 'withdrawn'>,
  today: Day,
): Cell | null {
  if (line.withdrawn) return null
  const late = lateFor(line, line.due, today)
  if (line.open) return late ? 'openOverdue' : 'openInTime'
  return late ? 'doneLate' : 'doneOnTime'
}

/** In time now, and late by the deadline it was first given: only an extension keeps it in its cell. */
export const isByExtension = (line: Line, today: Day): boolean =>
  line.extensions > 0 && !line.withdrawn && !lateFor(line, line.due, today) && lateFor(line, line.firstDue, today)

/** Withdrawn when it was already late: in no cell, so it is said apart. */
export const isWithdrawnLate = (line: Line, today: Day): boolean => line.withdrawn && lateFor(line, line.due, today)

/** Calendar days an open case has been open, in bands; the last has no end. */
export const AGE_BANDS = [7, 15, 30, 60] as const

/** The band of an age: 0 up to a week, 4 beyond sixty days. */
export const bandOf = (days: number): number => {
  const found = AGE_BANDS.findIndex((upTo) => days <= upTo)
  return found === -1 ? AGE_BANDS.length : found
}
