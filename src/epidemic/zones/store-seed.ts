import { type Day, dayOf, type Instant } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { OnBehalf } from '#work'
import type { ClusterBrief } from '../clusters/store-doors.ts'
import type { LiftingItem } from '../rules/zone-lifting.ts'
import { lay } from './ground.ts'
import { measure } from './http-read.ts'
import { type Proposal, proposeZones } from './propose.ts'
import { loadGround, loadSeat } from './store-ground.ts'
import { issueOrders, recipientsOn } from './store-orders.ts'
import { addTick, addVersion, addZone, endVersion, findZone, saveZone, scopesOf } from './store-zones.ts'
import { closingTasks, type TaskLine } from './tasks.ts'
import { changeZone, decideZone, draftedFact, liftZone, tickedFact, type Zone } from './zone.ts'

/** An area of a zone in the demo, from when it held. */
export interface ZoneStep {
  readonly kind: Proposal['kind']
  readonly at: Instant
  readonly basis: string
  readonly reason?: string
  /** Which of the drafted tasks were ordered, and by whom; none: known from paper. */
  readonly orders?: { readonly lines: readonly number[]; readonly by: OnBehalf }
}

export interface ZoneSeed {
  readonly cluster: ClusterBrief
  readonly name: string
  readonly by: string
  readonly steps: readonly ZoneStep[]
  readonly ticked?: readonly { readonly item: LiftingItem; readonly at: Instant; readonly words: string }[]
  readonly lifted?: { readonly on: Day; readonly at: Instant; readonly basis: string; readonly reason: string }
}

/** For the demo: a zone through the same rules as on the page. Returns its directives. */
export async function seedZone(tx: Tx, acting: Acting, seed: ZoneSeed): Promise<{ id: string; directives: string[] }> {
  const { cluster, name, steps, ticked = [], lifted } = seed
  const id = newId()
  const issued: string[] = []
  const hand = (at: Instant) => ({ ...acting, at, caller: { ...acting.caller, name: seed.by } })
  for (const [index, step] of steps.entries()) {
    const today = dayOf(step.at)
    const ground = await loadGround(tx, cluster, today, acting.caller.language)
    const { proposals } = proposeZones(await loadSeat(tx, cluster), ground)
    const area = (proposals.find(({ kind }) => kind === step.kind) ?? proposals[0])?.area
    const measured = area && measure(area, ground)
    if (!measured || isRefused(measured)) throw new Error(`no area for the zone ${name}`)
    const { figures } = measured
    const { geometry } = lay(area, ground)
    const units = figures.communes.map((one) => one.id)
    const unitId = cluster.unitId ?? (units[0] as string)
    const by = { at: step.at, name: seed.by }
    if (index === 0) {
      const zone = { home: homeOf(unitId), id, outbreakId: cluster.outbreakId, clusterId: cluster.id, name, unitId }
      await addZone(tx, { ...zone, draft: { area, geometry, figures }, scopes: scopesOf(units) }, by)
      await remember(tx, hand(step.at), [draftedFact(zone, area, figures)])
    }
    const zone = await zoneOf(tx, id)
    const asked = {
      revision: zone.revision,
      area,
      figures,
      startsAt: step.at,
      basis: step.basis,
      today,
      reason: step.reason,
    }
    const before = steps[index - 1]
    const decided = before
      ? changeZone(zone, { version: index, from: dayOf(before.at) }, asked)
      : decideZone(zone, asked)
    if (isRefused(decided)) throw new Error(`the zone ${name} was refused: ${decided.refused}`)
    const directives = await ordered(
      tx,
      { ...acting, at: step.at },
      zone,
      step,
      closingTasks(name, figures, await recipientsOn(tx, today, units, acting.caller.language)),
    )
    issued.push(...directives)
    const scopes = scopesOf(units)
    if (before) await endVersion(tx, zone, decided.state.from)
    await saveZone(tx, zone, { state: 'in-force', draft: null, scopes: [...new Set([...zone.scopes, ...scopes])] }, by)
    const kept = { area, geometry, figures, startsAt: step.at, basis: step.basis, reason: step.reason ?? null }
    await addVersion(tx, zone, { ...decided.state, ...kept, directives, scopes }, by)
    await remember(tx, hand(step.at), decided.facts)
  }
  for (const { item, at, words } of ticked) {
    const zone = await zoneOf(tx, id)
    await addTick(tx, zone, { item, done: true, words }, { at, name: seed.by, account: null })
    await remember(tx, hand(at), [tickedFact(zone, item, true, words)])
  }
  if (lifted) {
    const zone = await zoneOf(tx, id)
    const last = { version: steps.length, from: dayOf(steps.at(-1)?.at ?? lifted.at) }
    const asked = { ...lifted, revision: zone.revision, unmet: [], today: dayOf(lifted.at) }
    const decided = liftZone(zone, last, asked)
    if (isRefused(decided)) throw new Error(`lifting ${name} was refused: ${decided.refused}`)
    await endVersion(tx, zone, lifted.on)
    const by = { at: lifted.at, name: seed.by }
    await saveZone(tx, zone, { state: 'lifted', lifted_on: lifted.on, lifted_reason: lifted.reason }, by)
    await remember(tx, hand(lifted.at), decided.facts)
  }
  return { id, directives: issued }
}

async function zoneOf(tx: Tx, id: string) {
  const zone = await findZone(tx, id)
  if (!zone) throw new Error('the zone is gone')
  return zone
}

async function ordered(
  tx: Tx,
  acting: Acting,
  zone: Zone,
  { orders, basis }: ZoneStep,
  drafted: readonly TaskLine[],
): Promise<string[]> {
  if (!orders) return []
  const lines = orders.lines.flatMap((at) => drafted[at] ?? [])
  const issued = await issueOrders(tx, acting, zone, basis, lines, orders.by)
  if (isRefused(issued)) throw new Error(`the orders were refused: ${issued.refused} ${JSON.stringify(issued.values)}`)
  return issued
}
