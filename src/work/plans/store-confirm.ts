import { dayOf } from '#kernel/day'
import { contains } from '#kernel/interval'
import { type FieldFault, type Refused, refuse } from '#kernel/refusal'
import { type Language, say } from '#kernel/text'
import { type Acting, remember } from '#ledger'
import { answeringFor, namesOf } from '#people'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { agenciesOf } from '../asking.ts'
import { issue } from '../directives/issue.ts'
import type { Agency } from '../directives/recipient.ts'
import { insertDirective, nextNumbers } from '../directives/store-directive.ts'
import { insertRecipients } from '../directives/store-recipient.ts'
import type { OnBehalf } from '../doors.ts'
import { announceSteps } from '../notices/store-announce.ts'
import { type Around, lookAround } from '../store-around.ts'
import { finalDay, milestonesOf } from '../tasks/deadline.ts'
import { taskLine } from '../tasks/line.ts'
import { openTask } from '../tasks/open-task.ts'
import { insertTasks } from '../tasks/store-task.ts'
import type { Person } from '../tasks/task.ts'
import { taskWorkflowOf } from '../tasks/workflow-task.ts'
import type { Planned } from './fan-out.ts'
import { claimPlan, learnAliases, type Plan, savePlan } from './store-plan.ts'
import { type Reading, readingOf } from './store-understand.ts'
import { planFaults, planTexts } from './text.ts'

export type ConfirmRefusal =
  | 'not-found'
  | 'not-a-draft'
  | 'changed-meanwhile'
  | 'bad-rows'
  | 'number-taken'
  | 'not-your-agency'

/** What came of giving a plan out. */
export interface GivenPlan {
  readonly directive: string
  readonly tasks: number
  readonly given: readonly { readonly id: string; readonly title: string; readonly agency: string }[]
}

/**
 * Gives a plan out: one directive with its number, day, signer and basis, and a task for each agency that leads a row,
 * all in this transaction or none. What is still asked is refused row by row.
 */
export async function confirmPlan(
  tx: Tx,
  acting: Acting,
  id: string,
  version: number,
  as?: OnBehalf,
): Promise<GivenPlan | Refused<ConfirmRefusal>> {
  const { caller, at } = acting
  const plan = await claimPlan(tx, id)
  if (!plan) return refuse('not-found')
  if (plan.state !== 'draft') return refuse('not-a-draft')
  if (caller.kind !== 'system' && !agenciesOf(caller).has(plan.issuerAgency)) return refuse('not-your-agency')
  if (plan.version !== version) return refuse('changed-meanwhile')
  const today = dayOf(at)
  const around = await lookAround(tx, { today, language: caller.language })
  const issuer = around.agencies.get(plan.issuerAgency)
  if (!issuer) return refuse('not-your-agency')
  const reading = await readingOf(tx, plan, around)
  const faults = faultsOf(acting, plan, reading, around)
  if (faults.length > 0) return refuse('bad-rows', { n: faults.length }, faults)
  if (await isNumberTaken(tx, plan, issuer)) return refuse('number-taken', { number: plan.number })
  const by = as ?? {
    accountId: caller.accountId,
    name: caller.kind === 'system' ? null : caller.name,
    agencyId: issuer.id,
  }
  const directive = directiveOf(plan, reading.planned, issuer, around, by, at)
  const people = await peopleIn(tx, reading.planned, around)
  const seqs = await nextNumbers(tx, 'task', reading.planned.length)
  const opened = reading.planned.map((row, n) => {
    const lead = around.agencies.get(row.lead) as Agency
    const { title, what, result, deadline, written, coordinators } = row
    return openTask(
      {
        id: newId(),
        home: homeOf(lead.unit),
        seq: seqs[n] as number,
        directiveId: directive.state.directive.id,
        authority: plan.number,
        title,
        what,
        result,
        sector: plan.sector,
        issuer: issuer.id,
        lead,
        person: people.get(lead.id) ?? null,
        deadline,
        detail: { written, coordinators, plan: { id: plan.id, row: row.row } },
        by,
        at,
      },
      around.calendar,
    )
  })
  await insertDirective(tx, directive.state.directive, directive.state.move)
  await insertTasks(tx, opened)
  await insertRecipients(
    tx,
    directive.state.directive,
    opened.map(({ task }) => ({ task: task.id, agency: around.agencies.get(task.leadAgency) as Agency, why: null })),
  )
  const given: Plan = {
    ...plan,
    state: 'confirmed',
    directiveId: directive.state.directive.id,
    confirmedAt: at,
    version: plan.version + 1,
    agencies: directive.state.directive.agencies,
    recipients: directive.state.directive.recipients,
  }
  await savePlan(tx, given)
  await learnAliases(tx, learned(plan))
  const fact = {
    kind: 'work.plan-confirmed',
    subject: { type: 'work.plan', id: plan.id },
    where: { unit: plan.unit, sector: plan.sector },
    authority: plan.number,
    before: { state: 'draft' },
    after: { state: 'confirmed', directive: directive.state.directive.id, tasks: opened.length },
  }
  await remember(tx, acting, [...directive.facts, ...opened.map((one) => one.fact), fact])
  await announceSteps(
    tx,
    acting,
    opened.map(({ task, move }) => ({
      line: taskLine(task),
      told: { step: 'assign', by: move.by, workflow: taskWorkflowOf(task.workflow) },
    })),
  )
  return {
    directive: directive.state.directive.id,
    tasks: opened.length,
    given: opened.map(({ task }) => ({ id: task.id, title: task.title, agency: task.leadAgency })),
  }
}

/** The directive of the plan: in force until the last of its days. */
function directiveOf(
  plan: Plan,
  planned: readonly Planned[],
  issuer: Agency,
  { calendar, agencies, today }: Around,
  by: OnBehalf | { accountId: string | null; name: string | null; agencyId: string },
  at: Acting['at'],
) {
  const ends = planned.flatMap(
    ({ deadline }) => finalDay(deadline, calendar) ?? milestonesOf(deadline).at(-1)?.due ?? [],
  )
  const due = ends.toSorted().at(-1) ?? today
  const leads = [...new Set(planned.map(({ lead }) => lead))]
  const helpers = planned.flatMap(({ coordinators }) => coordinators)
  const decided = issue(
    {
      title: plan.title,
      text: plan.title,
      result: plan.title,
      sector: plan.sector,
      deadline: { day: due },
      form: 'decision',
      ...(plan.basis.trim() === '' ? {} : { basis: plan.basis }),
      signer: { name: plan.signer, title: '' },
    },
    {
      id: newId(),
      home: homeOf(issuer.unit),
      number: plan.number.trim(),
      issuer,
      due,
      day: plan.day ?? today,
      recipients: [],
      carrying: leads.map((id) => agencies.get(id) as Agency),
      coordinators: [],
      rule: null,
      figure: null,
      calendar,
      by,
      at,
    },
  )
  const { directive, move } = decided.state
  const all = [...new Set([...directive.agencies, ...helpers])]
  return {
    ...decided,
    state: { directive: { ...directive, agencies: all }, move: { ...move, effects: { given: planned.length } } },
  }
}

/** Everything that keeps a plan from being given out: by field or row, each with its remedy. */
function faultsOf({ caller }: Acting, plan: Plan, reading: Reading, around: Around): FieldFault[] {
  const { language } = caller
  const faults: FieldFault[] = []
  const head = { title: plan.title, number: plan.number, day: plan.day ?? '', signer: plan.signer }
  for (const [field, value] of Object.entries(head) as [keyof typeof head, string][])
    if (value.trim() === '')
      faults.push({ field, message: say(planFaults.head, language, { field: say(planFaults[field], language) }) })
  faults.push(...askedFaults(reading, language))
  if (reading.planned.length === 0 && faults.length === 0)
    faults.push({ field: 'table', message: say(planFaults.nothing, language) })
  const seen = new Set<string>()
  for (const { row, lead } of reading.planned) {
    const agency = around.agencies.get(lead)
    const name = around.agencyName(lead)
    const bad =
      !agency || !contains(agency, around.today)
        ? planFaults.gone
        : caller.may('work.direct', { unit: agency.unit, sector: plan.sector })
          ? null
          : planFaults.outside
    if (bad === null || seen.has(`${row} ${lead}`)) continue
    seen.add(`${row} ${lead}`)
    faults.push({ row, field: 'lead', message: say(bad, language, { row, agency: name }) })
  }
  return faults
}

const FIELD_OF = { deadlines: 'deadline', names: 'lead', leads: 'lead', results: 'result', rows: 'task' } as const

const askedFaults = ({ questions }: Reading, language: Language): FieldFault[] =>
  questions
    .filter(({ answered }) => !answered)
    .flatMap(({ of, text, why, rows }) =>
      rows.map((row) => {
        const field = FIELD_OF[of]
        const values = {
          row,
          field: say(planTexts.fields[field], language),
          text,
          why: say(planTexts.asks[why], language),
        }
        return { row, field, message: say(planFaults.asked, language, values) }
      }),
    )

/** Somebody in each lead agency to whom its tasks go by default: an officer, else the head. */
async function peopleIn(tx: Tx, planned: readonly Planned[], around: Around): Promise<Map<string, Person>> {
  const leads = [...new Set(planned.map(({ lead }) => lead))]
  const answering = await answeringFor(tx, leads, around.today)
  const first = new Map<string, string>()
  for (const { agency, accountId } of answering.toSorted((a, b) => Number(a.head) - Number(b.head)))
    if (!first.has(agency)) first.set(agency, accountId)
  const names = await namesOf(tx, [...new Set(first.values())])
  return new Map(
    [...first].flatMap(([agency, id]) => (names.has(id) ? [[agency, { id, name: names.get(id) ?? '' }]] : [])),
  )
}

async function isNumberTaken(tx: Tx, plan: Plan, issuer: Agency): Promise<boolean> {
  const row = await tx
    .selectFrom('work.directive')
    .select('id')
    .where('home', '=', homeOf(issuer.unit))
    .where('numbered_by', '=', issuer.id)
    .where('year', '=', Number((plan.day ?? '').slice(0, 4)))
    .where('number', '=', plan.number.trim())
    .executeTakeFirst()
  return row !== undefined
}

/** Names that were said to mean one agency. */
const learned = ({ answers }: Plan): Map<string, string> =>
  new Map(
    Object.entries(answers.names).flatMap(([alias, answer]) =>
      'agencies' in answer && answer.agencies.length === 1 ? [[alias, answer.agencies[0] as string] as const] : [],
    ),
  )
