import type { Instant } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { tidy } from '#kernel/fold'
import { refuse } from '#kernel/refusal'
import { whereOf } from '../case.ts'
import type { ClusterStatus } from '../rules/outbreak-end.ts'

/** A cluster as a decision needs to know it. */
export interface Cluster {
  readonly home: number
  readonly id: string
  readonly outbreakId: string
  readonly name: string
  readonly unitId: string | null
  readonly state: 'proposed' | 'confirmed' | 'rejected' | 'merged' | 'withdrawn'
  readonly status: ClusterStatus
  readonly intoId: string | null
  readonly proposedAt: Instant
  readonly decidedAt: Instant | null
  readonly members: readonly Member[]
}

/** A case that is there, or is proposed to be. */
export interface Member {
  readonly personId: string
  readonly unitId: string | null
  readonly state: 'proposed' | 'member' | 'declined'
}

export const belonging = ({ members }: Pick<Cluster, 'members'>): readonly Member[] =>
  members.filter(({ state }) => state !== 'declined')

/** The unit most of the members live in; of equal ones the first in order. */
export function mainUnit(members: readonly Member[]): string | null {
  const counted = [...Map.groupBy(members, ({ unitId }) => unitId)].map(([unitId, list]) => ({
    unitId,
    n: list.length,
  }))
  return counted.sort((a, b) => b.n - a.n || ((a.unitId ?? '') < (b.unitId ?? '') ? -1 : 1))[0]?.unitId ?? null
}

const about = (
  kind: string,
  { id, unitId }: Pick<Cluster, 'id' | 'unitId'>,
): Pick<Fact, 'kind' | 'subject' | 'where'> => ({
  kind,
  subject: { type: 'epidemic.cluster', id },
  where: whereOf(unitId),
})

type Standing = 'not-standing'
const stands = ({ state }: Cluster): boolean => state === 'proposed' || state === 'confirmed'

/** A person says: this is a cluster, and all of its cases belong. One that was rejected may be confirmed after all. */
export function confirmCluster(
  cluster: Cluster,
  name: string | undefined,
): Decision<{ name: string }, 'already-confirmed' | Standing> {
  if (cluster.state === 'confirmed') return refuse('already-confirmed')
  if (cluster.state === 'merged' || cluster.state === 'withdrawn') return refuse('not-standing')
  const state = { name: tidy(name ?? cluster.name) }
  return decide(state, {
    ...about('epidemic.cluster-confirmed', cluster),
    before: { state: cluster.state },
    after: { name: state.name, cases: belonging(cluster).length },
  })
}

export function rejectCluster(cluster: Cluster, reason: string): Decision<{ cases: number }, Standing> {
  if (!stands(cluster)) return refuse('not-standing')
  const cases = belonging(cluster).length
  return decide(
    { cases },
    { ...about('epidemic.cluster-rejected', cluster), reason, before: { state: cluster.state }, after: { cases } },
  )
}

export function renameCluster(cluster: Cluster, asked: string): Decision<{ name: string }, Standing> {
  if (!stands(cluster)) return refuse('not-standing')
  const name = tidy(asked)
  return decide(
    { name },
    { ...about('epidemic.cluster-renamed', cluster), before: { name: cluster.name }, after: { name } },
  )
}

/** The status is what a person confirmed; against the rule it needs a reason. */
export function changeStatus(
  cluster: Cluster,
  status: ClusterStatus,
  proposed: ClusterStatus | null,
  reason: string | undefined,
): Decision<{ status: ClusterStatus }, 'not-confirmed' | 'same-status' | 'reason-needed'> {
  if (cluster.state !== 'confirmed') return refuse('not-confirmed')
  if (cluster.status === status) return refuse('same-status')
  if (status !== proposed && !reason?.trim()) return refuse('reason-needed')
  return decide(
    { status },
    {
      ...about('epidemic.cluster-status', cluster),
      reason,
      before: { status: cluster.status },
      after: { status, proposed },
    },
  )
}

/** Cases offered to a cluster, taken in or declined. Declined ones are not offered again. */
export function decideMembers(
  cluster: Cluster,
  people: readonly string[],
  accept: boolean,
): Decision<{ people: readonly string[] }, 'not-confirmed' | 'nobody-chosen'> {
  if (cluster.state !== 'confirmed') return refuse('not-confirmed')
  const chosen = belonging(cluster)
    .filter(({ personId, state }) => people.includes(personId) && (!accept || state === 'proposed'))
    .map(({ personId }) => personId)
  if (chosen.length === 0) return refuse('nobody-chosen')
  return decide(
    { people: chosen },
    {
      ...about(accept ? 'epidemic.cluster-cases-accepted' : 'epidemic.cluster-cases-declined', cluster),
      after: { cases: chosen.length },
    },
  )
}

export interface Split {
  readonly moved: readonly Member[]
  readonly name: string
}

/** Some cases become a cluster of their own; both keep at least one. */
export function splitCluster(
  cluster: Cluster,
  act: string,
  newId: string,
  { people, name, reason }: { readonly people: readonly string[]; readonly name: string; readonly reason: string },
): Decision<Split, 'not-confirmed' | 'nobody-chosen' | 'nobody-left'> {
  if (cluster.state !== 'confirmed') return refuse('not-confirmed')
  const moved = belonging(cluster).filter(({ personId }) => people.includes(personId))
  if (moved.length === 0) return refuse('nobody-chosen')
  if (moved.length === belonging(cluster).length) return refuse('nobody-left')
  const after = { act, cases: moved.length, from: cluster.id, to: newId }
  return decide(
    { moved, name: tidy(name) },
    { ...about('epidemic.cluster-split', cluster), reason, after },
    { ...about('epidemic.cluster-split', { id: newId, unitId: cluster.unitId }), reason, after },
  )
}

/** Others go into this one; their cases belong here from now on. */
export function mergeClusters(
  into: Cluster,
  others: readonly Cluster[],
  act: string,
  reason: string,
): Decision<{ others: readonly Cluster[] }, 'not-confirmed' | 'not-standing' | 'other-outbreak'> {
  if (into.state !== 'confirmed') return refuse('not-confirmed')
  const real = others.filter(({ id }) => id !== into.id)
  if (real.length === 0 || real.some((other) => !stands(other))) return refuse('not-standing')
  if (real.some(({ outbreakId }) => outbreakId !== into.outbreakId)) return refuse('other-outbreak')
  return decide(
    { others: real },
    ...[into, ...real].map((cluster) => ({
      ...about('epidemic.cluster-merged', cluster),
      reason,
      after: { act, into: into.id, from: real.map(({ id }) => id), cases: belonging(cluster).length },
    })),
  )
}

/** What a split or merge did, as it stands now. */
export interface ActDone {
  readonly act: string
  readonly kind: 'split' | 'merge'
  /** Cases it put somewhere, and whether they are still there. */
  readonly put: readonly { readonly clusterId: string; readonly personId: string; readonly there: boolean }[]
  /** Cases that came later to a cluster a split made. */
  readonly cameLater: number
}

/** Undone as long as everything it moved is where it put it; what belonged when stays readable. */
export function undoAct(done: ActDone, clusters: readonly Cluster[]): Decision<{ act: string }, 'changed-since'> {
  if (done.put.some(({ there }) => !there) || (done.kind === 'split' && done.cameLater > 0))
    return refuse('changed-since')
  return decide(
    { act: done.act },
    ...clusters.map((cluster) => ({
      ...about('epidemic.cluster-act-undone', cluster),
      after: { act: done.act, kind: done.kind, cases: done.put.length },
    })),
  )
}
