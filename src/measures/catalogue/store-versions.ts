import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Change } from './change.ts'
import { toVersion } from './store-indicators.ts'

/** Why and by whom a version was written, by its first day. */
export interface Written {
  readonly from: Day
  readonly reason: string | null
  readonly by: string | null
  readonly at: Instant
}

export async function writtenOf(tx: Tx, id: string): Promise<Written[]> {
  return tx
    .selectFrom('measures.indicator_version')
    .select(['from_day as from', 'reason', 'changed_by as by', 'changed_at as at'])
    .where('indicator_id', '=', id)
    .execute()
}

/** Two people never write the definitions of one indicator at once. */
export async function lockIndicator(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('measures.indicator').select('id').where('id', '=', id).forUpdate().execute()
}

/** Last day of the last period a value of the indicator is published for. */
export async function publishedTo(tx: Tx, id: string): Promise<Day | null> {
  const row = await tx
    .selectFrom('measures.observation')
    .select((eb) => eb.fn.max('period_to').as('to'))
    .where('indicator_id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst()
  return row?.to ?? null
}

interface By {
  readonly account: string | null
  readonly at: Instant
}

/** Writes a definition; a first one brings the identity with it, at the end of the catalogue. */
export async function writeChange(tx: Tx, { indicator, before, replaces, reason }: Change, by: By): Promise<void> {
  if (before) await endVersion(tx, before.id, before.from, before.to)
  else if (!replaces) await insertIdentity(tx, indicator)
  const written = { reason, changed_by: by.account, changed_at: by.at }
  const { indicator_id, from_day, ...said } = toVersion(indicator)
  if (replaces)
    await tx
      .updateTable('measures.indicator_version')
      .set({ ...said, ...written })
      .where('indicator_id', '=', indicator_id)
      .where('from_day', '=', from_day)
      .execute()
  else
    await tx
      .insertInto('measures.indicator_version')
      .values({ indicator_id, from_day, ...said, ...written })
      .execute()
}

async function insertIdentity(tx: Tx, { id, programmeId, goal, raw, sector }: Change['indicator']): Promise<void> {
  const last = await tx
    .selectFrom('measures.indicator')
    .select((eb) => eb.fn.max('position').as('position'))
    .executeTakeFirst()
  await tx
    .insertInto('measures.indicator')
    .values({ id, programme_id: programmeId, goal, raw, sector, position: (last?.position ?? 0) + 1 })
    .execute()
}

/** The first day on which the version is no longer in force. */
export async function endVersion(tx: Tx, id: string, from: Day, to: Day | null): Promise<void> {
  await tx
    .updateTable('measures.indicator_version')
    .set({ to_day: to })
    .where('indicator_id', '=', id)
    .where('from_day', '=', from)
    .execute()
}
