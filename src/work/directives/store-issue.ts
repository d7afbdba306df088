import { type Day, dayOf } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { OnBehalf } from '../doors.ts'
import { announceSteps } from '../notices/store-announce.ts'
import { lookAround } from '../store-around.ts'
import { taskLine } from '../tasks/line.ts'
import { insertTasks } from '../tasks/store-task.ts'
import type { Task } from '../tasks/task.ts'
import { taskWorkflow } from '../tasks/workflow-task.ts'
import type { KeptFigure } from './directive.ts'
import { isDocumentDay } from './directive-rule.ts'
import type { DirectiveSources } from './doors.ts'
import { issue } from './issue.ts'
import { directiveLine } from './line.ts'
import type { DirectiveInput } from './schema.ts'
import { insertDirective, nextNumbers } from './store-directive.ts'
import { type FanOut, type IssueRefusal, NO_SOURCES, planFanOut } from './store-fan-out.ts'
import { takeNumber } from './store-number.ts'
import { insertRecipients } from './store-recipient.ts'
import { type ReplaceRefusal, type Replacing, replaceOld, startReplacing } from './store-replace.ts'
import { directiveWorkflow } from './workflow-directive.ts'

export { peopleOf } from './store-fan-out.ts'

/** What only a directive written on its own page can be refused for. */
export type WrittenRefusal =
  | IssueRefusal
  | ReplaceRefusal
  | 'rule-unknown'
  | 'rule-setting'
  | 'recipients-changed'
  | 'number-taken'
  | 'number-form'
  | 'day-ahead'

export interface IssuedDirective {
  readonly id: string
  readonly number: string
  readonly tasks: readonly { readonly id: string; readonly agency: string }[]
}

/** A directive as other rooms issue it: to a list, under the next number. */
export type PlainDirective = Omit<DirectiveInput, 'rule' | 'without' | 'seen' | 'number' | 'day' | 'replaces'>

/** Issues a directive with its tasks at `acting.at`, which may lie back. A fact for each. */
export async function issueDirective(
  tx: Tx,
  acting: Acting,
  input: PlainDirective,
  as?: OnBehalf,
): Promise<IssuedDirective | Refused<IssueRefusal>> {
  const issued = await writeDirective(tx, acting, input, NO_SOURCES, as)
  // A list under the next number can be refused for nothing else.
  return issued as IssuedDirective | Refused<IssueRefusal>
}

/** The same for a directive written by hand: by rule, under a number of its own, in the place of another. */
export async function writeDirective(
  tx: Tx,
  acting: Acting,
  input: DirectiveInput,
  sources: DirectiveSources,
  as?: OnBehalf,
): Promise<IssuedDirective | Refused<WrittenRefusal>> {
  const { at, caller } = acting
  const today = dayOf(at)
  const day = input.day ?? today
  if (!isDocumentDay(day, at)) return refuse('day-ahead')
  const around = await lookAround(tx, { today, language: caller.language })
  const plan = await planFanOut(tx, acting, input, around, sources, as)
  if (isRefused(plan)) return plan
  const { issuer } = plan
  const changed = changedSince(input.seen, plan)
  if (changed) return changed
  const old: Replacing | null | Refused<ReplaceRefusal> = input.replaces
    ? await startReplacing(tx, acting, input.replaces, plan.rows, as)
    : null
  if (isRefused(old)) return old
  const form = input.form ?? 'letter'
  const series = { issuer, year: Number(day.slice(0, 4)), form, sector: input.sector }
  const number = await takeNumber(tx, series, input.number)
  if (isRefused(number)) return number
  const carried = old?.carried ?? new Map<string, Task>()
  const anew = plan.rows.filter(({ agency }) => !carried.has(agency.id))
  const seqs = await nextNumbers(tx, 'task', anew.length)
  const hand = { accountId: caller.accountId, name: caller.kind === 'system' ? null : caller.name, agencyId: issuer.id }
  const decided = issue(input, {
    id: newId(),
    home: homeOf(issuer.unit),
    number,
    issuer,
    due: plan.due,
    day,
    recipients: anew.map(({ agency, person, why }, n) => ({
      agency,
      person,
      why,
      home: homeOf(agency.unit),
      taskId: newId(),
      seq: seqs[n] as number,
    })),
    carrying: plan.rows.flatMap(({ agency }) => (carried.has(agency.id) ? agency : [])),
    coordinators: plan.coordinators,
    rule: plan.rule,
    figure: await figureOf(tx, input.about, sources, today),
    calendar: around.calendar,
    by: as ?? hand,
    at,
  })
  const { directive, move, tasks } = decided.state
  await insertDirective(tx, directive, move)
  await insertTasks(tx, tasks)
  const given = [
    ...tasks.map(({ task }) => ({ id: task.id, agency: task.leadAgency })),
    ...[...carried].map(([agency, { id }]) => ({ id, agency })),
  ]
  const rowOf = new Map(plan.rows.map((row) => [row.agency.id, row]))
  await insertRecipients(
    tx,
    directive,
    given.flatMap(({ id, agency }) => {
      const row = rowOf.get(agency)
      return row ? [{ task: id, agency: row.agency, why: row.why }] : []
    }),
  )
  await remember(tx, acting, decided.facts)
  const issued = { step: move.step, by: move.by, workflow: directiveWorkflow }
  await announceSteps(tx, acting, [
    { line: directiveLine(directive), told: issued },
    ...tasks.map(({ task, move: { step, by } }) => ({
      line: taskLine(task),
      told: { step, by, workflow: taskWorkflow },
    })),
  ])
  if (old) await replaceOld(tx, acting, old, directive)
  return { id: directive.id, number: directive.number, tasks: given }
}

/** Whether the recipients are those the sender saw. */
function changedSince(seen: readonly string[] | undefined, { rows }: FanOut): Refused<'recipients-changed'> | null {
  if (seen === undefined) return null
  const now = new Set(rows.map(({ agency }) => agency.id))
  const added = [...now].filter((id) => !seen.includes(id)).length
  const gone = seen.filter((id) => !now.has(id)).length
  return added + gone === 0 ? null : refuse('recipients-changed', { added, gone })
}

/** The figure a directive is about, as the room that has it reads it on the day. */
export async function figureOf(
  tx: Tx,
  about: DirectiveInput['about'] | null,
  { figures }: DirectiveSources,
  day: Day,
): Promise<KeptFigure | null> {
  const source = about ? figures.find(({ type }) => type === about.type) : undefined
  const found = source && about ? await source.read(tx, about.id, day) : null
  return found ? { ...found, on: day } : null
}
