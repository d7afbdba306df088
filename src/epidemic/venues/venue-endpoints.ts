import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { IdSchema, InstantSchema, OneOf, UnitIdSchema } from '#platform/http/schema'
import { byId } from '../contract/asked.ts'
import { OutbreakIdSchema } from '../contract/person.ts'
import {
  AnnouncementSchema,
  CheckInCountSchema,
  PersonVisitSchema,
  VENUE_KINDS,
  VenueInputSchema,
  VenueSchema,
  VisitSchema,
} from './shapes.ts'

const done = Type.Object({ id: IdSchema })
const reason = Type.String({ minLength: 3, maxLength: 500 })

/** Venues and who stayed there, for officers. */
export const venueEndpoints = {
  listVenues: endpoint({
    method: 'GET',
    path: '/epidemic/venues',
    summary: 'Venues with how many people and cases were there, those with the latest cases first',
    permission: 'epidemic.see',
    query: Type.Object({
      outbreak: Type.Optional(OutbreakIdSchema),
      unit: Type.Optional(UnitIdSchema),
      kind: Type.Optional(OneOf(...VENUE_KINDS)),
      words: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    reply: Type.Object({ venues: Type.Array(VenueSchema) }),
    refusals: ['unknown-unit'],
  }),
  getVenue: endpoint({
    method: 'GET',
    path: '/epidemic/venues/:id',
    summary: 'A venue: who was there when, with which cases, what to announce, and what may be the same place',
    permission: 'epidemic.see',
    params: byId,
    query: Type.Object({ outbreak: Type.Optional(OutbreakIdSchema) }),
    reply: Type.Object({
      venue: VenueSchema,
      visits: Type.Array(VisitSchema),
      announcements: Type.Array(AnnouncementSchema),
      checkIns: Type.Array(CheckInCountSchema),
      merged: Type.Array(VenueSchema),
      similar: Type.Array(VenueSchema),
      may: Type.Object({ act: Type.Boolean(), identify: Type.Boolean() }),
    }),
    refusals: ['not-found'],
  }),
  addVenue: endpoint({
    method: 'POST',
    path: '/epidemic/venues',
    summary: 'Enter a venue; one of the same name in the same unit is refused with where it is',
    permission: 'epidemic.act',
    body: Type.Object({ outbreakId: Type.Optional(OutbreakIdSchema), venue: VenueInputSchema }),
    reply: done,
    refusals: ['unknown-unit', 'unknown-outbreak', 'outside-scope', 'venue-exists'],
  }),
  changeVenue: endpoint({
    method: 'PUT',
    path: '/epidemic/venues/:id',
    summary: 'Correct what is known of a venue',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({ venue: VenueInputSchema }),
    reply: done,
    refusals: ['not-found', 'unknown-unit', 'outside-scope', 'venue-exists', 'already-merged'],
  }),
  mergeVenue: endpoint({
    method: 'POST',
    path: '/epidemic/venues/:id/merge',
    summary: 'The venue turned out to be another one: its visits and its poster count as that one’s',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({ into: IdSchema }),
    reply: done,
    refusals: ['not-found', 'outside-scope', 'merge-itself', 'already-merged'],
  }),
  unmergeVenue: endpoint({
    method: 'DELETE',
    path: '/epidemic/venues/:id/merge',
    summary: 'Undo a merge',
    permission: 'epidemic.act',
    params: byId,
    reply: done,
    refusals: ['not-found', 'outside-scope', 'not-merged'],
  }),
  makePoster: endpoint({
    method: 'POST',
    path: '/epidemic/venues/:id/poster',
    summary:
      'The poster of a venue: its code, the address it leads to and the QR code as SVG; asking again gives the same',
    permission: 'epidemic.act',
    params: byId,
    reply: Type.Object({ code: Type.String(), address: Type.String(), svg: Type.String() }),
    refusals: ['not-found', 'outside-scope', 'already-merged'],
  }),
  takeCheckIns: endpoint({
    method: 'POST',
    path: '/epidemic/venues/:id/check-ins/taken',
    summary: 'Take over the check-ins of a span into an outbreak: people by their phone, each with a visit',
    permission: 'epidemic.identify',
    params: byId,
    body: Type.Object({ outbreakId: OutbreakIdSchema, from: InstantSchema, to: InstantSchema }),
    reply: Type.Object({ taken: Type.Integer(), newPeople: Type.Integer(), knownPeople: Type.Integer() }),
    refusals: ['not-found', 'unknown-outbreak', 'outside-scope', 'nothing-to-take'],
  }),
  listVisits: endpoint({
    method: 'GET',
    path: '/epidemic/people/:id/visits',
    summary: 'Where a person stayed (mốc dịch tễ), the latest first',
    permission: 'epidemic.see',
    params: byId,
    reply: Type.Object({ visits: Type.Array(PersonVisitSchema) }),
    refusals: ['not-found'],
  }),
  addVisit: endpoint({
    method: 'POST',
    path: '/epidemic/people/:id/visits',
    summary: 'Record where a person stayed; the levels are traced anew',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({ venueId: IdSchema, startsAt: InstantSchema, endsAt: InstantSchema }),
    reply: done,
    refusals: ['not-found', 'outside-scope', 'times-wrong', 'already-there', 'already-merged'],
  }),
  removeVisit: endpoint({
    method: 'POST',
    path: '/epidemic/visits/:id/removal',
    summary: 'Take a stay out of tracing with a reason',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({ reason }),
    reply: done,
    refusals: ['not-found', 'outside-scope', 'already-removed'],
  }),
  restoreVisit: endpoint({
    method: 'DELETE',
    path: '/epidemic/visits/:id/removal',
    summary: 'Undo taking a stay out of tracing',
    permission: 'epidemic.act',
    params: byId,
    reply: done,
    refusals: ['not-found', 'outside-scope', 'not-removed', 'already-there'],
  }),
}
