import { Type } from 'typebox'
import { endpoint, upload } from '#platform/http/endpoint'
import { IdSchema, InstantSchema, Nullable, OneOf } from '#platform/http/schema'
import { byId } from '../contract/asked.ts'
import { ColumnSchema } from '../contract/import.ts'
import { OutbreakIdSchema } from '../contract/person.ts'
import {
  LaboratoryIdSchema,
  MismatchSchema,
  PoolSchema,
  ProposedRetractionSchema,
  SampleSchema,
  VerdictSchema,
  WrittenSchema,
} from './schema.ts'

const MOST_BYTES = 32 * 1_048_576
const code = Type.String({ minLength: 1, maxLength: 40 })
const reason = Type.String({ minLength: 3, maxLength: 500 })
const count = Type.Integer({ minimum: 0 })
const fileQuery = {
  laboratory: LaboratoryIdSchema,
  name: Type.Optional(Type.String({ maxLength: 200 })),
  columns: Type.Optional(Type.String({ maxLength: 4000, description: 'JSON: field to 0-based column, null for none' })),
}

/** Results in, corrected, and what follows from them. */
export const resultEndpoints = {
  findTube: endpoint({
    method: 'GET',
    path: '/epidemic/tubes',
    summary: 'What was scanned: a sample or a pool with its people',
    permission: 'epidemic.see',
    query: Type.Object({ code }),
    reply: Type.Object({ code: Type.String(), pool: Nullable(PoolSchema), samples: Type.Array(SampleSchema) }),
    refusals: ['misread-code', 'unknown-code'],
  }),
  recordResults: endpoint({
    method: 'POST',
    path: '/epidemic/results',
    summary: 'Enter results of samples or pools; what does not fit is told and not written',
    permission: 'epidemic.act',
    body: Type.Object({
      laboratory: Type.Optional(Nullable(LaboratoryIdSchema)),
      results: Type.Array(
        Type.Object({
          code,
          result: VerdictSchema,
          at: InstantSchema,
          ct: Type.Optional(Nullable(Type.Number({ minimum: 0, maximum: 60 }))),
        }),
        { minItems: 1, maxItems: 1000 },
      ),
    }),
    reply: WrittenSchema,
    refusals: ['unknown-laboratory'],
  }),
  previewResults: endpoint({
    method: 'POST',
    path: '/epidemic/results/preview',
    summary: 'How a laboratory’s file is understood and what of it does not fit; nothing is written',
    permission: 'epidemic.act',
    query: Type.Object(fileQuery),
    body: upload(MOST_BYTES),
    reply: Type.Object({
      sha256: Type.String(),
      columns: Type.Array(ColumnSchema),
      headers: Type.Array(Type.String()),
      sample: Type.Array(Type.Array(Type.String())),
      rows: count,
      fitting: count,
      existing: count,
      positive: count,
      mismatches: Type.Array(MismatchSchema),
      mismatchCount: count,
      importedBefore: Type.Boolean(),
    }),
    refusals: ['bad-file', 'wrong-type', 'bad-columns', 'unknown-laboratory'],
  }),
  importResults: endpoint({
    method: 'POST',
    path: '/epidemic/results/files',
    summary: 'Write what fits of a laboratory’s file in one transaction, and list what does not',
    permission: 'epidemic.act',
    query: Type.Object({ ...fileQuery, sha256: Type.Optional(Type.String({ maxLength: 64 })) }),
    body: upload(MOST_BYTES),
    reply: WrittenSchema,
    refusals: [
      'bad-file',
      'wrong-type',
      'bad-columns',
      'missing-columns',
      'other-file',
      'unknown-laboratory',
      'nothing-fits',
    ],
  }),
  listResultFiles: endpoint({
    method: 'GET',
    path: '/epidemic/results/files',
    summary: 'Files of results, the latest first, with what of them was not written',
    permission: 'epidemic.see',
    query: Type.Object({ outbreak: Type.Optional(OutbreakIdSchema) }),
    reply: Type.Object({
      files: Type.Array(
        Type.Object({
          id: IdSchema,
          laboratoryId: LaboratoryIdSchema,
          fileName: Type.String(),
          rows: count,
          written: count,
          existing: count,
          importedAt: InstantSchema,
          mismatches: Type.Array(MismatchSchema),
        }),
      ),
    }),
  }),
  correctResult: endpoint({
    method: 'POST',
    path: '/epidemic/results/correction',
    summary: 'Write another result over one that was wrong; the old one is kept with the reason',
    permission: 'epidemic.act',
    body: Type.Object({ code, result: VerdictSchema, at: InstantSchema, reason }),
    reply: WrittenSchema,
    refusals: ['misread-code', 'unknown-code', 'outside-scope', 'nothing-corrected', 'times-wrong'],
  }),
  listRetractions: endpoint({
    method: 'GET',
    path: '/epidemic/retractions',
    summary: 'Cases whose positive test was corrected and who have no other: to be retracted, or kept with a reason',
    permission: 'epidemic.see',
    query: Type.Object({ outbreak: Type.Optional(OutbreakIdSchema) }),
    reply: Type.Object({ retractions: Type.Array(ProposedRetractionSchema) }),
  }),
  getConsequences: endpoint({
    method: 'GET',
    path: '/epidemic/people/:id/retraction-consequences',
    summary: 'What the levels would be without this case: how many F1, F2, F3 fewer',
    permission: 'epidemic.see',
    params: byId,
    reply: Type.Object({
      levels: Type.Array(Type.Object({ level: Type.Integer(), now: count, without: count })),
      quarantined: count,
    }),
    refusals: ['not-found', 'not-a-case'],
  }),
  answerRetraction: endpoint({
    method: 'POST',
    path: '/epidemic/retractions/:id',
    summary: 'Retract the case, or keep it as one for another reason',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({ answer: OneOf('retracted', 'kept'), reason }),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-found', 'outside-scope', 'not-a-case', 'already-answered'],
  }),
}
