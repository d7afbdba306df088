import { Type } from 'typebox'
import { endpoint, file } from '#platform/http/endpoint'
import { DaySchema, IdSchema, Nullable, OneOf } from '#platform/http/schema'
import { SUBJECT_KINDS } from '../names.ts'
import { AssessmentRowSchema, AssessmentViewSchema, CodeSchema, EditionId, NamedSchema, OwedSchema } from './schema.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const params = Type.Object({ id: IdSchema })
const revision = Type.Integer({ minimum: 0 })

/** Assessments whole: listed, opened, submitted, settled, printed, and their gap issued as tasks. */
export const wholeEndpoints = {
  listAssessments: endpoint({
    method: 'GET',
    path: '/measures/assessments',
    summary: 'Self-assessments by an edition for a year: how far each is, and who still owes what',
    permission: 'measures.see',
    query: Type.Object({
      edition: Type.Optional(EditionId),
      year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
    }),
    reply: Type.Object({
      editions: Type.Array(
        Type.Object({
          ...NamedSchema.properties,
          subjectKind: OneOf(...SUBJECT_KINDS),
          years: Type.Array(Type.Integer()),
          /** Lines of it that wait for the caller. */
          waiting: Type.Integer(),
        }),
      ),
      edition: Nullable(EditionId),
      year: Nullable(Type.Integer()),
      dueDay: Nullable(DaySchema),
      verifyDay: Nullable(DaySchema),
      rows: Type.Array(AssessmentRowSchema),
      owed: Type.Array(OwedSchema),
      may: Type.Object({ open: Type.Boolean(), remind: Type.Boolean(), settle: Type.Boolean() }),
    }),
  }),
  openAssessments: endpoint({
    method: 'POST',
    path: '/measures/assessments',
    summary: 'Open the self-assessment of every subject of an edition, or bring those open to the edition as it stands',
    permission: 'measures.define',
    body: Type.Object({
      edition: EditionId,
      year: Type.Integer({ minimum: 2000, maximum: 2100 }),
      dueDay: DaySchema,
      verifyDay: DaySchema,
      disputeDays: Type.Integer({ minimum: 0, maximum: 60 }),
    }),
    reply: Type.Object({
      opened: Type.Integer(),
      added: Type.Integer({ description: 'Lines of nodes that are new' }),
    }),
    refusals: ['unknown-edition', 'not-declarable', 'days-inverted', 'day-past', 'forbidden'],
  }),
  remindAssessments: endpoint({
    method: 'POST',
    path: '/measures/assessments/reminders',
    summary: 'Remind agencies of what they still owe',
    permission: 'measures.verify',
    body: Type.Object({
      edition: EditionId,
      year: Type.Integer(),
      agencies: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 400 })),
    }),
    reply: Type.Object({ reminded: Type.Integer() }),
    refusals: ['unknown-edition'],
  }),
  getAssessment: endpoint({
    method: 'GET',
    path: '/measures/assessments/:id',
    summary: 'One self-assessment node by node: rule, declared, verified, final, the gap, last year',
    permission: 'measures.see',
    params,
    reply: AssessmentViewSchema,
    refusals: ['not-found'],
  }),
  submitAssessment: endpoint({
    method: 'POST',
    path: '/measures/assessments/:id/submission',
    summary: 'Submit the lines of the caller’s agencies that want nothing more; says what the others want',
    permission: 'measures.act',
    params,
    body: Type.Object({ codes: Type.Optional(Type.Array(CodeSchema, { maxItems: 500 })) }),
    reply: Type.Object({
      submitted: Type.Array(CodeSchema),
      wanting: Type.Array(Type.Object({ code: CodeSchema, why: Type.String() })),
    }),
    refusals: ['not-found', 'forbidden', 'nothing-to-submit', 'already-final'],
  }),
  acceptAssessmentLines: endpoint({
    method: 'POST',
    path: '/measures/assessments/:id/verification',
    summary: 'Verify several lines as they are declared',
    permission: 'measures.verify',
    params,
    body: Type.Object({
      lines: Type.Array(Type.Object({ code: CodeSchema, revision }), { minItems: 1, maxItems: 500 }),
    }),
    reply: Type.Object({ verified: Type.Integer() }),
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
  issueAssessmentTasks: endpoint({
    method: 'POST',
    path: '/measures/assessments/:id/tasks',
    summary: 'Issue tasks that close the gap of some nodes, in one step',
    permission: 'work.direct',
    params,
    body: Type.Object({
      codes: Type.Array(CodeSchema, { minItems: 1, maxItems: 100 }),
      /** Left out: whoever declares each node. */
      agencies: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 50 })),
      due: DaySchema,
      title: Type.String({ minLength: 3, maxLength: 300 }),
      words: Type.Optional(Type.String({ maxLength: 2_000 })),
    }),
    reply: Type.Object({ directiveId: IdSchema, number: Type.String(), tasks: Type.Integer() }),
    refusals: ['not-found', 'forbidden', 'nothing-chosen', 'task-refused'],
  }),
  settleAssessment: endpoint({
    method: 'POST',
    path: '/measures/assessments/:id/settlement',
    summary: 'Settle a whole assessment as final',
    permission: 'measures.publish',
    params,
    reply: Type.Object({ points: Type.Number() }),
    refusals: [
      'not-found',
      'forbidden',
      'already-final',
      'lines-waiting',
      'window-open',
      'not-due',
      'own-figure',
      'unknown-edition',
    ],
  }),
  exportAssessment: endpoint({
    method: 'GET',
    path: '/measures/assessments/:id/form.xlsx',
    summary: 'The table in the ministry’s form with declared and verified points, and the index of the evidence',
    permission: 'measures.see',
    params,
    reply: file(XLSX),
    refusals: ['not-found'],
  }),
  exportAssessmentEvidence: endpoint({
    method: 'GET',
    path: '/measures/assessments/:id/evidence.zip',
    summary: 'The files of evidence by node, with the table',
    permission: 'measures.see',
    params,
    reply: file('application/zip'),
    refusals: ['not-found', 'too-large-together'],
  }),
}
