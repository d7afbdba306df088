import { type Selectable, sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { FourCells } from '../doors.ts'
import { noCells } from '../figures/figures.ts'
import { cellOn } from '../tasks/store-list.ts'
import { taskOf } from '../tasks/store-task.ts'
import type { Task } from '../tasks/task.ts'
import type { Answers } from './answers.ts'
import type { Sheet } from './store-read.ts'

export type PlanState = 'draft' | 'confirmed' | 'dropped'

export interface Plan {
  readonly home: number
  readonly id: string
  readonly state: PlanState
  readonly title: string
  readonly number: string
  readonly day: Day | null
  readonly signer: string
  readonly basis: string
  readonly issuerAgency: string
  readonly unit: string
  readonly sector: string
  readonly agencies: readonly string[]
  readonly recipients: readonly string[]
  readonly fileName: string
  readonly sha256: string
  readonly sheet: Sheet
  readonly answers: Answers
  readonly version: number
  readonly directiveId: string | null
  readonly broughtAt: Instant
  readonly broughtBy: string | null
  readonly broughtName: string | null
  readonly confirmedAt: Instant | null
}

const planOf = (row: Selectable<Tables['work.plan']>): Plan => ({
  home: row.home,
  id: row.id,
  state: row.state as PlanState,
  title: row.title,
  number: row.number,
  day: row.day,
  signer: row.signer,
  basis: row.basis,
  issuerAgency: row.issuer_agency,
  unit: row.unit_id,
  sector: row.sector,
  agencies: row.agencies,
  recipients: row.recipients,
  fileName: row.file_name,
  sha256: row.sha256,
  sheet: row.sheet as unknown as Sheet,
  answers: row.answers as unknown as Answers,
  version: row.version,
  directiveId: row.directive_id,
  broughtAt: row.brought_at,
  broughtBy: row.brought_by,
  broughtName: row.brought_name,
  confirmedAt: row.confirmed_at,
})

const changing = (plan: Plan) => ({
  state: plan.state,
  title: plan.title,
  number: plan.number,
  day: plan.day,
  signer: plan.signer,
  basis: plan.basis,
  sector: plan.sector,
  agencies: [...plan.agencies],
  recipients: [...plan.recipients],
  answers: JSON.stringify(plan.answers),
  version: plan.version,
  directive_id: plan.directiveId,
  confirmed_at: plan.confirmedAt,
})

export async function insertPlan(tx: Tx, plan: Plan): Promise<void> {
  await tx
    .insertInto('work.plan')
    .values({
      ...changing(plan),
      home: plan.home,
      id: plan.id,
      issuer_agency: plan.issuerAgency,
      unit_id: plan.unit,
      file_name: plan.fileName,
      sha256: plan.sha256,
      sheet: JSON.stringify(plan.sheet),
      brought_at: plan.broughtAt,
      brought_by: plan.broughtBy,
      brought_name: plan.broughtName,
    })
    .execute()
}

export async function savePlan(tx: Tx, plan: Plan): Promise<void> {
  await tx
    .updateTable('work.plan')
    .set(changing(plan))
    .where('home', '=', plan.home)
    .where('id', '=', plan.id)
    .execute()
}

export async function findPlan(tx: Tx, id: string): Promise<Plan | null> {
  const row = await tx.selectFrom('work.plan').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? planOf(row) : null
}

/** The plan, held until the transaction ends. */
export async function claimPlan(tx: Tx, id: string): Promise<Plan | null> {
  const row = await tx.selectFrom('work.plan').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? planOf(row) : null
}

/** The same file as it was brought in before and not dropped, for the agency. */
export async function findSameFile(tx: Tx, sha256: string, agency: string): Promise<Plan | null> {
  const row = await tx
    .selectFrom('work.plan')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('issuer_agency', '=', agency)
    .where('state', '<>', 'dropped')
    .orderBy('brought_at', 'desc')
    .executeTakeFirst()
  return row ? planOf(row) : null
}

const MOST = 200

/** Plans the caller may see, drafts first, then the latest; dropped ones only when asked for. */
export async function listPlans(tx: Tx, state: PlanState | undefined): Promise<Plan[]> {
  let query = tx.selectFrom('work.plan').selectAll()
  query = state === undefined ? query.where('state', '<>', 'dropped') : query.where('state', '=', state)
  const rows = await query
    .orderBy(sql`case state when 'draft' then 0 else 1 end`)
    .orderBy('brought_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(planOf)
}

/** The four cells of each plan, by its id. */
export async function cellsOfPlans(tx: Tx, ids: readonly string[], today: Day): Promise<Map<string, FourCells>> {
  const rows = await tx
    .selectFrom('work.task')
    .select(['plan_id', cellOn(today).as('cell'), sql<number>`count(*)`.as('n')])
    .where(sql<boolean>`plan_id = any(${[...ids]}::uuid[])`)
    .where('parent_id', 'is', null)
    .groupBy(['plan_id', sql`2`])
    .execute()
  const found = new Map<string, FourCells>()
  for (const { plan_id: id, cell, n } of rows) {
    const before = found.get(id ?? '') ?? noCells
    if (cell !== null) found.set(id ?? '', { ...before, [cell]: before[cell] + n, total: before.total + n })
  }
  return found
}

/** Tasks of a plan, in the order of its rows. */
export async function tasksOfPlan(tx: Tx, id: string): Promise<Task[]> {
  const rows = await tx
    .selectFrom('work.task')
    .selectAll()
    .where('plan_id', '=', id)
    .where('parent_id', 'is', null)
    .orderBy('plan_row')
    .orderBy('id')
    .execute()
  return rows.map(taskOf)
}

/** Names reviewers have explained before, folded, with the agency meant. */
export async function loadAliases(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('work.agency_alias').select(['alias', 'agency']).execute()
  return new Map(rows.map(({ alias, agency }) => [alias, agency]))
}

export async function learnAliases(tx: Tx, learned: ReadonlyMap<string, string>): Promise<void> {
  if (learned.size === 0) return
  await tx
    .insertInto('work.agency_alias')
    .values([...learned].map(([alias, agency]) => ({ alias, agency })))
    .onConflict((conflict) => conflict.column('alias').doUpdateSet({ agency: sql`excluded.agency` }))
    .execute()
}
