import { sql } from 'kysely'
import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { ReportingLevel } from '../names.ts'
import type { PeriodKind } from '../period.ts'
import type { DatedDeadline, DatedLine, Form } from './form.ts'
import type { DeadlineKind } from './names.ts'

/** Every form, by how often and name; with their lines and rules through time. */
export async function listForms(tx: Tx, ids?: readonly string[]): Promise<Form[]> {
  if (ids?.length === 0) return []
  const of = <T extends { where: (column: never, op: 'in', values: never) => T }>(query: T, column: string): T =>
    ids ? query.where(column as never, 'in', [...ids] as never) : query
  const rows = await of(tx.selectFrom('measures.form').selectAll().orderBy('name_vi'), 'id').execute()
  const lines = Map.groupBy(
    await of(tx.selectFrom('measures.form_line').selectAll().orderBy('position'), 'form_id').execute(),
    ({ form_id }) => form_id,
  )
  const rules = Map.groupBy(
    await of(tx.selectFrom('measures.form_deadline').selectAll().orderBy('from_day'), 'form_id').execute(),
    ({ form_id }) => form_id,
  )
  return rows.map((row) => ({
    id: row.id,
    name: { vi: row.name_vi, en: row.name_en },
    note: words(row.note_vi, row.note_en),
    period: row.period as PeriodKind,
    level: row.level as ReportingLevel,
    agencyIds: row.agency_ids,
    sector: row.sector,
    ownerAgencyId: row.owner_agency_id,
    from: row.from_day,
    to: row.to_day,
    act: row.act,
    version: row.version,
    lines: (lines.get(row.id) ?? []).map(
      (line): DatedLine => ({
        indicatorId: line.indicator_id,
        position: line.position,
        required: line.required,
        from: line.from_day,
        to: line.to_day,
      }),
    ),
    deadlines: (rules.get(row.id) ?? []).map(
      (rule): DatedDeadline => ({
        from: rule.from_day,
        rule: { kind: rule.kind as DeadlineKind, count: rule.count, months: rule.months },
        act: rule.act,
      }),
    ),
  }))
}

const words = (vi: string | null, en: string | null): Text | null => (vi === null ? null : { vi, en: en ?? vi })

export async function findForm(tx: Tx, id: string): Promise<Form | undefined> {
  return (await listForms(tx, [id]))[0]
}

/** Holds a form until the transaction ends; returns its version, or undefined where there is none. */
export async function lockForm(tx: Tx, id: string): Promise<number | undefined> {
  const row = await tx.selectFrom('measures.form').select('version').where('id', '=', id).forUpdate().executeTakeFirst()
  return row?.version
}

/** Writes a form whole: head, lines and rules as given. */
export async function saveForm(tx: Tx, form: Form, by: Pick<Acting, 'caller' | 'at'>): Promise<void> {
  const row = {
    id: form.id,
    name_vi: form.name.vi,
    name_en: form.name.en,
    note_vi: form.note?.vi ?? null,
    note_en: form.note?.en ?? null,
    period: form.period as string,
    level: form.level as string,
    agency_ids: [...form.agencyIds],
    sector: form.sector,
    owner_agency_id: form.ownerAgencyId,
    from_day: form.from,
    to_day: form.to,
    act: form.act,
    version: form.version,
    changed_by: by.caller.accountId,
    changed_at: by.at,
  }
  const { id, ...rest } = row
  await tx
    .insertInto('measures.form')
    .values(row)
    .onConflict((found) => found.column('id').doUpdateSet(rest))
    .execute()
  await tx.deleteFrom('measures.form_line').where('form_id', '=', id).execute()
  await tx.deleteFrom('measures.form_deadline').where('form_id', '=', id).execute()
  await tx
    .insertInto('measures.form_line')
    .values(
      form.lines.map((line) => ({
        form_id: id,
        indicator_id: line.indicatorId,
        from_day: line.from,
        to_day: line.to,
        position: line.position,
        required: line.required,
      })),
    )
    .execute()
  await tx
    .insertInto('measures.form_deadline')
    .values(form.deadlines.map(({ from, rule, act }) => ({ form_id: id, from_day: from, ...rule, act })))
    .execute()
}

/** The last day of the last period of a form that has reports; null when it has none. */
export async function lastOpened(tx: Tx, formId: string): Promise<Day | null> {
  const row = await tx
    .selectFrom('measures.report')
    .select(sql<Day | null>`max(period_to)`.as('last'))
    .where('form_id', '=', formId)
    .executeTakeFirst()
  return row?.last ?? null
}
