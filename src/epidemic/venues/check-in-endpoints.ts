import { type Static, Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, InstantSchema, Nullable } from '#platform/http/schema'
import { POSTER_CODE_PATTERN, SECRET_PATTERN } from './check-in.ts'

const code = Type.Object({ code: Type.String({ pattern: POSTER_CODE_PATTERN }) })
/** Made by the phone before sending, so that sending again over a bad line is the same check-in. */
const secret = Type.String({ pattern: SECRET_PATTERN })

export const OwnCheckInSchema = Type.Object({
  venue: Type.String(),
  startsAt: InstantSchema,
  endsAt: Nullable(InstantSchema),
  deleteOn: DaySchema,
})
export type OwnCheckIn = Static<typeof OwnCheckInSchema>

/** Checking in by a poster, for anybody. */
export const checkInEndpoints = {
  getCheckInPage: endpoint({
    method: 'GET',
    path: '/epidemic/check-ins/:code',
    summary: 'The venue of a poster, and for how many days a check-in is kept',
    permission: 'public',
    params: code,
    reply: Type.Object({
      venue: Type.String(),
      address: Nullable(Type.String()),
      unitName: Nullable(Type.String()),
      keptDays: Type.Integer(),
      deleteOn: DaySchema,
    }),
    refusals: ['unknown-code'],
  }),
  checkIn: endpoint({
    method: 'POST',
    path: '/epidemic/check-ins/:code',
    summary: 'Check in at the venue of a poster; the secret checks out or deletes later',
    permission: 'public',
    params: code,
    body: Type.Object({
      secret,
      name: Type.String({ minLength: 2, maxLength: 100 }),
      phone: Type.String({ minLength: 6, maxLength: 20 }),
      peopleWith: Type.Integer({ minimum: 0, maximum: 50 }),
    }),
    reply: OwnCheckInSchema,
    refusals: ['unknown-code', 'bad-phone', 'too-many'],
  }),
  readCheckIn: endpoint({
    method: 'POST',
    path: '/epidemic/check-ins/:code/own',
    summary: 'One’s own check-in, by its secret',
    permission: 'public',
    params: code,
    body: Type.Object({ secret }),
    reply: OwnCheckInSchema,
    refusals: ['unknown-code', 'not-found'],
  }),
  checkOut: endpoint({
    method: 'POST',
    path: '/epidemic/check-ins/:code/own/end',
    summary: 'Check out; doing it twice keeps the first time',
    permission: 'public',
    params: code,
    body: Type.Object({ secret }),
    reply: OwnCheckInSchema,
    refusals: ['unknown-code', 'not-found'],
  }),
  forgetCheckIn: endpoint({
    method: 'POST',
    path: '/epidemic/check-ins/:code/own/deletion',
    summary: 'Delete one’s own check-in; what an officer took over before stays with the health service',
    permission: 'public',
    params: code,
    body: Type.Object({ secret }),
    reply: Type.Object({ takenOver: Type.Boolean() }),
    refusals: ['unknown-code', 'not-found'],
  }),
}
