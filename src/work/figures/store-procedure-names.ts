import type { Tx } from '#platform/sql/transaction'

/** Names of procedures by id, as the latest version has them. */
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
