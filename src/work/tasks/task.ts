import { type Day, dayOf, type Instant } from '#kernel/day'
import { after, type Workflow } from '../engine/workflow.ts'
import type { Role, TaskState, TaskStep } from '../names.ts'
import type { About } from '../schema.ts'
import { type Deadline, milestonesOf, nextDue, type Point } from './deadline.ts'

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
  /** What else it changes; most moves change nothing else. */
  readonly detail?: MoveDetail | null | undefined
}

/** What `assign` gives besides, and `pass` takes over. */
export interface MoveDetail {
  readonly deadline?: Deadline | undefined
  readonly written?: string | undefined
  readonly coordinators?: readonly string[] | undefined
  readonly issuer?: string | undefined
  readonly parent?: string | undefined
  readonly required?: boolean | undefined
  readonly above?: readonly string[] | undefined
  readonly plan?: { readonly id: string; readonly row: number } | undefined
}

/** The part of a task that moves: always the fold of its moves. */
export interface Progress {
  readonly state: TaskState
  /** The next day something is wanted. */
  readonly due: Day | null
  /** The deadline as it was given; extensions move `due` and leave it. */
  readonly deadline: Deadline
  /** The deadline in the words of a plan. */
  readonly written: string | null
  readonly firstDue: Day | null
  readonly extensions: number
  /** More time asked for and not yet decided. */
  readonly asked: { readonly due: Day; readonly on: Day } | null
  /** Reports due and milestones, in order. */
  readonly points: readonly Point[]
  readonly assignee: Person | null
  readonly issuerAgency: string
  readonly leadAgency: string
  readonly coordinators: readonly string[]
  /** The task it is a part of. */
  readonly parentId: string | null
  /** Whether the whole cannot be submitted without it. */
  readonly required: boolean
  /** Agencies with a part in the whole: they see the part. */
  readonly above: readonly string[]
  readonly givenBy: string | null
  readonly plan: { readonly id: string; readonly row: number } | null
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
    deadline: { kind: 'none' },
    written: null,
    firstDue: null,
    extensions: 0,
    asked: null,
    points: [],
    assignee: null,
    issuerAgency: move.detail?.issuer ?? move.by.agencyId ?? '',
    leadAgency: move.agency ?? '',
    coordinators: [],
    parentId: null,
    required: true,
    above: [],
    givenBy: null,
    plan: null,
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
      return { ...openingOf(move), assignee: move.person, givenBy: move.by.accountId }
    case 'accept':
    case 'reassign':
      return { assignee: move.person }
    case 'extend':
    case 'grant-extension':
      return extended(base, move.due)
    case 'ask-extension':
      return { asked: move.due === null ? null : { due: move.due, on } }
    case 'refuse-extension':
      return { asked: null }
    case 'open-report':
      return move.due === null
        ? {}
        : pointed(base, [...base.points, { due: move.due, first: move.due, reported: null }])
    case 'report':
      return reported(base, move.due, on)
    case 'submit':
      return { submittedOn: on, asked: null }
    case 'return':
      return { submittedOn: null }
    case 'approve':
    case 'recall':
      return { closedOn: on }
    case 'escalate':
      return { escalation: base.escalation + 1, escalatedTo: move.agency, escalatedOn: on }
    case 'pass':
      return {
        leadAgency: move.agency ?? base.leadAgency,
        unit: move.unit ?? base.unit,
        assignee: move.person,
        issuerAgency: move.detail?.issuer ?? base.issuerAgency,
        coordinators: move.detail?.coordinators ?? base.coordinators,
        above: move.detail?.above ?? base.above,
      }
    default:
      return {}
  }
}

/** Moves written before deadlines had kinds give a day, or nothing. */
function openingOf({ due, detail }: TaskMove): Partial<Progress> {
  const deadline: Deadline = detail?.deadline ?? (due === null ? { kind: 'none' } : { kind: 'day', day: due })
  return {
    due,
    firstDue: due,
    deadline,
    points: milestonesOf(deadline),
    written: detail?.written ?? null,
    coordinators: detail?.coordinators ?? [],
    parentId: detail?.parent ?? null,
    required: detail?.required ?? true,
    above: detail?.above ?? [],
    plan: detail?.plan ?? null,
  }
}

/** Points in order, and the next of them wanted; the last milestone stays wanted until the result is submitted. */
function pointed(base: Progress, points: readonly Point[]): Partial<Progress> {
  const sorted = points.toSorted((a, b) => (a.due < b.due ? -1 : 1))
  const end = base.deadline.kind === 'milestones' ? (sorted.at(-1)?.due ?? null) : null
  const due = nextDue(sorted, end)
  return { points: sorted, due, firstDue: base.firstDue ?? due }
}

/** More time for what is wanted next. The first day ever given stays. */
function extended(base: Progress, due: Day | null): Partial<Progress> {
  const more = { extensions: base.extensions + 1, asked: null }
  const at = base.points.findIndex((point) => point.reported === null && point.due === base.due)
  if (due === null || at < 0) return { ...more, due, firstDue: base.firstDue ?? due }
  return { ...more, ...pointed(base, base.points.with(at, { ...(base.points[at] as Point), due })) }
}

/** A reported point is done with; the next one starts anew at its own level. */
function reported(base: Progress, due: Day | null, on: Day): Partial<Progress> {
  const points = base.points.map((point) => (point.due === due ? { ...point, reported: on } : point))
  return { ...pointed(base, points), asked: null, escalation: 0, escalatedTo: null, escalatedOn: null }
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

/** A part is given by whoever does the whole; who does the part does not accept it, unless they gave it to themselves. */
const givesPart = (task: Task, { mayAct, accountId }: Asking): boolean =>
  task.parentId !== null && mayAct && (accountId === task.givenBy || accountId !== task.assignee?.id)

/** The parts the caller plays in this task. */
export function rolesIn(task: Task, asking: Asking): ReadonlySet<Role> {
  const roles = new Set<Role>()
  if (asking.isSystem) roles.add('system')
  if (asking.agencies.has(task.issuerAgency) && (asking.mayDirect || givesPart(task, asking))) roles.add('issuer')
  if (asking.mayAct && task.coordinators.some((agency) => asking.agencies.has(agency))) roles.add('coordinator')
  if (asking.mayAct && asking.agencies.has(task.leadAgency)) roles.add('lead')
  if (task.assignee !== null && asking.accountId === task.assignee.id) roles.add('assignee')
  const climbedHere = task.escalatedTo !== null && asking.agencies.has(task.escalatedTo)
  if (asking.mayDirectHere || climbedHere) roles.add('superior')
  return roles
}
