import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { byId } from '../contract/asked.ts'
import { OutbreakIdSchema, PersonSchema, QUARANTINE_KINDS } from '../contract/person.ts'
import { EARLY_ENDS } from './names.ts'

const reason = Type.String({ minLength: 3, maxLength: 500 })

/** Who waits for quarantine, who was taken, how it ended, and what of it was written down wrongly. */
export const quarantineEndpoints = {
  listWaiting: endpoint({
    method: 'GET',
    path: '/epidemic/waiting',
    summary: 'F1 not yet quarantined, those found longest ago first',
    permission: 'epidemic.see',
    query: Type.Object({ unit: Type.Optional(UnitIdSchema), outbreak: Type.Optional(OutbreakIdSchema) }),
    reply: Type.Object({ people: Type.Array(PersonSchema), waiting: Type.Integer(), late: Type.Integer() }),
    refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit'],
  }),
  markQuarantined: endpoint({
    method: 'POST',
    path: '/epidemic/quarantines',
    summary: 'Mark one or many F1 as quarantined since a time',
    permission: 'epidemic.act',
    body: Type.Object({
      people: Type.Array(IdSchema, { minItems: 1, maxItems: 500 }),
      at: InstantSchema,
      kind: OneOf(...QUARANTINE_KINDS),
      /** Fully vaccinated or recovered, where the rule in force tells them apart. */
      protected: Type.Optional(Type.Boolean()),
    }),
    reply: Type.Object({
      /** With this id the act can be undone within `UNDO_SECONDS`. */
      act: IdSchema,
      marked: Type.Array(IdSchema),
      /** Already quarantined, or no F1 any more: left as they are. */
      skipped: Type.Array(IdSchema),
    }),
    refusals: ['not-found', 'times-wrong', 'nothing-to-mark', 'outside-scope'],
  }),
  undoQuarantine: endpoint({
    method: 'POST',
    path: '/epidemic/quarantines/:act/undo',
    summary: 'Undo a marking just made, by a correcting fact',
    permission: 'epidemic.act',
    params: Type.Object({ act: IdSchema }),
    body: Type.Object({}),
    reply: Type.Object({ unmarked: Type.Array(IdSchema) }),
    refusals: ['not-found', 'too-late'],
  }),
  correctQuarantine: endpoint({
    method: 'POST',
    path: '/epidemic/people/:id/quarantine/correction',
    summary: 'Write down how a quarantine really was; with `quarantinedAt` null there was none and the F1 waits again',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({
      quarantinedAt: Nullable(InstantSchema),
      kind: Nullable(OneOf(...QUARANTINE_KINDS)),
      releasedAt: Nullable(InstantSchema),
      reason,
    }),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-found', 'outside-scope', 'not-quarantined', 'nothing-corrected', 'times-wrong'],
  }),
  endQuarantine: endpoint({
    method: 'POST',
    path: '/epidemic/people/:id/quarantine/end',
    summary:
      'Release a person from quarantine: with the days over and each required sample negative, or early with the reason',
    permission: 'epidemic.act',
    params: byId,
    /** `early`: why it ends though days or samples lack; without it both have to be complete. */
    body: Type.Object({ at: InstantSchema, reason, early: Type.Optional(OneOf(...EARLY_ENDS)) }),
    reply: Type.Object({ id: IdSchema }),
    refusals: [
      'not-found',
      'outside-scope',
      'not-quarantined',
      'already-released',
      'times-wrong',
      'days-missing',
      'tests-missing',
      'test-positive',
      'no-duration',
    ],
  }),
}
