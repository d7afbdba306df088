import { readFile } from 'node:fs/promises'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import type { Acting } from '#ledger'
import { toPdf } from '#platform/documents/pdf'
import { canBeSigned } from '#platform/documents/sign'
import { kindOfFile } from '#platform/files/store'
import type { ReceivedFile, SentFile } from '#platform/http/endpoint'
import type { Tx } from '#platform/sql/transaction'
import type { Dossier } from './dossier.ts'
import { MOST_FILES } from './files-rule.ts'
import { findDossier } from './store-dossier.ts'
import { type DossierFileRow, dossierFiles, findSentFile, insertDossierFile } from './store-file.ts'
import { openPaper } from './store-paper.ts'
import { proceduresOf } from './store-procedure.ts'
import type { DossierSurroundings } from './surroundings.ts'

type AddRefusal = 'wrong-type' | 'too-many-files' | 'document-unknown'

/** Keeps a file that came for one of the procedure's documents: a picture drawn anew, so that it holds pixels alone, a PDF as it is. */
export async function addSubmitted(
  tx: Tx,
  acting: Acting,
  { files }: DossierSurroundings,
  dossier: Dossier,
  upload: ReceivedFile,
  requirement: string,
): Promise<DossierFileRow | Refused<AddRefusal>> {
  const procedure = (await proceduresOf(tx, [dossier]))(dossier)
  if (!procedure.requirements.some(({ id }) => id === requirement)) return refuse('document-unknown')
  const before = await findSentFile(tx, dossier, requirement, upload.sha256)
  if (before) return before
  if ((await dossierFiles(tx, dossier)).length >= MOST_FILES) return refuse('too-many-files', { limit: MOST_FILES })
  const kept = await keepClean(files, upload)
  if (isRefused(kept)) return kept
  return insertDossierFile(tx, dossier, {
    kind: 'submitted',
    requirement,
    name: upload.name,
    ...kept,
    document: null,
    code: null,
    number: null,
    signed: false,
    draft: false,
    at: acting.at,
    sourceSha256: upload.sha256,
    accountId: acting.caller.accountId,
  })
}

/** A picture was drawn anew on the way in, so that it holds pixels alone; a PDF is kept as it is. */
async function keepClean(
  files: DossierSurroundings['files'],
  upload: ReceivedFile,
): Promise<{ type: string; sha256: string; bytes: number } | Refused<'wrong-type'>> {
  const { picture } = upload
  if (picture) {
    await files.keep({ ...picture.full, name: upload.name })
    return { type: 'image/jpeg', sha256: picture.full.sha256, bytes: picture.full.bytes }
  }
  const type = await kindOfFile(upload.path)
  if (type !== 'application/pdf') return refuse('wrong-type')
  await files.keep(upload)
  return { type, sha256: upload.sha256, bytes: upload.bytes }
}

/** The paper that is to be signed as the result; the last one laid in counts. */
export async function addResult(
  tx: Tx,
  acting: Acting,
  { files }: DossierSurroundings,
  dossier: Dossier,
  upload: ReceivedFile,
): Promise<DossierFileRow | Refused<'not-a-pdf'>> {
  if ((await kindOfFile(upload.path)) !== 'application/pdf') return refuse('not-a-pdf')
  if (!(await canBeSigned(await readFile(upload.path)))) return refuse('not-a-pdf')
  const sha256 = await files.keep(upload)
  return insertDossierFile(tx, dossier, {
    kind: 'result',
    requirement: null,
    name: upload.name,
    type: 'application/pdf',
    sha256,
    bytes: upload.bytes,
    document: null,
    code: null,
    number: null,
    signed: false,
    draft: true,
    at: acting.at,
    sourceSha256: null,
    accountId: acting.caller.accountId,
  })
}

/** A file of a dossier as it goes out; documents kept as words are printed now. */
export async function sentFile(
  tx: Tx,
  { files, keys }: DossierSurroundings,
  dossier: Dossier,
  id: string,
  drafts: boolean,
): Promise<SentFile | Refused<'file-missing'>> {
  const file = (await dossierFiles(tx, dossier)).find((one) => one.id === id && (drafts || !one.draft))
  if (!file) return refuse('file-missing')
  const { name, type, document, sha256 } = file
  if (document !== null) {
    const words = openPaper(keys, dossier, document)
    return words ? { name, type, body: await toPdf(words) } : refuse('file-missing')
  }
  if (sha256 === null || !(await files.has(sha256))) return refuse('file-missing')
  return { name: type === 'image/jpeg' ? name.replace(/\.\w+$/, '.jpg') : name, type, body: files.read(sha256) }
}

/** The same for a dossier by its id: seeds and imports. */
export async function addSubmittedTo(
  tx: Tx,
  acting: Acting,
  of: DossierSurroundings,
  id: string,
  upload: ReceivedFile,
  requirement: string,
): Promise<DossierFileRow | Refused<AddRefusal | 'not-found'>> {
  const dossier = await findDossier(tx, id)
  return dossier ? addSubmitted(tx, acting, of, dossier, upload, requirement) : refuse('not-found')
}
