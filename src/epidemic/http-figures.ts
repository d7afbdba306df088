import type { Day } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import type { Outbreak } from './contract/counts.ts'
import type { epidemic } from './contract.ts'
import { closeOutbreak, EVERYWHERE, reopenOutbreak } from './outbreak.ts'
import { unitName } from './place.ts'
import { curvesOfScene, overviewOfScene, rtOfScene, unitCountsOfScene } from './store-figures.ts'
import { findOutbreak, findOutbreaks, holdOutbreak, lastCaseOn, openOutbreak, saveClosing } from './store-outbreak.ts'
import { askRetrace, findRuns } from './store-runs.ts'
import { sceneFor } from './store-scene.ts'
import { viewPeople } from './store-view.ts'
import { countNotYetDue, findMissed, sharesByUnit, shareWithin24h } from './store-within.ts'

type FigureHandlers = Pick<
  Handlers<typeof epidemic>,
  | 'listOutbreaks'
  | 'openOutbreak'
  | 'closeOutbreak'
  | 'reopenOutbreak'
  | 'getOverview'
  | 'countByUnit'
  | 'getCurves'
  | 'getRt'
  | 'getQuarantinedWithin24h'
  | 'retraceNow'
>

const MISSED_SHOWN = 500

export const figureHandlers: FigureHandlers = {
  async listOutbreaks(call, tx) {
    const outbreaks = await findOutbreaks(tx)
    return {
      outbreaks,
      retraces: await findRuns(
        tx,
        outbreaks.map(({ id }) => id),
      ),
      mayClose: call.caller.may('epidemic.act', EVERYWHERE),
    }
  },

  openOutbreak: (call, tx) => openOutbreak(tx, call, call.body),

  async closeOutbreak(call, tx) {
    const outbreak = await holdWhole(call, tx)
    if (isRefused(outbreak)) return outbreak
    const last = await lastCaseOn(tx, outbreak.id)
    const decided = closeOutbreak(outbreak, call.body, last, call.today, call.caller.language)
    return isRefused(decided) ? decided : savedEnd(call, tx, outbreak, decided.state, decided.facts)
  },

  async reopenOutbreak(call, tx) {
    const outbreak = await holdWhole(call, tx)
    if (isRefused(outbreak)) return outbreak
    const decided = reopenOutbreak(outbreak, call.body.reason)
    return isRefused(decided) ? decided : savedEnd(call, tx, outbreak, decided.state, decided.facts)
  },

  async getOverview(call, tx) {
    const scene = await sceneFor(tx, call, call.query)
    return isRefused(scene) ? scene : overviewOfScene(tx, scene, call.at, call.query.curve === 'all')
  },

  async countByUnit(call, tx) {
    const scene = await sceneFor(tx, call, call.query)
    if (isRefused(scene)) return scene
    return { day: scene.day, units: await unitCountsOfScene(tx, scene, call.at, call.caller.language) }
  },

  async getCurves(call, tx) {
    const scene = await sceneFor(tx, call, call.query)
    if (isRefused(scene)) return scene
    const curves = await curvesOfScene(tx, scene)
    return { curves: curves.map(({ unitId, points }) => ({ unitId, points: [...points] })) }
  },

  async getRt(call, tx) {
    const scene = await sceneFor(tx, call, call.query)
    return isRefused(scene) ? scene : rtOfScene(tx, scene, call.today, call.query.window)
  },

  async getQuarantinedWithin24h(call, tx) {
    const { from, to, unit } = call.query
    const scene = await sceneFor(tx, call, { day: to, unit })
    if (isRefused(scene)) return scene
    const span = { from, to, unitIds: scene.unitIds }
    const shares = await sharesByUnit(tx, span, call.at)
    return {
      share: await shareWithin24h(tx, span, call.at),
      notYetDue: await countNotYetDue(tx, span, call.at),
      byUnit: shares.map(({ unitId, numerator, denominator }) => ({
        unitId,
        unitName: unitName(scene.atlas, unitId, to, call.caller.language),
        share: { numerator, denominator },
      })),
      missed: await viewPeople(tx, call, scene.atlas, await findMissed(tx, span, call.at, MISSED_SHOWN)),
    }
  },

  async retraceNow(call, tx) {
    const { outbreak } = call.params
    if (!(await findOutbreak(tx, outbreak))) return refuse('unknown-outbreak', { outbreak })
    await askRetrace(tx, outbreak, call.at)
    return { asked: true }
  },
}

async function holdWhole(
  { params, caller }: Pick<Call<typeof epidemic.closeOutbreak>, 'params' | 'caller'>,
  tx: Tx,
): Promise<Outbreak | Refused<'not-whole-territory' | 'unknown-outbreak'>> {
  if (!caller.may('epidemic.act', EVERYWHERE)) return refuse('not-whole-territory')
  const { outbreak } = params
  return (await holdOutbreak(tx, outbreak)) ?? refuse('unknown-outbreak', { outbreak })
}

/** Who waits for quarantine depends on whether the outbreak lasts, so that it is traced anew. */
async function savedEnd(
  call: Pick<Call, 'caller' | 'at' | 'requestId'>,
  tx: Tx,
  outbreak: Outbreak,
  closedOn: Day | null,
  facts: readonly Fact[],
): Promise<Outbreak> {
  await saveClosing(tx, outbreak.id, closedOn)
  await remember(tx, call, facts)
  await askRetrace(tx, outbreak.id, call.at)
  return { ...outbreak, closedOn }
}
