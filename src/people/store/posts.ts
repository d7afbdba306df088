import type { Selectable } from 'kysely'
import type { Day } from '#kernel/day'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { Post } from '../post.ts'
import type { RoleId } from '../role.ts'
import type { Officer } from '../schema.ts'

/** The posts of an account that the caller may see, the earliest first. */
export async function postsOf(tx: Tx, accountIds: readonly string[]): Promise<Post[]> {
  if (accountIds.length === 0) return []
  const rows = await tx
    .selectFrom('people.post')
    .selectAll()
    .where('account_id', 'in', accountIds)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return rows.map(postOfRow)
}

/** Every post of an account, those outside the caller's own scope too: what an administrator may touch depends on all of them. */
export async function everyPostOf(tx: Tx, accountId: string): Promise<Post[]> {
  const rows = await tx.selectFrom('people.officer').selectAll().where('account_id', '=', accountId).execute()
  return rows.map((row) => postOfRow({ ...row, id: row.post_id, passed_from: null } as PostRow))
}

export async function findPost(tx: Tx, id: string): Promise<Post | undefined> {
  const row = await tx.selectFrom('people.post').selectAll().where('id', '=', id).executeTakeFirst()
  return row && postOfRow(row)
}

/** Posts held on the day in agencies of that unit. */
export async function postsAt(tx: Tx, unit: string, day: Day): Promise<Post[]> {
  const rows = await tx
    .selectFrom('people.post')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('from_day', '<=', day)
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>', day)]))
    .orderBy('id')
    .execute()
  return rows.map(postOfRow)
}

/** Who holds a post in the agency on the day, heads first; names and titles only. Closed accounts are left out. */
export async function officersOf(tx: Tx, agencyId: string, day: Day): Promise<Officer[]> {
  const rows = await tx
    .selectFrom('people.officer')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('disabled', '=', false)
    .where('from_day', '<=', day)
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>', day)]))
    .orderBy('from_day')
    .execute()
  return rows
    .map((row) => ({
      accountId: row.account_id as string,
      name: row.name as string,
      postId: row.post_id as string,
      title: row.title as string,
      role: row.role as RoleId,
      agency: row.agency_id as string,
    }))
    .sort((a, b) => Number(isHead(b.role)) - Number(isHead(a.role)))
}

const isHead = (role: RoleId): boolean => role.endsWith('-head') || role.endsWith('-leader')

/** Somebody who answers for an agency: an id, no name. */
export interface Answering {
  readonly agency: string
  readonly accountId: string
  readonly head: boolean
}

/** Who answers for these agencies on the day, whoever asks (a citizen tells the receiving desk); in one query. */
export async function answeringFor(tx: Tx, agencyIds: readonly string[], day: Day): Promise<Answering[]> {
  if (agencyIds.length === 0) return []
  const rows = await tx
    .selectFrom('people.answering')
    .select(['agency_id', 'account_id', 'role'])
    .where('agency_id', 'in', agencyIds)
    .where('from_day', '<=', day)
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>', day)]))
    .execute()
  return rows.map((row) => ({
    agency: row.agency_id as string,
    accountId: row.account_id as string,
    head: isHead(row.role as RoleId),
  }))
}

export async function insertPosts(tx: Tx, posts: readonly Post[], passedFrom: string | null = null): Promise<void> {
  if (posts.length === 0) return
  const values = posts.map(({ id, account, role, agency, title, unit, sector, from, to }) => ({
    id,
    account_id: account,
    role,
    agency_id: agency,
    title,
    unit_id: unit,
    sector,
    from_day: from,
    to_day: to,
    passed_from: passedFrom,
  }))
  await tx.insertInto('people.post').values(values).execute()
}

export async function updateEnd(tx: Tx, post: Post): Promise<void> {
  await tx.updateTable('people.post').set({ to_day: post.to }).where('id', '=', post.id).execute()
}

type PostRow = Selectable<Tables['people.post']>

const postOfRow = (row: PostRow): Post => ({
  id: row.id,
  account: row.account_id,
  role: row.role as RoleId,
  agency: row.agency_id,
  title: row.title,
  unit: row.unit_id,
  sector: row.sector,
  from: row.from_day,
  to: row.to_day,
})
