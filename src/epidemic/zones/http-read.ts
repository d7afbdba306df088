import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { loadAtlas } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from '../case.ts'
import { type ClusterBrief, clusterBrief } from '../clusters/store-doors.ts'
import { liftingRuleOn } from '../rules/zone-lifting.ts'
import { findOutbreak, findOutbreaks } from '../store-outbreak.ts'
import { sceneOf } from '../store-scene.ts'
import { checkList, mayTick } from './check-list.ts'
import type { zones } from './contract.ts'
import { type Figures, figuresOf } from './figures.ts'
import { type Area, type Ground, type Laid, lay } from './ground.ts'
import { proposeZones } from './propose.ts'
import { findEvidence } from './store-evidence.ts'
import { loadCommunes, loadGround, loadSeat, standingDay, surroundingsOf } from './store-ground.ts'
import { recipientsOn } from './store-orders.ts'
import {
  findTicks,
  findVersions,
  findZone,
  findZones,
  type Kept,
  type VersionRow,
  type ZoneRow,
} from './store-zones.ts'
import { closingTasks, liftingTasks } from './tasks.ts'
import { liftingItems } from './text-lifting.ts'
import { versionOn, viewRow, viewVersion } from './view.ts'

type Reading = Pick<Handlers<typeof zones>, 'listZones' | 'proposeZones' | 'measureZone' | 'getZone'>

export interface Measured {
  readonly laid: Laid
  readonly figures: Figures
}

/** An area laid on the ground; refused where it touches no commune. */
export function measure(area: Area, ground: Ground): Measured | Refused<'empty-area'> {
  const laid = lay(area, ground)
  const figures = figuresOf(laid, ground)
  return figures.communes.length === 0 ? refuse('empty-area') : { laid, figures }
}

/** Whether the caller acts in every commune a zone touches. */
export const actsIn = (caller: Caller, units: readonly string[]): boolean =>
  units.every((unit) => caller.may('epidemic.act', whereOf(unit)))

/** A zone whose cluster is out of sight is judged by its communes alone. */
export async function groundOf(tx: Tx, zone: ZoneRow, day: Day, caller: Caller): Promise<Ground> {
  const brief = zone.clusterId === null ? null : await clusterBrief(tx, zone.clusterId)
  const none: ClusterBrief = {
    id: '',
    outbreakId: zone.outbreakId,
    name: '',
    unitId: zone.unitId,
    state: 'withdrawn',
    status: 'closed',
    caseIds: [],
  }
  return loadGround(tx, { ...(brief ?? none), unitId: zone.unitId }, day, caller.language)
}

export const readingHandlers: Reading = {
  async listZones(call, tx) {
    const scene = await sceneOf(tx, call.query, call.today)
    if (isRefused(scene)) return scene
    const { day, unitIds, atlas } = scene
    const every = await findOutbreaks(tx)
    const outbreakIds = scene.outbreakId === null ? every.map(({ id }) => id) : scene.outbreakIds
    const { cluster } = call.query
    const wanted = unitIds === null ? null : new Set(unitIds)
    const found = (
      await findZones(tx, { outbreakIds, ...(cluster === undefined ? {} : { clusterId: cluster }) })
    ).filter(
      ({ unitId, scopes }) =>
        wanted === null || wanted.has(unitId) || scopes.some((scope) => wanted.has(scope.split('/')[1] ?? '')),
    )
    const versions = Map.groupBy(
      await findVersions(
        tx,
        found.map(({ id }) => id),
      ),
      ({ zoneId }) => zoneId,
    )
    const viewing = { atlas, day, language: call.caller.language }
    const rowOf = (zone: ZoneRow, kept: Kept, version: VersionRow | null) =>
      viewRow(zone, kept, version, versions.get(zone.id)?.length ?? 0, viewing)
    const inForce = found.flatMap((zone) => {
      const version = versionOn(versions.get(zone.id) ?? [], day)
      return version ? [rowOf(zone, version, version)] : []
    })
    const lifted = found.flatMap((zone) => {
      const last = versions.get(zone.id)?.at(-1)
      return zone.liftedOn !== null && zone.liftedOn <= day && last ? [rowOf(zone, last, last)] : []
    })
    const drafts = found.flatMap((zone) =>
      zone.state === 'draft' && zone.draft !== null ? [rowOf(zone, zone.draft, null)] : [],
    )
    const shown = new Set([...inForce, ...lifted, ...drafts].map(({ outbreakId }) => outbreakId))
    const unitId = (inForce[0] ?? drafts[0] ?? lifted[0])?.unitId ?? null
    const communes = await loadCommunes(tx, unitId, standingDay(atlas, unitId, day), call.caller.language)
    return {
      day,
      outbreaks: every.filter(({ id }) => shown.has(id)),
      inForce,
      lifted,
      drafts,
      surroundings: surroundingsOf(
        communes,
        (inForce.length > 0 ? inForce : [...drafts, ...lifted]).map(({ geometry }) => geometry),
      ),
    }
  },

  async proposeZones(call, tx) {
    const brief = await clusterBrief(tx, call.params.id)
    const outbreak = brief && (await findOutbreak(tx, brief.outbreakId))
    if (!brief || !outbreak) return refuse('no-such-cluster')
    const ground = await loadGround(tx, brief, call.query.day ?? call.today, call.caller.language)
    const seat = await loadSeat(tx, brief)
    const { proposals, missing } = proposeZones(seat, ground)
    return {
      day: ground.day,
      cluster: { id: brief.id, name: brief.name, unitId: brief.unitId },
      outbreaks: [outbreak],
      proposals: [...proposals],
      missing: [...missing],
      places: seat.places.map(({ name, point, cases }) => ({ name, point, cases })),
      surroundings: surroundingsOf(
        ground.communes,
        proposals.map(({ geometry }) => geometry),
      ),
      mayAct: brief.unitId !== null && actsIn(call.caller, [brief.unitId]),
    }
  },

  async measureZone(call, tx) {
    const brief = await clusterBrief(tx, call.params.id)
    if (!brief) return refuse('no-such-cluster')
    const ground = await loadGround(tx, brief, call.body.day ?? call.today, call.caller.language)
    const measured = measure(call.body.area, ground)
    return isRefused(measured) ? measured : { geometry: measured.laid.geometry, figures: measured.figures }
  },

  async getZone(call, tx) {
    const zone = await findZone(tx, call.params.id)
    if (!zone) return refuse('no-such-zone')
    const day = call.query.day ?? call.today
    const versions = await findVersions(tx, [zone.id])
    const version = versionOn(versions, day) ?? versions.at(-1) ?? null
    const kept = version ?? zone.draft
    if (kept === null) return refuse('no-such-zone')
    const ended = zone.liftedOn !== null && zone.liftedOn < day ? zone.liftedOn : day
    const ground = await groundOf(tx, zone, ended, call.caller)
    const laid = lay(kept.area, ground)
    const since = versions[0]?.from ?? day
    const evidence = await findEvidence(tx, { outbreakId: zone.outbreakId, since, day: ended }, laid, ground)
    const current = figuresOf(laid, ground)
    const { caller } = call
    const atlas = await loadAtlas(tx)
    const units = current.communes.map(({ id }) => id)
    const surroundings = surroundingsOf(ground.communes, [kept.geometry])
    const beside = surroundings.map(({ id }) => id)
    const recipients = await recipientsOn(tx, call.today, [...units, ...beside], caller.language)
    const mayAct = caller.may('epidemic.act') && actsIn(caller, [zone.unitId, ...units])
    const brief = zone.clusterId === null ? null : await clusterBrief(tx, zone.clusterId)
    return {
      ...viewRow(zone, kept, version, versions.length, { atlas, day, language: caller.language }),
      day,
      revision: zone.revision,
      clusterName: brief?.name ?? null,
      createdAt: zone.createdAt,
      createdBy: zone.createdBy,
      liftedReason: zone.liftedReason,
      current,
      history: versions.map(viewVersion),
      surroundings,
      recipients,
      ...listOf(evidence, await findTicks(tx, zone.id)),
      closing: closingTasks(zone.name, current, recipients),
      lifting: liftingTasks(zone.name, current, recipients),
      mayDecide: mayAct && caller.may('work.direct'),
      mayAct,
    }
  },
}

function listOf(evidence: Parameters<typeof checkList>[0], ticks: Parameters<typeof checkList>[1]) {
  const checks = checkList(evidence, ticks).map(({ item, proved, met, proof, tick }) => ({
    item,
    proved,
    met,
    proof,
    mayTick: mayTick(item, evidence),
    words: liftingItems[item],
    tick: tick && { done: tick.done, words: tick.words, by: tick.by, at: tick.at },
  }))
  return { checks, act: liftingRuleOn(evidence.day).act }
}
