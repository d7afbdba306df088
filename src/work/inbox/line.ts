import type { Day } from '#kernel/day'

/** An open case, as much of it as the inbox looks at. */
export interface InboxLine {
  readonly kind: 'task' | 'petition' | 'dossier'
  readonly id: string
  readonly code: string
  readonly title: string
  readonly unit: string
  readonly state: string
  readonly due: Day | null
  /** Day the clock of the office stopped; null while it runs. */
  readonly stood: Day | null
  /** Agency that gave it, or the receiving desk. */
  readonly giver: string
  /** Agency it lies with. */
  readonly holder: string
  readonly climbedTo: string | null
  /** Account it was given to by name. */
  readonly person: string | null
  /** Account that gave a part of a task and accepts it. */
  readonly givenBy: string | null
  /** More time was asked for on that day. */
  readonly askedOn: Day | null
  readonly directiveId: string | null
}

/** Past its day; what the office does not hold at the moment ages no further. */
export const isLineLate = ({ due, stood }: Pick<InboxLine, 'due' | 'stood'>, today: Day): boolean =>
  due !== null && (stood ?? today) > due
