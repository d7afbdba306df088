import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, instantOf } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import { officer, openScene } from '#test/epidemic-scene'
import type { BacklogReport, CaseCurve, CaseForecast, Warnings, WeeklyReading } from './contract.ts'
import { courseHandlers } from './http.ts'

/** Four weeks of cases by hand in one commune; the clock stands on 23 November. */
const HERE = '10549-chu-van-an'
const THERE = '10570-tran-hung-dao'
const FIRST: Day = '2026-10-26'
const LAST: Day = '2026-11-22'

let scene: Awaited<ReturnType<typeof openScene>>
let ask: ReturnType<typeof scene.asking<typeof courseHandlers>>
const health = officer(['*'], ['epidemic.see', 'epidemic.act'])
const thereOnly = officer([THERE], ['epidemic.see', 'epidemic.act'])

beforeAll(async () => {
  scene = await openScene()
  ask = scene.asking(courseHandlers)
  const { pool } = scene.db
  await pool.query(
    `insert into epidemic.outbreak (id, disease, name_vi, name_en, started_on, simulated) values ('covid', 'COVID-19', 'c', 'c', $1, false)`,
    [FIRST],
  )
  for (let at = 0; at < 28; at++) {
    const day = addDays(FIRST, at)
    const count = 6 + (at % 3) + (at === 27 ? 20 : 0)
    await pool.query(
      `insert into epidemic.day_count (outbreak_id, unit_id, day, f0, f1, f2, f3, quarantined) values ('covid', $1, $2, $3, 0, 0, 0, 0)`,
      [HERE, day, count],
    )
    for (let one = 0; one < count; one++) await addCase(day, one)
  }
})
afterAll(() => scene.close())

/** Symptoms three days before; every third in quarantine since the day before. */
async function addCase(confirmedOn: Day, one: number): Promise<void> {
  const id = newId()
  const home = homeOf(HERE)
  const at = instantOf(confirmedOn, 600)
  const { pool } = scene.db
  await pool.query(
    `insert into epidemic.person (home, id, outbreak_id, source, external_id, code, unit_id, birth_year, sex, recorded_at)
     values ($1, $2, 'covid', 'manual', $3, 'X', $4, $5, $6, $7)`,
    [home, id, id, HERE, 1946 + (one % 5) * 14, one % 2 === 0 ? 'male' : 'female', at],
  )
  await pool.query(
    `insert into epidemic.confirmed_case (home, person_id, outbreak_id, unit_id, onset_on, confirmed_at, isolated_at, recorded_at)
     values ($1, $2, 'covid', $3, $4, $5, $5, $5)`,
    [home, id, HERE, one % 4 === 3 ? null : addDays(confirmedOn, -(one % 3)), at],
  )
  if (one % 3 === 0)
    await pool.query(
      `insert into epidemic.quarantine (home, person_id, outbreak_id, unit_id, found_at, kind, quarantined_at)
       values ($1, $2, 'covid', $3, $4, 'home', $4)`,
      [home, id, HERE, instantOf(addDays(confirmedOn, -1))],
    )
}

test('the curve by symptoms leaves out who has none, and completes the last days', async () => {
  const curve = (await ask(health, 'getCaseCurve', { query: { axis: 'onset', split: 'age' } })) as CaseCurve
  const shown = curve.days.reduce((sum, { counts }) => sum + counts.reduce((a, b) => a + b, 0), 0)
  expect(shown).toBe(curve.dated)
  expect(curve.dated).toBeLessThan(curve.cases)
  expect(curve.groups.map(({ id }) => id)).toEqual(['18-49', '50-64', '65+'])
  expect(curve.nowcast.length).toBeGreaterThan(0)
  const reported = (await ask(health, 'getCaseCurve', { query: { axis: 'reported' } })) as CaseCurve
  expect(reported).toMatchObject({ nowcast: [], dated: curve.cases, incompleteFrom: '2026-11-23' })
})

test('a reader of another commune sees no case, and is told so of a place of others', async () => {
  expect(await ask(thereOnly, 'getCaseCurve', { query: {} })).toMatchObject({ cases: 0 })
  const refused = await ask(thereOnly, 'getBacklog', { query: { unit: HERE } })
  expect(isRefused(refused) && refused.refused).toBe('not-your-unit')
})

test('a forecast tells how such forecasts did', async () => {
  const told = (await ask(health, 'getForecast', { query: {} })) as CaseForecast
  expect(told.from).toBe(LAST)
  expect(told.days).toHaveLength(7)
  expect(told.score?.made).toBeGreaterThan(5)
  expect(await ask(health, 'getForecast', { query: {} })).toEqual(told)
})

test('cases already in quarantine, and the days to isolation', async () => {
  const { total, weeks } = (await ask(health, 'getBacklog', { query: {} })) as BacklogReport
  expect(total.inQuarantine.numerator / total.inQuarantine.denominator).toBeCloseTo(0.38, 1)
  expect(total.toIsolation).toMatchObject({ median: 1, p90: 2 })
  expect(weeks).toHaveLength(4)
})

const rows = (count: number, place = 'Phường Chu Văn An', last = 3): string =>
  Array.from({ length: count }, (_, ago) => {
    const week = addDays('2026-11-16', -7 * ago)
    return `${place}\tSốt xuất huyết Dengue\t${week}\t${ago === 0 ? last * 9 : last + (ago % 3)}`
  }).join('\n')

test('weekly counts: read without writing, recorded all or nothing, then judged', async () => {
  const wrong = `${rows(2)}\nXã Không Có\tSởi\t46/2026\t1\nPhường Chu Văn An\tSởi\t99/2026\t1`
  const read = (await ask(health, 'readWeekly', { body: { text: wrong } })) as WeeklyReading
  expect(read.rows).toHaveLength(2)
  expect(read.faults.map(({ line }) => line)).toEqual([3, 4])
  const refused = await ask(health, 'recordWeekly', { body: { text: wrong } })
  expect(isRefused(refused) && refused.refused).toBe('rows-wrong')

  const text = rows(200)
  const elsewhere = await ask(thereOnly, 'recordWeekly', { body: { text } })
  expect(isRefused(elsewhere) && elsewhere.refused).toBe('outside-scope')
  expect(await ask(health, 'recordWeekly', { body: { text } })).toEqual({ recorded: 200, changed: 200 })
  expect(await ask(health, 'recordWeekly', { body: { text } })).toEqual({ recorded: 200, changed: 0 })

  const warnings = (await ask(health, 'getWarnings', { query: {} })) as Warnings
  expect(warnings.weekly).toMatchObject([{ unitId: HERE, cases: 27, alarm: true }])
  expect(warnings.diseases).toMatchObject([
    { disease: 'Sốt xuất huyết Dengue', simulated: false, last: { alarm: true } },
  ])
  // The twenty extra cases of the last day stand out of their fortnight.
  expect(warnings.daily).toMatchObject([{ unitId: HERE, alarms: [{ day: LAST }] }])
  expect(await ask(thereOnly, 'getWarnings', { query: {} })).toMatchObject({ daily: [], weekly: [], diseases: [] })
})
