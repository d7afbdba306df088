import { type Day, dayOf, type Instant } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { tidy } from '#kernel/fold'
import { refuse } from '#kernel/refusal'
import type { Language } from '#kernel/text'
import type { Calendar } from '../calendar/calendar.ts'
import { dayInWords, isWorkingDay } from '../calendar/deadline.ts'
import { decideStep, refuseStep } from '../engine/step.ts'
import type { Role, TaskStep } from '../names.ts'
import { pointOf, refusePart } from './part-rule.ts'
import { applyMove, type Hand, type MoveDetail, type Person, type Task, type TaskMove } from './task.ts'
import { taskWorkflowOf } from './workflow-task.ts'

/** What somebody asks to do. */
export interface Ask {
  readonly step: TaskStep
  readonly words?: string | undefined
  readonly due?: Day | undefined
  readonly person?: Person | undefined
  readonly agency?: string | undefined
  readonly unit?: string | undefined
  readonly detail?: MoveDetail | undefined
}

/** Everything around the question that the rule may look at. */
export interface Around {
  readonly roles: ReadonlySet<Role>
  readonly by: Hand
  readonly at: Instant
  readonly language: Language
  readonly calendar: Calendar
  /** The document under which it was assigned. */
  readonly authority: string | null
  /** Parts without which it cannot be submitted and that are not done, as they are named. */
  readonly openParts?: readonly string[] | undefined
}

export interface Moved {
  readonly task: Task
  readonly move: TaskMove
}

export type MoveRefusal =
  | 'not-your-step'
  | 'wrong-state'
  | 'words-missing'
  | 'due-missing'
  | 'due-not-later'
  | 'person-unknown'
  | 'file-missing'
  | 'parts-open'
  | 'points-open'
  | 'point-unknown'
  | 'nothing-asked'
  | 'already-asked'
  | 'no-due-day'

/** One step of a task, decided: the task afterwards with the move to keep, or why not. */
export function moveTask(task: Task, ask: Ask, around: Around): Decision<Moved, MoveRefusal> {
  const workflow = taskWorkflowOf(task.workflow)
  const words = ask.words === undefined ? '' : tidyLines(ask.words)
  const asked = decideStep(workflow, task.state, ask.step, around.roles, {
    words: words !== '',
    file: !task.evidence || task.attachments > 0,
    person: ask.person !== undefined,
    due: ask.due !== undefined,
  })
  if (asked.code !== 'free') return refuseStep(workflow, asked, around.language)
  if (ask.due !== undefined && workflow.steps[ask.step].needs.includes('due')) {
    const today = dayOf(around.at)
    const least = task.due !== null && task.due > today ? task.due : today
    if (ask.due <= least || !isWorkingDay(around.calendar, ask.due))
      return refuse('due-not-later', { day: dayInWords(least) })
  }
  const refused = refusePart(task, ask, around)
  if (refused) return refused
  const accepting = ask.step === 'accept' && around.by.accountId !== null
  const self = accepting ? { id: around.by.accountId as string, name: around.by.name ?? '' } : null
  const move: TaskMove = {
    seq: task.moves,
    step: ask.step,
    at: around.at,
    by: around.by,
    words: words === '' ? null : words,
    due: pointOf(task, ask),
    // Whoever accepts does it from now on; the responsibility has a name (5 rõ: rõ người, rõ trách nhiệm).
    person: ask.person ?? self ?? (ask.step === 'accept' ? task.assignee : null),
    agency: ask.agency ?? null,
    unit: ask.unit ?? null,
    detail: ask.detail ?? null,
  }
  const moved: Task = {
    ...task,
    ...applyMove(workflow, task, move),
    attachments: task.attachments + (ask.step === 'attach' ? 1 : 0),
  }
  return decide({ task: moved, move }, factOf(task, moved, move, around.authority))
}

/** Lines are kept, the spaces around them are not. */
const tidyLines = (text: string): string => text.split(/\r?\n/).map(tidy).join('\n').trim()

const PAST: Readonly<Record<TaskStep, string>> = {
  assign: 'assigned',
  accept: 'accepted',
  comment: 'commented',
  attach: 'attached',
  submit: 'submitted',
  approve: 'approved',
  return: 'returned',
  recall: 'recalled',
  extend: 'extended',
  reassign: 'reassigned',
  escalate: 'escalated',
  remind: 'reminded',
  urge: 'urged',
  carry: 'carried',
  divide: 'divided',
  'ask-extension': 'extension-asked',
  'grant-extension': 'extension-granted',
  'refuse-extension': 'extension-refused',
  'open-report': 'report-opened',
  report: 'reported',
  pass: 'passed',
}

/** What the ledger remembers of a move: only what it changed. */
export function factOf(before: Task | null, now: Task, move: TaskMove, authority: string | null): Fact {
  return {
    kind: `work.task-${PAST[move.step]}`,
    subject: { type: 'work.task', id: now.id },
    where: { unit: now.unit, sector: now.sector },
    authority: authority ?? undefined,
    // The name of a file may name a person: it stays out of what can never be erased.
    reason: move.step === 'attach' ? undefined : (move.words ?? undefined),
    before: before ? summary(before) : undefined,
    after: summary(now),
  }
}

const summary = (task: Task) => ({
  state: task.state,
  due: task.due,
  assignee: task.assignee?.id ?? null,
  lead: task.leadAgency,
  asked: task.asked?.due ?? null,
  extensions: task.extensions,
  escalation: task.escalation,
})
