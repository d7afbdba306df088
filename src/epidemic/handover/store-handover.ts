import { sql } from 'kysely'
import { addDays, type Day, instantOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { inUnits, type Within } from '../store-counts.ts'
import type { ListedContact, ListedPerson, ListedVisit } from './columns.ts'

/** Rows of one reading: enough to be quick, few enough to be held. */
const PIECE = 5_000

interface Keyed {
  readonly home: number
  readonly id: string
}

/** Reads piece by piece along the key, so that a long list is never held whole. */
async function* pieces<Row extends Keyed>(
  read: (after: Keyed) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let after: Keyed = { home: -1, id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const rows = await read(after)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < PIECE) return
    after = last
  }
}

/** People of the outbreak in the place, recorded by the end of the day; who was merged into another left out. */
export const people = (
  tx: Tx,
  within: Within,
  day: Day,
): AsyncGenerator<readonly (ListedPerson & { unitId: string | null })[]> =>
  pieces(async ({ home, id }) => {
    const { rows } = await sql<Keyed & ListedPerson & { unitId: string | null }>`
      select p.home, p.id, p.code, p.unit_id as "unitId", null as "unitCode", null as unit,
        p.birth_year as "birthYear", p.sex, l.level, l.exposed_at as "exposedAt", c.onset_on as "onsetOn",
        c.sampled_on as "sampledOn", c.confirmed_at as "confirmedAt", c.isolated_at as "isolatedAt",
        q.quarantined_at as "quarantinedAt", q.released_at as "releasedAt", c.outcome, l.by_id as "sourceId"
      from epidemic.person p
      left join epidemic.level l on l.home = p.home and l.person_id = p.id
      left join epidemic.confirmed_case c on c.home = p.home and c.person_id = p.id and c.retracted_at is null
      left join epidemic.quarantine q on q.home = p.home and q.person_id = p.id and q.withdrawn_at is null
      where (p.home, p.id) > (${home}::smallint, ${id}::uuid) and p.outbreak_id = any(${[...within.outbreakIds]})
        and p.merged_into is null and p.recorded_at < ${instantOf(addDays(day, 1))} and ${inUnits('p.unit_id', within)}
      order by p.home, p.id limit ${PIECE}`.execute(tx)
    return rows
  })

/**
 * Encounters that stand, from the one exposed earlier to the other: along the chain where the encounter explains a
 * level, else from the lower level to the higher. Between two records of one person there is none.
 */
export const contacts = (tx: Tx, within: Within, day: Day): AsyncGenerator<readonly ListedContact[]> =>
  pieces(async ({ home, id }) => {
    const { rows } = await sql<Keyed & ListedContact>`
      select home, id, case when backward then b else a end as "from", case when backward then a else b end as "to",
        starts_at as "startsAt", ends_at as "endsAt", setting, nearness, mask, directed, explains
      from (
        select e.home, e.id, coalesce(pa.merged_into, e.a_id) as a, coalesce(pb.merged_into, e.b_id) as b,
          e.starts_at, e.ends_at, coalesce(e.setting_kind, e.setting) as setting, e.nearness, e.mask, e.directed,
          coalesce(la.via_id = e.id, false) or coalesce(lb.via_id = e.id, false) as explains,
          not e.directed and (coalesce(la.via_id = e.id, false)
            or (not coalesce(lb.via_id = e.id, false) and coalesce(lb.level, 99) < coalesce(la.level, 99))) as backward
        from epidemic.encounter e
        left join epidemic.person pa on pa.home = e.home and pa.id = e.a_id
        left join epidemic.person pb on pb.home = e.b_home and pb.id = e.b_id
        left join epidemic.level la on la.home = coalesce(pa.merged_home, e.home)
          and la.person_id = coalesce(pa.merged_into, e.a_id)
        left join epidemic.level lb on lb.home = coalesce(pb.merged_home, e.b_home)
          and lb.person_id = coalesce(pb.merged_into, e.b_id)
        where (e.home, e.id) > (${home}::smallint, ${id}::uuid) and e.outbreak_id = any(${[...within.outbreakIds]})
          and coalesce(pa.merged_into, e.a_id) <> coalesce(pb.merged_into, e.b_id)
          and e.removed_at is null and e.recorded_at < ${instantOf(addDays(day, 1))}
          and (${inUnits('e.unit_id', within)} or ${inUnits('e.other_unit_id', within)})
        order by e.home, e.id limit ${PIECE}
      ) as met order by home, id`.execute(tx)
    return rows
  })

export const visits = (tx: Tx, within: Within, day: Day): AsyncGenerator<readonly ListedVisit[]> =>
  pieces(async ({ home, id }) => {
    const { rows } = await sql<Keyed & ListedVisit>`
      select v.home, v.id, coalesce(p.merged_into, v.person_id) as person, n.name as venue, n.kind,
        v.starts_at as "startsAt", v.ends_at as "endsAt"
      from epidemic.visit v
      join epidemic.venue w on w.id = v.venue_id
      join epidemic.venue n on n.id = coalesce(w.merged_into, w.id)
      left join epidemic.person p on p.home = v.home and p.id = v.person_id
      where (v.home, v.id) > (${home}::smallint, ${id}::uuid) and v.outbreak_id = any(${[...within.outbreakIds]})
        and v.removed_at is null and v.recorded_at < ${instantOf(addDays(day, 1))} and ${inUnits('v.unit_id', within)}
      order by v.home, v.id limit ${PIECE}`.execute(tx)
    return rows
  })
