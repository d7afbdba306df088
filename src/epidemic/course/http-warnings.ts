import { setImmediate } from 'node:timers/promises'
import { addDays, type Day, eachDay, mondayOf } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { type Atlas, loadAtlas } from '#places'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { placeFinder } from '../import/place.ts'
import { unitName } from '../place.ts'
import { type Scene, sceneFor } from '../store-scene.ts'
import type { course, JudgedWeek, Warnings } from './contract.ts'
import { ears } from './ears.ts'
import { dailyByUnit } from './store-course.ts'
import { findDiseases, findWeeks, saveWeeks, weeksByUnit, weeksOf } from './store-weekly.ts'
import { rowFaults } from './text.ts'
import { type JudgedWeek as Judged, judgeWeeks } from './weekly.ts'
import { type CheckedWeekly, checkWeekly } from './weekly-check.ts'
import { readWeekly } from './weekly-paste.ts'

type WarningHandlers = Pick<Handlers<typeof course>, 'getWarnings' | 'getWeeks' | 'readWeekly' | 'recordWeekly'>

/** Days looked at: three weeks before the last seven, so that every baseline is whole. */
const EARS_DAYS = 28
const EARS_SHOWN = 14
const ALARM_DAYS = 7
const WEEKS_SHOWN = 52
/** Fewer cases in four weeks never alarm (Noufaily et al. 2013). */
const LEAST_CASES = 5

export const warningHandlers: WarningHandlers = {
  async getWarnings(call, tx) {
    const scene = await sceneFor(tx, call, call.query)
    if (isRefused(scene)) return scene
    const last = lastWholeWeek(scene.day)
    const diseases: Warnings['diseases'] = []
    const weekly: Warnings['weekly'] = []
    for (const { disease, simulated } of await findDiseases(tx)) {
      const [judged] = judgeWeeks(await weeksOf(tx, disease, scene.unitIds, last), last, 1)
      diseases.push({ disease, simulated, last: judged ? told(judged) : null })
      for (const one of await alarmsOf(tx, scene, disease, last))
        weekly.push({ ...one, disease, unitName: nameIn(scene, one.unitId, call.caller.language) })
    }
    return { day: scene.day, daily: await dailyAlarms(tx, scene, call), diseases, weekly }
  },

  async getWeeks(call, tx) {
    const scene = await sceneFor(tx, call, call.query)
    if (isRefused(scene)) return scene
    const { disease } = call.query
    const last = lastWholeWeek(scene.day)
    const counts = await weeksOf(tx, disease, scene.unitIds, last)
    if (counts.length === 0) return refuse('unknown-disease', { disease })
    return { disease, weeks: judgeWeeks(counts, last, WEEKS_SHOWN).map(told) }
  },

  async readWeekly(call, tx) {
    const atlas = await loadAtlas(tx)
    const { rows, faults } = await checked(call, tx, atlas)
    const before = new Map((await findWeeks(tx, rows)).map((one) => [keyOf(one), one.cases]))
    return {
      rows: rows.map((row) => ({
        ...row,
        unitName: unitName(atlas, row.unitId, call.today, call.caller.language) ?? row.unitId,
        before: before.get(keyOf(row)) ?? null,
      })),
      faults: faults.map(({ line, given, why }) => ({ line, given, remedy: rowFaults[why] })),
    }
  },

  async recordWeekly(call, tx) {
    const atlas = await loadAtlas(tx)
    const { rows, faults } = await checked(call, tx, atlas)
    if (faults.length > 0 || rows.length === 0) return refuse('rows-wrong', { count: faults.length })
    const outside = [...new Set(rows.map(({ unitId }) => unitId))].filter(
      (unit) => !call.caller.may('epidemic.act', { unit, sector: 'health' }),
    )
    if (outside.length > 0)
      return refuse('outside-scope', {
        units: outside.map((id) => unitName(atlas, id, call.today, call.caller.language)).join(', '),
      })
    const before = new Map((await findWeeks(tx, rows)).map((one) => [keyOf(one), one.cases]))
    const changed = rows.filter((row) => before.get(keyOf(row)) !== row.cases)
    await saveWeeks(tx, changed, call.at, false)
    await remember(
      tx,
      call,
      changed.map((row) => {
        const was = before.get(keyOf(row))
        return {
          kind: 'epidemic.weekly-recorded',
          subject: { type: 'epidemic.weekly-count', id: `${row.unitId}/${row.week}` },
          where: { unit: row.unitId, sector: 'health' },
          ...(was === undefined ? {} : { before: { disease: row.disease, cases: was } }),
          after: { disease: row.disease, week: row.week, cases: row.cases },
        }
      }),
    )
    return { recorded: rows.length, changed: changed.length }
  },
}

const keyOf = ({ unitId, disease, week }: { unitId: string; disease: string; week: Day }): string =>
  `${unitId}|${disease}|${week}`

async function checked(
  { body, today }: Pick<Call<typeof course.readWeekly>, 'body' | 'today'>,
  tx: Tx,
  atlas: Atlas,
): Promise<CheckedWeekly> {
  const known = (await findDiseases(tx)).map(({ disease }) => disease)
  return checkWeekly(readWeekly(body.text), placeFinder(atlas), known, today)
}

/** The Monday of the last week that is over. */
const lastWholeWeek = (day: Day): Day => addDays(mondayOf(addDays(day, 1)), -7)

const told = ({ week, cases, judged }: Judged): JudgedWeek => ({
  week,
  cases,
  expected: judged?.expected ?? null,
  threshold: judged?.threshold ?? null,
  alarm: judged?.alarm ?? false,
})

const nameIn = ({ atlas, day }: Scene, unitId: string, language: 'vi' | 'en'): string =>
  unitName(atlas, unitId, day, language) ?? unitId

/** Units whose last week is above what their own past leads to expect. One after the other, so that others get a turn. */
async function alarmsOf(tx: Tx, { unitIds }: Scene, disease: string, last: Day) {
  const alarms: (JudgedWeek & { unitId: string })[] = []
  const byUnit = Map.groupBy(await weeksByUnit(tx, disease, unitIds, last, LEAST_CASES), ({ unitId }) => unitId)
  for (const [unitId, counts] of byUnit) {
    const [judged] = judgeWeeks(counts, last, 1)
    if (judged?.judged?.alarm) alarms.push({ unitId, ...told(judged) })
    await setImmediate()
  }
  return alarms.sort((a, b) => b.cases - (b.threshold ?? 0) - (a.cases - (a.threshold ?? 0)))
}

async function dailyAlarms(
  tx: Tx,
  scene: Scene,
  { caller, today }: Pick<Call, 'caller' | 'today'>,
): Promise<Warnings['daily']> {
  const to = scene.day === today ? addDays(today, -1) : scene.day
  const days = eachDay(addDays(to, 1 - EARS_DAYS), to)
  const byUnit = Map.groupBy(await dailyByUnit(tx, scene, days[0]!, to), ({ unitId }) => unitId)
  const found = [...byUnit].flatMap(([unitId, counts]) => {
    const byDay = new Map(counts.map((one) => [one.day, one.cases]))
    const series = days.map((day) => byDay.get(day) ?? 0)
    const alarms = ears(series)
      .map(({ alarms: by }, at) => ({ day: days[at]!, by: [...by] }))
      .slice(-ALARM_DAYS)
      .filter(({ by }) => by.length > 0)
    if (alarms.length === 0) return []
    return [{ unitId, unitName: nameIn(scene, unitId, caller.language), counts: series.slice(-EARS_SHOWN), alarms }]
  })
  const latest = (one: (typeof found)[number]): Day => one.alarms.at(-1)!.day
  return found.sort((a, b) => (latest(a) < latest(b) ? 1 : latest(a) > latest(b) ? -1 : 0))
}
