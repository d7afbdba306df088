import type { Selectable } from 'kysely'
import { homeOf } from '#platform/sql/home'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { PublicationState } from './names.ts'
import type { Publication } from './publication.ts'

export interface PublicationFilter {
  readonly formId?: string | undefined
  readonly periodId?: string | undefined
  readonly subjectId?: string | undefined
  readonly state?: PublicationState | undefined
  readonly ids?: readonly string[] | undefined
  /** Held until the transaction ends. */
  readonly lock?: boolean
}

/** Publications that stand (superseded ones only when asked for by state), reopened ones first, then the latest. */
export async function listPublications(tx: Tx, filter: PublicationFilter): Promise<Publication[]> {
  const { formId, periodId, subjectId, state, ids, lock } = filter
  if (ids?.length === 0) return []
  let query = tx.selectFrom('measures.publication').selectAll()
  query = state ? query.where('state', '=', state) : query.where('state', '<>', 'superseded')
  if (formId) query = query.where('form_id', '=', formId)
  if (periodId) query = query.where('period_id', '=', periodId)
  if (subjectId) query = query.where('subject_id', '=', subjectId)
  if (ids) query = query.where('id', 'in', [...ids])
  const sorted = query.orderBy('state', 'desc').orderBy('period_to', 'desc').orderBy('indicator_id').orderBy('id')
  return (await (lock ? sorted.forUpdate() : sorted).execute()).map(fromRow)
}

/** Those that stand for exactly these days, held until the transaction ends. */
export async function publicationsOfDays(
  tx: Tx,
  { periodFrom, periodTo }: Pick<Publication, 'periodFrom' | 'periodTo'>,
): Promise<Publication[]> {
  const rows = await tx
    .selectFrom('measures.publication')
    .selectAll()
    .where('period_from', '=', periodFrom)
    .where('period_to', '=', periodTo)
    .where('state', '<>', 'superseded')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(fromRow)
}

export async function insertPublications(tx: Tx, all: readonly Publication[]): Promise<void> {
  if (all.length === 0) return
  await tx.insertInto('measures.publication').values(all.map(toRow)).execute()
}

export async function updatePublications(tx: Tx, all: readonly Publication[]): Promise<void> {
  for (const one of all) {
    const { home, id, state, next_value, reopened_at, reopened_by } = toRow(one)
    await tx
      .updateTable('measures.publication')
      .set({ state, next_value, reopened_at, reopened_by })
      .where('home', '=', home)
      .where('id', '=', id)
      .execute()
  }
}

export async function countReopened(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('measures.publication')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', '=', 'reopened')
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

const toRow = (of: Publication) => ({
  home: homeOf(of.subjectId),
  id: of.id,
  form_id: of.formId,
  period_id: of.periodId,
  period_from: of.periodFrom,
  period_to: of.periodTo,
  indicator_id: of.indicatorId,
  subject_id: of.subjectId,
  unit_id: of.subjectId,
  sector: of.sector,
  value: of.value,
  made: of.made,
  parts_from: of.partsFrom,
  parts_of: of.partsOf,
  part_ids: [...of.partIds],
  state: of.state as string,
  next_value: of.nextValue,
  reopened_at: of.reopenedAt,
  reopened_by: [...of.reopenedBy],
  replaces: of.replaces,
  reason: of.reason,
  published_by: of.publishedBy,
  published_name: of.publishedName,
  published_at: of.publishedAt,
})

const fromRow = (row: Selectable<Tables['measures.publication']>): Publication => ({
  id: row.id,
  formId: row.form_id,
  periodId: row.period_id,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  indicatorId: row.indicator_id,
  subjectId: row.subject_id,
  sector: row.sector,
  value: row.value,
  made: row.made,
  partsFrom: row.parts_from,
  partsOf: row.parts_of,
  partIds: row.part_ids,
  state: row.state as PublicationState,
  nextValue: row.next_value,
  reopenedAt: row.reopened_at,
  reopenedBy: row.reopened_by,
  replaces: row.replaces,
  reason: row.reason,
  publishedBy: row.published_by,
  publishedName: row.published_name,
  publishedAt: row.published_at,
})
