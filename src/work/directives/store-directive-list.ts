import { sql } from 'kysely'
import { fold } from '#kernel/fold'
import type { Tx } from '#platform/sql/transaction'
import type { Directive } from './directive.ts'
import { directiveOf } from './store-directive.ts'

export interface DirectiveFilter {
  readonly issuer?: string | undefined
  readonly sector?: string | undefined
  readonly state?: string | undefined
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
  if (filter.sector) query = query.where('sector', '=', filter.sector)
  if (filter.state) query = query.where('state', '=', filter.state)
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
