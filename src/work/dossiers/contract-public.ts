import { Type } from 'typebox'
import { endpoint, file, upload, uploadPaper } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf } from '#platform/http/schema'
import { PlaceSchema } from '../schema.ts'
import { APPLICANT_STEPS, DOSSIER_FILE_KINDS } from './names.ts'
import { ApplyInputSchema, DossierFileSchema, FollowedDossierSchema } from './schema.ts'

export const MOST_FILE_BYTES = 20 * 1_048_576

export const code = Type.Object({
  code: Type.String({ pattern: '^[Hh][Ss]-?[0-9A-Za-z]{2}-?[0-9A-Za-z]+$', maxLength: 40 }),
})
/** Wrong secrets one address may send before it waits. */
const GUESSING = { tries: 20, perSeconds: 600 } as const
const secret = Type.String({ minLength: 20, maxLength: 64 })

const CheckSchema = Type.Object({
  code: Type.String(),
  kind: OneOf(...DOSSIER_FILE_KINDS),
  /** Number of the document; null for those without. */
  number: Nullable(Type.String()),
  procedure: Type.String(),
  /** Code of the dossier. */
  dossier: Type.String(),
  agency: Type.String(),
  signedOn: DaySchema,
  /** Initials of the applicant: enough for whoever knows, too little for anybody else. */
  initials: Type.String(),
})

export const SignatureSchema = Type.Object({
  /** Name in the certificate. */
  signer: Type.String(),
  organisation: Nullable(Type.String()),
  issuer: Type.String(),
  /** As the signer stated it; null when the signature says none. */
  at: Nullable(InstantSchema),
  /** What was signed is as it was: digest and signature are right. */
  intact: Type.Boolean(),
  /** The signature covers the file to its end: nothing was added after it. */
  whole: Type.Boolean(),
  /** Signed with a key of this installation. */
  ours: Type.Boolean(),
})

/** The applicant's side, without an account: the code and the secret are the key. */
export const publicEndpoints = {
  getDossierForm: endpoint({
    method: 'GET',
    path: '/work/dossier-form',
    summary: 'What the public form needs: the communes of today and what files are taken',
    permission: 'public',
    reply: Type.Object({
      units: Type.Array(PlaceSchema),
      mostFileBytes: Type.Integer(),
      mostFiles: Type.Integer(),
      types: Type.Array(Type.String()),
    }),
  }),
  applyDossier: endpoint({
    method: 'POST',
    path: '/work/dossiers',
    summary: 'Begin a dossier without an account; code and secret come back at once, files follow, then `send`',
    permission: 'public',
    body: ApplyInputSchema,
    reply: Type.Object({ code: Type.String(), secret: Type.String() }),
    refusals: ['procedure-unknown', 'procedure-withdrawn', 'unit-unknown', 'agency-missing'],
  }),
  followDossier: endpoint({
    method: 'POST',
    path: '/work/dossiers/followed/:code',
    summary: 'Where a dossier is, by when, and what is asked, for whoever holds its secret',
    permission: 'public',
    guessing: GUESSING,
    params: code,
    body: Type.Object({ secret }),
    reply: FollowedDossierSchema,
    refusals: ['not-found'],
  }),
  addFollowedFile: endpoint({
    method: 'POST',
    path: '/work/dossiers/followed/:code/files',
    summary: 'A picture or PDF for one’s dossier; the same file sent twice is kept once',
    permission: 'public',
    guessing: GUESSING,
    params: code,
    query: Type.Object({
      secret,
      /** Which of the procedure's documents it is. */
      requirement: Type.String({ maxLength: 20 }),
      name: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    body: uploadPaper(MOST_FILE_BYTES),
    reply: DossierFileSchema,
    refusals: ['not-found', 'wrong-type', 'too-many-files', 'closed-to-files', 'document-unknown'],
  }),
  removeFollowedFile: endpoint({
    method: 'POST',
    path: '/work/dossiers/followed/:code/files/:file/removal',
    summary: 'Take back a file that was not submitted yet',
    permission: 'public',
    guessing: GUESSING,
    params: Type.Object({ ...code.properties, file: IdSchema }),
    body: Type.Object({ secret }),
    reply: FollowedDossierSchema,
    refusals: ['not-found', 'file-missing', 'closed-to-files'],
  }),
  readFollowedFile: endpoint({
    method: 'POST',
    path: '/work/dossiers/followed/:code/files/:file',
    summary: 'A file of one’s dossier: what was submitted, the receipt, the apology, the result',
    permission: 'public',
    guessing: GUESSING,
    params: Type.Object({ ...code.properties, file: IdSchema }),
    body: Type.Object({ secret }),
    reply: file('application/pdf', 'image/jpeg', 'image/png', 'image/webp'),
    refusals: ['not-found', 'file-missing'],
  }),
  moveFollowedDossier: endpoint({
    method: 'POST',
    path: '/work/dossiers/followed/:code/moves',
    summary: 'Submit, submit again after guidance, say that what was asked for has come, or withdraw',
    permission: 'public',
    guessing: GUESSING,
    params: code,
    body: Type.Object({
      secret,
      step: OneOf(...APPLICANT_STEPS),
      words: Type.Optional(Type.String({ maxLength: 4_000 })),
    }),
    reply: FollowedDossierSchema,
    refusals: ['not-found', 'not-your-step', 'wrong-state', 'words-missing', 'documents-missing'],
  }),
  checkDocument: endpoint({
    method: 'GET',
    path: '/work/check/:code',
    summary: 'Whether a document of a dossier is genuine, and whether the stored file is as it was signed',
    permission: 'public',
    params: Type.Object({ code: Type.String({ maxLength: 20 }) }),
    reply: Type.Object({
      ...CheckSchema.properties,
      /** Null for a document that bears no signature of its own. */
      stored: Nullable(Type.Object({ unchanged: Type.Boolean(), signatures: Type.Array(SignatureSchema) })),
    }),
    refusals: ['no-such-document'],
  }),
  checkFile: endpoint({
    method: 'POST',
    path: '/work/check',
    summary: 'Whether a PDF at hand is one of ours and unchanged: who signed it, when',
    permission: 'public',
    query: Type.Object({ name: Type.Optional(Type.String({ maxLength: 200 })) }),
    body: upload(MOST_FILE_BYTES),
    reply: Type.Object({
      /** The document issued here that this very file is; null when it is none, or was changed. */
      document: Nullable(CheckSchema),
      signatures: Type.Array(SignatureSchema),
      sha256: Type.String(),
    }),
    refusals: ['not-a-pdf'],
  }),
}
