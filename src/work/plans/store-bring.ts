import { dayOf } from '#kernel/day'
import { type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { Agency } from '../directives/recipient.ts'
import type { OnBehalf } from '../doors.ts'
import { lookAround } from '../store-around.ts'
import { type Answers, noAnswers } from './answers.ts'
import { insertPlan, type Plan, savePlan } from './store-plan.ts'
import { readTable, type Sheet } from './store-read.ts'

/** What a plan in the ledger is: how many rows, never what they say. */
export const planFact = (plan: Plan, kind: string) => ({
  kind,
  subject: { type: 'work.plan', id: plan.id },
  where: { unit: plan.unit, sector: plan.sector },
  after: { state: plan.state, rows: plan.sheet.rows.length },
})

/** Keeps what was read as a draft of the agency; nothing is given to anybody. */
export async function draftPlan(
  tx: Tx,
  acting: Acting,
  issuer: Agency,
  sheet: Sheet,
  file: { readonly name: string; readonly sha256: string },
  as?: OnBehalf,
): Promise<Plan> {
  const { caller, at } = acting
  const { title, number, day, basis } = sheet.proposed
  const plan: Plan = {
    home: homeOf(issuer.unit),
    id: newId(),
    state: 'draft',
    title,
    number,
    day: day as Plan['day'],
    signer: '',
    basis,
    issuerAgency: issuer.id,
    unit: issuer.unit,
    sector: issuer.sector,
    agencies: [issuer.id],
    recipients: [],
    fileName: file.name,
    sha256: file.sha256,
    sheet,
    answers: noAnswers,
    version: 0,
    directiveId: null,
    broughtAt: at,
    broughtBy: as?.accountId ?? caller.accountId,
    broughtName: as?.name ?? caller.name,
    confirmedAt: null,
  }
  await insertPlan(tx, plan)
  await remember(tx, acting, [planFact(plan, 'work.plan-brought')])
  return plan
}

/** A plan as a neighbour brings it in: its table as text, the document it belongs to, and what is answered already. */
export interface BroughtPlan {
  readonly name: string
  readonly sha256: string
  readonly text: string
  readonly head: Partial<Pick<Plan, 'title' | 'number' | 'day' | 'signer' | 'basis' | 'sector'>>
  readonly answers?: Partial<Answers>
}

/** Brings a plan in for the system, on behalf of somebody; refused in words when the text is no plan. */
export async function bringPlan(
  tx: Tx,
  acting: Acting,
  { name, sha256, text, head, answers }: BroughtPlan,
  as: OnBehalf,
): Promise<{ id: string; version: number } | Refused<'bad-file' | 'not-your-agency'>> {
  const around = await lookAround(tx, { today: dayOf(acting.at), language: acting.caller.language })
  const issuer = around.agencies.get(as.agencyId)
  if (!issuer) return refuse('not-your-agency')
  const sheet = readTable(text)
  if ('fault' in sheet) return refuse('bad-file', { what: sheet.fault })
  const plan = await draftPlan(tx, acting, issuer, sheet, { name, sha256 }, as)
  const reviewed: Plan = { ...plan, ...head, answers: { ...noAnswers, ...answers } }
  await savePlan(tx, reviewed)
  return { id: plan.id, version: plan.version }
}
