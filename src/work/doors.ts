import type { Day } from '#kernel/day'
import type { Origin, PetitionCategory, TaskState } from './names.ts'
import type { Resolver } from './petitions/names.ts'

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
  /** Made by the browser; the same key again is the same petition. */
  readonly key?: string | undefined
  /** Where its pictures were laid. */
  readonly basket?: string | undefined
  /** Left out: found from the point. */
  readonly unit?: string | undefined
  /** WGS 84, degrees; accuracy in metres. */
  readonly point?: { readonly longitude: number; readonly latitude: number; readonly accuracy?: number } | undefined
  readonly address?: string | undefined
  readonly category: PetitionCategory
  /** Left out: the first words of the text. */
  readonly title?: string | undefined
  readonly text: string
  readonly urgency?: 'normal' | 'urgent' | undefined
  /** Words and answer may be published without identity. */
  readonly consent?: boolean | undefined
  /** A citizen may stay nameless; an enterprise names who writes. */
  readonly name?: string | undefined
  readonly enterprise?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly law?: string | undefined
  readonly ministry?: string | undefined
  readonly resolver?: Resolver | undefined
  /** Đồng. */
  readonly cost?: number | undefined
  readonly affected?: number | undefined
}
