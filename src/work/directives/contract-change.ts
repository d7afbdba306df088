import { Type } from 'typebox'
import { endpoint, upload } from '#platform/http/endpoint'
import { DaySchema, IdSchema, OneOf } from '#platform/http/schema'
import { DIRECTIVE_FORMS } from '../names.ts'
import { AttachmentSchema } from '../schema.ts'
import { DirectiveInputSchema, SeenMovesSchema } from './schema.ts'

const params = Type.Object({ id: IdSchema })
const why = Type.String({ minLength: 1, maxLength: 2_000, description: 'The reason, kept in the history' })
/** Left out, nobody is told of having been overtaken. */
const moves = Type.Optional(SeenMovesSchema)
const cannotChange = [
  'not-found',
  'not-your-step',
  'wrong-state',
  'words-missing',
  'due-missing',
  'nothing-changed',
  'changed-meanwhile',
] as const
/** 25 MB: a scanned decision. */
const FILE_LIMIT = 25 * 1_048_576

const input = DirectiveInputSchema.properties

/** What becomes of a directive after it was issued. */
export const directiveChanges = {
  recallDirective: endpoint({
    method: 'POST',
    path: '/work/directives/:id/recall',
    summary: 'Recall a directive and every task of it that is not done',
    permission: 'work.direct',
    params,
    body: Type.Object({ words: why, moves }),
    reply: Type.Object({ recalled: Type.Integer({ description: 'Tasks recalled with it' }) }),
    refusals: [...cannotChange],
  }),
  extendDirective: endpoint({
    method: 'POST',
    path: '/work/directives/:id/extend',
    summary: 'Give all open tasks of a directive, or chosen ones, more time; each extension is counted',
    permission: 'work.direct',
    params,
    body: Type.Object({
      due: DaySchema,
      words: why,
      tasks: Type.Optional(Type.Array(IdSchema, { minItems: 1, maxItems: 1_000 })),
      moves,
    }),
    reply: Type.Object({
      extended: Type.Integer(),
      kept: Type.Integer({ description: 'Open tasks that keep their day' }),
    }),
    refusals: [...cannotChange, 'due-not-later', 'nothing-open', 'nothing-later'],
  }),
  amendDirective: endpoint({
    method: 'POST',
    path: '/work/directives/:id/amend',
    summary:
      'Change the words of a directive, with a reason; every version stays to be read, open tasks take the new words',
    permission: 'work.direct',
    params,
    body: Type.Object({
      words: why,
      moves,
      title: Type.Optional(input.title),
      text: Type.Optional(input.text),
      result: Type.Optional(input.result),
      basis: Type.Optional(Type.String({ maxLength: 500, description: 'Legal basis; empty takes it away' })),
      number: input.number,
      form: Type.Optional(OneOf(...DIRECTIVE_FORMS)),
      day: input.day,
      signer: input.signer,
    }),
    reply: Type.Object({ tasks: Type.Integer({ description: 'Open tasks that took the new words' }) }),
    refusals: [...cannotChange, 'number-taken', 'number-form', 'day-ahead'],
  }),
  urgeDirective: endpoint({
    method: 'POST',
    path: '/work/directives/:id/urge',
    summary: 'Urge on everybody who is late, or chosen ones, once a day each',
    permission: 'work.direct',
    params,
    body: Type.Object({
      tasks: Type.Optional(Type.Array(IdSchema, { minItems: 1, maxItems: 1_000 })),
      words: Type.Optional(Type.String({ maxLength: 2_000 })),
    }),
    reply: Type.Object({
      urged: Type.Integer(),
      already: Type.Integer({ description: 'Urged on today before, and left alone' }),
    }),
    refusals: [...cannotChange, 'nothing-open'],
  }),
  attachDirectiveFile: endpoint({
    method: 'POST',
    path: '/work/directives/:id/files',
    summary: 'Attach a file, such as the signed document: PDF, picture or office document, told by its first bytes',
    permission: 'work.direct',
    params,
    query: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }),
    body: upload(FILE_LIMIT),
    reply: AttachmentSchema,
    refusals: [...cannotChange, 'wrong-type', 'too-large'],
  }),
}
