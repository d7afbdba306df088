import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import { remember } from '#ledger'
import { printApart } from '#platform/documents/print'
import { type ZipEntry, zip } from '#platform/documents/zip'
import type { FileStore } from '#platform/files/store'
import { newId } from '#platform/id'
import type { Deliver } from '#platform/jobs/outbox'
import type { Database } from '#platform/sql/connect'
import { type Tx, within } from '#platform/sql/transaction'
import { whereOf } from '../case.ts'
import { fileNameOf, PRINT_TOPIC } from './http-decision.ts'
import { findBatches, findPrinted, updateBatch } from './store-decision.ts'

interface Wired {
  readonly db: Pick<Database, 'kysely'>
  readonly system: Caller
  readonly files: Pick<FileStore, 'keep'>
  readonly now: () => Instant
}

/** The outbox hands batches to the queue of jobs, where printing may take its time. */
export const printTopics = (send: (batch: string) => Promise<void>): Record<string, Deliver> => ({
  [PRINT_TOPIC]: (payload) => send((payload as { batch: string }).batch),
})

/** As many documents are set between two notes of progress. */
const PIECE = 20

/**
 * Prints a batch and keeps the file. It may run again after a stop: what is printed is fixed when it is decided, so that
 * the file is the same, and a batch that is ready stays as it is.
 */
export async function printDecisions({ db, system, files, now }: Wired, batchId: string): Promise<void> {
  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(db.kysely, system, 'write', work)
  const found = await write(async (tx) => {
    const [batch] = await findBatches(tx, { id: batchId })
    if (batch === undefined || batch.state === 'ready') return null
    await updateBatch(tx, batchId, { state: 'working', done: 0 })
    return { batch, decisions: await findPrinted(tx, { batch: batchId }) }
  })
  if (found === null) return
  const { batch, decisions } = found
  try {
    const documents = decisions.map(({ document }) => document)
    const entries: ZipEntry[] = []
    let whole: Uint8Array | undefined
    if (batch.format === 'pdf') [whole] = await printApart({ documents, as: 'pdf-together' })
    else {
      const as = batch.format === 'zip-docx' ? 'docx' : 'pdf'
      for (let at = 0; at < decisions.length; at += PIECE) {
        const printed = await printApart({ documents: documents.slice(at, at + PIECE), as })
        printed.forEach((bytes, n) => {
          const decision = decisions[at + n]
          if (decision) entries.push({ name: fileNameOf(decision, as), bytes })
        })
        await write((tx) => updateBatch(tx, batchId, { done: entries.length }))
      }
      whole = zip(entries)
    }
    const bytes = whole ?? new Uint8Array()
    const sha256 = await keep(files, bytes)
    await write(async (tx) => {
      const done = { state: 'ready', done: decisions.length, file_sha256: sha256, file_bytes: bytes.length } as const
      await updateBatch(tx, batchId, { ...done, finished_at: now() })
      await remember(tx, { caller: system, at: now(), requestId: `clock-${newId()}` }, [
        {
          kind: 'epidemic.decisions-printed',
          subject: { type: 'epidemic.decision-batch', id: batchId },
          where: whereOf(decisions[0]?.unitId ?? null),
          after: { decisions: decisions.length },
        },
      ])
    })
  } catch (error) {
    await write((tx) =>
      updateBatch(tx, batchId, { state: 'failed', fault: String(error).slice(0, 300), finished_at: now() }),
    )
    throw error
  }
}

async function keep(files: Pick<FileStore, 'keep'>, bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-print-'))
  try {
    const path = join(folder, 'file')
    await writeFile(path, bytes)
    return await files.keep({
      path,
      name: 'file',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
