import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Selectable } from 'kysely'
import type { Instant } from '#kernel/day'
import { spokenCheckCode } from '#platform/documents/check-code'
import type { FileStore } from '#platform/files/store'
import { newId } from '#platform/id'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { Dossier } from './dossier.ts'
import type { DossierFileKind } from './names.ts'

export interface SealedPaper {
  readonly sealed: string
}

export interface DossierFileRow {
  readonly id: string
  readonly kind: DossierFileKind
  readonly requirement: string | null
  readonly name: string
  readonly type: string
  readonly sha256: string | null
  readonly bytes: number | null
  /** Words of a document that is printed when read; sealed, for it bears a telephone number and the secret. */
  readonly document: SealedPaper | null
  /** Of the check page, as printed: `7K2M-Q4PX-9CZT`. */
  readonly code: string | null
  readonly number: string | null
  readonly signed: boolean
  /** Laid in for signing, not issued yet. */
  readonly draft: boolean
  readonly at: Instant
}

type NewFile = Omit<DossierFileRow, 'id'> & { readonly sourceSha256: string | null; readonly accountId: string | null }

const fileOf = (row: Selectable<Tables['work.dossier_file']>): DossierFileRow => ({
  id: row.id,
  kind: row.kind as DossierFileKind,
  requirement: row.requirement,
  name: row.name,
  type: row.type,
  sha256: row.sha256,
  bytes: row.bytes,
  document: row.document as unknown as SealedPaper | null,
  code: row.code === null ? null : spokenCheckCode(row.code),
  number: row.number,
  signed: row.signed,
  draft: row.draft,
  at: row.at,
})

export async function insertDossierFile(tx: Tx, dossier: Dossier, file: NewFile): Promise<DossierFileRow> {
  const id = newId()
  const { document, sourceSha256, accountId, ...same } = file
  await tx
    .insertInto('work.dossier_file')
    .values({
      ...same,
      id,
      home: dossier.home,
      dossier_id: dossier.id,
      document: document === null ? null : JSON.stringify(document),
      source_sha256: sourceSha256,
      account_id: accountId,
      agencies: [...dossier.agencies],
      follow_hash: dossier.followHash,
    })
    .execute()
  return { id, document, ...same }
}

/** Files of a dossier, the oldest first; none for whoever does not handle it. */
export async function dossierFiles(tx: Tx, { home, id }: Pick<Dossier, 'home' | 'id'>): Promise<DossierFileRow[]> {
  const rows = await tx
    .selectFrom('work.dossier_file')
    .selectAll()
    .where('home', '=', home)
    .where('dossier_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(fileOf)
}

/** The file that came with these bytes for this document before: a bad line sends twice. */
export async function findSentFile(
  tx: Tx,
  { home, id }: Dossier,
  requirement: string,
  sourceSha256: string,
): Promise<DossierFileRow | null> {
  const row = await tx
    .selectFrom('work.dossier_file')
    .selectAll()
    .where('home', '=', home)
    .where('dossier_id', '=', id)
    .where('requirement', '=', requirement)
    .where('source_sha256', '=', sourceSha256)
    .executeTakeFirst()
  return row ? fileOf(row) : null
}

export const removeDossierFile = (tx: Tx, { home }: Dossier, file: string): Promise<unknown> =>
  tx.deleteFrom('work.dossier_file').where('home', '=', home).where('id', '=', file).execute()

/** Keeps bytes that were made here. */
export async function keepBytes(files: Pick<FileStore, 'keep'>, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-paper-'))
  try {
    const path = join(folder, 'paper')
    await writeFile(path, bytes)
    return await files.keep({ path, name: 'paper', bytes: bytes.length, sha256 })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function readAll(files: Pick<FileStore, 'read'>, sha256: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of files.read(sha256)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
