import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant } from '#kernel/day'
import { seedMeasures, seedProgrammes } from '#measures'
import { seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { OLD_PROVINCE, TOP } from '../territory.ts'
import { drawMeasures } from './measures.ts'
import { playReports } from './reports.ts'

let database: TestDatabase
const today = '2026-11-24'
const now: Instant = '2026-11-24T03:00:00.000Z'

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  const caller = systemCaller()
  await within(database.kysely, caller, 'write', async (tx) => {
    await seedPlaces(tx)
    const atlas = await loadAtlas(tx)
    await seedPeople(tx, atlas)
    await seedMeasures(tx, { topUnits: [TOP, OLD_PROVINCE], simulated: true })
    await seedProgrammes(tx, { simulated: true })
    await drawMeasures(tx, { atlas, today })
  })
  await database.pool.query('analyze measures.observation')
  await within(database.kysely, caller, 'write', (tx) =>
    playReports(tx, { caller, at: now, requestId: 'demo' }, { today, now }),
  )
}, 120_000)
afterAll(() => database.drop())

const rows = async (sql: string): Promise<Record<string, unknown>[]> => (await database.pool.query(sql)).rows

test('there are reports in every state, one of them Chu Văn An’s to send', async () => {
  const states = await rows('select state, count(*)::int as n from measures.report group by state')
  expect(new Set(states.map(({ state }) => state))).toEqual(
    new Set(['open', 'declared', 'returned', 'verified', 'approved', 'published']),
  )
  const [own] = await rows(
    `select state, due_day > '${today}' as in_time from measures.report
     where agency_id = 'ubnd-10549-chu-van-an' and state = 'open'`,
  )
  expect(own).toEqual({ state: 'open', in_time: true })
})

test('every report that was sent stands where the lowest of its values stands', async () => {
  const wrong = await rows(
    `select r.form_id, r.period_id, r.subject_id, r.state, array_agg(distinct o.state) as values
     from measures.report r left join measures.report_line l on l.report_id = r.id
     left join measures.observation o on o.id = l.observation_id
     where r.state <> 'open'
     group by r.id, r.form_id, r.period_id, r.subject_id, r.state
     having r.state <> (array['returned', 'declared', 'verified', 'approved', 'published'])[coalesce(min(
       array_position(array['returned', 'declared', 'verified', 'approved', 'published'], o.state)), 9)]`,
  )
  expect(wrong.slice(0, 5)).toEqual([])
})

test('a total is reopened by the correction of a ward, and shows before and after', async () => {
  const reopened = await rows(
    `select indicator_id, value <> next_value as differs from measures.publication where state = 'reopened'`,
  )
  expect(reopened).toContainEqual({ indicator_id: 'commune-applications-online', differs: true })
})
