import type { Selectable } from 'kysely'
import { homeOf } from '#platform/sql/home'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { MeasureUnit } from '../names.ts'
import type { Intake, IntakeWithRows } from './intake.ts'
import type { Choice, Row, RowCode } from './judge.ts'
import type { IntakeSource, IntakeState, Outcome } from './names.ts'
import type { SheetNote } from './told.ts'

const CHUNK = 1_000

/** Keeps a sending; false when one of the same name is there already. */
export async function insertIntake(tx: Tx, { intake, values }: IntakeWithRows): Promise<boolean> {
  const done = await tx
    .insertInto('measures.intake')
    .values(toRow(intake))
    .onConflict((found) => found.doNothing())
    .executeTakeFirst()
  if (Number(done.numInsertedOrUpdatedRows) === 0) return false
  await insertRows(tx, intake, values)
  return true
}

async function insertRows(tx: Tx, intake: Intake, values: readonly Row[]): Promise<void> {
  for (let from = 0; from < values.length; from += CHUNK)
    await tx
      .insertInto('measures.intake_row')
      .values(values.slice(from, from + CHUNK).map((row) => toValue(intake, row)))
      .execute()
}

/** What became of it, and of each of its values. */
export async function updateIntake(tx: Tx, { intake, values }: IntakeWithRows): Promise<void> {
  const { home, id, ...rest } = toRow(intake)
  await tx.updateTable('measures.intake').set(rest).where('home', '=', home).where('id', '=', id).execute()
  await tx.deleteFrom('measures.intake_row').where('home', '=', home).where('intake_id', '=', id).execute()
  await insertRows(tx, intake, values)
}

/** With `lock`, nobody else writes it until the transaction ends. */
export async function findIntake(tx: Tx, id: string, lock: boolean): Promise<IntakeWithRows | undefined> {
  const asked = tx.selectFrom('measures.intake').selectAll().where('id', '=', id)
  const row = await (lock ? asked.forUpdate() : asked).executeTakeFirst()
  return row && { intake: fromRow(row), values: await valuesOf(tx, row.home, id) }
}

/** The sending of that name by the agency. */
export async function findByRequestKey(tx: Tx, agencyId: string, key: string): Promise<IntakeWithRows | undefined> {
  const row = await tx
    .selectFrom('measures.intake')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('request_key', '=', key)
    .executeTakeFirst()
  return row && { intake: fromRow(row), values: await valuesOf(tx, row.home, row.id) }
}

async function valuesOf(tx: Tx, home: number, id: string): Promise<Row[]> {
  const rows = await tx
    .selectFrom('measures.intake_row')
    .selectAll()
    .where('home', '=', home)
    .where('intake_id', '=', id)
    .orderBy('n')
    .execute()
  return rows.map(fromValue)
}

export interface IntakeFilter {
  readonly source?: IntakeSource | undefined
  readonly state?: IntakeState | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

export async function listIntakes(tx: Tx, filter: IntakeFilter): Promise<{ items: Intake[]; total: number }> {
  let query = tx.selectFrom('measures.intake')
  if (filter.source) query = query.where('source', '=', filter.source)
  // What its sender let go is shown only to whoever asks for it.
  query = filter.state ? query.where('state', '=', filter.state) : query.where('state', '<>', 'dropped')
  const counted = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirst()
  const rows = await query
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit ?? 50)
    .offset(filter.offset ?? 0)
    .execute()
  return { items: rows.map(fromRow), total: Number(counted?.n ?? 0) }
}

const toRow = (of: Intake) => ({
  home: homeOf(of.unitId),
  id: of.id,
  agency_id: of.agencyId,
  unit_id: of.unitId,
  sector: of.sector,
  source: of.source as string,
  state: of.state as string,
  form_id: of.formId,
  period_id: of.periodId,
  report_ids: [...of.reportIds],
  file_name: of.fileName,
  sha256: of.sha256,
  request_key: of.requestKey,
  key_id: of.keyId,
  account_id: of.accountId,
  by_name: of.byName,
  at: of.at,
  done_at: of.doneAt,
  rows: of.rows,
  written: of.written,
  same: of.same,
  asked: of.asked,
  wrong: of.wrong,
  notes: JSON.stringify(of.notes),
  missing: [...of.missing],
  problem: of.problem,
})

const fromRow = (row: Selectable<Tables['measures.intake']>): Intake => ({
  id: row.id,
  agencyId: row.agency_id,
  unitId: row.unit_id,
  sector: row.sector,
  source: row.source as IntakeSource,
  state: row.state as IntakeState,
  formId: row.form_id,
  periodId: row.period_id,
  reportIds: row.report_ids,
  fileName: row.file_name,
  sha256: row.sha256,
  requestKey: row.request_key,
  keyId: row.key_id,
  accountId: row.account_id,
  byName: row.by_name,
  at: row.at,
  doneAt: row.done_at,
  rows: row.rows,
  written: row.written,
  same: row.same,
  asked: row.asked,
  wrong: row.wrong,
  notes: row.notes as unknown as SheetNote[],
  missing: row.missing,
  problem: row.problem,
})

const toValue = (intake: Intake, row: Row) => ({
  home: homeOf(intake.unitId),
  intake_id: intake.id,
  n: row.n,
  agency_id: intake.agencyId,
  report_id: row.reportId,
  subject_id: row.subjectId,
  subject_name: row.subjectName,
  indicator_id: row.indicatorId,
  part: row.part,
  line_name: row.lineName,
  measure_unit: row.measureUnit as string | null,
  sheet: row.sheet,
  cell: row.cell,
  told: row.told,
  value: row.value,
  absent: row.absent,
  before: row.before,
  previous: row.previous,
  note: row.note,
  outcome: row.outcome as string,
  code: row.code as string | null,
  choices: row.choices.length === 0 ? null : JSON.stringify(row.choices),
})

const fromValue = (row: Selectable<Tables['measures.intake_row']>): Row => ({
  n: row.n,
  reportId: row.report_id,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  indicatorId: row.indicator_id,
  part: row.part,
  lineName: row.line_name,
  measureUnit: row.measure_unit as MeasureUnit | null,
  sheet: row.sheet,
  cell: row.cell,
  told: row.told,
  value: row.value,
  absent: row.absent,
  before: row.before,
  previous: row.previous,
  note: row.note,
  outcome: row.outcome as Outcome,
  code: row.code as RowCode | null,
  choices: (row.choices as unknown as Choice[] | null) ?? [],
})
