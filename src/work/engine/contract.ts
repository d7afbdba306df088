import { type Static, Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import { TOLD } from '../clock/ladder.ts'
import { CASE_KINDS } from '../names.ts'

const StepSchema = {
  step: Type.String(),
  name: WordsSchema,
  /** Parts in the case, in words. */
  by: Type.Array(WordsSchema),
  needs: Type.Array(WordsSchema),
  tells: Type.Array(WordsSchema),
  /** Taken by the system alone. */
  system: Type.Boolean(),
}

const WorkflowSchema = Type.Object({
  kind: OneOf(...CASE_KINDS),
  kindName: WordsSchema,
  version: Type.Integer(),
  /** Whether new cases are opened under it. */
  current: Type.Boolean(),
  nodes: Type.Array(
    Type.Object({
      id: Type.String(),
      name: WordsSchema,
      closed: Type.Boolean(),
      stands: Type.Boolean({ description: 'The clock stands here' }),
      watched: Type.Boolean({ description: 'The clock reminds and climbs here' }),
      /** Open cases in this state; null for who may not know. */
      cases: Nullable(Type.Integer()),
    }),
  ),
  edges: Type.Array(
    Type.Object({ from: Nullable(Type.String()), to: Type.String(), steps: Type.Array(Type.Object(StepSchema)) }),
  ),
  staying: Type.Array(Type.Object({ ...StepSchema, in: Type.Array(Type.String()) })),
  /** Open cases under this version; null for who may not know. */
  cases: Nullable(Type.Integer()),
  ladder: Type.Array(
    Type.Object({ days: Type.Integer(), tells: OneOf(...TOLD), name: WordsSchema, leastTerm: Type.Integer() }),
  ),
})
export type WorkflowView = Static<typeof WorkflowSchema>

const endpoints = {
  listWorkflows: endpoint({
    method: 'GET',
    path: '/work/workflows',
    summary: 'Every workflow as a picture: states, steps, who may, who is told; and how many open cases stand where',
    permission: 'signed-in',
    reply: Type.Object({
      items: Type.Array(WorkflowSchema),
      /** The last day on which the clock of deadlines ran; null when it never has. */
      clockDay: Nullable(DaySchema),
    }),
  }),
}

/** The workflows of all kinds. */
export const workflows = contract('work', endpoints, {})
