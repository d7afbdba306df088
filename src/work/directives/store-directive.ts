import { type Selectable, sql } from 'kysely'
import type { Instant } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { DirectiveState } from '../names.ts'
import type { About } from '../schema.ts'
import type { Directive } from './directive.ts'

const directiveOf = (row: Selectable<Tables['work.directive']>): Directive => ({
  home: row.home,
  id: row.id,
  number: row.number,
  day: row.day,
  title: row.title,
  what: row.what,
  result: row.result,
  basis: row.basis,
  about: row.about as About | null,
  issuerAgency: row.issuer_agency,
  unit: row.unit_id,
  sector: row.sector,
  due: row.due_day,
  state: row.state as DirectiveState,
  workflow: row.workflow,
  agencies: row.agencies,
  recipients: row.recipients,
  issuedAt: row.issued_at,
  issuedBy: row.issued_by,
  issuedName: row.issued_name,
  recalledAt: row.recalled_at,
})

/** The next numbers of a sequence; numbers of a rolled-back transaction are lost, as on paper. */
export async function nextNumbers(tx: Tx, of: 'directive' | 'task' | 'petition', count: number): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`
    select nextval(${`work.${of}_number`}::regclass) as n from generate_series(1, ${count}::int)`.execute(tx)
  return rows.map(({ n }) => n)
}

export async function insertDirective(tx: Tx, directive: Directive): Promise<void> {
  const { unit, due, about, issuerAgency, issuedAt, issuedBy, issuedName, recalledAt, ...same } = directive
  await tx
    .insertInto('work.directive')
    .values({
      ...same,
      agencies: [...directive.agencies],
      recipients: [...directive.recipients],
      unit_id: unit,
      due_day: due,
      about: about === null ? null : JSON.stringify(about),
      issuer_agency: issuerAgency,
      issued_at: issuedAt,
      issued_by: issuedBy,
      issued_name: issuedName,
      recalled_at: recalledAt,
      search: fold(`${directive.number} ${directive.title} ${directive.what}`),
    })
    .execute()
}

export async function findDirective(tx: Tx, id: string): Promise<Directive | null> {
  const row = await tx.selectFrom('work.directive').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? directiveOf(row) : null
}

export async function claimDirective(tx: Tx, id: string): Promise<Directive | null> {
  const row = await tx.selectFrom('work.directive').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? directiveOf(row) : null
}

export async function markRecalled(tx: Tx, { home, id }: Directive, at: Instant): Promise<void> {
  await tx
    .updateTable('work.directive')
    .set({ state: 'recalled', recalled_at: at })
    .where('home', '=', home)
    .where('id', '=', id)
    .execute()
}

export interface DirectiveFilter {
  readonly issuer?: string | undefined
  readonly aboutType?: string | undefined
  readonly aboutId?: string | undefined
  readonly words?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Directives, the latest first. The cursor is the day and id of the last row of the page before. */
export async function listDirectives(tx: Tx, filter: DirectiveFilter): Promise<Directive[]> {
  let query = tx.selectFrom('work.directive').selectAll()
  if (filter.issuer) query = query.where('issuer_agency', '=', filter.issuer)
  if (filter.aboutType) query = query.where(sql<boolean>`about ->> 'type' = ${filter.aboutType}`)
  if (filter.aboutId) query = query.where(sql<boolean>`about ->> 'id' = ${filter.aboutId}`)
  for (const word of fold(filter.words ?? '')
    .split(' ')
    .filter(Boolean))
    query = query.where(sql<boolean>`position(${word} in search) > 0`)
  const [day, id] = (filter.cursor ?? '').split('_')
  if (/^\d{4}-\d\d-\d\d$/.test(day ?? '') && /^[0-9a-f-]{36}$/.test(id ?? ''))
    query = query.where(sql<boolean>`(day, id) < (${day}::date, ${id}::uuid)`)
  const rows = await query.orderBy('day', 'desc').orderBy('id', 'desc').limit(filter.limit).execute()
  return rows.map(directiveOf)
}

/** Titles by id, of those the caller may see. */
export async function directiveTitles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('work.directive')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

export const directiveCursor = ({ day, id }: Directive): string => `${day}_${id}`
