import type { Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { ClusterStatus } from '../rules/outbreak-end.ts'
import { belonging, type Cluster } from './cluster.ts'
import { findCluster, findClusters } from './store-clusters.ts'
import {
  type ClusterPerson,
  type ClusterPlace,
  findCaseDetails,
  findClusterPeople,
  findClusterPlaces,
} from './store-people.ts'

/** A cluster for a neighbouring part: zones are proposed around it. */
export interface ClusterBrief {
  readonly id: string
  readonly outbreakId: string
  readonly name: string
  /** Unit most of its cases live in. */
  readonly unitId: string | null
  readonly state: Cluster['state']
  readonly status: ClusterStatus
  /** Cases that belong, or are offered; those the caller may see. */
  readonly caseIds: readonly string[]
}

const briefOf = (cluster: Cluster): ClusterBrief => ({
  id: cluster.id,
  outbreakId: cluster.outbreakId,
  name: cluster.name,
  unitId: cluster.unitId,
  state: cluster.state,
  status: cluster.status,
  caseIds: belonging(cluster).map(({ personId }) => personId),
})

/** The clusters of outbreaks, proposed and confirmed unless told otherwise. */
export async function clustersOf(
  tx: Tx,
  outbreakIds: readonly string[],
  states: readonly Cluster['state'][] = ['proposed', 'confirmed'],
): Promise<ClusterBrief[]> {
  return (await findClusters(tx, { outbreakIds, states })).map(briefOf)
}

export async function clusterBrief(tx: Tx, id: string): Promise<ClusterBrief | null> {
  const cluster = await findCluster(tx, id)
  return cluster && briefOf(cluster)
}

/** Everybody of a cluster known by the day: its cases (level 0) and those whose chain begins at one of them. */
export const clusterPeople = (tx: Tx, { outbreakId, caseIds }: ClusterBrief, day: Day): Promise<ClusterPerson[]> =>
  findClusterPeople(tx, outbreakId, caseIds, day)

/** Its cases confirmed by the day, with their days and units. */
export const clusterCases = (tx: Tx, { caseIds }: ClusterBrief, day: Day) => findCaseDetails(tx, caseIds, day)

/** Venues and named settings its cases were at, most cases first; coordinates where the venue has them. */
export const clusterPlaces = (tx: Tx, { caseIds }: ClusterBrief): Promise<ClusterPlace[]> =>
  findClusterPlaces(tx, caseIds)
