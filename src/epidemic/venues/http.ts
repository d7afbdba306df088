import type { Handlers } from '#platform/http/serve'
import type { Surroundings } from '../doors.ts'
import type { venues } from './contract.ts'
import { createCheckInHandlers } from './http-check-ins.ts'
import { createTakeOverHandlers } from './http-take-over.ts'
import { createVenueHandlers } from './http-venues.ts'
import { visitHandlers } from './http-visits.ts'

export const createVenuePart = (
  surroundings: Pick<Surroundings, 'publicUrl' | 'identities'>,
): Handlers<typeof venues> => ({
  ...createVenueHandlers(surroundings),
  ...visitHandlers,
  ...createTakeOverHandlers(surroundings),
  ...createCheckInHandlers(surroundings),
})
