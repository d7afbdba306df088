import { type Static, Type } from 'typebox'
import { IdSchema, InstantSchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import { OutbreakIdSchema } from './person.ts'

export const IMPORT_KINDS = ['cases', 'encounters', 'follow-ups'] as const
export const ImportKindSchema = OneOf(...IMPORT_KINDS)

/** Which column of the file (0-based) feeds a field; null when none does. */
export const ColumnSchema = Type.Object({
  field: Type.String(),
  label: WordsSchema,
  required: Type.Boolean(),
  index: Nullable(Type.Integer()),
  header: Nullable(Type.String()),
})
export type Column = Static<typeof ColumnSchema>

export const RowFaultSchema = Type.Object({ row: Type.Integer(), field: Type.String(), message: Type.String() })
export type RowFault = Static<typeof RowFaultSchema>

export const PreviewSchema = Type.Object({
  sha256: Type.String(),
  kind: ImportKindSchema,
  format: OneOf('csv', 'xlsx', 'json'),
  /** Whose export it is by its headers, and what its rows are where that leaves no choice. */
  source: OneOf('own', 'go-data', 'sormas'),
  suggestedKind: Nullable(ImportKindSchema),
  delimiter: Nullable(Type.String()),
  headers: Type.Array(Type.String()),
  columns: Type.Array(ColumnSchema),
  /** Columns of the file that feed no field. */
  unmatched: Type.Array(Type.Object({ index: Type.Integer(), header: Type.String() })),
  /** The first rows as they stand in the file. */
  sample: Type.Array(Type.Array(Type.String())),
  rows: Type.Integer(),
  /** How days written with slashes are read. */
  dayOrder: OneOf('dmy', 'mdy', 'ymd', 'unclear'),
  /** What would stop the import, first 200; `faultCount` counts all. */
  faults: Type.Array(RowFaultSchema),
  faultCount: Type.Integer(),
  /** Rows that have a fault. */
  badRows: Type.Integer(),
  /** What importing would write: null while the outbreak is not chosen or anything would stop it. */
  plan: Nullable(
    Type.Object({
      added: Type.Integer(),
      existing: Type.Integer(),
      /** Contacts that stand in no list yet and would be entered with the encounters. */
      peopleAdded: Type.Integer(),
      sentence: WordsSchema,
    }),
  ),
  /** The same bytes were imported before. */
  importedBefore: Type.Boolean(),
})
export type Preview = Static<typeof PreviewSchema>

export const ImportResultSchema = Type.Object({
  batchId: IdSchema,
  kind: ImportKindSchema,
  rows: Type.Integer(),
  added: Type.Integer(),
  existing: Type.Integer(),
  /** Rows at fault that were left out by choice. */
  setAside: Type.Integer(),
  /** Contacts that stood in no list yet and were entered with the encounters. */
  peopleAdded: Type.Integer(),
  tookMs: Type.Integer(),
  sentence: WordsSchema,
})
export type ImportResult = Static<typeof ImportResultSchema>

export const BatchSchema = Type.Object({
  id: IdSchema,
  outbreakId: OutbreakIdSchema,
  kind: ImportKindSchema,
  fileName: Type.String(),
  sha256: Type.String(),
  rows: Type.Integer(),
  added: Type.Integer(),
  existing: Type.Integer(),
  importedAt: InstantSchema,
  importedBy: Nullable(Type.String()),
})
