import { addDays, dayOf, type Instant } from '#kernel/day'
import { distance } from '#kernel/point'
import { isRefused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import { remember } from '#ledger'
import { type Atlas, loadAtlas, unitOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from '../case.ts'
import { spokenInstant } from '../sentence.ts'
import { sceneOf } from '../store-scene.ts'
import { timeFaults } from '../text-times.ts'
import { spacedCode } from './code.ts'
import type { testing } from './contract.ts'
import { type Proposal, proposeLaboratories } from './laboratory.ts'
import { type GroupPlan, planPools, type Waiting } from './pool-plan.ts'
import { findLaboratory, loadLaboratories, saveLaboratory } from './store-laboratory.ts'
import { addManifest, findManifest, findManifests, saveReception } from './store-manifest.ts'
import { findSingle, reopenOrders } from './store-order.ts'
import { addPools, findPools } from './store-pool.ts'
import { positivesByLevel } from './store-result.ts'
import { drawCodes, findSamples, type SampleRow, saveSpoiled } from './store-sample.ts'
import { ownReasons } from './text.ts'
import { createNaming, viewLaboratory, viewSample, withinOf } from './view.ts'

type LaboratoryHandlers = Pick<
  Handlers<typeof testing>,
  | 'listLaboratories'
  | 'saveLaboratory'
  | 'sendManifest'
  | 'listManifests'
  | 'getManifest'
  | 'receiveManifest'
  | 'advisePools'
  | 'makePools'
  | 'listPools'
>

/** Results of so many days say how common the infection is in a group. */
const PREVALENCE_DAYS = 14

export const laboratoryHandlers: LaboratoryHandlers = {
  async listLaboratories(call, tx) {
    const loads = await loadLaboratories(tx, call.at, call.today)
    const { unit, tubes } = call.query
    const proposals = tubes === undefined ? [] : await propose(tx, call, unit ?? null, tubes)
    return { laboratories: loads.map(viewLaboratory), proposals }
  },

  async saveLaboratory(call, tx) {
    const { id } = call.params
    if (!call.caller.may('epidemic.act', whereOf(null))) return refuse('outside-scope')
    const { openedOn, closedOn } = call.body
    if (closedOn !== null && closedOn < openedOn)
      return refuse('times-wrong', {}, [{ field: 'closedOn', message: say(timeFaults.endFirst, call.caller.language) }])
    await saveLaboratory(tx, { id, ...call.body })
    await remember(tx, call, [
      {
        kind: 'epidemic.laboratory-saved',
        subject: { type: 'epidemic.laboratory', id },
        where: whereOf(call.body.unitId),
        after: { ...call.body },
      },
    ])
    return { id }
  },

  async sendManifest(call, tx) {
    const { laboratory, samples: ids, courier = null } = call.body
    const found = await findLaboratory(tx, laboratory, call.today)
    if (!found) return refuse('unknown-laboratory')
    const samples = await findSamples(tx, { ids, states: ['taken'] })
    if (samples.length === 0) return refuse('nothing-to-send')
    const from = oneOf(samples)
    if (isRefused(from)) return from
    if (samples.some(({ unitId }) => !call.caller.may('epidemic.act', whereOf(unitId)))) return refuse('outside-scope')
    const [code] = await drawCodes(tx, 'manifest', 1)
    const why = (await propose(tx, call, from.unitId, samples.length)).find((one) => one.laboratoryId === laboratory)
    const sending = { ...from, code: code!, laboratoryId: laboratory, why: why ?? null, courier, at: call.at }
    const id = await addManifest(
      tx,
      { ...sending, account: call.caller.accountId },
      samples.map((sample) => sample.id),
    )
    await remember(tx, call, [
      {
        kind: 'epidemic.samples-sent',
        subject: { type: 'epidemic.manifest', id },
        where: whereOf(from.unitId),
        after: { code: code!, laboratory, tubes: samples.length, hours: why?.hours ?? null },
      },
    ])
    return { id, code: code!, tubes: samples.length }
  },

  async listManifests(call, tx) {
    const name = createNaming(await loadAtlas(tx), call.today, call.caller.language)
    return { manifests: (await findManifests(tx, call.query)).map(name) }
  },

  async getManifest(call, tx) {
    const found = await findManifest(tx, call.params.id)
    if (!found) return refuse('unknown-manifest')
    const name = createNaming(await loadAtlas(tx), call.today, call.caller.language)
    const samples = await findSamples(tx, { manifest: found.id })
    return { manifest: name(found), samples: samples.map((row) => viewSample(row, name)) }
  },

  async receiveManifest(call, tx) {
    const manifest = await findManifest(tx, call.params.id)
    if (!manifest) return refuse('unknown-manifest')
    if (manifest.receivedAt !== null) return refuse('already-received', { at: spokenInstant(manifest.receivedAt) })
    const { at, missing, spoiled: ruined = [] } = call.body
    const wrong = timeFault(at, manifest.sentAt, call.at)
    if (wrong)
      return refuse('times-wrong', {}, [{ field: 'at', message: say(timeFaults[wrong], call.caller.language) }])
    const spoiled = ruined.length === 0 ? [] : await findSamples(tx, { ids: ruined, manifest: manifest.id })
    for (const sample of spoiled) await saveSpoiled(tx, sample, call.at)
    await reopenOrders(
      tx,
      spoiled.map(({ id }) => id),
    )
    const received = await saveReception(tx, manifest, missing, at, call.caller.accountId)
    await remember(tx, call, [
      ...spoiled.map((sample) => ({
        kind: 'epidemic.sample-given-up',
        subject: { type: 'epidemic.person', id: sample.personId },
        where: whereOf(sample.unitId),
        reason: say(ownReasons.spoiled, 'vi', { code: spacedCode(manifest.code) }),
        before: { sampleId: sample.id, code: sample.code },
      })),
      {
        kind: 'epidemic.samples-received',
        subject: { type: 'epidemic.manifest', id: manifest.id },
        where: whereOf(manifest.unitId),
        after: { code: manifest.code, received, missing, spoiled: spoiled.map(({ id }) => id) },
      },
    ])
    return { received, missing: manifest.tubes - received - spoiled.length, spoiled: spoiled.length }
  },

  async advisePools(call, tx) {
    const { outbreak, unit, laboratory } = call.query
    const scene = await sceneOf(tx, { outbreak, unit }, call.today)
    if (isRefused(scene)) return scene
    const waiting = await findPoolable(tx, { outbreakIds: [outbreak], unitIds: scene.unitIds, laboratory })
    const plans = await planOf(tx, call.at, scene.atlas, outbreak, waiting, null)
    return { groups: (plans ?? []).map(viewPlan) }
  },

  async makePools(call, tx) {
    const { samples: ids, size: asked = null, laboratory = null } = call.body
    if (laboratory !== null && !(await findLaboratory(tx, laboratory, call.today))) return refuse('unknown-laboratory')
    const waiting = await findPoolable(tx, { ids })
    if (waiting.length === 0) return refuse('nothing-to-pool')
    const from = oneOf(waiting)
    if (isRefused(from)) return from
    if (waiting.some(({ unitId }) => !call.caller.may('epidemic.act', whereOf(unitId)))) return refuse('outside-scope')
    const plans = await planOf(tx, call.at, await loadAtlas(tx), from.outbreakId, waiting, asked)
    if (plans === null) return refuse('no-pool-rule')
    const above = plans.find(({ size, cap }) => size > cap.mixed)
    if (above) return refuse('above-cap', { act: above.cap.act, most: above.cap.mixed })
    const groups = plans.flatMap(({ pools, cap }) => pools.map((pool) => ({ pool, rule: cap.act })))
    const several = groups.filter(({ pool }) => pool.length > 1)
    const codes = await drawCodes(tx, 'pool', several.length)
    const pools = several.map(({ pool, rule }, at) => ({
      code: codes[at]!,
      unitId: pool[0]!.unitId,
      sampleIds: pool.map(({ id }) => id),
      laboratoryId: laboratory ?? pool[0]!.laboratoryId,
      rule,
    }))
    const poolIds = await addPools(tx, from.outbreakId, pools, { at: call.at, account: call.caller.accountId })
    await remember(
      tx,
      call,
      pools.map(({ code, unitId, sampleIds, rule }, at) => ({
        kind: 'epidemic.pool-made',
        subject: { type: 'epidemic.pool', id: poolIds[at]! },
        where: whereOf(unitId),
        authority: rule,
        after: { code, samples: sampleIds },
      })),
    )
    return {
      pools: pools.map(({ code, sampleIds }, at) => ({ id: poolIds[at]!, code, size: sampleIds.length })),
      single: groups.length - several.length,
    }
  },

  async listPools(call, tx) {
    const name = createNaming(await loadAtlas(tx), call.today, call.caller.language)
    return { pools: (await findPools(tx, call.query)).map(name) }
  },
}

/** Taken, sent or received, and neither pooled nor answered. Who has to be sampled singly is not pooled again. */
async function findPoolable(tx: Tx, asked: Parameters<typeof findSamples>[1]): Promise<SampleRow[]> {
  const samples = await findSamples(tx, { ...asked, states: ['taken', 'sent', 'in-laboratory'] }, 5_000)
  const free = samples.filter(({ poolId, kind }) => poolId === null && kind === 'pcr')
  const single = await findSingle(
    tx,
    free.map(({ id }) => id),
  )
  return free.filter(({ id }) => !single.has(id))
}

async function planOf<S extends Waiting>(
  tx: Tx,
  at: Instant,
  atlas: Atlas,
  outbreakId: string,
  waiting: readonly S[],
  size: number | null,
): Promise<GroupPlan<S>[] | null> {
  const day = dayOf(at)
  const results = await positivesByLevel(tx, outbreakId, null, addDays(day, -PREVALENCE_DAYS), day)
  return planPools(waiting, results, day, (unit) => withinOf(atlas, unit, day), size)
}

const viewPlan = ({
  risk,
  samples,
  prevalence,
  cap,
  size,
  sizeIfHigh,
  pools,
  expectedTests,
  foundShare,
}: GroupPlan<SampleRow>) => ({
  risk,
  samples: samples.map(({ id }) => id),
  ...prevalence,
  mixed: cap.mixed,
  family: cap.family,
  act: cap.act,
  size,
  sizeIfHigh,
  pools: pools.length,
  expectedTests,
  foundShare,
})

async function propose(
  tx: Tx,
  { at, today }: { at: Instant; today: ReturnType<typeof dayOf> },
  unit: string | null,
  tubes: number,
): Promise<Proposal[]> {
  const atlas = await loadAtlas(tx)
  const pointOf = (id: string | null) => (id === null ? null : (unitOn(atlas, id, today)?.point ?? null))
  const here = pointOf(unit)
  return proposeLaboratories(await loadLaboratories(tx, at, today), tubes, today, ({ unitId }) => {
    const there = pointOf(unitId)
    return here && there ? Math.round(distance(here, there) / 100) / 10 : null
  })
}

/** The one outbreak, and the one unit where there is only one. */
function oneOf(samples: readonly SampleRow[]) {
  const outbreaks = new Set(samples.map(({ outbreakId }) => outbreakId))
  if (outbreaks.size > 1) return refuse('several-outbreaks')
  const units = new Set(samples.map(({ unitId }) => unitId))
  return { outbreakId: samples[0]!.outbreakId, unitId: units.size === 1 ? samples[0]!.unitId : null }
}

const timeFault = (at: Instant, sentAt: Instant, now: Instant): 'future' | 'endFirst' | null =>
  Date.parse(at) > Date.parse(now) + 10 * 60_000 ? 'future' : at < sentAt ? 'endFirst' : null
