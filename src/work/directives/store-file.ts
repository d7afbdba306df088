import type { Instant } from '#kernel/day'
import type { ReceivedFile } from '#platform/http/endpoint'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import type { Hand } from '../tasks/task.ts'
import type { Directive } from './directive.ts'

export interface DirectiveFile {
  readonly id: string
  readonly sha256: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly at: Instant
  readonly by: string | null
}

const columns = ['id', 'sha256', 'name', 'type', 'bytes', 'at', 'account_name as by'] as const

export async function insertDirectiveFile(
  tx: Tx,
  directive: Directive,
  { sha256, name, bytes }: ReceivedFile,
  { type, at, by }: { readonly type: string; readonly at: Instant; readonly by: Hand },
): Promise<DirectiveFile> {
  const id = newId()
  await tx
    .insertInto('work.directive_file')
    .values({
      home: directive.home,
      id,
      directive_id: directive.id,
      sha256,
      name,
      type,
      bytes,
      at,
      account_id: by.accountId,
      account_name: by.name,
      unit_id: directive.unit,
      sector: directive.sector,
      agencies: [...directive.agencies],
      recipients: [...directive.recipients],
    })
    .execute()
  return { id, sha256, name, type, bytes, at, by: by.name }
}

/** Files of a directive, the first attached first. */
export const filesOf = (tx: Tx, { home, id }: Pick<Directive, 'home' | 'id'>): Promise<DirectiveFile[]> =>
  tx
    .selectFrom('work.directive_file')
    .select(columns)
    .where('home', '=', home)
    .where('directive_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()

export async function findDirectiveFile(tx: Tx, directiveId: string, id: string): Promise<DirectiveFile | null> {
  const row = await tx
    .selectFrom('work.directive_file')
    .select(columns)
    .where('directive_id', '=', directiveId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
