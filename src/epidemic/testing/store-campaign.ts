import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { recordsOf } from '../duplicates/store-merged.ts'
import type { CampaignView, Target } from './schema.ts'

export type CampaignRow = CampaignView & { readonly unitId: string | null }

interface Flat extends Omit<CampaignRow, 'progress'> {
  readonly planned: number
  readonly sampled: number
  readonly inLaboratory: number
  readonly resulted: number
  readonly positive: number
}

/** Of people the caller may see: progress of a commune's officer is that of the commune. */
const SELECT = sql`
  select c.id, c.outbreak_id as "outbreakId", c.name, c.target, c.unit_id as "unitId", c.starts_on as "startsOn",
    c.ends_on as "endsOn", c.kind, c.pooled, c.basis, c.opened_at as "openedAt", c.closed_at as "closedAt",
    o.planned, o.sampled, coalesce(s."inLaboratory", 0) as "inLaboratory", coalesce(s.resulted, 0) as resulted,
    coalesce(s.positive, 0) as positive
  from epidemic.campaign c
  cross join lateral (
    select count(distinct coalesce(p.merged_into, t.person_id)) as planned,
      count(distinct coalesce(p.merged_into, t.person_id)) filter (where t.sample_id is not null) as sampled
    from epidemic.test_order t left join epidemic.person p on p.home = t.home and p.id = t.person_id
    where t.about_id = c.id and (t.cancelled_at is null or t.sample_id is not null)) o
  cross join lateral (
    select count(*) filter (where manifest_id is not null and result is null and pool_result is null) as "inLaboratory",
      count(*) filter (where result is not null or pool_result is not null) as resulted,
      count(*) filter (where result = 'positive') as positive
    from epidemic.sample where campaign_id = c.id and spoiled_at is null) s`

const nested = ({ planned, sampled, inLaboratory, resulted, positive, ...campaign }: Flat): CampaignRow => ({
  ...campaign,
  progress: { planned, sampled, inLaboratory, resulted, positive },
})

/** Campaigns with anybody in the units, of the outbreaks, the latest first. */
export async function findCampaigns(
  tx: Tx,
  outbreakIds: readonly string[],
  unitIds: readonly string[] | null,
): Promise<CampaignRow[]> {
  const inside =
    unitIds === null
      ? sql`true`
      : sql`exists (select from epidemic.test_order t where t.about_id = c.id and t.unit_id = any(${[...unitIds]}::text[]))`
  const { rows } = await sql<Flat>`
    ${SELECT} where c.outbreak_id = any(${[...outbreakIds]}) and ${inside}
    order by c.closed_at is not null, c.starts_on desc, c.id desc limit 100`.execute(tx)
  return rows.map(nested)
}

export async function findCampaign(tx: Tx, id: string): Promise<CampaignRow | null> {
  const { rows } = await sql<Flat>`${SELECT} where c.id = ${id}`.execute(tx)
  return rows[0] ? nested(rows[0]) : null
}

export interface NewCampaign {
  readonly outbreakId: string
  readonly name: string
  readonly target: Target
  readonly unitId: string | null
  readonly startsOn: Day
  readonly endsOn: Day
  readonly kind: 'pcr' | 'antigen'
  readonly pooled: boolean
  readonly basis: string | null
  readonly planned: number
}

export async function addCampaign(
  tx: Tx,
  campaign: NewCampaign,
  by: { readonly at: Instant; readonly account: string | null },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('epidemic.campaign')
    .values({
      id,
      outbreak_id: campaign.outbreakId,
      name: campaign.name,
      target: JSON.stringify(campaign.target),
      unit_id: campaign.unitId,
      starts_on: campaign.startsOn,
      ends_on: campaign.endsOn,
      kind: campaign.kind,
      pooled: campaign.pooled,
      basis: campaign.basis,
      planned: campaign.planned,
      opened_at: by.at,
      opened_by: by.account,
    })
    .execute()
  return id
}

export const saveClosed = (tx: Tx, id: string, at: Instant) =>
  tx.updateTable('epidemic.campaign').set({ closed_at: at }).where('id', '=', id).execute()

export interface Aimed {
  readonly home: number
  readonly personId: string
  readonly outbreakId: string
  readonly unitId: string | null
}

/** Everybody a target means, in an outbreak: those the caller may see. Cases and those of other levels are left out. */
export async function findAimed(
  tx: Tx,
  outbreakId: string,
  target: Target,
  unitIds: readonly string[],
  levels: readonly number[],
): Promise<Aimed[]> {
  const given = 'ids' in target ? target.ids : []
  const { people } = await recordsOf(tx, target.kind === 'persons' ? given : [])
  const members = sql`
    (select coalesce(r.merged_into, r.id) from epidemic.cluster_member m join epidemic.person r on r.id = m.person_id
      where m.until is null and m.state = 'member' and m.cluster_id = any(${[...given]}::uuid[]))`
  const who = {
    units: sql`p.unit_id = any(${[...unitIds]}::text[])`,
    outbreak: sql`true`,
    persons: sql`p.id = any(${[...people]}::uuid[])`,
    // Stays that count, at the venue and at those merged into it.
    venue: sql`p.id in (
      select coalesce(r.merged_into, r.id) from epidemic.visit v
      join epidemic.venue w on w.id = v.venue_id join epidemic.person r on r.home = v.home and r.id = v.person_id
      where v.removed_at is null and coalesce(w.merged_into, w.id) in (
        select coalesce(merged_into, id) from epidemic.venue where id = any(${[...given]}::uuid[])))`,
    // The people of a cluster and whoever was exposed to them directly.
    cluster: sql`(p.id in ${members} or l.by_id in ${members})`,
  }[target.kind]
  const { rows } = await sql<Aimed>`
    select p.home, p.id as "personId", p.outbreak_id as "outbreakId", p.unit_id as "unitId"
    from epidemic.person p left join epidemic.level l on l.home = p.home and l.person_id = p.id
    where p.outbreak_id = ${outbreakId} and p.merged_into is null and ${who}
      and l.level is distinct from 0 and (${levels.length === 0} or l.level = any(${[...levels]}::smallint[]))`.execute(
    tx,
  )
  return rows
}

/** Codes as they are compared: in capitals, without spaces. */
export const codeKey = (code: string): string => code.replace(/\s/g, '').toUpperCase()

/** People of an outbreak by the keys of their codes; those the caller may see. */
export async function findByCodes(
  tx: Tx,
  outbreakId: string,
  keys: readonly string[],
): Promise<{ id: string; code: string; isCase: boolean }[]> {
  const { rows } = await sql<{ id: string; code: string; isCase: boolean }>`
    select p.id, p.code, coalesce(l.level = 0, false) as "isCase"
    from epidemic.person p left join epidemic.level l on l.home = p.home and l.person_id = p.id
    where p.outbreak_id = ${outbreakId} and p.merged_into is null
      and upper(regexp_replace(p.code, '\\s', '', 'g')) = any(${[...keys]}::text[])
    order by p.code`.execute(tx)
  return rows
}
