import { setImmediate } from 'node:timers/promises'
import { addDays, type Day, daysBetween, eachDay } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { unitText } from '../place.ts'
import { sharedIntervalOf } from '../rt/course.ts'
import { discretised } from '../rt/serial-interval.ts'
import { createChance } from '../simulate/chance.ts'
import { countsByDay } from '../store-counts.ts'
import { type Scene, sceneFor } from '../store-scene.ts'
import { backlogByWeek, backlogOf } from './backlog.ts'
import type { course } from './contract.ts'
import { caseCurve } from './curve.ts'
import { scoredForecast } from './forecast-score.ts'
import { warningHandlers } from './http-warnings.ts'
import { findCases, findTraced } from './store-course.ts'
import { groupTexts } from './text.ts'
import { caseReproduction } from './wallinga-teunis.ts'

const CURVE_DAYS = 56
const AHEAD = 7
const PATHS = 400
const DRAWS = 300
/** Days of the past shown before a forecast. */
const SHOWN = 28
const WT_WINDOW = 7
/** Chance is drawn from the day, so that asking again shows the same. */
const seedOf = (day: Day): number => daysBetween('2020-01-01', day)

type Own = Omit<Handlers<typeof course>, keyof typeof warningHandlers>

const own: Own = {
  async getCaseCurve(call, tx) {
    const { query, today } = call
    const scene = await sceneFor(tx, call, query)
    if (isRefused(scene)) return scene
    const { axis = 'onset', split = 'none', span = '56' } = query
    const { day, atlas } = scene
    const from = span === 'all' ? firstDay(scene) : addDays(day, 1 - CURVE_DAYS)
    const curve = caseCurve(await findCases(tx, scene, day), { axis, split, from, to: day })
    return {
      day,
      cases: curve.cases,
      dated: curve.dated,
      groups: curve.groups.map((id) => ({
        id,
        name:
          id in groupTexts
            ? groupTexts[id as keyof typeof groupTexts]
            : (unitText(atlas, id, day) ?? { vi: id, en: id }),
      })),
      days: curve.days.map((one) => ({ day: one.day, counts: [...one.counts] })),
      nowcast: [...curve.nowcast],
      incompleteFrom: day === today ? today : null,
    }
  },

  async getForecast(call, tx) {
    const { query, today } = call
    const scene = await sceneFor(tx, call, query)
    if (isRefused(scene)) return scene
    const { days, counts, last } = await dailyCases(tx, scene, today)
    const rule = intervalOf(scene)
    const past = days.slice(-SHOWN).map((day, at) => ({ day, cases: counts.slice(-SHOWN)[at] ?? 0 }))
    const none = { from: last, past, days: [], total: null, score: null }
    if (typeof rule === 'string') return { ...none, why: rule }
    const { ahead = AHEAD } = query
    await setImmediate()
    const scored = scoredForecast({
      counts,
      interval: discretised(rule.mean, rule.sd, Math.max(2, days.length + ahead)),
      ahead,
      paths: PATHS,
      next: createChance(seedOf(last)).next,
    })
    if (scored === null) return { ...none, why: days.length < 8 ? 'early' : 'faint' }
    const { forecast, score } = scored
    return {
      from: last,
      past,
      days: forecast.days.map((expected, at) => ({ day: addDays(last, at + 1), expected: plain(expected) })),
      total: plain(forecast.total),
      score: { ...score, held: [...score.held], widened: [...score.widened] },
      why: null,
    }
  },

  async getCaseReproduction(call, tx) {
    const { query } = call
    const scene = await sceneFor(tx, call, query)
    if (isRefused(scene)) return scene
    const rule = intervalOf(scene)
    const cases = await findCases(tx, scene, scene.day)
    const dayOfCase = cases.map(({ onsetOn, reportedOn }) => onsetOn ?? reportedOn)
    const imported = cases.filter((one) => one.imported).length
    const byOnset = cases.filter(({ onsetOn }) => onsetOn !== null).length
    const [first] = [...dayOfCase].sort()
    if (typeof rule === 'string' || first === undefined) {
      const why = rule === 'unknown-disease' || rule === 'several-diseases' ? rule : null
      return { window: WT_WINDOW, points: [], byOnset, imported, why }
    }
    const days = eachDay(first, scene.day)
    const count = (foreign: boolean) => {
      const byDay = days.map(() => 0)
      for (const [at, one] of cases.entries())
        if (one.imported === foreign) byDay[daysBetween(first, dayOfCase[at]!)]! += 1
      return byDay
    }
    const windows = caseReproduction(
      { local: count(false), imported: count(true) },
      discretised(rule.mean, rule.sd, days.length),
      {
        window: WT_WINDOW,
        draws: DRAWS,
        next: createChance(seedOf(scene.day)).next,
      },
    )
    const points = windows.map(({ end, mean, low, high, complete }) => ({ day: days[end]!, mean, low, high, complete }))
    return { window: WT_WINDOW, points, byOnset, imported, why: null }
  },

  async getBacklog(call, tx) {
    const { query } = call
    const scene = await sceneFor(tx, call, query)
    if (isRefused(scene)) return scene
    const [cases, traced] = [await findCases(tx, scene, scene.day), await findTraced(tx, scene, scene.day)]
    return { total: backlogOf(cases, traced), weeks: backlogByWeek(cases, traced) }
  },
}

const plain = ({ mid, bands }: { mid: number; bands: readonly { low: number; high: number }[] }) => ({
  mid,
  bands: bands.map(({ low, high }) => ({ low, high })),
})

const firstDay = ({ outbreaks, day }: Scene): Day =>
  [addDays(day, 1 - CURVE_DAYS), ...outbreaks.map(({ startedOn }) => startedOn)].sort()[0] ?? day

const intervalOf = ({ outbreaks, day }: Scene) =>
  sharedIntervalOf(
    outbreaks.map(({ disease }) => disease),
    day,
  )

/** New cases by day of report, from the first to the last whole day. */
async function dailyCases(tx: Tx, scene: Scene, today: Day): Promise<{ days: Day[]; counts: number[]; last: Day }> {
  const last = scene.day === today ? addDays(today, -1) : scene.day
  const byDay = new Map((await countsByDay(tx, scene, last)).map(({ day, f0 }) => [day, f0]))
  const [first] = [...byDay]
    .filter(([, f0]) => f0 > 0)
    .map(([day]) => day)
    .sort()
  const days = first === undefined ? [] : eachDay(first, last)
  return { days, counts: days.map((day) => byDay.get(day) ?? 0), last }
}

export const courseHandlers: Handlers<typeof course> = { ...own, ...warningHandlers }
