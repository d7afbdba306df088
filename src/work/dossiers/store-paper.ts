import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Day, dayOf } from '#kernel/day'
import { initialsOf } from '#kernel/fold'
import { officersOf } from '#people'
import { checkCode, spokenCheckCode } from '#platform/documents/check-code'
import type { OfficialDocument } from '#platform/documents/document'
import { inspectSignatures } from '#platform/documents/inspect-signatures'
import { toPdf } from '#platform/documents/pdf'
import { signPdf } from '#platform/documents/sign'
import { type SealingKeys, seal, unseal } from '#platform/files/sealing'
import type { Tx } from '#platform/sql/transaction'
import type { Around } from '../store-around.ts'
import type { Dossier, DossierMove } from './dossier.ts'
import type { DossierFileKind, DossierStep, PaperKind } from './names.ts'
import { PAPER_MARKS, paperFileName, paperOf } from './papers.ts'
import type { Procedure } from './procedure.ts'
import { findApplicant } from './store-applicant.ts'
import { secretOf } from './store-apply.ts'
import { lineOf } from './store-around-dossier.ts'
import {
  type DossierFileRow,
  dossierFiles,
  insertDossierFile,
  keepBytes,
  readAll,
  removeDossierFile,
  type SealedPaper,
} from './store-file.ts'
import type { DossierSurroundings } from './surroundings.ts'

/** The document a step leaves behind. */
export const PAPER_OF: Readonly<Partial<Record<DossierStep, PaperKind>>> = {
  accept: 'receipt',
  guide: 'guide',
  reject: 'rejection',
  ask: 'request',
  apologise: 'apology',
  decline: 'decline',
  issue: 'result',
}

/** What the words of a document are sealed for. */
const boundTo = ({ id }: Pick<Dossier, 'id'>): string => `${id}/paper`

/** The words of a document as they were written; null under another installation's key. */
export function openPaper(keys: SealingKeys, dossier: Dossier, { sealed }: SealedPaper): OfficialDocument | null {
  const text = unseal(keys, boundTo(dossier), sealed)
  return text === null ? null : (JSON.parse(text) as OfficialDocument)
}

/** Takes the next number of an agency's year for a kind of document; a step that is given up leaves no gap. */
async function nextPaperNumber(tx: Tx, agency: string, year: number, kind: PaperKind): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into work.paper_series (agency_id, year, kind, last) values (${agency}, ${year}, ${PAPER_MARKS[kind]}, 1)
    on conflict (agency_id, year, kind) do update set last = paper_series.last + 1
    returning last`.execute(tx)
  return rows[0]?.last ?? 1
}

/**
 * The document of a step that was just taken, with its code on the check page. A result is signed with the key of the
 * agency and kept byte for byte; the others are kept as words and printed when somebody reads them.
 */
export async function writePaper(
  tx: Tx,
  of: DossierSurroundings,
  around: Around,
  { before, dossier, move, procedure }: { before: Dossier; dossier: Dossier; move: DossierMove; procedure: Procedure },
): Promise<DossierFileRow | null> {
  const kind = PAPER_OF[move.step]
  if (kind === undefined) return null
  const agency = around.agencies.get(move.by.agencyId ?? before.holderAgency)
  const applicant = await findApplicant(tx, of.keys, dossier)
  if (!agency || !applicant) throw new Error('a document needs its agency and its applicant')
  const on = dayOf(move.at)
  const number = `${await nextPaperNumber(tx, agency.id, Number(on.slice(0, 4)), kind)}/${PAPER_MARKS[kind]}`
  const code = checkCode(randomBytes(11))
  const title = (await officersOf(tx, agency.id, on)).find(({ accountId }) => accountId === move.by.accountId)?.title
  const top = lineOf(around, dossier.unit).at(-1) ?? dossier.unit
  const parent = agency.parent === null ? undefined : around.agencies.get(agency.parent)
  const document = paperOf(dossier, move, procedure, {
    kind,
    number,
    agency: agency.name.vi,
    superior: parent?.name.vi ?? null,
    place: placeOf(around, top),
    desk: around.agencies.get(dossier.deskAgency)?.name.vi ?? '',
    applicant,
    signer: {
      title: kind === 'receipt' ? 'Người tiếp nhận hồ sơ' : (title ?? procedure.signer),
      name: move.by.name ?? '',
    },
    verification: { code: spokenCheckCode(code), url: `${of.publicUrl}/check/${code}` },
    submitted: new Set((await dossierFiles(tx, dossier)).flatMap(({ requirement }) => requirement ?? [])),
    follow: kind === 'receipt' ? followingOf(of, dossier) : null,
  })
  const base = {
    kind: kind as DossierFileKind,
    requirement: null,
    name: paperFileName(kind, dossier.code, on),
    type: 'application/pdf',
    code,
    number,
    draft: false,
    at: move.at,
    sourceSha256: null,
    accountId: move.by.accountId,
  }
  let row: DossierFileRow
  if (kind === 'result') {
    const drafted = await takeDraft(tx, of, dossier)
    const place = placeOf(around, top)
    const reason = `${procedure.result} ${dossier.code}`
    const key = await of.signing.keyOf({ id: agency.id, name: agency.name.vi })
    // A paper that came with a signature of its own keeps it: writing it anew would break it.
    const bytes =
      drafted && inspectSignatures(drafted).some(({ intact, whole }) => intact && whole)
        ? drafted
        : await signPdf(drafted ?? (await toPdf(document)), key, { name: agency.name.vi, reason, place, at: move.at })
    const sha256 = await keepBytes(of.files, bytes)
    row = await insertDossierFile(tx, dossier, { ...base, sha256, bytes: bytes.length, document: null, signed: true })
  } else {
    row = await insertDossierFile(tx, dossier, {
      ...base,
      sha256: null,
      bytes: null,
      document: { sealed: seal(of.keys, boundTo(dossier), JSON.stringify(document)) },
      signed: false,
    })
  }
  const checked = { code, kind, number, agency: agency.name.vi, signedOn: on, sha256: row.sha256 }
  await insertCheck(tx, dossier, procedure, checked, initialsOf(applicant.name))
  return row
}

/** The paper laid in for signing, when there is one: it becomes the result. */
async function takeDraft(tx: Tx, { files }: DossierSurroundings, dossier: Dossier): Promise<Uint8Array | null> {
  const draft = (await dossierFiles(tx, dossier)).findLast((one) => one.draft)
  if (!draft || draft.sha256 === null) return null
  const bytes = await readAll(files, draft.sha256)
  await removeDossierFile(tx, dossier, draft.id)
  return bytes
}

const placeOf = (around: Around, unit: string): string => around.unitName(unit).replace(/^(thành phố|tỉnh)\s+/i, '')

/** In a link the secret stands behind #, so that no server on the way writes it down. */
const followingOf = ({ publicUrl, keys }: DossierSurroundings, { code, id }: Dossier) => ({
  address: `${publicUrl}/dossier/${code}`,
  secret: secretOf(keys, id),
})

interface Checked {
  readonly code: string
  readonly kind: string
  readonly number: string
  readonly agency: string
  readonly signedOn: Day
  readonly sha256: string | null
}

async function insertCheck(
  tx: Tx,
  dossier: Dossier,
  procedure: Procedure,
  of: Checked,
  initials: string,
): Promise<void> {
  const { code, kind, number, agency, signedOn, sha256 } = of
  await tx
    .insertInto('work.dossier_check')
    .values({
      code,
      kind,
      number,
      agency,
      sha256,
      initials,
      procedure: procedure.name,
      dossier_code: dossier.code,
      signed_on: signedOn,
    })
    .execute()
}

export async function findCheck(tx: Tx, by: { readonly code: string } | { readonly sha256: string }) {
  const query = tx.selectFrom('work.dossier_check').selectAll()
  const row = await ('code' in by
    ? query.where('code', '=', by.code)
    : query.where('sha256', '=', by.sha256)
  ).executeTakeFirst()
  return row ?? null
}
