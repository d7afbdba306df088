import { type Day, dayOf } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { officersOf } from '#people'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { agenciesOf } from '../asking.ts'
import type { OnBehalf } from '../doors.ts'
import type { DirectiveInput } from '../schema.ts'
import { type Around, lookAround } from '../store-around.ts'
import { insertTasks } from '../tasks/store-task.ts'
import type { Person } from '../tasks/task.ts'
import { issue } from './directive.ts'
import { type Agency, dueDayOf, type RecipientRefusal, recipientsOf } from './recipient.ts'
import { insertDirective, nextNumbers } from './store-directive.ts'

export type IssueRefusal =
  | RecipientRefusal
  | 'due-not-later'
  | 'person-unknown'
  | 'not-your-agency'
  | 'outside-your-direction'

export interface FanOut {
  readonly due: Day
  readonly issuer: Agency
  readonly rows: readonly { readonly agency: Agency; readonly person: Person | null }[]
}

type Planned = Pick<DirectiveInput, 'agencies' | 'units' | 'deadline' | 'people' | 'sector' | 'issuer'>

/** What issuing would create: the agencies, who answers there, and the day. */
export async function planFanOut(
  tx: Tx,
  acting: Acting,
  input: Planned,
  around: Around,
  as?: OnBehalf,
): Promise<FanOut | Refused<IssueRefusal>> {
  const { caller } = acting
  const { today } = around
  const issuerId = input.issuer ?? as?.agencyId ?? caller.agencyId ?? ''
  const issuer = around.agencies.get(issuerId)
  const own = caller.kind === 'system' || agenciesOf(caller).has(issuerId)
  if (!issuer || !own) return refuse('not-your-agency', { agency: issuer ? around.agencyName(issuerId) : issuerId })
  const named = { agencies: input.agencies ?? [], units: input.units ?? [] }
  const agencies = recipientsOf(named, around.agencies, today, around.unitName)
  if (isRefused(agencies)) return agencies
  for (const { id, unit } of agencies)
    if (!caller.may('work.direct', { unit, sector: input.sector }))
      return refuse('outside-your-direction', { agency: around.agencyName(id) })
  const due = dueDayOf(input.deadline, around.calendar, today)
  if (isRefused(due)) return due
  const rows: { agency: Agency; person: Person | null }[] = []
  for (const agency of agencies) {
    const people = await peopleOf(tx, agency.id, today)
    const wanted = input.people?.[agency.id]
    const person = wanted === undefined ? (people[0] ?? null) : people.find(({ id }) => id === wanted)
    if (person === undefined) return refuse('person-unknown')
    rows.push({ agency, person })
  }
  return { due, issuer, rows }
}

/** Those in an agency who can be given a task, the one who does it by default first: an officer, else the head. */
export async function peopleOf(tx: Tx, agencyId: string, day: Day): Promise<Person[]> {
  const officers = await officersOf(tx, agencyId, day)
  return officers
    .toSorted((a, b) => Number(isHead(a.role)) - Number(isHead(b.role)))
    .map(({ accountId, name }) => ({ id: accountId, name }))
}

const isHead = (role: string): boolean => !role.endsWith('-officer')

export interface IssuedDirective {
  readonly id: string
  readonly number: string
  readonly tasks: readonly { readonly id: string; readonly agency: string }[]
}

/** Issues a directive with its tasks at `acting.at`, which may lie back. A fact for each. */
export async function issueDirective(
  tx: Tx,
  acting: Acting,
  input: DirectiveInput,
  as?: OnBehalf,
): Promise<IssuedDirective | Refused<IssueRefusal>> {
  const today = dayOf(acting.at)
  const around = await lookAround(tx, { today, language: acting.caller.language })
  const plan = await planFanOut(tx, acting, input, around, as)
  if (isRefused(plan)) return plan
  const [running] = await nextNumbers(tx, 'directive', 1)
  const seqs = await nextNumbers(tx, 'task', plan.rows.length)
  const { accountId, name } = acting.caller
  const decided = issue(input, {
    id: newId(),
    home: homeOf(plan.issuer.unit),
    number: `${running}/${today.slice(0, 4)}/CĐ`,
    issuer: plan.issuer,
    due: plan.due,
    recipients: plan.rows.map(({ agency, person }, n) => ({
      agency,
      person,
      home: homeOf(agency.unit),
      taskId: newId(),
      seq: seqs[n] as number,
    })),
    by: as ?? { accountId, name: acting.caller.kind === 'system' ? null : name, agencyId: plan.issuer.id },
    at: acting.at,
  })
  const { directive, tasks } = decided.state
  await insertDirective(tx, directive)
  await insertTasks(tx, tasks)
  await remember(tx, acting, decided.facts)
  return {
    id: directive.id,
    number: directive.number,
    tasks: tasks.map(({ task }) => ({ id: task.id, agency: task.leadAgency })),
  }
}
