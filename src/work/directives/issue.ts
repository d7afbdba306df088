import type { Day, Instant } from '#kernel/day'
import { type Decided, decide, type Fact } from '#kernel/fact'
import { tidy } from '#kernel/fold'
import type { Text } from '#kernel/text'
import type { Calendar } from '../calendar/calendar.ts'
import { type Opened, type Opening, openTask } from '../tasks/open-task.ts'
import type { Hand, Person } from '../tasks/task.ts'
import { applyDirectiveMove, type Content, type Directive, type DirectiveMove, type KeptFigure } from './directive.ts'
import type { Agency } from './recipient.ts'
import type { DirectiveInput } from './schema.ts'
import { directiveWorkflow } from './workflow-directive.ts'

/** A recipient with whom does it there, and what the task will be called. */
export interface Recipient {
  readonly agency: Agency
  readonly person: Person | null
  readonly why: Text | null
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
  /** The day the document bears. */
  readonly day: Day
  /** Those who are given a task anew. */
  readonly recipients: readonly Recipient[]
  /** Recipients whose open task of the directive replaced is carried over. */
  readonly carrying: readonly Agency[]
  readonly coordinators: readonly string[]
  readonly rule: Directive['rule']
  readonly figure: KeptFigure | null
  readonly calendar: Calendar
  readonly by: Hand
  readonly at: Instant
}

export interface Issued {
  readonly directive: Directive
  readonly move: DirectiveMove
  readonly tasks: readonly Opened[]
}

/** Pairs that open a directive to whoever sees one of its recipients. */
const pairsOf = (sector: string, units: readonly string[]): string[] => [
  ...new Set(units.flatMap((unit) => [`*/${unit}`, `${sector}/${unit}`])),
]

/** A directive with one task for each recipient; a fact for it and for each task. */
export function issue(input: DirectiveInput, issuing: Issuing): Decided<Issued> {
  const { issuer, by, at, due, recipients, carrying, coordinators } = issuing
  const to = [...recipients.map(({ agency }) => agency), ...carrying]
  const content: Content = {
    number: issuing.number,
    form: input.form ?? 'letter',
    day: issuing.day,
    title: tidy(input.title),
    what: input.text.trim(),
    result: input.result.trim(),
    basis: input.basis === undefined ? null : tidy(input.basis),
    signer: signerOf(input, by),
  }
  const effects = { given: recipients.length, ...(carrying.length > 0 ? { carried: carrying.length } : {}) }
  const move: DirectiveMove = {
    seq: 0,
    step: 'issue',
    at,
    by,
    words: null,
    due,
    content,
    effects,
    other: input.replaces?.id ?? null,
  }
  const directive: Directive = {
    ...applyDirectiveMove(null, move),
    home: issuing.home,
    id: issuing.id,
    about: input.about ?? null,
    figure: issuing.figure,
    issuerAgency: issuer.id,
    unit: issuer.unit,
    sector: input.sector,
    workflow: directiveWorkflow.version,
    numberedBy: issuer.id,
    coordinators,
    rule: issuing.rule,
    replaces: input.replaces?.id ?? null,
    agencies: [...new Set([issuer.id, ...to.map(({ id }) => id), ...coordinators])],
    recipients: pairsOf(
      input.sector,
      to.map(({ unit }) => unit),
    ),
    issuedAt: at,
    issuedBy: by.accountId,
    issuedName: by.name,
  }
  const tasks = recipients.map((recipient) => open(input, directive, recipient, issuing))
  const fact: Fact = {
    kind: 'work.directive-issued',
    subject: { type: 'work.directive', id: directive.id },
    where: { unit: issuer.unit, sector: input.sector },
    authority: directive.basis ?? undefined,
    reason: directive.what,
    after: { number: directive.number, due, tasks: to.length, about: directive.about, replaces: directive.replaces },
  }
  return decide({ directive, move, tasks }, fact, ...tasks.map((one) => one.fact))
}

/** Whoever issues it signs it, unless somebody else is named. */
function signerOf({ signer }: DirectiveInput, by: Hand): Content['signer'] {
  if (signer) return { name: tidy(signer.name), title: tidy(signer.title) }
  return by.name === null ? null : { name: by.name, title: '' }
}

function open(input: DirectiveInput, directive: Directive, to: Recipient, issuing: Issuing) {
  const { by, at, due, calendar } = issuing
  const opening: Opening = {
    id: to.taskId,
    home: to.home,
    seq: to.seq,
    directiveId: directive.id,
    authority: directive.number,
    title: directive.title,
    what: directive.what,
    result: directive.result,
    sector: directive.sector,
    issuer: directive.issuerAgency,
    lead: to.agency,
    person: to.person,
    deadline: { kind: 'day', day: due },
    // Nobody helps with their own task.
    detail: { coordinators: directive.coordinators.filter((agency) => agency !== to.agency.id) },
    evidence: input.evidence ?? false,
    about: directive.about,
    by,
    at,
  }
  return openTask(opening, calendar)
}
