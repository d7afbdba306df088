import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dayOf, type Instant, instant } from '#kernel/day'
import type { Acting } from '#ledger'
import { remember } from '#ledger'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { blindIndex, type IdentityKeys } from '../identity/keys.ts'
import { normalPhone } from '../identity/numbers.ts'
import { deletedOn, posterCode } from './check-in.ts'
import type { VenueInput } from './shapes.ts'
import { addCheckIn, findOwn, hashOf } from './store-check-ins.ts'
import { addVenue, saveCode, type VenueRow } from './store-venues.ts'
import { addVisits, type NewVisit } from './store-visits.ts'
import { venueFact } from './venue.ts'

/** A venue of a simulated outbreak: encounters of these settings happened there. */
export interface VenueSeed {
  readonly venue: VenueInput
  readonly settings: readonly string[]
  /** Who checked in by the poster during the latest stay of a case. */
  readonly checkIns: readonly { readonly name: string; readonly phone: string; readonly peopleWith: number }[]
}

interface Pair {
  readonly home: number
  readonly id: string
  readonly unitId: string | null
  readonly otherHome: number
  readonly otherId: string
  readonly otherUnitId: string | null
  readonly startsAt: Instant
  readonly endsAt: Instant
}

const MOST_PAIRS = 40
const MINUTE = 60_000

/**
 * Venues of a simulated outbreak with the stays that its encounters tell of. Two people who met stayed there together
 * and nobody else at the time, so that no level changes by it.
 */
export async function seedVenues(
  tx: Tx,
  acting: Acting,
  keys: IdentityKeys,
  outbreakId: string,
  seeds: readonly VenueSeed[],
): Promise<void> {
  for (const { venue, settings, checkIns } of seeds) {
    const id = newId()
    const home = homeOf(venue.unitId)
    await addVenue(tx, { home, id, outbreakId }, venue, acting.at)
    await saveCode(tx, { home, id } as VenueRow, posterCode(createHash('sha256').update(venue.name).digest()))
    const pairs = apart(await pairsOf(tx, outbreakId, settings))
    const visits = pairs.flatMap((pair): NewVisit[] => {
      const { startsAt, endsAt } = pair
      const stay = { outbreakId, venueId: id, venueUnitId: venue.unitId, startsAt, endsAt, source: 'simulation' }
      return [
        { ...stay, home: pair.home, id: newId(), personId: pair.id, unitId: pair.unitId },
        { ...stay, home: pair.otherHome, id: newId(), personId: pair.otherId, unitId: pair.otherUnitId },
      ]
    })
    await addVisits(tx, visits, acting.at)
    await remember(tx, acting, [venueFact('epidemic.venue-added', { id, unitId: venue.unitId })])
    const latest = pairs.at(-1)
    if (latest) for (const [at, who] of checkIns.entries()) await checkIn(keys, latest, at, who)
    async function checkIn(of: IdentityKeys, pair: Pair, at: number, who: VenueSeed['checkIns'][number]) {
      const startsAt = instant(Date.parse(pair.startsAt) + at * MINUTE)
      const hash = hashOf(`${id}/${at}`)
      await findOwn(tx, id, hash)
      await addCheckIn(tx, of, {
        home,
        id: newId(),
        venueId: id,
        unitId: venue.unitId,
        hash,
        ...who,
        phoneIndex: blindIndex(of, 'phone', normalPhone(who.phone) ?? who.phone),
        startsAt,
        deleteOn: deletedOn(startsAt),
      })
    }
  }
}

async function pairsOf(tx: Tx, outbreakId: string, settings: readonly string[]): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select e.home, e.a_id as id, e.unit_id as "unitId", e.b_home as "otherHome", e.b_id as "otherId",
      e.other_unit_id as "otherUnitId", e.starts_at as "startsAt", e.ends_at as "endsAt"
    from epidemic.encounter e
    join epidemic.confirmed_case c on c.home = e.home and c.person_id = e.a_id and c.retracted_at is null
    where e.outbreak_id = ${outbreakId} and e.setting = any(${[...settings]}::text[]) and e.removed_at is null
      and e.ends_at > e.starts_at
      and extract(hour from e.starts_at at time zone 'Asia/Ho_Chi_Minh') >= 6
      and (e.ends_at at time zone 'Asia/Ho_Chi_Minh')
        < date_trunc('day', e.starts_at at time zone 'Asia/Ho_Chi_Minh') + interval '19 hours'
    order by e.starts_at, e.id`.execute(tx)
  return rows
}

/** Pairs of which none is there while another is, the latest of them. */
function apart(pairs: readonly Pair[]): Pair[] {
  const out: Pair[] = []
  for (const pair of pairs) {
    const last = out.at(-1)
    if (last === undefined || (pair.startsAt > last.endsAt && dayOf(pair.startsAt) >= dayOf(last.startsAt)))
      out.push(pair)
  }
  return out.slice(-MOST_PAIRS)
}
