import { Type } from 'typebox'
import { endpoint, file, upload } from '#platform/http/endpoint'
import { IdSchema, Nullable } from '#platform/http/schema'
import { AssessmentLineSchema, CodeSchema, EvidenceSchema, WordSchema } from './schema.ts'

/** Of one file of evidence; a scan of a decision is 1 to 10 MB. */
export const MOST_EVIDENCE_BYTES = 20 * 1_048_576

const lineParams = Type.Object({ id: IdSchema, code: CodeSchema })
const fileParams = Type.Object({ id: IdSchema, code: CodeSchema, file: IdSchema })
const Words = Type.String({ minLength: 3, maxLength: 2_000 })
/** As the asker saw the line: whoever was overtaken is told. */
const revision = Type.Integer({ minimum: 0 })
const given = Type.Number({ minimum: 0, maximum: 1_000_000 })
const line = '/measures/assessments/:id/lines/:code' as const

/** One line at a time: typed, proved, verified, disputed, decided. */
export const lineEndpoints = {
  getAssessmentLine: endpoint({
    method: 'GET',
    path: line,
    summary: 'Evidence and conversation of one node, and last year’s evidence',
    permission: 'measures.see',
    params: lineParams,
    reply: Type.Object({
      evidence: Type.Array(EvidenceSchema),
      before: Type.Array(EvidenceSchema),
      words: Type.Array(WordSchema),
    }),
    refusals: ['not-found'],
  }),
  fillAssessmentLine: endpoint({
    method: 'PUT',
    path: line,
    summary: 'Keep what is typed of a node; nothing is submitted yet',
    permission: 'measures.act',
    params: lineParams,
    body: Type.Object({
      a: Nullable(Type.Number()),
      b: Nullable(Type.Number()),
      choice: Nullable(Type.Integer()),
      answer: Nullable(Type.Boolean()),
      note: Nullable(Type.String({ maxLength: 4_000 })),
      revision,
    }),
    reply: AssessmentLineSchema,
    refusals: [
      'not-found',
      'forbidden',
      'not-open',
      'changed',
      'negative',
      'zero-denominator',
      'no-such-step',
      'above-maximum',
      'already-final',
    ],
  }),
  assignAssessmentLine: endpoint({
    method: 'POST',
    path: `${line}/assignment`,
    summary: 'Name who declares a line and who verifies it, while nobody has verified it',
    permission: 'measures.define',
    params: lineParams,
    body: Type.Object({
      agency: Type.String({ maxLength: 100 }),
      verifier: Type.String({ maxLength: 100 }),
      revision,
    }),
    reply: AssessmentLineSchema,
    refusals: ['not-found', 'forbidden', 'changed', 'wrong-state', 'unknown-agency', 'already-final'],
  }),
  withdrawAssessmentLine: endpoint({
    method: 'POST',
    path: `${line}/withdrawal`,
    summary: 'Take back a submission nobody has verified, or a dispute nobody has decided',
    permission: 'measures.act',
    params: lineParams,
    body: Type.Object({ revision }),
    reply: AssessmentLineSchema,
    refusals: ['not-found', 'forbidden', 'changed', 'wrong-state', 'already-final'],
  }),
  verifyAssessmentLine: endpoint({
    method: 'POST',
    path: `${line}/verification`,
    summary: 'Set verified points; a reason where they are not the declared ones',
    permission: 'measures.verify',
    params: lineParams,
    body: Type.Object({ points: given, reason: Nullable(Words), revision }),
    reply: AssessmentLineSchema,
    refusals: [
      'not-found',
      'forbidden',
      'changed',
      'wrong-state',
      'own-figure',
      'above-maximum',
      'no-maximum',
      'reason-missing',
      'already-final',
    ],
  }),
  askAssessmentLine: endpoint({
    method: 'POST',
    path: `${line}/question`,
    summary: 'Send a line back and say what more is wanted',
    permission: 'measures.verify',
    params: lineParams,
    body: Type.Object({ words: Words, revision }),
    reply: AssessmentLineSchema,
    refusals: ['not-found', 'forbidden', 'changed', 'wrong-state', 'own-figure', 'already-final'],
  }),
  disputeAssessmentLine: endpoint({
    method: 'POST',
    path: `${line}/dispute`,
    summary: 'Dispute verified points in words, within the window',
    permission: 'measures.act',
    params: lineParams,
    body: Type.Object({ words: Words, points: Nullable(given), revision }),
    reply: AssessmentLineSchema,
    refusals: ['not-found', 'forbidden', 'changed', 'wrong-state', 'window-closed', 'above-maximum', 'already-final'],
  }),
  decideAssessmentLine: endpoint({
    method: 'POST',
    path: `${line}/decision`,
    summary: 'Settle a dispute: the points are final',
    permission: 'measures.approve',
    params: lineParams,
    body: Type.Object({ points: given, words: Words, revision }),
    reply: AssessmentLineSchema,
    refusals: [
      'not-found',
      'forbidden',
      'changed',
      'wrong-state',
      'own-figure',
      'own-verification',
      'above-maximum',
      'no-maximum',
      'already-final',
    ],
  }),
  sayOnAssessmentLine: endpoint({
    method: 'POST',
    path: `${line}/words`,
    summary: 'Say something about a line to those who work on it',
    permission: 'measures.see',
    params: lineParams,
    body: Type.Object({ words: Words }),
    reply: WordSchema,
    refusals: ['not-found', 'forbidden'],
  }),
  addAssessmentEvidence: endpoint({
    method: 'POST',
    path: `${line}/evidence`,
    summary: 'A file of evidence for a node: a picture, PDF, a document or spreadsheet',
    permission: 'measures.act',
    params: lineParams,
    query: Type.Object({ name: Type.Optional(Type.String({ maxLength: 200 })) }),
    body: upload(MOST_EVIDENCE_BYTES),
    reply: EvidenceSchema,
    refusals: ['not-found', 'forbidden', 'not-open', 'wrong-type', 'too-many-files', 'already-final'],
  }),
  reuseAssessmentEvidence: endpoint({
    method: 'POST',
    path: `${line}/evidence/reuse`,
    summary: 'Show last year’s evidence of this node again',
    permission: 'measures.act',
    params: lineParams,
    body: Type.Object({ files: Type.Optional(Type.Array(IdSchema, { maxItems: 50 })) }),
    reply: Type.Object({ added: Type.Integer() }),
    refusals: ['not-found', 'forbidden', 'not-open', 'no-year-before', 'too-many-files', 'already-final'],
  }),
  removeAssessmentEvidence: endpoint({
    method: 'DELETE',
    path: `${line}/evidence/:file`,
    summary: 'Take a file out of a node that is still open',
    permission: 'measures.act',
    params: fileParams,
    reply: Type.Object({ removed: Type.Boolean() }),
    refusals: ['not-found', 'forbidden', 'not-open', 'already-final'],
  }),
  readAssessmentEvidence: endpoint({
    method: 'GET',
    path: `${line}/evidence/:file`,
    summary: 'A file of evidence',
    permission: 'measures.see',
    params: fileParams,
    reply: file('application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'application/zip'),
    refusals: ['not-found', 'file-missing'],
  }),
}
