import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day } from '#kernel/day'
import { officer, openScene } from '#test/epidemic-scene'
import type { Overview, RtCourse } from './contract.ts'

/** Three weeks by hand in two communes; the clock stands on 23 November. */
const HERE = '10549-chu-van-an'
const THERE = '10570-tran-hung-dao'
const FIRST: Day = '2026-11-01'
const LAST: Day = '2026-11-22'
const here = Array.from({ length: 22 }, (_, at) => Math.round(10 * 1.1 ** at))

let scene: Awaited<ReturnType<typeof openScene>>
const health = officer(['*'], ['epidemic.see'])
const thereOnly = officer([THERE], ['epidemic.see'])

beforeAll(async () => {
  scene = await openScene()
  const { pool } = scene.db
  for (const [id, disease] of [
    ['covid', 'COVID-19'],
    ['mers', 'MERS'],
  ])
    await pool.query(
      `insert into epidemic.outbreak (id, disease, name_vi, name_en, started_on, simulated) values ($1, $2, $1, $1, $3, false)`,
      [id, disease, FIRST],
    )
  for (const [at, f0] of here.entries())
    for (const [unit, count] of [
      [HERE, f0],
      [THERE, at % 3 === 0 ? 1 : 0],
    ])
      await pool.query(
        `insert into epidemic.day_count (outbreak_id, unit_id, day, f0, f1, f2, f3, quarantined) values ('covid', $1, $2, $3, 0, 0, 0, 0)`,
        [unit, addDays(FIRST, at), count],
      )
})
afterAll(() => scene.close())

const rt = async (query: Readonly<Record<string, string | number>>, as = health) =>
  (await scene.ask(as, 'getRt', { query })) as RtCourse

test('a place by its own cases: growing in one commune, too few to say in the other', async () => {
  const one = await rt({ unit: HERE, outbreak: 'covid', day: LAST })
  expect(one.points).toHaveLength(22)
  expect(one.latest).toMatchObject({ day: LAST, why: null })
  expect(one.latest.low).toBeGreaterThan(1)
  expect((await rt({ unit: THERE, outbreak: 'covid', day: LAST })).latest).toMatchObject({ mean: null, why: 'faint' })
})

test('only cases within the reader’s area are counted', async () => {
  expect((await rt({ outbreak: 'covid', day: LAST }, thereOnly)).latest.why).toBe('faint')
})

test('the window can be chosen; a longer one is surer', async () => {
  const width = ({ latest }: RtCourse) => (latest.high ?? 0) - (latest.low ?? 0)
  const week = await rt({ outbreak: 'covid', day: LAST })
  const fortnight = await rt({ outbreak: 'covid', day: LAST, window: 14 })
  expect([week.window, fortnight.window]).toEqual([7, 14])
  expect(width(fortnight)).toBeLessThan(width(week))
})

test('without a serial interval, or with diseases that do not add up, there is no number and that is said', async () => {
  expect((await rt({ outbreak: 'mers' })).latest.why).toBe('unknown-disease')
  expect((await rt({ day: LAST })).latest.why).toBe('several-diseases')
})

test('the overview carries the latest number of the whole days', async () => {
  const overview = (await scene.ask(health, 'getOverview', { query: { outbreak: 'covid' } })) as Overview
  const course = await rt({ outbreak: 'covid' })
  expect(course.incompleteFrom).toBe('2026-11-23')
  expect(overview.rt).toEqual(course.latest)
  expect(overview.rt.day).toBe(LAST)
})
