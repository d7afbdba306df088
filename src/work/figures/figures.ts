import type { Day } from '#kernel/day'
import type { FourCells } from '../doors.ts'
import type { TaskState } from '../names.ts'
import { cellOfLine, lateFor } from './line.ts'

/**
 * The four cells in which the Government's task force has published its figures since 2017 (report
 * 1270/BC-TCTTTg): done on time, done late, open in time, open overdue; their sum is the denominator.
 */
const CELLS = ['doneOnTime', 'doneLate', 'openInTime', 'openOverdue'] as const
export type Cell = (typeof CELLS)[number]

/** What a reading of lateness needs. */
export interface Dated {
  readonly state: TaskState
  readonly due: Day | null
  /** Day of the submission that stands; null while the result is still with the lead agency. */
  readonly submittedOn: Day | null
  /** Set for a part; the one an agency gave to its own people is in no cell. */
  readonly parentId?: string | null
  readonly issuerAgency?: string
  readonly leadAgency?: string
}

/**
 * Late on `today`. The clock of the one who does it stops when the result is submitted, and runs again
 * when it is returned: what the issuer takes to look at it is not the commune's delay.
 */
export const isLate = ({ due, submittedOn }: Dated, today: Day): boolean =>
  lateFor({ clockStopped: submittedOn, closed: null }, due, today)

/** The task's cell; null for a recalled one, which is in no figure. */
export function cellOf(task: Dated, today: Day): Cell | null {
  const { state, due, submittedOn } = task
  const inside = (task.parentId ?? null) !== null && task.issuerAgency === task.leadAgency
  const withdrawn = state === 'recalled' || inside
  return cellOfLine({ due, clockStopped: submittedOn, closed: null, open: state !== 'done', withdrawn }, today)
}

export const noCells: FourCells = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, total: 0 }

export function countCells(tasks: Iterable<Dated>, today: Day): FourCells {
  const cells = { ...noCells }
  for (const task of tasks) {
    const cell = cellOf(task, today)
    if (cell === null) continue
    cells[cell]++
    cells.total++
  }
  return cells
}

export const addCells = (a: FourCells, b: FourCells): FourCells => ({
  doneOnTime: a.doneOnTime + b.doneOnTime,
  doneLate: a.doneLate + b.doneLate,
  openInTime: a.openInTime + b.openInTime,
  openOverdue: a.openOverdue + b.openOverdue,
  total: a.total + b.total,
})
