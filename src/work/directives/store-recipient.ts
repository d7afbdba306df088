import type { Text } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'
import type { Directive } from './directive.ts'
import type { Agency } from './recipient.ts'

/** To whom a directive went, why, and which task it is there. */
export interface KeptRecipient {
  readonly task: string
  readonly agency: Agency
  readonly why: Text | null
}

/** Freezes the list of recipients with the reason of each. */
export async function insertRecipients(
  tx: Tx,
  directive: Directive,
  recipients: readonly KeptRecipient[],
): Promise<void> {
  if (recipients.length === 0) return
  const rows = recipients.map(({ task, agency, why }) => ({
    home: directive.home,
    directive_id: directive.id,
    task_id: task,
    agency: agency.id,
    reason: why === null ? null : JSON.stringify(why),
    unit_id: agency.unit,
    sector: directive.sector,
    agencies: [...new Set([directive.issuerAgency, agency.id])],
  }))
  await tx.insertInto('work.directive_recipient').values(rows).execute()
}

/** Why the rule chose each, by task; those named have none. */
export async function reasonsOf(tx: Tx, { home, id }: Pick<Directive, 'home' | 'id'>): Promise<Map<string, Text>> {
  const rows = await tx
    .selectFrom('work.directive_recipient')
    .select(['task_id', 'reason'])
    .where('home', '=', home)
    .where('directive_id', '=', id)
    .where('reason', 'is not', null)
    .execute()
  return new Map(rows.map(({ task_id: task, reason }) => [task, reason as unknown as Text]))
}
