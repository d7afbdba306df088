import { type Day, dayOf, type Instant } from '#kernel/day'
import { type Decided, decide, type Fact } from '#kernel/fact'
import { tidy } from '#kernel/fold'
import { codeOf } from '../code.ts'
import type { DirectiveState } from '../names.ts'
import type { About, DirectiveInput } from '../schema.ts'
import { applyMove, type Hand, type Person, type Task, type TaskMove } from '../tasks/task.ts'
import { factOf } from '../tasks/task-rule.ts'
import { taskWorkflow } from '../tasks/workflow-task.ts'
import type { Agency } from './recipient.ts'
import { directiveWorkflow } from './workflow-directive.ts'

export interface Directive {
  readonly home: number
  readonly id: string
  readonly number: string
  readonly day: Day
  readonly title: string
  readonly what: string
  readonly result: string
  readonly basis: string | null
  readonly about: About | null
  readonly issuerAgency: string
  readonly unit: string
  readonly sector: string
  readonly due: Day | null
  readonly state: DirectiveState
  readonly workflow: number
  readonly agencies: readonly string[]
  /** `sector/unit` pairs of the recipients with wildcards, for row-level security. */
  readonly recipients: readonly string[]
  readonly issuedAt: Instant
  readonly issuedBy: string | null
  readonly issuedName: string | null
  readonly recalledAt: Instant | null
}

/** A recipient with whom does it there, and what the task will be called. */
interface Recipient {
  readonly agency: Agency
  readonly person: Person | null
  readonly home: number
  readonly taskId: string
  readonly seq: number
}

export interface Issuing {
  readonly id: string
  readonly home: number
  readonly number: string
  readonly issuer: Agency
  readonly due: Day
  readonly recipients: readonly Recipient[]
  readonly by: Hand
  readonly at: Instant
}

export interface Issued {
  readonly directive: Directive
  readonly tasks: readonly { readonly task: Task; readonly move: TaskMove }[]
}

/** Pairs that open a directive to whoever sees one of its recipients. */
const pairsOf = (sector: string, units: readonly string[]): string[] => [
  ...new Set(units.flatMap((unit) => [`*/${unit}`, `${sector}/${unit}`])),
]

/** A directive with one task for each recipient; a fact for it and for each task. */
export function issue(input: DirectiveInput, issuing: Issuing): Decided<Issued> {
  const { issuer, by, at, due, recipients } = issuing
  const title = tidy(input.title)
  const units = recipients.map(({ agency }) => agency.unit)
  const directive: Directive = {
    home: issuing.home,
    id: issuing.id,
    number: issuing.number,
    day: dayOf(at),
    title,
    what: input.text.trim(),
    result: input.result.trim(),
    basis: input.basis === undefined ? null : tidy(input.basis),
    about: input.about ?? null,
    issuerAgency: issuer.id,
    unit: issuer.unit,
    sector: input.sector,
    due,
    state: 'issued',
    workflow: directiveWorkflow.version,
    agencies: [...new Set([issuer.id, ...recipients.map(({ agency }) => agency.id)])],
    recipients: pairsOf(input.sector, units),
    issuedAt: at,
    issuedBy: by.accountId,
    issuedName: by.name,
    recalledAt: null,
  }
  const tasks = recipients.map((recipient) => open(input, directive, recipient, issuing))
  const fact: Fact = {
    kind: 'work.directive-issued',
    subject: { type: 'work.directive', id: directive.id },
    where: { unit: issuer.unit, sector: input.sector },
    authority: directive.basis ?? undefined,
    reason: directive.what,
    after: { number: directive.number, due, tasks: tasks.length, about: directive.about },
  }
  return decide(
    { directive, tasks },
    fact,
    ...tasks.map(({ task, move }) => factOf(null, task, move, directive.number)),
  )
}

function open(input: DirectiveInput, directive: Directive, to: Recipient, { by, at, due }: Issuing) {
  const move: TaskMove = {
    seq: 0,
    step: 'assign',
    at,
    by,
    words: null,
    due,
    person: to.person,
    agency: to.agency.id,
    unit: to.agency.unit,
  }
  const task: Task = {
    ...applyMove(taskWorkflow, null, move),
    home: to.home,
    id: to.taskId,
    code: codeOf('NV', to.home, to.seq),
    directiveId: directive.id,
    title: directive.title,
    what: directive.what,
    result: directive.result,
    sector: directive.sector,
    issuerAgency: directive.issuerAgency,
    evidence: input.evidence ?? false,
    about: directive.about,
    workflow: taskWorkflow.version,
    attachments: 0,
  }
  return { task, move }
}
