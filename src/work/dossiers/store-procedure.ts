import { type Selectable, sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import { compareText, fold } from '#kernel/fold'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { ProcedureLevel, ResultKind } from './names.ts'
import type { Procedure, Requirement, Stage } from './procedure.ts'

const procedureOf = (row: Selectable<Tables['work.procedure']>): Procedure => ({
  id: row.id,
  version: row.version,
  name: row.name,
  level: row.level as ProcedureLevel,
  sector: row.sector,
  fee: row.fee,
  feeNote: row.fee_note,
  requirements: row.requirements as unknown as Requirement[],
  basis: row.basis as unknown as string[],
  termHours: row.term_hours,
  stages: row.stages as unknown as Stage[],
  result: row.result,
  resultKind: row.result_kind as ResultKind,
  signer: row.signer,
  supplyDays: row.supply_days,
  note: row.note,
  from: row.from_day,
  to: row.to_day,
})

export interface ProcedureFilter {
  readonly words?: string | undefined
  readonly level?: ProcedureLevel | undefined
  readonly sector?: string | undefined
}

/** The newest version of each procedure, by name; `day` leaves out those not in force on it. */
export async function listProcedures(tx: Tx, filter: ProcedureFilter, day: Day | null): Promise<Procedure[]> {
  let query = tx.selectFrom('work.procedure').selectAll().distinctOn('id').orderBy('id').orderBy('version', 'desc')
  if (day !== null) query = query.where(sql<boolean>`from_day <= ${day} and (to_day is null or to_day > ${day})`)
  if (filter.level !== undefined) query = query.where('level', '=', filter.level)
  if (filter.sector !== undefined) query = query.where('sector', '=', filter.sector)
  for (const word of fold(filter.words ?? '')
    .split(' ')
    .filter(Boolean))
    query = query.where(sql<boolean>`position(${word} in search) > 0`)
  const rows = await query.execute()
  return rows.map(procedureOf).sort((a, b) => compareText(a.name, b.name))
}

/** Every version of a procedure, the newest first. */
export async function procedureVersions(tx: Tx, id: string): Promise<Procedure[]> {
  const rows = await tx
    .selectFrom('work.procedure')
    .selectAll()
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(procedureOf)
}

const keyOf = (id: string, version: number): string => `${id} ${version}`

/** Versions of procedures, by `id version`; a version is never changed, so that what dossiers name is always there. */
export async function proceduresOf(
  tx: Tx,
  named: readonly { readonly procedureId: string; readonly procedureVersion: number }[],
): Promise<(of: { readonly procedureId: string; readonly procedureVersion: number }) => Procedure> {
  const ids = [...new Set(named.map(({ procedureId }) => procedureId))]
  const rows =
    ids.length === 0 ? [] : await tx.selectFrom('work.procedure').selectAll().where('id', 'in', ids).execute()
  const found = new Map(rows.map((row) => [keyOf(row.id, row.version), procedureOf(row)]))
  return ({ procedureId, procedureVersion }) => {
    const one = found.get(keyOf(procedureId, procedureVersion))
    if (!one) throw new Error(`procedure ${procedureId} ${procedureVersion} is not there`)
    return one
  }
}

/** What each procedure is called now, by its code; withdrawn ones too. Names are in Vietnamese, as they are published. */
export async function procedureNames(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('work.procedure')
    .select(['id', 'name'])
    .distinctOn('id')
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Writes a version; the one before it ends on the day the new one begins. */
export async function insertProcedure(
  tx: Tx,
  procedure: Procedure,
  by: { readonly at: Instant; readonly account: string | null },
): Promise<void> {
  const { id, version, from } = procedure
  await tx
    .updateTable('work.procedure')
    .set({ to_day: from })
    .where('id', '=', id)
    .where('version', '<', version)
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>', from)]))
    .execute()
  await tx
    .insertInto('work.procedure')
    .values({
      id,
      version,
      name: procedure.name,
      level: procedure.level,
      sector: procedure.sector,
      fee: procedure.fee,
      fee_note: procedure.feeNote,
      requirements: JSON.stringify(procedure.requirements),
      basis: JSON.stringify(procedure.basis),
      term_hours: procedure.termHours,
      stages: JSON.stringify(procedure.stages),
      result: procedure.result,
      result_kind: procedure.resultKind,
      signer: procedure.signer,
      supply_days: procedure.supplyDays,
      note: procedure.note,
      search: fold(`${id} ${procedure.name}`),
      from_day: from,
      to_day: procedure.to,
      made_at: by.at,
      made_by: by.account,
    })
    .execute()
}

export async function withdrawVersion(tx: Tx, of: Procedure, from: Day, reason: string): Promise<void> {
  await tx
    .updateTable('work.procedure')
    .set({ to_day: from, withdrawn_for: reason })
    .where('id', '=', of.id)
    .where('version', '=', of.version)
    .execute()
}
