import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Assessment } from './assessment.ts'

/** A task issued to close the gap of a node. */
export interface IssuedTask {
  readonly code: string
  readonly taskId: string
  readonly directiveId: string
  readonly directiveNumber: string
  readonly agencyId: string
  readonly due: Day | null
  readonly at: Instant
}

export async function insertIssued(
  tx: Tx,
  { home, id, unitId, sector, agencies }: Assessment,
  issued: readonly (IssuedTask & { readonly accountId: string | null })[],
): Promise<void> {
  if (issued.length === 0) return
  await tx
    .insertInto('measures.assessment_task')
    .values(
      issued.map(({ code, taskId, directiveId, directiveNumber, agencyId, due, at, accountId }) => ({
        home,
        assessment_id: id,
        code,
        unit_id: unitId,
        sector,
        agencies: [...new Set([...agencies, agencyId])],
        task_id: taskId,
        directive_id: directiveId,
        directive_number: directiveNumber,
        agency_id: agencyId,
        due_day: due,
        at,
        account_id: accountId,
      })),
    )
    .execute()
}

/** Tasks issued for the nodes of an assessment, the newest first. */
export async function issuedFor(tx: Tx, { home, id }: { home: number; id: string }): Promise<IssuedTask[]> {
  const rows = await tx
    .selectFrom('measures.assessment_task')
    .select(['code', 'task_id', 'directive_id', 'directive_number', 'agency_id', 'due_day', 'at'])
    .where('home', '=', home)
    .where('assessment_id', '=', id)
    .orderBy('at', 'desc')
    .execute()
  return rows.map((row) => ({
    code: row.code,
    taskId: row.task_id,
    directiveId: row.directive_id,
    directiveNumber: row.directive_number,
    agencyId: row.agency_id,
    due: row.due_day,
    at: row.at,
  }))
}
