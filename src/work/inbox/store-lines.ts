import { sql } from 'kysely'
import type { Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { InboxLine } from './line.ts'

/** Nobody reads more; past it the lists of each kind have the rest. */
const MOST = 5_000

/** Open cases that wait for these agencies or this person, or for which they wait. One query over all kinds. */
export async function openLines(tx: Tx, agencies: readonly string[], accountId: string | null): Promise<InboxLine[]> {
  const ids = sql`${[...agencies]}::text[]`
  const rows = await tx
    .selectFrom('work.inbox_line')
    .select(['kind', 'id', 'code', 'title', 'unit_id', 'state', 'due_day', 'stood_day', 'giver', 'holder'])
    .select(['climbed_to', 'person_id', 'given_by', 'asked_day', 'directive_id'])
    .where(
      sql<boolean>`(giver = any(${ids}) or holder = any(${ids}) or climbed_to = any(${ids})
        or person_id = ${accountId}::uuid)`,
    )
    .orderBy('due_day')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    kind: row.kind as InboxLine['kind'],
    id: row.id as string,
    code: row.code as string,
    title: row.title as string,
    unit: row.unit_id as string,
    state: row.state as string,
    due: row.due_day,
    stood: row.stood_day,
    giver: row.giver as string,
    holder: row.holder as string,
    climbedTo: row.climbed_to,
    person: row.person_id,
    givenBy: row.given_by,
    askedOn: row.asked_day,
    directiveId: row.directive_id,
  }))
}

export interface DirectiveName {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly unit: string
  readonly due: Day | null
}

export async function directiveNames(tx: Tx, ids: readonly string[]): Promise<Map<string, DirectiveName>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('work.directive')
    .select(['id', 'number', 'title', 'unit_id', 'due_day'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      { id: row.id, number: row.number, title: row.title, unit: row.unit_id, due: row.due_day },
    ]),
  )
}
