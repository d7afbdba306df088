import { type Kysely, sql } from 'kysely'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import { entryLine, headerLine, headLine } from '../verify/line.ts'
import { findLastHead } from './head.ts'
import { readLog } from './log.ts'

/**
 * The lines of an export, up to the last head; facts that the transaction's caller may not see are
 * withheld. A few thousand lines in memory at a time, gathered into chunks of some 64 KiB.
 */
export async function* exportLines(tx: Tx, onProgress?: (done: number, of: number) => void): AsyncGenerator<string> {
  const last = await findLastHead(tx)
  const size = last?.size ?? 0
  let chunk = headerLine({ size, keyIds: last === null ? [] : [last.keyId] })
  if (size > 0) {
    for await (const step of readLog(tx, size)) {
      chunk += 'head' in step ? headLine(step.head) : entryLine(step.seq, step.text, step.leaf)
      if (!('head' in step)) onProgress?.(step.seq + 1, size)
      if (chunk.length < CHUNK) continue
      yield chunk
      chunk = ''
    }
  }
  yield chunk
}

const CHUNK = 65_536

/** The whole log with every fact, as the sealer's role sees it: for the command line on the server itself. */
export async function exportAll(
  db: Kysely<Tables>,
  write: (chunk: string) => Promise<void>,
  onProgress?: (done: number, of: number) => void,
): Promise<void> {
  await db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`set local role lienthong_sealer`.execute(tx)
      for await (const chunk of exportLines(tx, onProgress)) await write(chunk)
    })
}
