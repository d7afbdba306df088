import { afterAll, beforeAll, expect, test } from 'vitest'
import { quarantinedWithin24h } from '#epidemic'
import type { Instant } from '#kernel/day'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import { openScene } from '#test/epidemic-scene'

/** Hand-made F1 of one commune, all found on 20 November (Viet Nam) unless said; the clock stands at noon of the 21st. */
const NOW = '2026-11-21T05:00:00.000Z'
const UNIT = '10549-chu-van-an'
let scene: Awaited<ReturnType<typeof openScene>>
const found: { found: Instant; quarantined: Instant | null; withdrawn?: true; isolated?: Instant; unit?: string }[] = [
  { found: '2026-11-20T01:00:00.000Z', quarantined: '2026-11-20T09:00:00.000Z' }, // in time
  { found: '2026-11-20T01:00:00.000Z', quarantined: '2026-11-21T01:00:00.000Z' }, // to the minute: in time
  { found: '2026-11-20T01:00:00.000Z', quarantined: '2026-11-21T01:01:00.000Z' }, // a minute late
  { found: '2026-11-20T01:00:00.000Z', quarantined: null }, // 28 hours and nothing: missed
  { found: '2026-11-20T10:00:00.000Z', quarantined: null }, // 19 hours: not yet due
  { found: '2026-11-20T10:00:00.000Z', quarantined: '2026-11-20T08:00:00.000Z' }, // at home before being found: in time
  { found: '2026-11-20T01:00:00.000Z', quarantined: null, withdrawn: true }, // was no F1 after all: nowhere
  { found: '2026-11-20T01:00:00.000Z', quarantined: null, isolated: '2026-11-20T20:00:00.000Z' }, // fell ill, isolated: in time
  { found: '2026-11-20T17:00:00.000Z', quarantined: '2026-11-20T18:00:00.000Z' }, // midnight in Viet Nam: the 21st
  { found: '2026-11-20T01:00:00.000Z', quarantined: null, unit: '10570-tran-hung-dao' }, // elsewhere, missed
]

beforeAll(async () => {
  scene = await openScene()
  const { pool } = scene.db
  await pool.query(`insert into epidemic.outbreak values ('o', 'x', 'x', 'x', '2026-11-01', null, false)`)
  for (const { found: at, quarantined, withdrawn, isolated, unit = UNIT } of found) {
    const id = newId()
    const home = homeOf(unit)
    await pool.query(
      `insert into epidemic.person (home, id, outbreak_id, source, external_id, code, unit_id, recorded_at) values ($1, $2, 'o', 's', $3, 'c', $4, now())`,
      [home, id, id, unit],
    )
    await pool.query(
      `insert into epidemic.quarantine (home, person_id, outbreak_id, unit_id, found_at, kind, quarantined_at, withdrawn_at) values ($1, $2, 'o', $3, $4, $5, $6, $7)`,
      [home, id, unit, at, quarantined && 'home', quarantined, withdrawn ? NOW : null],
    )
    if (isolated)
      await pool.query(
        `insert into epidemic.confirmed_case (home, person_id, outbreak_id, unit_id, confirmed_at, isolated_at, recorded_at) values ($1, $2, 'o', $3, $4, $4, now())`,
        [home, id, unit, isolated],
      )
  }
})
afterAll(() => scene.close())

const source = quarantinedWithin24h(() => NOW)
const day = { from: '2026-11-20', to: '2026-11-20' } as const

test('in time over due, hand-counted', async () => {
  expect(await scene.write((tx) => source.total(tx, { ...day, unitIds: [UNIT] }))).toEqual({
    numerator: 4,
    denominator: 6,
  })
  expect(await scene.write((tx) => source.total(tx, { ...day, unitIds: null }))).toEqual({
    numerator: 4,
    denominator: 7,
  })
})

test('of one outbreak alone', async () => {
  const of = (outbreakId: string) => scene.write((tx) => source.total(tx, { ...day, unitIds: null, outbreakId }))
  expect(await of('o')).toEqual({ numerator: 4, denominator: 7 })
  expect(await of('another')).toEqual({ numerator: 0, denominator: 0 })
})

test('by unit and by day of Viet Nam, sums agree', async () => {
  const byUnit = await scene.write((tx) => source.byUnit(tx, { ...day, unitIds: null }))
  expect(byUnit.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1))).toEqual([
    { unitId: UNIT, numerator: 4, denominator: 6 },
    { unitId: '10570-tran-hung-dao', numerator: 0, denominator: 1 },
  ])
  expect(
    await scene.write((tx) => source.byDay(tx, { from: '2026-11-20', to: '2026-11-21', unitIds: [UNIT] })),
  ).toEqual([
    { day: '2026-11-20', numerator: 4, denominator: 6 },
    { day: '2026-11-21', numerator: 1, denominator: 1 },
  ])
})

test('six hours later the one who waited has become due', async () => {
  const later = quarantinedWithin24h(() => '2026-11-21T11:00:00.000Z')
  expect(await scene.write((tx) => later.total(tx, { ...day, unitIds: [UNIT] }))).toEqual({
    numerator: 4,
    denominator: 7,
  })
})
