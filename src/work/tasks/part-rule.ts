import type { Day } from '#kernel/day'
import { type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { dayInWords } from '../calendar/deadline.ts'
import type { Point } from './deadline.ts'
import { periodWords } from './deadline-words.ts'
import type { Task } from './task.ts'
import type { Around, Ask, MoveRefusal } from './task-rule.ts'

/** Milestones and due reports that must be told of before the result is submitted: the last milestone is the result. */
export const pointsBefore = (task: Task): Point[] => {
  const asked = task.deadline.kind === 'milestones' ? task.points.slice(0, -1) : task.points
  return asked.filter(({ reported }) => reported === null)
}

/** What only parts, reports and extensions know to refuse. */
export function refusePart(task: Task, ask: Ask, around: Around): Refused<MoveRefusal> | null {
  switch (ask.step) {
    case 'submit': {
      const parts = around.openParts ?? []
      if (parts.length > 0) return refuse('parts-open', { parts: parts.join('; ') })
      const points = pointsBefore(task).map(({ due }) => say(periodWords(task.deadline, due), around.language))
      return points.length > 0 ? refuse('points-open', { points: points.join('; ') }) : null
    }
    case 'ask-extension':
      if (task.asked !== null) return refuse('already-asked')
      return task.due === null ? refuse('no-due-day') : null
    case 'grant-extension':
    case 'refuse-extension':
      if (task.asked === null) return refuse('nothing-asked')
      // Another day than the one asked for may be granted, never an earlier one than stands.
      if (ask.step === 'grant-extension' && task.due !== null && (ask.due ?? task.asked.due) <= task.due)
        return refuse('due-not-later', { day: dayInWords(task.due) })
      return null
    case 'report': {
      const due = pointOf(task, ask)
      const known = task.points.some((point) => point.due === due && point.reported === null)
      return known ? null : refuse('point-unknown', { day: due === null ? '—' : dayInWords(due) })
    }
    default:
      return null
  }
}

/** The day a move carries: of the report meant, of the extension granted, of the warning. */
export function pointOf(task: Task, ask: Ask): Day | null {
  switch (ask.step) {
    case 'remind':
    // A standing task climbs in each period for the day that was missed.
    case 'escalate':
      return task.due
    case 'grant-extension':
      return ask.due ?? task.asked?.due ?? null
    case 'report':
      return ask.due ?? task.points.find(({ reported }) => reported === null)?.due ?? null
    default:
      return ask.due ?? null
  }
}
