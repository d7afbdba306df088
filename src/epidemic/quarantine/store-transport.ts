import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { inUnits } from '../store-counts.ts'
import type { Passenger } from './transport.ts'

export interface Traveller extends Passenger {
  readonly code: string
  readonly outbreakId: string
  readonly birthYear: number | null
  readonly facilityName: string
  readonly roomName: string
  readonly bed: number
}

/** People with a bed who have not arrived in it. */
export async function findTravellers(tx: Tx, unitIds: readonly string[] | null, at: Instant): Promise<Traveller[]> {
  const { rows } = await sql<Traveller>`
    select distinct on (coalesce(p.merged_into, p.id)) coalesce(k.id, p.id) as id, coalesce(k.code, p.code) as code, p.outbreak_id as "outbreakId", coalesce(k.birth_year, p.birth_year) as "birthYear", s.unit_id as "unitId",
      s.facility_id as "facilityId", f.name as "facilityName", r.name as "roomName", s.bed, s.household, s.exposure
    from epidemic.stay s
    join epidemic.person p on p.home = s.person_home and p.id = s.person_id
    left join epidemic.person k on k.id = p.merged_into
    join epidemic.facility f on f.home = s.home and f.id = s.facility_id
    join epidemic.facility_room r on r.home = s.home and r.id = s.room_id
    where s.cancelled_at is null and s.arrived_at is null and (upper(s.span) is null or upper(s.span) > ${at})
      and ${inUnits('s.unit_id', { unitIds })}
    -- One seat a person: a bed given under their own record goes before one under another.
    order by coalesce(p.merged_into, p.id), p.merged_into is not null, lower(s.span)`.execute(tx)
  return rows.sort((a, b) => (a.code < b.code ? -1 : 1))
}
