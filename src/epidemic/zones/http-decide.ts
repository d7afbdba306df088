import { dayOf } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { clusterBrief } from '../clusters/store-doors.ts'
import { checkList, mayTick, unmetOf } from './check-list.ts'
import type { zones } from './contract.ts'
import { lay } from './ground.ts'
import { actsIn, groundOf, measure } from './http-read.ts'
import { findEvidence } from './store-evidence.ts'
import { loadGround } from './store-ground.ts'
import { issueOrders } from './store-orders.ts'
import {
  addTick,
  addVersion,
  addZone,
  endVersion,
  findTicks,
  findVersions,
  findZone,
  saveZone,
  scopesOf,
  type VersionRow,
  type ZoneRow,
} from './store-zones.ts'
import * as decision from './zone.ts'

type Deciding = Omit<Handlers<typeof zones>, 'listZones' | 'proposeZones' | 'measureZone' | 'getZone'>
type Acting = Pick<Call, 'caller' | 'at' | 'requestId' | 'today'>

export const decidingHandlers: Deciding = {
  async draftZone(call, tx) {
    const { clusterId, name, area, day } = call.body
    const brief = await clusterBrief(tx, clusterId)
    if (!brief) return refuse('no-such-cluster')
    const ground = await loadGround(tx, brief, day ?? call.today, call.caller.language)
    const measured = measure(area, ground)
    if (isRefused(measured)) return measured
    const { figures, laid } = measured
    const units = figures.communes.map((one) => one.id)
    const unitId = mainOf(units, brief.unitId)
    if (!actsIn(call.caller, units)) return refuse('outside-scope')
    const id = newId()
    const draft = { area, geometry: laid.geometry, figures }
    const zone = { home: homeOf(unitId), id, outbreakId: brief.outbreakId, clusterId, name: name.trim(), unitId }
    await addZone(tx, { ...zone, draft, scopes: scopesOf(units) }, by(call))
    await remember(tx, call, [decision.draftedFact(zone, area, figures)])
    return { id }
  },

  async dropZone(call, tx) {
    const zone = await held(call, tx, call.params.id)
    if (isRefused(zone)) return zone
    const decided = decision.dropDraft(zone, call.body.revision)
    if (isRefused(decided)) return decided
    await saveZone(tx, zone, { state: 'dropped' }, by(call))
    await remember(tx, call, decided.facts)
    return { id: zone.id }
  },

  async decideZone(call, tx) {
    const zone = await held(call, tx, call.params.id)
    if (isRefused(zone)) return zone
    if (!call.caller.may('work.direct')) return refuse('may-not-direct')
    const { revision, startsAt, basis, tasks } = call.body
    // Another decision may have taken the draft away: the rule says which.
    const area = zone.draft?.area ?? { kind: 'communes' as const, units: [zone.unitId] }
    const measured = measure(area, await groundOf(tx, zone, call.today, call.caller))
    if (isRefused(measured)) return measured
    const { laid, figures } = measured
    const decided = decision.decideZone(zone, {
      revision,
      area,
      figures,
      startsAt,
      basis,
      today: call.today,
    })
    if (isRefused(decided)) return decided
    const directives = await issueOrders(tx, call, zone, basis, tasks)
    if (isRefused(directives)) return directives
    const scopes = scopesOf(figures.communes.map(({ id }) => id))
    await saveZone(tx, zone, { state: 'in-force', draft: null, scopes }, by(call))
    const kept = { area, geometry: laid.geometry, figures, startsAt, basis, reason: null, directives, scopes }
    await addVersion(tx, zone, { ...decided.state, ...kept }, by(call))
    await remember(tx, call, decided.facts)
    return { id: zone.id, version: decided.state.version, directives }
  },

  async changeZone(call, tx) {
    const zone = await held(call, tx, call.params.id)
    if (isRefused(zone)) return zone
    if (!call.caller.may('work.direct')) return refuse('may-not-direct')
    const { revision, area, startsAt, basis, reason, tasks } = call.body
    const measured = measure(area, await groundOf(tx, zone, dayOf(startsAt), call.caller))
    if (isRefused(measured)) return measured
    const { laid, figures } = measured
    const units = figures.communes.map(({ id }) => id)
    if (!actsIn(call.caller, units)) return refuse('outside-scope')
    const standing = await standingOf(tx, zone)
    const asked = { revision, area, figures, startsAt, basis, reason, today: call.today }
    const decided = standing ? decision.changeZone(zone, standing, asked) : refuse('not-in-force' as const)
    if (isRefused(decided)) return decided
    const directives = await issueOrders(tx, call, zone, basis, tasks)
    if (isRefused(directives)) return directives
    const scopes = scopesOf(units)
    await endVersion(tx, zone, decided.state.from)
    await saveZone(tx, zone, { scopes: [...new Set([...zone.scopes, ...scopes])] }, by(call))
    const kept = { area, geometry: laid.geometry, figures, startsAt, basis, reason, directives, scopes }
    await addVersion(tx, zone, { ...decided.state, ...kept }, by(call))
    await remember(tx, call, decided.facts)
    return { id: zone.id, version: decided.state.version, directives }
  },

  async checkZone(call, tx) {
    const zone = await held(call, tx, call.params.id)
    if (isRefused(zone)) return zone
    const standing = await standingOf(tx, zone)
    if (zone.state !== 'in-force' || !standing) return refuse('not-in-force')
    const { item, done, words } = call.body
    const evidence = await evidenceOf(call, tx, zone, standing)
    if (!mayTick(item, evidence)) return refuse('proved-by-records')
    await addTick(tx, zone, { item, done, words: words.trim() }, { ...by(call), account: call.caller.accountId })
    await remember(tx, call, [decision.tickedFact(zone, item, done, words.trim())])
    return { id: zone.id }
  },

  async liftZone(call, tx) {
    const zone = await held(call, tx, call.params.id)
    if (isRefused(zone)) return zone
    if (!call.caller.may('work.direct')) return refuse('may-not-direct')
    const { revision, on, basis, reason, tasks } = call.body
    const standing = await standingOf(tx, zone)
    if (!standing) return refuse(zone.revision === revision ? 'not-in-force' : 'changed-since', raced(zone))
    const list = checkList(await evidenceOf(call, tx, zone, standing), await findTicks(tx, zone.id))
    const unmet = unmetOf(list).map(({ item }) => item)
    const decided = decision.liftZone(zone, standing, { revision, on, basis, reason, unmet, today: call.today })
    if (isRefused(decided)) return decided
    const directives = await issueOrders(tx, call, zone, basis, tasks)
    if (isRefused(directives)) return directives
    await endVersion(tx, zone, on)
    const lifted = { lifted_on: on, lifted_reason: decided.state.reason }
    await saveZone(tx, zone, { state: 'lifted', ...lifted }, by(call))
    await remember(tx, call, decided.facts)
    return { id: zone.id, version: standing.version, directives }
  },
}

const by = ({ at, caller }: Acting) => ({ at, name: caller.name })
const raced = ({ decidedBy }: ZoneRow) => ({ who: decidedBy ?? '' })

/** The cluster's commune where the area touches it, else the first it touches. */
const mainOf = (units: readonly string[], wanted: string | null): string =>
  wanted !== null && units.includes(wanted) ? wanted : (units[0] as string)

/** A zone to decide on, its row held; refused where part of it is not the caller's. */
async function held(
  { caller }: Acting,
  tx: Tx,
  id: string,
): Promise<ZoneRow | Refused<'no-such-zone' | 'outside-scope'>> {
  // Read first: a row that may be seen but not changed cannot be held.
  const seen = await findZone(tx, id)
  if (!seen) return refuse('no-such-zone')
  const units = seen.scopes.flatMap((scope) => (scope.startsWith('health/') ? [scope.slice(7)] : []))
  if (!actsIn(caller, units)) return refuse('outside-scope')
  return (await findZone(tx, id, true)) ?? refuse('no-such-zone')
}

async function standingOf(tx: Tx, { id }: ZoneRow): Promise<VersionRow | null> {
  return (await findVersions(tx, [id])).find(({ until }) => until === null) ?? null
}

async function evidenceOf({ caller, today }: Acting, tx: Tx, zone: ZoneRow, { area }: VersionRow) {
  const ground = await groundOf(tx, zone, today, caller)
  const since = (await findVersions(tx, [zone.id]))[0]?.from ?? today
  return findEvidence(tx, { outbreakId: zone.outbreakId, since, day: today }, lay(area, ground), ground)
}
