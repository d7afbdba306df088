import type { Fact } from '#kernel/fact'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { outbreakEndOf, standingOf } from '../rules/outbreak-end.ts'
import { findOutbreak } from '../store-outbreak.ts'
import * as decision from './cluster.ts'
import type { clusters } from './contract.ts'
import { mayDecide } from './http-read.ts'
import { askClusters } from './jobs-refresh.ts'
import {
  addCluster,
  type ClusterRow,
  endMembers,
  findAct,
  findCluster,
  findClusters,
  findTaken,
  putMembers,
  saveCluster,
  setScopes,
} from './store-clusters.ts'
import { findOwnEnds } from './store-end.ts'
import { findCaseDetails } from './store-people.ts'

type Deciding = Omit<
  Handlers<typeof clusters>,
  'listClusters' | 'getCluster' | 'listClusterPeople' | 'listOutbreakEnds' | 'setOutbreakEnd' | 'withdrawOutbreakEnd'
>
type Acting = Pick<Call, 'caller' | 'at' | 'requestId' | 'today'>

export const decidingHandlers: Deciding = {
  async proposeClusters(call, tx) {
    const { outbreakId } = call.body
    if (!(await findOutbreak(tx, outbreakId))) return refuse('unknown-outbreak')
    await askClusters(tx, outbreakId, call.at)
    return { asked: true }
  },

  async confirmCluster(call, tx) {
    const cluster = await held(call, tx, call.params.id)
    if (isRefused(cluster)) return cluster
    const decided = decision.confirmCluster(cluster, call.body.name)
    if (isRefused(decided)) return decided
    await saveCluster(tx, cluster, { ...decided.state, state: 'confirmed', ...by(call) })
    const offered = cluster.members.filter(({ state }) => state === 'proposed')
    await putMembers(tx, cluster, offered, { at: call.at, state: 'member' })
    return settle(call, tx, cluster, decided.facts)
  },

  async rejectCluster(call, tx) {
    const cluster = await held(call, tx, call.params.id)
    if (isRefused(cluster)) return cluster
    const decided = decision.rejectCluster(cluster, call.body.reason)
    if (isRefused(decided)) return decided
    const { reason } = call.body
    await saveCluster(tx, cluster, { state: 'rejected', rejected_cases: decided.state.cases, reason, ...by(call) })
    return settle(call, tx, cluster, decided.facts)
  },

  async renameCluster(call, tx) {
    const cluster = await held(call, tx, call.params.id)
    if (isRefused(cluster)) return cluster
    const decided = decision.renameCluster(cluster, call.body.name)
    if (isRefused(decided)) return decided
    await saveCluster(tx, cluster, decided.state)
    return settle(call, tx, cluster, decided.facts)
  },

  async setClusterStatus(call, tx) {
    const cluster = await held(call, tx, call.params.id)
    if (isRefused(cluster)) return cluster
    const outbreak = await findOutbreak(tx, cluster.outbreakId)
    const ids = decision.belonging(cluster).map(({ personId }) => personId)
    const rule = outbreakEndOf(outbreak?.disease ?? '', call.today, await findOwnEnds(tx))
    const { proposed } = standingOf(await findCaseDetails(tx, ids, call.today), rule, call.today)
    const decided = decision.changeStatus(cluster, call.body.status, proposed, call.body.reason)
    if (isRefused(decided)) return decided
    await saveCluster(tx, cluster, { ...decided.state, status_on: call.today, ...by(call) })
    return settle(call, tx, cluster, decided.facts)
  },

  async decideClusterCases(call, tx) {
    const cluster = await held(call, tx, call.params.id)
    if (isRefused(cluster)) return cluster
    const { people, accept } = call.body
    const decided = decision.decideMembers(cluster, people, accept)
    if (isRefused(decided)) return decided
    const chosen = cluster.members.filter(({ personId }) => decided.state.people.includes(personId))
    await putMembers(tx, cluster, chosen, { at: call.at, state: accept ? 'member' : 'declined' })
    await settle(call, tx, cluster, decided.facts)
    return { decided: chosen.length }
  },

  async splitCluster(call, tx) {
    const cluster = await held(call, tx, call.params.id)
    if (isRefused(cluster)) return cluster
    const [act, id] = [newId(), newId()]
    const decided = decision.splitCluster(cluster, act, id, call.body)
    if (isRefused(decided)) return decided
    const { moved, name } = decided.state
    const { home, outbreakId } = cluster
    const unitId = decision.mainUnit(moved)
    const made = { at: call.at, name: call.caller.name }
    await addCluster(tx, { home, id, outbreakId, name, unitId, state: 'confirmed', reasons: [], by: made })
    await endMembers(
      tx,
      cluster,
      moved.map(({ personId }) => personId),
      call.at,
      act,
    )
    await putMembers(tx, { home, id }, moved, { at: call.at, state: 'member', act })
    await setScopes(tx, [id])
    await settle(call, tx, cluster, decided.facts)
    return { id, act }
  },

  async mergeClusters(call, tx) {
    const into = await held(call, tx, call.params.id)
    if (isRefused(into)) return into
    const others = await findClusters(tx, { ids: call.body.others }, true)
    if (others.length < new Set(call.body.others).size) return refuse('no-such-cluster')
    if (others.some((other) => !mayDecide(call.caller, other))) return refuse('outside-scope')
    const act = newId()
    const decided = decision.mergeClusters(into, others, act, call.body.reason)
    if (isRefused(decided)) return decided
    for (const other of others) {
      const moved = decision.belonging(other)
      await endMembers(
        tx,
        other,
        moved.map(({ personId }) => personId),
        call.at,
        act,
      )
      await putMembers(tx, into, moved, { at: call.at, state: 'member', act })
      await saveCluster(tx, other, { state: 'merged', into_id: into.id })
    }
    await settle(call, tx, into, decided.facts)
    return { id: into.id, act }
  },

  async undoClusterAct(call, tx) {
    const { act } = call.params
    const done = await findAct(tx, act)
    if (!done) return refuse('no-such-cluster')
    const ids = [...new Set([...done.put.map(({ clusterId }) => clusterId), ...done.from])]
    const found = await findClusters(tx, { ids }, true)
    if (found.some((cluster) => !mayDecide(call.caller, cluster))) return refuse('outside-scope')
    const decided = decision.undoAct(done, found)
    if (isRefused(decided)) return decided
    const taken = Map.groupBy(await findTaken(tx, act), ({ clusterId }) => clusterId)
    for (const cluster of found) {
      const put = done.put.filter(({ clusterId }) => clusterId === cluster.id).map(({ personId }) => personId)
      await endMembers(tx, cluster, put, call.at)
      await putMembers(tx, cluster, taken.get(cluster.id) ?? [], { at: call.at, state: 'member' })
      if (cluster.state === 'merged') await saveCluster(tx, cluster, { state: 'confirmed', into_id: null, ...by(call) })
      else if (done.kind === 'split' && put.length > 0) await saveCluster(tx, cluster, { state: 'withdrawn' })
    }
    await setScopes(tx, ids)
    await remember(tx, call, decided.facts)
    return { clusters: ids }
  },
}

const by = ({ at, caller }: Acting) => ({ decided_at: at, decided_by: caller.name })

/** A cluster to decide on, its row held; refused where it is not the caller's to decide. */
async function held(
  { caller }: Acting,
  tx: Tx,
  id: string,
): Promise<ClusterRow | Refused<'no-such-cluster' | 'outside-scope'>> {
  const cluster = await findCluster(tx, id, true)
  if (!cluster) return refuse('no-such-cluster')
  return mayDecide(caller, cluster) ? cluster : refuse('outside-scope')
}

async function settle(call: Acting, tx: Tx, { id }: ClusterRow, facts: readonly Fact[]): Promise<{ id: string }> {
  await setScopes(tx, [id])
  await remember(tx, call, facts)
  return { id }
}
