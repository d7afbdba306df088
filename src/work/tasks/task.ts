import { type Day, dayOf, type Instant } from '#kernel/day'
import { after, type Workflow } from '../engine/workflow.ts'
import type { Role, TaskState, TaskStep } from '../names.ts'
import type { About } from '../schema.ts'

export interface Person {
  readonly id: string
  readonly name: string
}

/** By whom a step was taken: null throughout for the clock. */
export interface Hand {
  readonly accountId: string | null
  readonly name: string | null
  readonly agencyId: string | null
}

/** One move of a task, as it is kept. What it changes stands beside the step. */
export interface TaskMove {
  readonly seq: number
  readonly step: TaskStep
  readonly at: Instant
  readonly by: Hand
  readonly words: string | null
  /** `assign`, `extend`: the due day from now on. `remind`: the day warned of. */
  readonly due: Day | null
  /** `assign`, `accept`, `reassign`: who does it from now on. */
  readonly person: Person | null
  /** `assign`, `pass`: the lead agency from now on. `escalate`: the superior it climbed to. */
  readonly agency: string | null
  /** `assign`, `pass`: the unit it lies in from now on. */
  readonly unit: string | null
}

/** The part of a task that moves: always the fold of its moves. */
export interface Progress {
  readonly state: TaskState
  readonly due: Day | null
  readonly assignee: Person | null
  readonly leadAgency: string
  readonly unit: string
  readonly assignedOn: Day
  /** Day of the submission that stands. */
  readonly submittedOn: Day | null
  /** Day it was done or recalled. */
  readonly closedOn: Day | null
  readonly escalation: number
  /** The agency it has climbed to; null while it has not. */
  readonly escalatedTo: string | null
  readonly escalatedOn: Day | null
  readonly moves: number
}

/** A task: what was assigned, which never changes, and how far it is. */
export interface Task extends Progress {
  readonly home: number
  readonly id: string
  readonly code: string
  readonly directiveId: string
  readonly title: string
  readonly what: string
  readonly result: string
  readonly sector: string
  readonly issuerAgency: string
  /** A file must come with the result. */
  readonly evidence: boolean
  readonly about: About | null
  /** Version of the workflow it was opened under. */
  readonly workflow: number
  readonly attachments: number
}

type TaskWorkflow = Workflow<TaskState, TaskStep>

/** The progress after a move. Throws on a move the workflow does not allow: the store is then wrong. */
export function applyMove(workflow: TaskWorkflow, before: Progress | null, move: TaskMove): Progress {
  const state = after(workflow, before?.state ?? null, move.step)
  const on = dayOf(move.at)
  const base: Progress = before ?? {
    state,
    due: null,
    assignee: null,
    leadAgency: move.agency ?? '',
    unit: move.unit ?? '',
    assignedOn: on,
    submittedOn: null,
    closedOn: null,
    escalation: 0,
    escalatedTo: null,
    escalatedOn: null,
    moves: 0,
  }
  return { ...base, ...changeOf(base, move, on), state, moves: base.moves + 1 }
}

function changeOf(base: Progress, move: TaskMove, on: Day): Partial<Progress> {
  switch (move.step) {
    case 'assign':
      return { due: move.due, assignee: move.person }
    case 'accept':
    case 'reassign':
      return { assignee: move.person }
    case 'extend':
      return { due: move.due }
    case 'submit':
      return { submittedOn: on }
    case 'return':
      return { submittedOn: null }
    case 'approve':
    case 'recall':
      return { closedOn: on }
    case 'escalate':
      return { escalation: base.escalation + 1, escalatedTo: move.agency, escalatedOn: on }
    case 'pass':
      return { leadAgency: move.agency ?? base.leadAgency, unit: move.unit ?? base.unit, assignee: move.person }
    default:
      return {}
  }
}

export const replay = (workflow: TaskWorkflow, moves: readonly TaskMove[]): Progress | null =>
  moves.reduce<Progress | null>((progress, move) => applyMove(workflow, progress, move), null)

/** Who asks, as far as their part in a case goes. */
export interface Asking {
  readonly accountId: string | null
  readonly agencies: ReadonlySet<string>
  readonly mayAct: boolean
  readonly mayDirect: boolean
  /** Whether the caller directs the place and sector in which the task lies. */
  readonly mayDirectHere: boolean
  readonly isSystem: boolean
}

/** The parts the caller plays in this task. */
export function rolesIn(task: Task, asking: Asking): ReadonlySet<Role> {
  const roles = new Set<Role>()
  if (asking.isSystem) roles.add('system')
  if (asking.mayDirect && asking.agencies.has(task.issuerAgency)) roles.add('issuer')
  if (asking.mayAct && asking.agencies.has(task.leadAgency)) roles.add('lead')
  if (task.assignee !== null && asking.accountId === task.assignee.id) roles.add('assignee')
  const climbedHere = task.escalatedTo !== null && asking.agencies.has(task.escalatedTo)
  if (asking.mayDirectHere || climbedHere) roles.add('superior')
  return roles
}
