import type { Day } from '#kernel/day'
import type { Origin, PetitionCategory, TaskState } from './names.ts'

/** Shapes the room gives to its neighbours. */

/** Tasks in four cells. Recalled tasks are in none; `total` is the sum of the four. */
export interface FourCells {
  readonly doneOnTime: number
  readonly doneLate: number
  readonly openInTime: number
  readonly openOverdue: number
  readonly total: number
}

/** Which tasks to count; absent means all the caller may see. */
export interface FigureFilter {
  /** The day on which "overdue" is read. */
  readonly today: Day
  /** Units of the lead agencies, themselves and no more: pass a subtree for a subtree. */
  readonly unitIds?: readonly string[] | undefined
  readonly leadAgency?: string | undefined
  readonly issuerAgency?: string | undefined
  readonly directiveId?: string | undefined
  readonly directiveIds?: readonly string[] | undefined
  readonly aboutType?: string | undefined
}

/** An open task, as much as a neighbour needs to name it and link to it. */
export interface OpenTask {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly state: TaskState
  readonly unitId: string
  readonly leadAgency: string
  readonly due: Day | null
  readonly overdue: boolean
  readonly escalation: number
}

export interface PetitionsWaiting {
  /** Received, taken, forwarded or opened again, and not yet answered. */
  readonly waiting: number
  readonly overdue: number
  /** Calendar days since the oldest of them was raised; 0 when none waits. */
  readonly oldestDays: number
}

/** Something only this caller can move on, the most pressing first. */
export interface Attention {
  readonly kind: 'task' | 'petition'
  readonly id: string
  readonly code: string
  readonly title: string
  readonly unitId: string
  readonly due: Day | null
  /** Working days to the due day, negative when past. */
  readonly workingDaysLeft: number | null
  /** `climbed`: overdue below and escalated to an agency of the caller. */
  readonly reason: 'overdue' | 'decide' | 'accept' | 'due' | 'climbed' | 'answer'
}

/** Whose hand it was, when the system writes down what an official did (the demo province, an import). */
export interface OnBehalf {
  readonly accountId: string
  readonly name: string
  readonly agencyId: string
}

/** A petition as it is raised; who raises it is kept apart from it. */
export interface PetitionInput {
  readonly origin: Origin
  readonly unit: string
  readonly category: PetitionCategory
  readonly title: string
  readonly text: string
  readonly law?: string | undefined
  readonly name: string
  readonly enterprise?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
}
