import type { Instant } from '#kernel/day'
import type { ReceivedFile } from '#platform/http/endpoint'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { partsOf } from './store-task.ts'
import type { Hand, Task } from './task.ts'

export interface Attachment {
  readonly id: string
  readonly sha256: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly at: Instant
  readonly by: string | null
}

export async function insertAttachment(
  tx: Tx,
  task: Task,
  file: ReceivedFile,
  type: string,
  at: Instant,
  by: Hand,
): Promise<Attachment> {
  const id = newId()
  const { sha256, name, bytes } = file
  const row = { home: task.home, id, task_id: task.id, sha256, name, type, bytes, at, account_id: by.accountId }
  const agencies = partsOf(task)
  await tx
    .insertInto('work.attachment')
    .values({ ...row, account_name: by.name, unit_id: task.unit, sector: task.sector, agencies })
    .execute()
  return { id, sha256, name, type, bytes, at, by: by.name }
}

const columns = ['id', 'sha256', 'name', 'type', 'bytes', 'at', 'account_name as by'] as const

export const attachmentsOf = (tx: Tx, { home, id }: Pick<Task, 'home' | 'id'>): Promise<Attachment[]> =>
  tx
    .selectFrom('work.attachment')
    .select(columns)
    .where('home', '=', home)
    .where('task_id', '=', id)
    .orderBy('at')
    .execute()

export async function findAttachment(tx: Tx, taskId: string, id: string): Promise<Attachment | null> {
  const row = await tx
    .selectFrom('work.attachment')
    .select(columns)
    .where('task_id', '=', taskId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
