import { tidy } from '#kernel/fold'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadAtlas } from '#places'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import type { Surroundings } from '../doors.ts'
import { blindIndex } from '../identity/keys.ts'
import { normalPhone } from '../identity/numbers.ts'
import { unitName } from '../place.ts'
import { retentionDays } from '../rules/check-in-retention.ts'
import { deletedOn } from './check-in.ts'
import type { venues } from './contract.ts'
import { createLimiter } from './limiter.ts'
import {
  addCheckIn,
  type CheckInRow,
  deleteCheckIn,
  findOwn,
  findPoster,
  hashOf,
  saveLeaving,
} from './store-check-ins.ts'
import { venueFact } from './venue.ts'

type CheckInHandlers = Pick<
  Handlers<typeof venues>,
  'getCheckInPage' | 'checkIn' | 'readCheckIn' | 'checkOut' | 'forgetCheckIn'
>

/** Check-ins of one poster in a minute: the busiest gate of a factory stays below. */
const MOST_AT_VENUE = 240
/** Check-ins of one phone in ten minutes. */
const MOST_OF_PHONE = 6
const MINUTE_MS = 60_000

export function createCheckInHandlers({ identities }: Pick<Surroundings, 'identities'>): CheckInHandlers {
  const atVenue = createLimiter(MOST_AT_VENUE, MINUTE_MS)
  const ofPhone = createLimiter(MOST_OF_PHONE, 10 * MINUTE_MS)
  return {
    async getCheckInPage(call, tx) {
      const poster = await findPoster(tx, call.params.code)
      if (!poster) return refuse('unknown-code')
      const { name: venue, address, unitId } = poster
      return {
        venue,
        address,
        unitName: unitName(await loadAtlas(tx), unitId, call.today, call.caller.language),
        keptDays: retentionDays(call.today),
        deleteOn: deletedOn(call.at),
      }
    },

    async checkIn(call, tx) {
      const poster = await findPoster(tx, call.params.code)
      if (!poster) return refuse('unknown-code')
      const { secret, name, phone, peopleWith } = call.body
      const digits = normalPhone(phone)
      if (digits === null) return refuse('bad-phone')
      const hash = hashOf(secret)
      const before = await findOwn(tx, poster.id, hash)
      if (before) return viewOwn(before, poster.name)
      const phoneIndex = blindIndex(identities, 'phone', digits)
      const now = Date.parse(call.at)
      if (!atVenue.allows(poster.id, now) || !ofPhone.allows(phoneIndex, now)) return refuse('too-many')
      const { home, id: venueId, unitId } = poster
      const row = {
        home,
        id: newId(),
        venueId,
        unitId,
        hash,
        name: tidy(name),
        phone: tidy(phone),
        phoneIndex,
        peopleWith,
      }
      await addCheckIn(tx, identities, { ...row, startsAt: call.at, deleteOn: deletedOn(call.at) })
      await remember(tx, call, [venueFact('epidemic.checked-in', poster, { after: { checkInId: row.id } })])
      return { venue: poster.name, startsAt: call.at, endsAt: null, deleteOn: deletedOn(call.at) }
    },

    async readCheckIn(call, tx) {
      const own = await ownOf(call, tx)
      return isRefused(own) ? own : viewOwn(own.row, own.venue.name)
    },

    async checkOut(call, tx) {
      const own = await ownOf(call, tx)
      if (isRefused(own)) return own
      const { row, venue } = own
      if (row.endsAt !== null) return viewOwn(row, venue.name)
      await saveLeaving(tx, row, call.at)
      await remember(tx, call, [venueFact('epidemic.checked-out', venue, { after: { checkInId: row.id } })])
      return viewOwn({ ...row, endsAt: call.at }, venue.name)
    },

    async forgetCheckIn(call, tx) {
      const own = await ownOf(call, tx)
      if (isRefused(own)) return own
      await deleteCheckIn(tx, own.row)
      await remember(tx, call, [
        venueFact('epidemic.check-in-deleted', own.venue, { after: { checkInId: own.row.id } }),
      ])
      return { takenOver: own.row.takenAt !== null }
    },
  }
}

/** The check-in of a secret at the venue of a code. An unknown secret and one of another venue answer alike. */
async function ownOf({ params, body }: Pick<Call<typeof venues.checkOut>, 'params' | 'body'>, tx: Tx) {
  const venue = await findPoster(tx, params.code)
  if (!venue) return refuse('unknown-code') as Refused<'unknown-code'>
  const hash = hashOf(body.secret)
  const row = await findOwn(tx, venue.id, hash)
  return row ? { row, venue } : (refuse('not-found') as Refused<'not-found'>)
}

const viewOwn = ({ startsAt, endsAt, deleteOn }: CheckInRow, venue: string) => ({ venue, startsAt, endsAt, deleteOn })
