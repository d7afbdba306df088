import { Type } from 'typebox'
import { endpoint, file } from '#platform/http/endpoint'
import { DaySchema, IdSchema, Nullable, OneOf } from '#platform/http/schema'
import { byId } from '../contract/asked.ts'
import { BATCH_FORMATS, DECISION_KINDS } from './names.ts'
import { BatchSchema } from './shapes.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Decisions on paper: numbered, printed in batches, verified by anybody who holds one. */
export const decisionEndpoints = {
  issueDecisions: endpoint({
    method: 'POST',
    path: '/epidemic/decision-batches',
    summary: 'Number and print decisions, one or hundreds, each by the authority of the place where the person lives',
    permission: 'epidemic.identify',
    body: Type.Object({
      people: Type.Array(IdSchema, { minItems: 1, maxItems: 1_000 }),
      kind: OneOf(...DECISION_KINDS),
      format: OneOf(...BATCH_FORMATS),
    }),
    reply: BatchSchema,
    refusals: ['not-found', 'not-quarantined', 'no-rule', 'no-agency', 'names-missing', 'not-completed'],
  }),
  listDecisionBatches: endpoint({
    method: 'GET',
    path: '/epidemic/decision-batches',
    summary: 'The caller’s own last batches, newest first',
    permission: 'epidemic.identify',
    reply: Type.Object({ batches: Type.Array(BatchSchema) }),
  }),
  readDecisionBatch: endpoint({
    method: 'POST',
    path: '/epidemic/decision-batches/:id/file',
    summary: 'The printed file of a batch; it holds names, so the reading is remembered',
    permission: 'epidemic.identify',
    params: byId,
    body: Type.Object({}),
    reply: file('application/pdf', 'application/zip'),
    refusals: ['not-found', 'not-ready-yet'],
  }),
  readDecision: endpoint({
    method: 'POST',
    path: '/epidemic/decisions/:id/file',
    summary: 'One decision printed again, word for word; the reading is remembered',
    permission: 'epidemic.identify',
    params: byId,
    body: Type.Object({ format: OneOf('pdf', 'docx') }),
    reply: file('application/pdf', DOCX),
    refusals: ['not-found'],
  }),
  revokeDecision: endpoint({
    method: 'POST',
    path: '/epidemic/decisions/:id/revocation',
    summary: 'Revoke a decision: its number stays used, its code says so',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({ reason: Type.String({ minLength: 3, maxLength: 500 }) }),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-found', 'already-revoked'],
  }),
  verifyDecision: endpoint({
    method: 'GET',
    path: '/epidemic/verify/:code',
    summary: 'Whether a printed decision is genuine; initials and year of birth only',
    permission: 'public',
    params: Type.Object({ code: Type.String({ maxLength: 20 }) }),
    reply: Type.Object({
      code: Type.String(),
      kind: OneOf(...DECISION_KINDS),
      written: Type.String(),
      agency: Type.String(),
      signedOn: DaySchema,
      initials: Type.String(),
      birthYear: Nullable(Type.Integer()),
      revokedOn: Nullable(DaySchema),
    }),
    refusals: ['no-such-document'],
  }),
}
