import type { Day, Instant } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { tidy } from '#kernel/fold'
import type { Calendar } from '../calendar/calendar.ts'
import { codeOf } from '../code.ts'
import type { Agency } from '../directives/recipient.ts'
import type { About } from '../schema.ts'
import { type Deadline, finalDay, milestonesOf, periodsOf } from './deadline.ts'
import { applyMove, type Hand, type MoveDetail, type Person, type Task, type TaskMove } from './task.ts'
import { factOf } from './task-rule.ts'
import { taskWorkflow } from './workflow-task.ts'

/** A task to be opened: by whom for whom, what, by when. */
export interface Opening {
  readonly id: string
  readonly home: number
  readonly seq: number
  readonly directiveId: string
  readonly authority: string | null
  readonly title: string
  readonly what: string
  readonly result: string
  readonly sector: string
  readonly issuer: string
  readonly lead: Agency
  readonly person: Person | null
  readonly deadline: Deadline
  readonly detail?: Omit<MoveDetail, 'deadline' | 'issuer'>
  readonly evidence?: boolean
  readonly about?: About | null
  readonly by: Hand
  readonly at: Instant
}

export interface Opened {
  readonly task: Task
  readonly move: TaskMove
  readonly fact: Fact
}

/** A task with its first move and fact, under the newest workflow. A standing one waits for its first period. */
export function openTask(opening: Opening, calendar: Calendar): Opened {
  const { lead, deadline, by, at, home } = opening
  const due = milestonesOf(deadline)[0]?.due ?? finalDay(deadline, calendar)
  const move: TaskMove = {
    seq: 0,
    step: 'assign',
    at,
    by,
    words: null,
    due,
    person: opening.person,
    agency: lead.id,
    unit: lead.unit,
    detail: { ...opening.detail, deadline, issuer: opening.issuer },
  }
  const task: Task = {
    ...applyMove(taskWorkflow, null, move),
    home,
    id: opening.id,
    code: codeOf('NV', home, opening.seq),
    directiveId: opening.directiveId,
    title: tidy(opening.title),
    what: opening.what.trim(),
    result: opening.result.trim(),
    sector: opening.sector,
    evidence: opening.evidence ?? false,
    about: opening.about ?? null,
    workflow: taskWorkflow.version,
    attachments: 0,
  }
  return { task, move, fact: factOf(null, task, move, opening.authority) }
}

/** Days on which reports of a standing task are due by now and not yet opened. */
export function reportsToOpen(task: Task, calendar: Calendar, today: Day): Day[] {
  const { deadline } = task
  if (deadline.kind !== 'standing' || task.state === 'done' || task.state === 'recalled') return []
  const opened = new Set(task.points.map(({ first }) => first))
  return periodsOf(deadline, calendar, task.assignedOn, today)
    .map(({ due }) => due)
    .filter((due) => !opened.has(due))
}
