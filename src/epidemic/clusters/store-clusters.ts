import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { recordsOf } from '../duplicates/store-merged.ts'
import type { ActDone, Cluster, Member } from './cluster.ts'
import type { Reason } from './propose.ts'

export interface ClusterRow extends Cluster {
  readonly statusOn: Day | null
  readonly reasons: readonly Reason[]
  readonly rejectedCases: number | null
  readonly decidedBy: string | null
  readonly reason: string | null
}

export interface ClustersAsked {
  readonly outbreakIds?: readonly string[]
  readonly ids?: readonly string[]
  readonly states?: readonly Cluster['state'][]
}

/** Clusters the caller may see, with those of their cases the caller may see. */
export async function findClusters(
  tx: Tx,
  { outbreakIds, ids, states }: ClustersAsked,
  lock = false,
): Promise<ClusterRow[]> {
  const { rows } = await sql<Omit<ClusterRow, 'members'>>`
    select home, id, outbreak_id as "outbreakId", name, unit_id as "unitId", state, status, status_on as "statusOn",
      reasons, into_id as "intoId", rejected_cases as "rejectedCases", proposed_at as "proposedAt",
      decided_at as "decidedAt", decided_by as "decidedBy", reason
    from epidemic.cluster
    where ${outbreakIds === undefined ? sql`true` : sql`outbreak_id = any(${[...outbreakIds]}::text[])`}
      and ${ids === undefined ? sql`true` : sql`id = any(${[...ids]}::uuid[])`}
      and ${states === undefined ? sql`true` : sql`state = any(${[...states]}::text[])`}
    order by proposed_at, id ${lock ? sql`for update` : sql``}`.execute(tx)
  const members = await findMembers(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, members: members.get(row.id) ?? [] }))
}

export async function findCluster(tx: Tx, id: string, lock = false): Promise<ClusterRow | null> {
  return (await findClusters(tx, { ids: [id] }, lock))[0] ?? null
}

async function findMembers(tx: Tx, ids: readonly string[]): Promise<Map<string, Member[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Member & { clusterId: string }>`
    select "clusterId", "personId", "unitId", state from (
      select distinct on (m.cluster_id, coalesce(k.id, m.person_id)) m.cluster_id as "clusterId",
        coalesce(k.id, m.person_id) as "personId", coalesce(k.unit_id, m.unit_id) as "unitId", m.state, m.since
      from epidemic.cluster_member m
      left join epidemic.person p on p.id = m.person_id
      left join epidemic.person k on k.id = p.merged_into
      where m.cluster_id = any(${[...ids]}::uuid[]) and m.until is null
        -- Where the person's own record belongs to another cluster that stands, that is where they belong.
        and (k.id is null or not exists (
          select from epidemic.cluster_member o join epidemic.cluster c on c.home = o.home and c.id = o.cluster_id
          where o.person_id = k.id and o.until is null and o.state <> 'declined' and o.cluster_id <> m.cluster_id
            and c.state in ('proposed', 'confirmed')))
      order by m.cluster_id, coalesce(k.id, m.person_id), k.id is not null, m.since) member
    order by since, "personId"`.execute(tx)
  return Map.groupBy(rows, ({ clusterId }) => clusterId)
}

export interface NewCluster {
  readonly home: number
  readonly id: string
  readonly outbreakId: string
  readonly name: string
  readonly unitId: string | null
  readonly state: 'proposed' | 'confirmed'
  readonly reasons: readonly Reason[]
  readonly by: { readonly at: Instant; readonly name: string | null }
}

export async function addCluster(tx: Tx, { home, id, outbreakId, name, unitId, state, reasons, by }: NewCluster) {
  const decided = state === 'confirmed' ? { decided_at: by.at, decided_by: by.name } : {}
  await tx
    .insertInto('epidemic.cluster')
    .values({
      home,
      id,
      outbreak_id: outbreakId,
      name,
      unit_id: unitId,
      scopes: [`health/${unitId}`, `*/${unitId}`],
      state,
      reasons: JSON.stringify(reasons),
      proposed_at: by.at,
      ...decided,
    })
    .execute()
}

interface Changes {
  readonly name?: string
  readonly unit_id?: string | null
  readonly state?: Cluster['state']
  readonly status?: Cluster['status']
  readonly status_on?: Day
  readonly reasons?: string
  readonly into_id?: string | null
  readonly rejected_cases?: number
  readonly decided_at?: Instant
  readonly decided_by?: string
  readonly reason?: string | null
}

export const saveCluster = (tx: Tx, { home, id }: Pick<Cluster, 'home' | 'id'>, changes: Changes) =>
  tx.updateTable('epidemic.cluster').set(changes).where('home', '=', home).where('id', '=', id).execute()

export interface Placing {
  readonly at: Instant
  readonly state: Member['state']
  readonly act?: string
}

/** Puts cases into a cluster; where one is there already, under any record, its old row ends first. */
export async function putMembers(
  tx: Tx,
  cluster: Pick<Cluster, 'home' | 'id'>,
  people: readonly { readonly personId: string; readonly unitId: string | null }[],
  { at, state, act }: Placing,
): Promise<void> {
  const ids = people.map(({ personId }) => personId)
  if (ids.length === 0) return
  await endMembers(tx, cluster, ids, at)
  await sql`
    insert into epidemic.cluster_member (home, cluster_id, person_id, unit_id, state, since, act_id)
    select ${cluster.home}::smallint, ${cluster.id}::uuid, person_id, unit_id, ${state}, ${at}, ${act ?? null}::uuid
    from unnest(${ids}::uuid[], ${people.map(({ unitId }) => unitId)}::text[]) as given (person_id, unit_id)
    on conflict (home, cluster_id, person_id, since) do update set until = null, state = excluded.state, act_id = excluded.act_id`.execute(
    tx,
  )
}

export async function endMembers(
  tx: Tx,
  { home, id }: Pick<Cluster, 'home' | 'id'>,
  people: readonly string[],
  at: Instant,
  act?: string,
): Promise<void> {
  const records = await recordsOf(tx, people)
  await sql`
    update epidemic.cluster_member set until = ${at}, ended_by = ${act ?? null}::uuid
    where home = ${home} and cluster_id = ${id} and person_id = any(${[...records.ids]}::uuid[]) and until is null`.execute(
    tx,
  )
}

/** From which places a cluster is seen: those of all its cases. Asked as the system, which sees every case. */
export async function setScopes(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update epidemic.cluster c set scopes = m.scopes
    from (
      select cluster_id, array_agg(distinct scope) as scopes
      from epidemic.cluster_member, unnest(array['health/' || unit_id, '*/' || unit_id]) as scope
      where cluster_id = any(${[...ids]}::uuid[]) and until is null and scope is not null
      group by cluster_id) m
    where c.id = m.cluster_id`.execute(tx)
}

/** What a split or merge did, and whether it all still is where it was put; null when there was none. */
export async function findAct(tx: Tx, act: string): Promise<(ActDone & { readonly from: readonly string[] }) | null> {
  const { rows } = await sql<{ clusterId: string; personId: string; there: boolean; later: number }>`
    select m.cluster_id as "clusterId", m.person_id as "personId", m.until is null as there,
      (select count(*) from epidemic.cluster_member o where o.cluster_id = m.cluster_id and o.until is null
        and o.state <> 'declined' and o.act_id is distinct from ${act}::uuid)::int as later
    from epidemic.cluster_member m where m.act_id = ${act} order by m.cluster_id, m.person_id`.execute(tx)
  if (rows.length === 0) return null
  const from = await sql<{ id: string; merged: boolean }>`
    select distinct c.id, c.state = 'merged' as merged
    from epidemic.cluster_member m join epidemic.cluster c on c.home = m.home and c.id = m.cluster_id
    where m.ended_by = ${act} order by 1`.execute(tx)
  const kind = from.rows.some(({ merged }) => merged) ? 'merge' : 'split'
  return { act, kind, put: rows, cameLater: kind === 'split' ? rows[0]!.later : 0, from: from.rows.map(({ id }) => id) }
}

/** Where the cases an act took away were before it. */
export async function findTaken(tx: Tx, act: string): Promise<(Member & { readonly clusterId: string })[]> {
  const { rows } = await sql<Member & { clusterId: string }>`
    select cluster_id as "clusterId", person_id as "personId", unit_id as "unitId", state
    from epidemic.cluster_member where ended_by = ${act}`.execute(tx)
  return rows
}

/** The last split or merge of a cluster that could be undone. */
export async function findLastAct(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ act: string }>`
    select coalesce(act_id, ended_by) as act from epidemic.cluster_member
    where cluster_id = ${id} and ((act_id is not null and until is null) or ended_by is not null)
      and not exists (select from epidemic.cluster_member back
        where back.act_id is not distinct from coalesce(cluster_member.act_id, cluster_member.ended_by) and back.until is not null)
    order by greatest(since, until) desc limit 1`.execute(tx)
  return rows[0]?.act ?? null
}
