import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { byId } from '../contract/asked.ts'
import { FACILITY_KINDS } from './names.ts'
import { FacilitySchema, RoomSchema } from './shapes.ts'

const people = Type.Array(IdSchema, { minItems: 1, maxItems: 500 })
const rooms = Type.Array(
  Type.Object({ name: Type.String({ minLength: 1, maxLength: 40 }), beds: Type.Integer({ minimum: 1, maximum: 200 }) }),
  { minItems: 1, maxItems: 300 },
)
const words = (most: number) => Type.Optional(Nullable(Type.String({ maxLength: most })))

/** Facilities, their beds, who lies in them and how people get there. */
export const facilityEndpoints = {
  listFacilities: endpoint({
    method: 'GET',
    path: '/epidemic/facilities',
    summary: 'Quarantine facilities with beds free at a moment, nearest to a place first',
    permission: 'epidemic.see',
    query: Type.Object({ unit: Type.Optional(UnitIdSchema), at: Type.Optional(InstantSchema) }),
    reply: Type.Object({ facilities: Type.Array(FacilitySchema) }),
    refusals: ['unknown-unit'],
  }),
  getFacility: endpoint({
    method: 'GET',
    path: '/epidemic/facilities/:id',
    summary: 'A facility with its rooms and who lies in which bed at a moment',
    permission: 'epidemic.see',
    params: byId,
    query: Type.Object({ at: Type.Optional(InstantSchema) }),
    reply: Type.Object({
      facility: FacilitySchema,
      rooms: Type.Array(RoomSchema),
      may: Type.Object({ act: Type.Boolean() }),
    }),
    refusals: ['not-found'],
  }),
  addFacility: endpoint({
    method: 'POST',
    path: '/epidemic/facilities',
    summary: 'Open a quarantine facility',
    permission: 'epidemic.act',
    body: Type.Object({
      name: Type.String({ minLength: 3, maxLength: 120 }),
      kind: OneOf(...FACILITY_KINDS),
      unitId: UnitIdSchema,
      address: words(200),
      contact: words(120),
      phone: words(40),
      latitude: Type.Optional(Nullable(Type.Number({ minimum: -90, maximum: 90 }))),
      longitude: Type.Optional(Nullable(Type.Number({ minimum: -180, maximum: 180 }))),
      rooms,
    }),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['unknown-unit', 'outside-scope', 'facility-exists', 'room-exists'],
  }),
  addRooms: endpoint({
    method: 'POST',
    path: '/epidemic/facilities/:id/rooms',
    summary: 'Add rooms to a facility',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({ rooms }),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-found', 'outside-scope', 'room-exists'],
  }),
  closeFacility: endpoint({
    method: 'POST',
    path: '/epidemic/facilities/:id/closing',
    summary: 'Close a facility in which nobody lies any more',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({}),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-found', 'outside-scope', 'facility-occupied'],
  }),
  proposeBeds: endpoint({
    method: 'POST',
    path: '/epidemic/bed-proposals',
    summary: 'Which bed each person should have, with the reasons; nothing is written',
    permission: 'epidemic.act',
    body: Type.Object({ people, at: InstantSchema }),
    reply: Type.Object({
      placements: Type.Array(
        Type.Object({
          personId: IdSchema,
          code: Type.String(),
          facilityId: IdSchema,
          facilityName: Type.String(),
          roomId: IdSchema,
          roomName: Type.String(),
          bed: Type.Integer(),
          reasons: Type.Array(WordsSchema),
        }),
      ),
      unplaced: Type.Array(Type.Object({ personId: IdSchema, code: Type.String(), why: WordsSchema })),
    }),
    refusals: ['not-found'],
  }),
  assignBeds: endpoint({
    method: 'POST',
    path: '/epidemic/beds',
    summary: 'Give beds from a moment on, as proposed or otherwise with a reason; who has one moves',
    permission: 'epidemic.act',
    body: Type.Object({
      at: InstantSchema,
      places: Type.Array(
        Type.Object({
          personId: IdSchema,
          roomId: IdSchema,
          bed: Type.Integer({ minimum: 1, maximum: 200 }),
          override: Type.Optional(Type.String({ minLength: 3, maxLength: 300 })),
        }),
        { minItems: 1, maxItems: 500 },
      ),
    }),
    reply: Type.Object({ assigned: Type.Integer() }),
    refusals: ['not-found', 'bed-taken', 'no-such-bed', 'sharing-forbidden'],
  }),
  listTransport: endpoint({
    method: 'GET',
    path: '/epidemic/transport',
    summary:
      'Who is still to be fetched to their bed, by vehicle: one facility, neighbouring communes, families together',
    permission: 'epidemic.see',
    query: Type.Object({
      unit: Type.Optional(UnitIdSchema),
      seats: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
    }),
    reply: Type.Object({
      day: DaySchema,
      vehicles: Type.Array(
        Type.Object({
          facilityId: IdSchema,
          facilityName: Type.String(),
          stops: Type.Array(
            Type.Object({
              unitId: Nullable(UnitIdSchema),
              unitName: Nullable(Type.String()),
              people: Type.Array(
                Type.Object({
                  id: IdSchema,
                  code: Type.String(),
                  birthYear: Nullable(Type.Integer()),
                  roomName: Type.String(),
                  bed: Type.Integer(),
                  outbreakId: Type.String(),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
    refusals: ['unknown-unit'],
  }),
}
