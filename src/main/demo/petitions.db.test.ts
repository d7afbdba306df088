import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Day, instantOf } from '#kernel/day'
import { seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { playPetitions } from './petitions.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
})
afterAll(() => database.drop())

const today: Day = '2026-11-23'

test('the month of petitions is legal from sending to rating, and every way a petition can go is in it', async () => {
  await within(database.kysely, systemCaller(), 'write', async (tx) => {
    await seedPlaces(tx)
    const atlas = await loadAtlas(tx)
    await seedPeople(tx, atlas)
    await playPetitions(tx, { atlas, today, now: instantOf(today, 16 * 60) })
  })
  const { rows } = await database.pool.query(`
    select origin, state, count(*)::int as n, count(*) filter (where due_day < '${today}' and answered_day is null)::int as late,
      count(published_day)::int as published, count(latitude)::int as placed, count(outside)::int as outside
    from work.petition group by 1, 2`)
  const of = (state: string) => rows.find((row) => row.origin === 'citizen' && row.state === state)
  const total = (column: string) => rows.reduce((sum, row) => sum + Number(row[column]), 0)
  const states = ['received', 'assigned', 'taken', 'need-info', 'joined', 'answered', 'rated']
  expect(states.filter((state) => of(state) === undefined)).toEqual([])
  expect(total('n')).toBeGreaterThan(40)
  expect(total('late')).toBeGreaterThan(2)
  expect(total('published')).toBeGreaterThanOrEqual(2)
  expect(total('placed')).toBeGreaterThanOrEqual(30)
  expect(total('outside')).toBe(1)
  const { rows: published } = await database.pool.query('select title, what, answer from work.petition_published')
  expect(JSON.stringify(published)).not.toMatch(/0912345|Đỗ Thị Lan|Vũ Thị Mơ/)
})
