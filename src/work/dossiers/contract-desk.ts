import { Type } from 'typebox'
import { endpoint, file, uploadPaper } from '#platform/http/endpoint'
import { IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { MOST_FILE_BYTES } from './contract-public.ts'
import { ASKED_DOSSIER_STEPS, DOSSIER_CELLS, DOSSIER_GROUPS, DOSSIER_STATES } from './names.ts'
import { ApplyInputSchema, DossierFileSchema, DossierRowSchema, DossierViewSchema } from './schema.ts'

const params = Type.Object({ id: IdSchema })

/** The desk's and the agencies' side. */
export const deskEndpoints = {
  listDossiers: endpoint({
    method: 'GET',
    path: '/work/dossiers',
    summary: 'Dossiers by appointment, filtered, page by page',
    permission: 'work.see',
    query: Type.Object({
      /** `open`: not closed; `overdue`: promised moment past; `desk`: to be checked or given out. */
      state: Type.Optional(OneOf(...DOSSIER_STATES, ...DOSSIER_GROUPS)),
      procedure: Type.Optional(Type.String({ maxLength: 40 })),
      unit: Type.Optional(UnitIdSchema),
      sector: Type.Optional(Type.String({ maxLength: 40 })),
      /** Lies with this agency now. */
      holder: Type.Optional(Type.String({ maxLength: 100 })),
      /** Only those that lie with an agency of the caller, or at the caller's desk. */
      mine: Type.Optional(Type.Boolean()),
      /** Month in which it was received, `2026-11`. */
      month: Type.Optional(Type.String({ pattern: '^2\\d{3}-(0[1-9]|1[0-2])$' })),
      /** The same, first and last month. */
      from: Type.Optional(Type.String({ pattern: '^2\\d{3}-(0[1-9]|1[0-2])$' })),
      to: Type.Optional(Type.String({ pattern: '^2\\d{3}-(0[1-9]|1[0-2])$' })),
      /** Those a cell of the figures counts: the list behind the number. */
      cell: Type.Optional(OneOf(...DOSSIER_CELLS)),
      /** Taken in at the desk of this agency. */
      desk: Type.Optional(Type.String({ maxLength: 100 })),
      words: Type.Optional(Type.String({ maxLength: 200, description: 'Code or name of the procedure' })),
      cursor: Type.Optional(Type.String({ maxLength: 200 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    reply: Type.Object({
      items: Type.Array(DossierRowSchema),
      total: Type.Integer(),
      /** Of those open: to be checked, under way, standing still, past the promised moment, to be given out. */
      counts: Type.Object({
        toCheck: Type.Integer(),
        underWay: Type.Integer(),
        standing: Type.Integer(),
        overdue: Type.Integer(),
        toGiveOut: Type.Integer(),
      }),
      next: Nullable(Type.String()),
    }),
  }),
  getDossier: endpoint({
    method: 'GET',
    path: '/work/dossiers/:id',
    summary: 'One dossier whole; who applies and the papers only for agencies that handle it',
    permission: 'work.see',
    params,
    reply: DossierViewSchema,
    refusals: ['not-found'],
  }),
  enterDossier: endpoint({
    method: 'POST',
    path: '/work/dossiers/entered',
    summary: 'Enter a dossier at the one-stop desk for somebody who stands there',
    permission: 'work.act',
    body: ApplyInputSchema,
    reply: Type.Object({ id: IdSchema, code: Type.String(), secret: Type.String() }),
    refusals: ['procedure-unknown', 'procedure-withdrawn', 'unit-unknown', 'agency-missing', 'not-your-desk'],
  }),
  moveDossier: endpoint({
    method: 'POST',
    path: '/work/dossiers/:id/moves',
    summary: 'Take a step of a dossier',
    permission: 'work.act',
    params,
    body: Type.Object({
      step: OneOf(...ASKED_DOSSIER_STEPS),
      words: Type.Optional(Type.String({ maxLength: 4_000 })),
      /** apologise: the new appointment. */
      due: Type.Optional(InstantSchema),
      /** charge, pay, fee: đồng. */
      amount: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000_000_000 })),
      /** guide, ask: which of the procedure's documents are asked for (ids). send: which were handed over on paper. */
      documents: Type.Optional(Type.Array(Type.String({ maxLength: 20 }), { maxItems: 60 })),
    }),
    reply: DossierViewSchema,
    refusals: [
      'not-found',
      'not-your-step',
      'wrong-state',
      'words-missing',
      'documents-missing',
      'document-unknown',
      'asked-once',
      'guided-once',
      'not-last-stage',
      'last-stage',
      'first-stage',
      'amount-missing',
      'due-missing',
      'due-not-later',
      'not-late',
      'agency-missing',
    ],
  }),
  addDossierFile: endpoint({
    method: 'POST',
    path: '/work/dossiers/:id/files',
    summary: 'A scan for a dossier, by the desk or the agency it lies with; `result`: the paper that will be signed',
    permission: 'work.act',
    params,
    query: Type.Object({
      requirement: Type.Optional(Type.String({ maxLength: 20 })),
      kind: Type.Optional(OneOf('submitted', 'result')),
      name: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    body: uploadPaper(MOST_FILE_BYTES),
    reply: DossierFileSchema,
    refusals: [
      'not-found',
      'not-your-step',
      'wrong-type',
      'not-a-pdf',
      'too-many-files',
      'closed-to-files',
      'document-unknown',
    ],
  }),
  readDossierFile: endpoint({
    method: 'GET',
    path: '/work/dossiers/:id/files/:file',
    summary: 'A file of a dossier: what was submitted, the receipt, the apology, the result',
    permission: 'work.see',
    params: Type.Object({ id: IdSchema, file: IdSchema }),
    reply: file('application/pdf', 'image/jpeg', 'image/png', 'image/webp'),
    refusals: ['not-found', 'file-missing'],
  }),
}
