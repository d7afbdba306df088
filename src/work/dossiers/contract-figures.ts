import { type Static, Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { Nullable, UnitIdSchema } from '#platform/http/schema'
import { AgencySchema } from '../schema.ts'

/** `received` is the sum of the others: every dossier submitted in the months stands in exactly one. */
const CellsSchema = Type.Object({
  received: Type.Integer(),
  doneOnTime: Type.Integer(),
  doneLate: Type.Integer(),
  openInTime: Type.Integer(),
  openOverdue: Type.Integer(),
  /** Its clock stands: documents or payment are waited for. */
  paused: Type.Integer(),
  /** Not taken in, withdrawn, or ended because documents did not come. */
  notHandled: Type.Integer(),
  /** Of the done and open ones, those with an apology and a new date; they stand in the late cells. */
  apologised: Type.Integer(),
})
export type DossierCells = Static<typeof CellsSchema>

const StageFigureSchema = Type.Object({
  procedure: Type.Object({ id: Type.String(), version: Type.Integer(), name: Type.String() }),
  stage: Type.Integer(),
  name: Type.String(),
  agency: AgencySchema,
  /** Stays that ended in the months. */
  count: Type.Integer(),
  /** Working hours, pauses aside; null without any. */
  median: Nullable(Type.Number()),
  p90: Nullable(Type.Number()),
  /** What the procedure gives. */
  term: Type.Number(),
  /** Stays longer than that. */
  over: Type.Integer(),
})

export const figureEndpoints = {
  dossierFigures: endpoint({
    method: 'GET',
    path: '/work/dossier-figures',
    summary: 'Dossiers received in the months, by how they stand; per agency, procedure and month; hours at each step',
    permission: 'work.see',
    query: Type.Object({
      /** First and last month, `2026-06`; the last six when left out. */
      from: Type.Optional(Type.String({ pattern: '^2\\d{3}-(0[1-9]|1[0-2])$' })),
      to: Type.Optional(Type.String({ pattern: '^2\\d{3}-(0[1-9]|1[0-2])$' })),
      procedure: Type.Optional(Type.String({ maxLength: 40 })),
      /** The agency whose desk took it in. */
      agency: Type.Optional(Type.String({ maxLength: 100 })),
      unit: Type.Optional(UnitIdSchema),
    }),
    reply: Type.Object({
      from: Type.String(),
      to: Type.String(),
      total: CellsSchema,
      byAgency: Type.Array(Type.Object({ agency: AgencySchema, ...CellsSchema.properties })),
      byProcedure: Type.Array(
        Type.Object({ procedure: Type.Object({ id: Type.String(), name: Type.String() }), ...CellsSchema.properties }),
      ),
      byMonth: Type.Array(Type.Object({ month: Type.String(), ...CellsSchema.properties })),
      stages: Type.Array(StageFigureSchema),
    }),
  }),
}
