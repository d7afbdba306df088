import type { Caller } from '#kernel/caller'
import { addDays, type Instant } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { type Acting, remember } from '#ledger'
import { type Atlas, ancestorsOn, loadAtlas } from '#places'
import { newId } from '#platform/id'
import { post } from '#platform/jobs/outbox'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from '../case.ts'
import { lockOutbreak } from '../store-runs.ts'
import { type ClusterCase, proposeClusters } from './propose.ts'
import { proposedName } from './reasons.ts'
import { type Change, reconcile } from './reconcile.ts'
import {
  addCluster,
  type ClusterRow,
  endMembers,
  findClusters,
  putMembers,
  saveCluster,
  setScopes,
} from './store-clusters.ts'
import { type EvidenceCase, findCases, findLinks, findPlaces } from './store-evidence.ts'

/** The outbox topic on which a retrace asks for the clusters to be looked at again. */
export const CLUSTERS_TOPIC = 'epidemic.clusters'

export const askClusters = (tx: Tx, outbreakId: string, at: Instant): Promise<void> =>
  post(tx, { topic: CLUSTERS_TOPIC, payload: { outbreakId }, at })

export interface Refreshed {
  readonly proposed: number
  readonly offered: number
  readonly withdrawn: number
}

/** The unit's district on the day of confirmation, where it lay in one. */
function withDistrict(atlas: Atlas, one: EvidenceCase): ClusterCase {
  const { id, unitId, confirmedOn } = one
  const above = unitId === null ? [] : ancestorsOn(atlas, unitId, confirmedOn)
  return { id, unitId, confirmedOn, districtId: above.find(({ level }) => level === 'district')?.unitId ?? null }
}

/** Looks at an outbreak's cases anew and writes what that means for its clusters, as the system, which sees every case. */
export async function refreshClusters(tx: Tx, system: Caller, outbreakId: string, at: Instant): Promise<Refreshed> {
  await lockOutbreak(tx, outbreakId, 'clusters')
  const cases = await findCases(tx, outbreakId)
  const atlas = await loadAtlas(tx)
  const groups = proposeClusters(
    cases.map((one) => withDistrict(atlas, one)),
    await findLinks(tx, outbreakId),
    await findPlaces(tx, outbreakId),
  )
  const clusters = await findClusters(tx, { outbreakIds: [outbreakId], states: ['proposed', 'confirmed', 'rejected'] })
  const standing = clusters.map(({ id, state, members }) => ({
    id,
    state: state as 'proposed' | 'confirmed' | 'rejected',
    cases: members.filter((one) => one.state !== 'declined').map(({ personId }) => personId),
    declined: members.filter((one) => one.state === 'declined').map(({ personId }) => personId),
  }))
  const byId = new Map(cases.map((one) => [one.id, one]))
  const changes = reconcile(groups, standing, new Set(byId.keys()))
  const writing: Writing = { tx, outbreakId, at, byId, atlas, clusters: new Map(clusters.map((one) => [one.id, one])) }
  const facts: Fact[] = []
  const touched: string[] = []
  for (const change of changes) {
    const { fact, id } = await write(writing, change)
    touched.push(id)
    if (fact) facts.push(fact)
  }
  await setScopes(tx, touched)
  const acting: Acting = { caller: system, at, requestId: newId() }
  await remember(tx, acting, facts)
  const count = (what: Change['do']): number => changes.filter((change) => change.do === what).length
  return { proposed: count('propose'), offered: count('offer'), withdrawn: count('withdraw') }
}

interface Writing {
  readonly tx: Tx
  readonly outbreakId: string
  readonly at: Instant
  readonly byId: ReadonlyMap<string, EvidenceCase>
  readonly atlas: Atlas
  readonly clusters: ReadonlyMap<string, ClusterRow>
}

async function write({ tx, outbreakId, at, byId, atlas, clusters }: Writing, change: Change) {
  const people = (ids: readonly string[]) => ids.map((id) => ({ personId: id, unitId: byId.get(id)?.unitId ?? null }))
  const about = (kind: string, id: string, unitId: string | null, after: Fact['after']): Fact => ({
    kind,
    subject: { type: 'epidemic.cluster', id },
    where: whereOf(unitId),
    after,
  })
  if (change.do === 'propose') {
    const { group } = change
    const id = newId()
    const home = homeOf(group.unitId ?? outbreakId)
    const day = byId.get(group.cases[0]!)?.confirmedOn ?? addDays('1970-01-01', 0)
    const name = proposedName(group, atlas, day)
    const { unitId, reasons } = group
    await addCluster(tx, { home, id, outbreakId, name, unitId, state: 'proposed', reasons, by: { at, name: null } })
    await putMembers(tx, { home, id }, people(group.cases), { at, state: 'proposed' })
    return { id, fact: about('epidemic.cluster-proposed', id, unitId, { name, cases: group.cases.length }) }
  }
  const cluster = clusters.get(change.id)!
  const { id } = cluster
  if (change.do === 'withdraw') {
    await saveCluster(tx, cluster, { state: 'withdrawn' })
    return { id, fact: about('epidemic.cluster-withdrawn', id, cluster.unitId, { name: cluster.name }) }
  }
  if (change.do === 'drop') {
    await endMembers(tx, cluster, change.cases, at)
    return { id, fact: null }
  }
  if (change.do === 'offer') {
    const fresh = change.cases.filter((one) => !cluster.members.some(({ personId }) => personId === one))
    await putMembers(tx, cluster, people(fresh), { at, state: 'proposed' })
    return { id, fact: about('epidemic.cluster-offered', id, cluster.unitId, { cases: fresh.length }) }
  }
  const { group } = change
  const gone = cluster.members.map(({ personId }) => personId).filter((one) => !group.cases.includes(one))
  const came = group.cases.filter((one) => !cluster.members.some(({ personId }) => personId === one))
  await endMembers(tx, cluster, gone, at)
  await putMembers(tx, cluster, people(came), { at, state: 'proposed' })
  await saveCluster(tx, cluster, { unit_id: group.unitId, reasons: JSON.stringify(group.reasons) })
  return { id, fact: null }
}
