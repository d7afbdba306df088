import { Type } from 'typebox'
import { endpoint, file, upload } from '#platform/http/endpoint'
import { DaySchema, InstantSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { AgencySchema } from '../schema.ts'
import { PROCEDURE_LEVELS } from './names.ts'
import { ProcedureInputSchema, ProcedureRowSchema, ProcedureSchema } from './schema-procedure.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MOST_SHEET_BYTES = 5 * 1_048_576
const params = Type.Object({ id: Type.String({ maxLength: 40, pattern: '^[0-9A-Za-z.-]{1,40}$' }) })

const FaultSchema = Type.Object({
  row: Nullable(Type.Integer({ description: 'Row of the sheet' })),
  procedure: Nullable(Type.String()),
  field: Type.String(),
  message: Type.String(),
})

/** The catalogue. Whoever applies reads it; whoever administers keeps it. */
export const procedureEndpoints = {
  listProcedures: endpoint({
    method: 'GET',
    path: '/work/procedures',
    summary: 'The catalogue of procedures as it stands today; with `all`, withdrawn ones too',
    permission: 'public',
    query: Type.Object({
      words: Type.Optional(Type.String({ maxLength: 200 })),
      level: Type.Optional(OneOf(...PROCEDURE_LEVELS)),
      sector: Type.Optional(Type.String({ maxLength: 40 })),
      all: Type.Optional(Type.Boolean()),
    }),
    reply: Type.Object({ items: Type.Array(ProcedureRowSchema) }),
  }),
  getProcedure: endpoint({
    method: 'GET',
    path: '/work/procedures/:id',
    summary: 'A procedure: documents, fee, steps by agency, legal basis; the version of today or the one asked for',
    permission: 'public',
    params,
    query: Type.Object({
      version: Type.Optional(Type.Integer({ minimum: 1 })),
      /** Names the agencies of the steps as they are for that unit, and when a dossier taken in now would be ready. */
      unit: Type.Optional(UnitIdSchema),
    }),
    reply: Type.Object({
      ...ProcedureSchema.properties,
      versions: Type.Array(Type.Object({ version: Type.Integer(), from: DaySchema, to: Nullable(DaySchema) })),
      /** One for each step when a unit was named and has the agency; null where it has not. */
      agencies: Type.Array(Nullable(AgencySchema)),
      /** When it would be ready, taken in now; null without a unit. */
      readyBy: Nullable(InstantSchema),
    }),
    refusals: ['procedure-unknown'],
  }),
  saveProcedure: endpoint({
    method: 'PUT',
    path: '/work/procedures/:id',
    summary: 'Add a procedure, or change it: a new version from today on; dossiers stay with the one they began under',
    permission: 'people.admin',
    params,
    body: Type.Object({
      procedure: ProcedureInputSchema,
      /** The version that was changed; null for a new procedure. Another version meanwhile is refused. */
      after: Nullable(Type.Integer({ minimum: 1 })),
    }),
    reply: ProcedureSchema,
    refusals: ['procedure-invalid', 'procedure-changed'],
  }),
  withdrawProcedure: endpoint({
    method: 'POST',
    path: '/work/procedures/:id/withdrawal',
    summary: 'Take a procedure out of the catalogue from a day on; open dossiers are finished under it',
    permission: 'people.admin',
    params,
    body: Type.Object({ from: DaySchema, reason: Type.String({ minLength: 3, maxLength: 500 }) }),
    reply: ProcedureSchema,
    refusals: ['procedure-unknown', 'procedure-withdrawn'],
  }),
  importProcedures: endpoint({
    method: 'POST',
    path: '/work/procedure-imports',
    summary: 'Procedures from a spreadsheet (.xlsx): checked whole; with `keep`, kept when nothing is wrong',
    permission: 'people.admin',
    query: Type.Object({
      name: Type.Optional(Type.String({ maxLength: 200 })),
      keep: Type.Optional(Type.Boolean()),
    }),
    body: upload(MOST_SHEET_BYTES),
    reply: Type.Object({
      procedures: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          what: OneOf('new', 'changed', 'same'),
          termHours: Type.Number(),
          stages: Type.Integer(),
        }),
      ),
      faults: Type.Array(FaultSchema),
      kept: Type.Integer({ description: 'Versions written' }),
    }),
    refusals: ['sheet-unreadable'],
  }),
  procedureSheet: endpoint({
    method: 'GET',
    path: '/work/procedure-sheet',
    summary: 'The catalogue as the spreadsheet that the import reads: to be changed and read in again',
    permission: 'people.admin',
    reply: file(XLSX),
  }),
}
