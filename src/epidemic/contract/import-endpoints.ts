import { Type } from 'typebox'
import { endpoint, file, upload } from '#platform/http/endpoint'
import { BatchSchema, ImportKindSchema, ImportResultSchema, PreviewSchema } from './import.ts'
import { OutbreakIdSchema } from './person.ts'

const MOST_BYTES = 64 * 1_048_576

const importQuery = {
  kind: ImportKindSchema,
  name: Type.Optional(Type.String({ maxLength: 200 })),
  outbreak: Type.Optional(OutbreakIdSchema),
  columns: Type.Optional(
    Type.String({
      maxLength: 4000,
      description: 'JSON: field to 0-based column, null for none; the rest is matched by header',
    }),
  ),
}

/** Files in. */
export const importEndpoints = {
  previewImport: endpoint({
    method: 'POST',
    path: '/epidemic/imports/preview',
    summary: 'What a file is understood to be: columns, first rows, what would stop it; nothing is kept',
    permission: 'epidemic.act',
    query: Type.Object(importQuery),
    body: upload(MOST_BYTES),
    reply: PreviewSchema,
    refusals: ['bad-file', 'wrong-type', 'bad-columns', 'unknown-outbreak'],
  }),
  importFile: endpoint({
    method: 'POST',
    path: '/epidemic/imports',
    summary: 'Import a file whole, or refuse it whole with every fault by row and field',
    permission: 'epidemic.act',
    query: Type.Object({
      ...importQuery,
      outbreak: OutbreakIdSchema,
      sha256: Type.Optional(Type.String({ maxLength: 64 })),
      /** Import the good rows and leave those at fault out; otherwise the file goes in whole or not at all. */
      goodRows: Type.Optional(Type.Boolean()),
    }),
    body: upload(MOST_BYTES),
    reply: ImportResultSchema,
    refusals: [
      'bad-file',
      'wrong-type',
      'bad-columns',
      'bad-rows',
      'other-file',
      'unknown-outbreak',
      'missing-columns',
    ],
  }),
  downloadFaults: endpoint({
    method: 'POST',
    path: '/epidemic/imports/faults',
    summary: 'Every fault of a file as CSV: row, field, value, what to do',
    permission: 'epidemic.act',
    query: Type.Object(importQuery),
    body: upload(MOST_BYTES),
    reply: file('text/csv; charset=utf-8'),
    refusals: ['bad-file', 'wrong-type', 'bad-columns', 'unknown-outbreak', 'missing-columns'],
  }),
  downloadBadRows: endpoint({
    method: 'POST',
    path: '/epidemic/imports/bad-rows',
    summary: 'The rows at fault as they stand in the file, with what to do in a last column: to mend and import again',
    permission: 'epidemic.act',
    query: Type.Object(importQuery),
    body: upload(MOST_BYTES),
    reply: file('text/csv; charset=utf-8'),
    refusals: ['bad-file', 'wrong-type', 'bad-columns', 'unknown-outbreak', 'missing-columns'],
  }),
  listImports: endpoint({
    method: 'GET',
    path: '/epidemic/imports',
    summary: 'What was imported, the newest first',
    permission: 'epidemic.see',
    query: Type.Object({ outbreak: Type.Optional(OutbreakIdSchema) }),
    reply: Type.Object({ imports: Type.Array(BatchSchema) }),
  }),
}
