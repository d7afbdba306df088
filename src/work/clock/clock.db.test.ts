import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Day, type Instant, instantOf } from '#kernel/day'
import { seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { newId } from '#platform/id'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { freshTask } from '../arbitraries.ts'
import { insertTasks } from '../tasks/store-task.ts'
import type { Task } from '../tasks/task.ts'
import { escalate, escalateOverdue } from './jobs.ts'

const LEAD = 'ubnd-10549-chu-van-an'
const TOP = 'ubnd-31-hai-phong'

let database: TestDatabase
let number = 0

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await within(database.kysely, systemCaller(), 'write', async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
  })
})
afterAll(async () => {
  await database.drop()
})

/** A task with Chu Văn An, given on 2 November 2026, in a world of its own: no other task, a clock that never ran. */
async function alone(due: Day, change: Partial<Task> = {}): Promise<string> {
  await database.pool.query('delete from work.task_move; delete from work.task; delete from work.clock_day')
  await database.pool.query('delete from work.notice; delete from work.event')
  return give(due, change)
}

async function give(due: Day, change: Partial<Task> = {}): Promise<string> {
  const id = newId()
  number++
  const own = { id, code: `NV-07-${String(number).padStart(3, '0')}`, leadAgency: LEAD, unit: '10549-chu-van-an', due }
  const { task, move } = freshTask({ ...own, issuerAgency: TOP, state: 'accepted', ...change })
  await within(database.kysely, systemCaller(), 'write', (tx) => insertTasks(tx, [{ task, move }]))
  return id
}

const at = (day: Day, hour = 8): Instant => instantOf(day, hour * 60)
const clockAt = (now: Instant) => ({ now: () => now, today: () => now.slice(0, 10) as Day })

/** The clock of a server that believes it is then. */
const run = (day: Day, hour = 8) =>
  escalate({ db: database, system: systemCaller(), clock: clockAt(at(day, hour)) as never })

const steps = async (id: string): Promise<string[]> => {
  const { rows } = await database.pool.query<{ step: string; to_agency: string | null }>(
    `select step, to_agency from work.task_move where task_id = $1 and step in ('remind', 'escalate') order by seq`,
    [id],
  )
  return rows.map(({ step, to_agency }) => (to_agency === null ? step : `${step} ${to_agency}`))
}

const told = async (): Promise<string[]> => {
  const { rows } = await database.pool.query<{ username: string }>(
    'select distinct a.username from work.notice n join people.account a on a.id = n.account_id order by 1',
  )
  return rows.map(({ username }) => username)
}

test('day by day: warned of, then the head, the superior, the top; run again on each day, nothing more', async () => {
  const id = await alone('2026-11-06')
  const seen: [string, number][] = []
  for (const day of ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '16', '17', '18']) {
    for (const hour of [1, 8, 23]) await run(`2026-11-${day}` as Day, hour)
    const { length } = await steps(id)
    if (length > (seen.at(-1)?.[1] ?? 0)) seen.push([day, length])
  }
  expect(seen.map(([day]) => day)).toEqual(['05', '09', '11', '16'])
  expect(await steps(id)).toEqual(['remind', 'remind', 'escalate so-y-te', `escalate ${TOP}`])
})

test('two servers at once, and a third after a restart: one step', async () => {
  const id = await alone('2026-11-06')
  await Promise.all([run('2026-11-11'), run('2026-11-11'), run('2026-11-11')])
  await run('2026-11-11', 9)
  expect(await steps(id)).toEqual(['escalate so-y-te'])
  const { rows } = await database.pool.query('select state, escalation, escalated_to from work.task where id = $1', [
    id,
  ])
  expect(rows).toEqual([{ state: 'accepted', escalation: 1, escalated_to: 'so-y-te' }])
})

test('a clock that is set back, and forward, and right again: neither twice nor never', async () => {
  const id = await alone('2026-11-12')
  await run('2026-11-11')
  expect(await steps(id)).toEqual(['remind'])
  for (const day of ['2026-11-04', '2026-11-10', '2026-11-11', '2026-11-12'] as const) await run(day)
  expect(await steps(id)).toEqual(['remind'])
  // Set a month ahead by mistake: the head and the superior were told; told again they are not.
  await run('2026-12-14')
  const ahead = await steps(id)
  expect(ahead).toEqual(['remind', 'escalate so-y-te'])
  for (const day of ['2026-11-13', '2026-11-16', '2026-11-18', '2026-12-14', '2026-12-15'] as const) await run(day)
  expect(await steps(id)).toEqual(ahead)
  await run('2026-12-17')
  expect(await steps(id)).toEqual([...ahead, `escalate ${TOP}`])
})

test('a week without the clock: one honest step that names the days, and the next in its time', async () => {
  const id = await alone('2026-11-06')
  await run('2026-11-03')
  await run('2026-11-12')
  expect(await steps(id)).toEqual(['escalate so-y-te'])
  const { rows: moves } = await database.pool.query(`select words from work.task_move where step = 'escalate'`)
  expect(moves).toEqual([
    {
      words:
        'Quá hạn 4 ngày làm việc (hạn 06/11/2026). Từ 05/11/2026 đến 11/11/2026 hệ thống không chạy, các lần nhắc trong những ngày đó được gộp vào lần này.',
    },
  ])
  const { rows: marks } = await database.pool.query(
    'select days, done from work.clock_mark where case_id = $1 order by days',
    [id],
  )
  expect(marks).toEqual([
    { days: -1, done: 'with-later' },
    { days: 1, done: 'with-later' },
    { days: 3, done: 'told' },
  ])
  await run('2026-11-16')
  expect(await steps(id)).toHaveLength(1)
  await run('2026-11-17')
  expect(await steps(id)).toEqual(['escalate so-y-te', `escalate ${TOP}`])
})

test('each rung tells its people: whoever does it, the head, the agency above', async () => {
  await alone('2026-11-06', { assignee: null })
  await run('2026-11-09')
  expect(await told()).toContain('chuvanan')
  expect(await told()).not.toContain('soyte')
  await run('2026-11-11')
  expect(await told()).toContain('soyte')
})

test('a new due day begins the ladder anew, from the agency that has it', async () => {
  const id = await alone('2026-11-06')
  await run('2026-11-11')
  await database.pool.query(`update work.task set due_day = '2026-11-18' where id = $1`, [id])
  await run('2026-11-16')
  await run('2026-11-17')
  await run('2026-11-23')
  expect(await steps(id)).toEqual(['escalate so-y-te', 'remind', 'escalate so-y-te'])
})

test('what nobody has in hand is left alone; a case that fails holds up no other', async () => {
  const submitted = await alone('2026-11-06', { state: 'submitted', submittedOn: '2026-11-05' })
  const strange = await give('2026-11-06', { workflow: 99 })
  const late = await give('2026-11-06')
  await expect(run('2026-11-09')).rejects.toThrow('the clock failed at 1')
  expect([await steps(submitted), await steps(strange), await steps(late)]).toEqual([[], [], ['remind']])
})

test('in one transaction, as the demo province is made: counted, and the same again counts nothing', async () => {
  await alone('2026-11-06')
  const acting = { caller: systemCaller(), at: at('2026-11-11'), requestId: 'demo' }
  const once = () => within(database.kysely, systemCaller(), 'write', (tx) => escalateOverdue(tx, acting))
  expect(await once()).toEqual({ escalated: 1, reminded: 0 })
  expect(await once()).toEqual({ escalated: 0, reminded: 0 })
})
