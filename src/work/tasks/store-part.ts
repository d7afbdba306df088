import { sql } from 'kysely'
import { dayOf } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { askingOf, handOf } from '../asking.ts'
import { findDirective, nextNumbers } from '../directives/store-directive.ts'
import { peopleOf } from '../directives/store-issue.ts'
import type { OnBehalf } from '../doors.ts'
import { announceSteps } from '../notices/store-announce.ts'
import { type Around, lookAround } from '../store-around.ts'
import type { Deadline } from './deadline.ts'
import { taskLine } from './line.ts'
import { openTask } from './open-task.ts'
import { mayGetPart, type PartRefusal, refusePartDeadline } from './part.ts'
import type { PartCount } from './progress.ts'
import { claimTask, findTask, insertTasks, partsOf, saveMove, taskOf } from './store-task.ts'
import { type Person, rolesIn, type Task } from './task.ts'
import { type MoveRefusal, moveTask } from './task-rule.ts'
import { taskWorkflowOf } from './workflow-task.ts'

/** A part of a task: for a person of the lead agency, or for an agency below it. */
export interface PartAsked {
  readonly title: string
  readonly what?: string | undefined
  readonly result: string
  readonly agency?: string | undefined
  readonly person?: string | undefined
  readonly deadline: Deadline
  readonly required?: boolean | undefined
  readonly evidence?: boolean | undefined
}

export type DivideRefusal = MoveRefusal | PartRefusal | 'not-found' | 'not-below' | 'too-deep' | 'agency-unknown'

/** Parts of a task, in the order they were given. */
export async function partsOfTask(tx: Tx, { home, id }: Pick<Task, 'home' | 'id'>): Promise<Task[]> {
  const rows = await tx
    .selectFrom('work.task')
    .selectAll()
    .where('home', '=', home)
    .where('parent_id', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(taskOf)
}

/** Parts without which a task cannot be submitted and that are open, as they are named. */
export const openPartsOf = async (tx: Tx, task: Task): Promise<string[]> =>
  (await partsOfTask(tx, task))
    .filter(({ required, state }) => required && state !== 'done' && state !== 'recalled')
    .map(({ code, title }) => `${code} ${title}`)

/** How many parts stand and are done, by the id of the whole; recalled ones count nowhere. */
export async function countParts(tx: Tx, ids: readonly string[]): Promise<Map<string, PartCount>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('work.task')
    .select([
      'parent_id',
      sql<number>`count(*)`.as('of'),
      sql<number>`count(*) filter (where state = 'done')`.as('done'),
    ])
    .where(sql<boolean>`parent_id = any(${[...ids]}::uuid[])`)
    .where('state', '<>', 'recalled')
    .groupBy('parent_id')
    .execute()
  return new Map(rows.map((row) => [row.parent_id ?? '', { done: row.done, of: row.of }]))
}

/** Gives a part of a task: a move of the whole, and a task of its own whose issuer is the lead agency of the whole. */
export async function divideTask(
  tx: Tx,
  acting: Acting,
  taskId: string,
  asked: PartAsked,
  as?: OnBehalf,
): Promise<{ whole: Task; part: Task } | Refused<DivideRefusal>> {
  const { caller, at } = acting
  const whole = await claimTask(tx, taskId)
  if (!whole) return refuse('not-found')
  if (whole.parentId !== null && (await findTask(tx, whole.parentId))?.parentId) return refuse('too-deep')
  const around = await lookAround(tx, { today: dayOf(at), language: caller.language })
  const asking = askingOf(caller, { unit: whole.unit, sector: whole.sector }, as)
  const by = handOf(caller, asking, whole, 'divide', as)
  const authority = (await findDirective(tx, whole.directiveId))?.number ?? null
  const decided = moveTask(
    whole,
    { step: 'divide', words: asked.title },
    { roles: rolesIn(whole, asking), by, at, language: caller.language, calendar: around.calendar, authority },
  )
  if (isRefused(decided)) return decided
  const late = refusePartDeadline(whole, asked.deadline, around.calendar, around.today)
  if (late) return late
  const to = await recipientOf(tx, acting, whole, asked, around)
  if (isRefused(to)) return to
  const [seq = 0] = await nextNumbers(tx, 'task', 1)
  const { task, move, fact } = openTask(
    {
      id: newId(),
      // In the bucket of the whole, so that both stay on one node.
      home: whole.home,
      seq,
      directiveId: whole.directiveId,
      authority,
      title: asked.title,
      what: asked.what ?? asked.title,
      result: asked.result,
      sector: whole.sector,
      issuer: whole.leadAgency,
      lead: to.agency,
      person: to.person,
      deadline: asked.deadline,
      detail: {
        parent: whole.id,
        required: asked.required ?? true,
        above: partsOf(whole).filter((id) => !whole.coordinators.includes(id)),
      },
      evidence: asked.evidence ?? false,
      about: whole.about,
      by: { ...by, agencyId: whole.leadAgency },
      at,
    },
    around.calendar,
  )
  await saveMove(tx, whole, decided.state.task, decided.state.move)
  await insertTasks(tx, [{ task, move }])
  await remember(tx, acting, [...decided.facts, fact])
  const told = { step: 'assign', by: move.by, words: asked.what, workflow: taskWorkflowOf(task.workflow) }
  await announceSteps(tx, acting, [{ line: taskLine(task), told }])
  return { whole: decided.state.task, part: task }
}

async function recipientOf(tx: Tx, { caller }: Acting, whole: Task, asked: PartAsked, around: Around) {
  const id = asked.agency ?? whole.leadAgency
  const agency = around.agencies.get(id)
  if (!agency) return refuse('agency-unknown', { agency: id })
  const directs = (one: typeof agency) => caller.may('work.direct', { unit: one.unit, sector: whole.sector })
  const lead = around.agencies.get(whole.leadAgency)
  if (!lead || !mayGetPart(agency, lead, around.today, directs))
    return refuse('not-below', { agency: around.agencyName(id) })
  const people = await peopleOf(tx, id, around.today)
  const person: Person | null | undefined =
    asked.person === undefined ? (people[0] ?? null) : people.find((one) => one.id === asked.person)
  return person === undefined ? refuse('person-unknown') : { agency, person }
}

/** To whom a part may be given: people of the lead agency, agencies below it or directed by the caller. */
export async function partTargets(tx: Tx, acting: Acting, whole: Task, around: Around) {
  const { caller } = acting
  const directs = (agency: { unit: string }) => caller.may('work.direct', { unit: agency.unit, sector: whole.sector })
  const lead = around.agencies.get(whole.leadAgency)
  const agencies = [...around.agencies.values()].filter(
    (agency) => lead !== undefined && agency.id !== lead.id && mayGetPart(agency, lead, around.today, directs),
  )
  return {
    people: await peopleOf(tx, whole.leadAgency, around.today),
    agencies: agencies.map(({ id }) => ({ id, name: around.agencyName(id) })),
  }
}
