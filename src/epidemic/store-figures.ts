import { addDays, type Day, dayOf, type Instant } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import type { Language } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'
import type { CurvePoint, Overview, UnitCounts } from './contract/counts.ts'
import type { RtCourse } from './contract/rt.ts'
import { importedByDay } from './course/store-course.ts'
import type { FiguresAsked } from './doors.ts'
import { isOpenOn } from './outbreak.ts'
import { unitName } from './place.ts'
import { RT_WINDOW, rtCourse } from './rt/course.ts'
import { countsByDay, countsByUnitAndDay, momentOf, totalsByUnit, type Within, waitsByUnit } from './store-counts.ts'
import { findRuns } from './store-runs.ts'
import { type Scene, sceneOf } from './store-scene.ts'
import { SPAN_DAYS, shareWithin24h } from './store-within.ts'
import { curveOf, type DayCount, tallyOf } from './tally.ts'

/** Days of the curve unless the whole outbreak is asked for. */
const CURVE_DAYS = 28

export async function overviewOfScene(tx: Tx, scene: Scene, at: Instant, whole: boolean): Promise<Overview> {
  const { day, unitId, unitIds, outbreakId, outbreaks, outbreakIds } = scene
  const counts = await countsByDay(tx, scene, day)
  const waits = await waitsByUnit(tx, lasting(scene), momentOf(day, at))
  const span = { from: addDays(day, 1 - SPAN_DAYS), to: day, unitIds, ...(outbreakId === null ? {} : { outbreakId }) }
  return {
    day,
    unitId,
    outbreaks: [...outbreaks],
    f0: tallyOf(counts, 'f0', day),
    f1: tallyOf(counts, 'f1', day),
    f2: tallyOf(counts, 'f2', day),
    waiting: waits.reduce((sum, { waiting }) => sum + waiting, 0),
    late: waits.reduce((sum, { late }) => sum + late, 0),
    quarantinedWithin24h: await shareWithin24h(tx, span, momentOf(day, at)),
    rt: (await courseOf(tx, scene, counts, dayOf(at), { from: addDays(day, -1) })).latest,
    curve: curveOf(counts, whole ? firstDay(scene) : addDays(day, 1 - CURVE_DAYS), day),
    lastRetrace: (await findRuns(tx, outbreakIds))[0] ?? null,
  }
}

async function courseOf(
  tx: Tx,
  scene: Scene,
  counts: readonly DayCount[],
  today: Day,
  { window = RT_WINDOW, from }: { readonly window?: number | undefined; readonly from?: Day },
): Promise<Omit<RtCourse, 'unitId'>> {
  const { day, outbreaks } = scene
  const imported = await importedByDay(tx, scene, day)
  return rtCourse({ counts, imported, diseases: outbreaks.map(({ disease }) => disease), day, today, window, from })
}

/** Rt of every window of that many days that ends by the scene's day. */
export const rtOfScene = async (tx: Tx, scene: Scene, today: Day, window?: number): Promise<RtCourse> => ({
  ...(await courseOf(tx, scene, await countsByDay(tx, scene, scene.day), today, { window })),
  unitId: scene.unitId,
})

/** Of an outbreak that is over nobody waits any more, though its figures are asked for. */
const lasting = ({ outbreaks, unitIds, day }: Scene): Within => ({
  outbreakIds: outbreaks.filter((outbreak) => isOpenOn(outbreak, day)).map(({ id }) => id),
  unitIds,
})

const firstDay = ({ outbreaks, day }: Scene): Day =>
  [day, ...outbreaks.map(({ startedOn }) => startedOn)].sort()[0] ?? day

export async function unitCountsOfScene(tx: Tx, scene: Scene, at: Instant, language: Language): Promise<UnitCounts[]> {
  const totals = await totalsByUnit(tx, scene, scene.day)
  const waits = new Map(
    (await waitsByUnit(tx, lasting(scene), momentOf(scene.day, at))).map((wait) => [wait.unitId, wait]),
  )
  return totals.map((total) => ({
    ...total,
    unitName: unitName(scene.atlas, total.unitId, scene.day, language),
    waiting: waits.get(total.unitId)?.waiting ?? 0,
    late: waits.get(total.unitId)?.late ?? 0,
  }))
}

const asked = ({ day, unitId, outbreakId }: FiguresAsked) => ({
  day,
  unit: unitId ?? undefined,
  outbreak: outbreakId ?? undefined,
})

/** F0, F1, F2, change, curve, waiting and last retrace in a place up to a day; null when the place or outbreak is unknown. */
export async function overviewOf(tx: Tx, figures: FiguresAsked): Promise<Overview | null> {
  const scene = await sceneOf(tx, asked(figures), dayOf(figures.at))
  return isRefused(scene) ? null : overviewOfScene(tx, scene, figures.at, false)
}

/** The same figures of each commune with any, in the units of the day. */
export async function countsByUnit(tx: Tx, figures: FiguresAsked): Promise<UnitCounts[]> {
  const scene = await sceneOf(tx, asked(figures), dayOf(figures.at))
  return isRefused(scene) ? [] : unitCountsOfScene(tx, scene, figures.at, 'vi')
}

export interface UnitCurve {
  readonly unitId: string | null
  readonly points: readonly CurvePoint[]
}

/** New people by day for each unit that has any: the 28 days ending on the day. */
export async function curvesOfScene(tx: Tx, scene: Scene): Promise<UnitCurve[]> {
  const from = addDays(scene.day, 1 - CURVE_DAYS)
  const counts = await countsByUnitAndDay(tx, scene, from, scene.day)
  const byUnit = Map.groupBy(counts, ({ unitId }) => unitId)
  return [...byUnit].map(([unitId, days]) => ({ unitId, points: curveOf(days, from, scene.day) }))
}

export async function curvesByUnit(tx: Tx, figures: FiguresAsked): Promise<UnitCurve[]> {
  const scene = await sceneOf(tx, asked(figures), dayOf(figures.at))
  return isRefused(scene) ? [] : curvesOfScene(tx, scene)
}
