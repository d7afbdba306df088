import { compareText } from '#kernel/fold'
import { contains } from '#kernel/interval'
import { type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { agenciesOf } from '../asking.ts'
import { noCells } from '../figures/figures.ts'
import { type Around, lookAround } from '../store-around.ts'
import { countParts } from '../tasks/store-part.ts'
import { agencyView } from '../tasks/view.ts'
import { answered } from './answers.ts'
import type { PlanLine, PlanView, plans } from './contract.ts'
import { draftPlan, planFact } from './store-bring.ts'
import { confirmPlan } from './store-confirm.ts'
import {
  cellsOfPlans,
  claimPlan,
  findPlan,
  findSameFile,
  listPlans,
  type Plan,
  savePlan,
  tasksOfPlan,
} from './store-plan.ts'
import { readPlan } from './store-read.ts'
import { readingOf } from './store-understand.ts'
import { fileFaultTexts } from './text.ts'
import { questionView, rowView } from './view.ts'

const aroundOf = (call: Call, tx: Tx): Promise<Around> =>
  lookAround(tx, { today: call.today, language: call.caller.language })

const mine = (plan: Plan, { caller }: Call): boolean =>
  caller.may('work.direct') && (caller.kind === 'system' || agenciesOf(caller).has(plan.issuerAgency))

const lineOf = (plan: Plan, around: Around, cells = noCells): PlanLine => ({
  id: plan.id,
  state: plan.state,
  title: plan.title,
  number: plan.number,
  day: plan.day,
  signer: plan.signer,
  basis: plan.basis,
  sector: plan.sector,
  issuer: agencyView(plan.issuerAgency, around),
  fileName: plan.fileName,
  broughtAt: plan.broughtAt,
  broughtBy: plan.broughtName,
  rows: plan.sheet.rows.length,
  cells,
})

async function fullView(tx: Tx, call: Call, plan: Plan): Promise<PlanView> {
  const around = await aroundOf(call, tx)
  const reading = await readingOf(tx, plan, around)
  const tasks = plan.state === 'confirmed' ? await tasksOfPlan(tx, plan.id) : []
  const byRow = Map.groupBy(tasks, ({ plan: of }) => of?.row ?? 0)
  const parts = await countParts(
    tx,
    tasks.map(({ id }) => id),
  )
  const cells = await cellsOfPlans(tx, [plan.id], call.today)
  return {
    ...lineOf(plan, around, cells.get(plan.id)),
    rows: reading.rows.filter(({ kind }) => kind === 'task').length,
    directiveId: plan.directiveId,
    version: plan.version,
    format: plan.sheet.format,
    sheet: plan.sheet.sheet,
    notes: [...plan.sheet.notes],
    questions: plan.state === 'draft' ? reading.questions.map((one) => questionView(one, plan.answers, around)) : [],
    table: reading.rows.map((row) =>
      rowView(row, around, byRow.get(row.row) ?? [], parts, plan.answers.rows[row.row] ?? null),
    ),
    tasks: plan.state === 'confirmed' ? tasks.length : reading.planned.length,
    mine: mine(plan, call),
  }
}

/** The draft, held, if the caller may go on with it. */
async function draftOf(
  tx: Tx,
  call: Call,
  id: string,
): Promise<Plan | Refused<'not-found' | 'not-a-draft' | 'not-your-agency'>> {
  const plan = await claimPlan(tx, id)
  if (!plan) return refuse('not-found')
  if (!mine(plan, call)) return refuse('not-your-agency')
  return plan.state === 'draft' ? plan : refuse('not-a-draft')
}

export const planHandlers: Handlers<typeof plans> = {
  async listPlans(call, tx) {
    const around = await aroundOf(call, tx)
    const found = await listPlans(tx, call.query.state)
    const cells = await cellsOfPlans(
      tx,
      found.map(({ id }) => id),
      call.today,
    )
    return { items: found.map((plan) => lineOf(plan, around, cells.get(plan.id))) }
  },
  async bringPlan(call, tx) {
    const { caller, upload } = call
    const around = await aroundOf(call, tx)
    const issuer = around.agencies.get(caller.agencyId ?? '')
    if (!issuer) return refuse('not-your-agency')
    const known = await findSameFile(tx, upload.sha256, issuer.id)
    if (known) return { id: known.id, known: true, state: known.state }
    const sheet = await readPlan(upload.path)
    if ('fault' in sheet) return refuse('bad-file', { what: say(fileFaultTexts[sheet.fault], caller.language) })
    const plan = await draftPlan(tx, call, issuer, sheet, upload)
    return { id: plan.id, known: false, state: plan.state }
  },
  async getPlan(call, tx) {
    const plan = await findPlan(tx, call.params.id)
    return plan ? fullView(tx, call, plan) : refuse('not-found')
  },
  async reviewPlan(call, tx) {
    const draft = await draftOf(tx, call, call.params.id)
    if ('refused' in draft) return draft
    const answers = (call.body.answers ?? []).reduce(answered, draft.answers)
    const reviewed: Plan = { ...draft, ...call.body.head, answers, version: draft.version + 1 }
    await savePlan(tx, reviewed)
    return fullView(tx, call, reviewed)
  },
  confirmPlan: (call, tx) => confirmPlan(tx, call, call.params.id, call.body.version),
  async dropPlan(call, tx) {
    const draft = await draftOf(tx, call, call.params.id)
    if ('refused' in draft) return draft
    const dropped: Plan = { ...draft, state: 'dropped', version: draft.version + 1 }
    await savePlan(tx, dropped)
    await remember(tx, call, [planFact(dropped, 'work.plan-dropped')])
    return { dropped: true }
  },
  async listPlanAgencies(call, tx) {
    const around = await aroundOf(call, tx)
    const items = [...around.agencies.values()]
      .filter((agency) => contains(agency, around.today))
      .map(({ id }) => agencyView(id, around))
      .sort((a, b) => compareText(a.name, b.name))
    return { items }
  },
}
