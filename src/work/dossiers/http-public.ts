import { readFile } from 'node:fs/promises'
import { compareText } from '#kernel/fold'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { unitsOn } from '#places'
import { readCheckCode, spokenCheckCode } from '#platform/documents/check-code'
import { inspectSignatures, isPdf, type SignatureReport } from '#platform/documents/inspect-signatures'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { readCode } from '../code.ts'
import type { dossiers } from './contract.ts'
import { MOST_FILE_BYTES } from './contract-public.ts'
import type { Dossier } from './dossier.ts'
import { FILE_TYPES, MOST_FILES, takesFiles } from './files-rule.ts'
import { applicantView } from './http-view.ts'
import type { PaperKind } from './names.ts'
import { followHashOf } from './secret.ts'
import { beginDossier } from './store-apply.ts'
import { aroundOf } from './store-around-dossier.ts'
import { dossierMoves, findFollowedDossier, presentDossierSecret } from './store-dossier.ts'
import { dossierFiles, readAll, removeDossierFile } from './store-file.ts'
import { findCheck } from './store-paper.ts'
import { takeDossierStep } from './store-step.ts'
import { addSubmitted, sentFile } from './store-upload.ts'
import type { DossierSurroundings } from './surroundings.ts'
import { fileView } from './view.ts'

type PublicHandlers = Pick<
  Handlers<typeof dossiers>,
  | 'getDossierForm'
  | 'applyDossier'
  | 'followDossier'
  | 'addFollowedFile'
  | 'removeFollowedFile'
  | 'readFollowedFile'
  | 'moveFollowedDossier'
  | 'checkDocument'
  | 'checkFile'
>

/** The dossier of a code, once its secret is shown; a wrong secret and an unknown code answer alike. */
async function followed(tx: Tx, code: string, secret: string, hold = false): Promise<Dossier | Refused<'not-found'>> {
  const read = readCode(code)
  if (!read) return refuse('not-found')
  const hash = followHashOf(secret)
  await presentDossierSecret(tx, hash)
  return (await findFollowedDossier(tx, { home: read.home, hash, code: read.code }, hold)) ?? refuse('not-found')
}

export const publicHandlers = (of: DossierSurroundings): PublicHandlers => ({
  async getDossierForm(call, tx) {
    const around = await aroundOf(tx, call)
    const units = unitsOn(around.atlas, around.today, 'commune')
      .map(({ unitId }) => ({ id: unitId, name: around.unitName(unitId) }))
      .sort((a, b) => compareText(a.name, b.name))
    return { units, mostFileBytes: MOST_FILE_BYTES, mostFiles: MOST_FILES, types: [...FILE_TYPES] }
  },
  async applyDossier(call, tx) {
    const begun = await beginDossier(tx, call, of.keys, call.body, 'online')
    // Only who enters at a desk can be told that it is not theirs.
    if (isRefused(begun)) return begun as Refused<'unit-unknown'>
    return { code: begun.code, secret: begun.secret }
  },
  async followDossier(call, tx) {
    const dossier = await followed(tx, call.params.code, call.body.secret)
    return isRefused(dossier) ? dossier : applicantView(tx, call, of, dossier)
  },
  async addFollowedFile(call, tx) {
    const dossier = await followed(tx, call.params.code, call.query.secret, true)
    if (isRefused(dossier)) return dossier
    if (!takesFiles(dossier)) return refuse('closed-to-files')
    const added = await addSubmitted(tx, call, of, dossier, call.upload, call.query.requirement)
    return isRefused(added) ? added : fileView(added)
  },
  async removeFollowedFile(call, tx) {
    const dossier = await followed(tx, call.params.code, call.body.secret, true)
    if (isRefused(dossier)) return dossier
    if (dossier.state !== 'draft') return refuse('closed-to-files')
    const file = (await dossierFiles(tx, dossier)).find(({ id }) => id === call.params.file)
    if (!file) return refuse('file-missing')
    await removeDossierFile(tx, dossier, file.id)
    return applicantView(tx, call, of, dossier)
  },
  async readFollowedFile(call, tx) {
    const dossier = await followed(tx, call.params.code, call.body.secret)
    return isRefused(dossier) ? dossier : sentFile(tx, of, dossier, call.params.file, false)
  },
  async moveFollowedDossier(call, tx) {
    const dossier = await followed(tx, call.params.code, call.body.secret)
    if (isRefused(dossier)) return dossier
    const { step, words } = call.body
    const moved = await takeDossierStep(tx, call, of, dossier.id, { step, words }, 'applicant')
    if (isRefused(moved) && moved.refused === 'wrong-state' && (await lastStep(tx, dossier)) === step)
      return applicantView(tx, call, of, dossier)
    // What an applicant asks for can be refused for these reasons alone.
    if (isRefused(moved)) return moved as Refused<'wrong-state' | 'documents-missing'>
    return applicantView(tx, call, of, moved)
  },
  async checkDocument(call, tx) {
    const code = readCheckCode(call.params.code)
    const row = code === null ? null : await findCheck(tx, { code })
    if (row === null) return refuse('no-such-document')
    return { ...checkView(row), stored: row.sha256 === null ? null : await storedView(of, row.sha256) }
  },
  async checkFile(call, tx) {
    const bytes = await readFile(call.upload.path)
    if (!isPdf(bytes)) return refuse('not-a-pdf')
    const { sha256 } = call.upload
    const row = await findCheck(tx, { sha256 })
    return { document: row && checkView(row), signatures: await signatures(of, bytes), sha256 }
  },
})

/** The step taken last: a line that broke before the answer came makes the phone ask for it again. */
const lastStep = async (tx: Tx, dossier: Dossier): Promise<string | undefined> =>
  (await dossierMoves(tx, dossier)).at(-1)?.step

const checkView = (row: NonNullable<Awaited<ReturnType<typeof findCheck>>>) => ({
  code: spokenCheckCode(row.code),
  kind: row.kind as PaperKind,
  number: row.number,
  procedure: row.procedure,
  dossier: row.dossier_code,
  agency: row.agency,
  signedOn: row.signed_on,
  initials: row.initials,
})

/** The stored file read again: its hash, and its signatures. A file that is gone is not unchanged. */
async function storedView(of: DossierSurroundings, sha256: string) {
  if (!(await of.files.has(sha256))) return { unchanged: false, signatures: [] }
  const bytes = await readAll(of.files, sha256)
  const found = await signatures(of, bytes)
  return { unchanged: found.length > 0 && found.every(({ intact, whole }) => intact && whole), signatures: found }
}

const signatures = ({ signing }: DossierSurroundings, bytes: Uint8Array) =>
  Promise.all(
    inspectSignatures(bytes).map(async ({ certificate, ...report }: SignatureReport) => ({
      ...report,
      ours: await signing.isOurs(certificate),
    })),
  )
