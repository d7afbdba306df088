import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import { systemCaller } from '#people'
import { newId } from '#platform/id'
import { within } from '#platform/sql/transaction'
import { officer, openScene } from '#test/epidemic-scene'
import type { Outbreak } from '../contract.ts'
import { createQuarantineHandlers } from './http.ts'
import { climbMissedChecks } from './jobs-check.ts'
import type { DueCheck, FacilityView, Quarantined, RoomView } from './shapes.ts'

const HERE = '10549-chu-van-an'
const powers = ['epidemic.see', 'epidemic.act', 'epidemic.identify']
const health = officer(['*'], powers)
const here = officer([HERE], powers)
const there = officer(['10570-tran-hung-dao'], powers)

let scene: Awaited<ReturnType<typeof openScene>>
type Name = keyof ReturnType<typeof createQuarantineHandlers>
let ask: (caller: Caller, name: Name, input?: object) => Promise<unknown>
let outbreak = ''
let count = 0

beforeAll(async () => {
  scene = await openScene()
  ask = scene.asking(
    createQuarantineHandlers({
      publicUrl: 'http://127.0.0.1',
      files: {
        read: () => {
          throw new Error('no file')
        },
      },
    }),
  )
  await seedRule('2026-11-01', 14)
  const open = { name: 'Ổ dịch thử', disease: 'COVID-19', startedOn: '2026-10-01' } as const
  outbreak = ((await scene.ask(health, 'openOutbreak', { body: open })) as Outbreak).id
})
afterAll(() => scene.close())

const seedRule = (from: string, days: number) =>
  ask(health, 'addQuarantineRule', {
    body: {
      disease: 'COVID-19',
      act: `QĐ ${days} ngày`,
      from,
      to: null,
      appliesTo: 'everyone',
      quarantineDays: days,
      monitoringDays: 7,
      place: 'either',
      testDays: [1, days],
    },
  })

/** F1 of one case, found and waiting since the morning. */
async function found(names: readonly string[], at: Instant, of = outbreak): Promise<string[]> {
  scene.at(at)
  const met = new Date(Date.parse(at) - 36 * 3_600_000).toISOString() as Instant
  const f0 = (await scene.ask(here, 'recordCase', {
    body: { outbreakId: of, person: { name: `Ca ${++count}`, unitId: HERE }, confirmedAt: at },
  })) as { id: string }
  const ids: string[] = []
  for (const name of names) {
    const other = { name, unitId: HERE, sex: 'male', birthYear: 1980 } as const
    const added = (await scene.meet(here, {
      body: { personId: f0.id, other, startsAt: met, endsAt: null },
    })) as { otherId: string }
    ids.push(added.otherId)
  }
  await scene.settle()
  return ids
}

async function mark(people: readonly string[], at: Instant, kind: 'home' | 'facility' = 'facility') {
  scene.at(at)
  expect(await scene.ask(here, 'markQuarantined', { body: { people: [...people], at, kind } })).toMatchObject({
    skipped: [],
  })
}
const course = async (id: string) =>
  ((await ask(here, 'getQuarantine', { params: { id } })) as { course: Quarantined }).course
const end = (id: string, at: Instant, early?: 'hospital') =>
  scene.ask(here, 'endQuarantine', {
    params: { id },
    body: { at, reason: 'Đủ điều kiện', ...(early ? { early } : {}) },
  })

const sample = (id: string, takenAt: Instant, result: string | null) =>
  scene.db.pool.query(
    `insert into epidemic.sample (home, id, code, outbreak_id, person_id, unit_id, kind, taken_at, result, result_at, recorded_at)
     select home, $2, $3, outbreak_id, id, unit_id, 'pcr', $4, $5, case when $5::text is null then null else $4::timestamptz end, $4 from epidemic.person where id = $1`,
    [id, newId(), `T-${newId().slice(-8)}`, takenAt, result],
  )

test('who is in keeps the rule under which they entered, whatever is decided later', async () => {
  const [first] = (await found(['Lê An'], '2026-11-02T02:00:00.000Z')) as [string]
  await mark([first], '2026-11-02T03:00:00.000Z')
  expect(await course(first)).toMatchObject({
    rule: { quarantineDays: 14 },
    releaseOn: '2026-11-16',
    phase: 'quarantine',
  })
  scene.at('2026-11-03T02:00:00.000Z')
  await seedRule('2026-11-03', 10)
  const [second] = (await found(['Lê Bình'], '2026-11-03T03:00:00.000Z')) as [string]
  await mark([second], '2026-11-03T04:00:00.000Z')
  expect(await course(second)).toMatchObject({ rule: { quarantineDays: 10 }, releaseOn: '2026-11-13' })
  expect(await course(first)).toMatchObject({ rule: { quarantineDays: 14 } })
  const seen = await ask(officer([HERE], powers), 'addQuarantineRule', { body: { testDays: [], quarantineDays: 0 } })
  expect(seen).toMatchObject({ refused: 'not-whole-territory' })
})

test('a rule entered wrongly is withdrawn, and of two of one day the one entered last holds', async () => {
  scene.at('2026-11-04T02:00:00.000Z')
  const rules = async () => (await ask(health, 'listQuarantineRules', {})) as { own: { id: string; act: string }[] }
  const before = (await rules()).own.length
  await seedRule('2026-11-04', 30)
  await seedRule('2026-11-04', 3)
  const [three, thirty] = (await rules()).own as [{ id: string; act: string }, { id: string; act: string }]
  expect([three.act, thirty.act]).toEqual(['QĐ 3 ngày', 'QĐ 30 ngày'])
  const [someone] = (await found(['Lê Rút'], '2026-11-04T03:00:00.000Z')) as [string]
  await mark([someone], '2026-11-04T04:00:00.000Z')
  expect(await course(someone)).toMatchObject({ rule: { quarantineDays: 3 } })
  const withdraw = (id: string) =>
    ask(health, 'withdrawQuarantineRule', { params: { id }, body: { reason: 'Nhập nhầm' } })
  await withdraw(three.id)
  await withdraw(thirty.id)
  expect(await withdraw(thirty.id)).toMatchObject({ refused: 'no-such-rule' })
  expect((await rules()).own).toHaveLength(before)
  // Who entered under it keeps it.
  expect(await course(someone)).toMatchObject({ rule: { quarantineDays: 3 } })
})

test('nobody leaves without the days and each negative sample; early only with the reason', async () => {
  const [id] = (await found(['Lê Chi'], '2026-11-05T02:00:00.000Z')) as [string]
  await mark([id], '2026-11-05T03:00:00.000Z')
  scene.at('2026-11-10T02:00:00.000Z')
  expect(await end(id, '2026-11-10T02:00:00.000Z')).toMatchObject({ refused: 'days-missing' })
  scene.at('2026-11-15T02:00:00.000Z')
  await sample(id, '2026-11-05T05:00:00.000Z', 'negative')
  await sample(id, '2026-11-14T05:00:00.000Z', null)
  expect(await end(id, '2026-11-15T01:00:00.000Z')).toMatchObject({ refused: 'tests-missing', values: { tests: '10' } })
  expect(await course(id)).toMatchObject({
    phase: 'release-due',
    mayLeave: false,
    tests: [{ negative: true }, { missing: 'no-result' }],
  })
  const many = { people: [id], at: '2026-11-15T01:00:00.000Z' }
  expect(await ask(here, 'releaseQuarantined', { body: many })).toMatchObject({ released: [], kept: [{ id }] })
  await sample(id, '2026-11-14T06:00:00.000Z', 'negative')
  expect(await ask(here, 'releaseQuarantined', { body: many })).toEqual({ released: [id], kept: [] })
  expect(await course(id)).toMatchObject({ phase: 'monitoring', monitoredUntil: '2026-11-22' })
  const [other] = (await found(['Lê Dung'], '2026-11-15T02:00:00.000Z')) as [string]
  await mark([other], '2026-11-15T02:00:00.000Z')
  expect(await end(other, '2026-11-15T02:05:00.000Z', 'hospital')).toEqual({ id: other })
})

test('a disease without a rule: nobody leaves and no paper is written until days are given, once', async () => {
  scene.at('2026-11-05T01:00:00.000Z')
  const open = { name: 'Ổ dịch sởi', disease: 'Sởi', startedOn: '2026-11-01' } as const
  const measles = ((await scene.ask(health, 'openOutbreak', { body: open })) as Outbreak).id
  const [id] = (await found(['Lê Em'], '2026-11-06T02:00:00.000Z', measles)) as [string]
  await mark([id], '2026-11-06T03:00:00.000Z')
  expect(await course(id)).toMatchObject({ rule: null, phase: 'no-rule' })
  expect(await end(id, '2026-11-06T03:05:00.000Z')).toMatchObject({ refused: 'no-duration' })
  const paper = { people: [id], kind: 'quarantine', format: 'pdf' }
  expect(await ask(here, 'issueDecisions', { body: paper })).toMatchObject({ refused: 'no-rule' })
  const days = { params: { id }, body: { quarantineDays: 7, monitoringDays: 0, reason: 'Theo hướng dẫn của CDC' } }
  expect(await ask(here, 'setDuration', days)).toEqual({ id })
  expect(await course(id)).toMatchObject({ rule: { quarantineDays: 7 }, releaseOn: '2026-11-13' })
  expect(await ask(here, 'setDuration', days)).toMatchObject({ refused: 'rule-kept' })
})

const facility = { name: 'Trường THCS Chu Văn An', kind: 'school', unitId: HERE }

test('beds: proposed with reasons, given once, freed on release; two who take one bed at once: one is told', async () => {
  scene.at('2026-11-08T01:00:00.000Z')
  const rooms = [{ name: 'P101', beds: 2 }]
  expect(await ask(there, 'addFacility', { body: { ...facility, rooms } })).toMatchObject({ refused: 'outside-scope' })
  const { id: facilityId } = (await ask(here, 'addFacility', { body: { ...facility, rooms } })) as { id: string }
  expect(await ask(here, 'addFacility', { body: { ...facility, rooms } })).toMatchObject({ refused: 'facility-exists' })
  const people = await found(['Trần An', 'Trần Bình', 'Trần Cường'], '2026-11-08T02:00:00.000Z')
  const at: Instant = '2026-11-08T04:00:00.000Z'
  const proposed = (await ask(here, 'proposeBeds', { body: { people, at } })) as {
    placements: { personId: string; roomId: string; bed: number; reasons: { vi: string }[] }[]
    unplaced: { why: { vi: string } }[]
  }
  expect(proposed.placements).toHaveLength(2)
  expect(proposed.placements[0]?.reasons[0]?.vi).toMatch(/^Cơ sở gần nhất, cách/)
  expect(proposed.unplaced[0]?.why.vi).toContain('Không còn giường')
  const [one, two] = proposed.placements as [(typeof proposed.placements)[0], (typeof proposed.placements)[0]]
  const give = (places: object[]) => ask(here, 'assignBeds', { body: { at, places } })
  const both = await Promise.all([
    give([{ personId: one.personId, roomId: one.roomId, bed: 1 }]),
    give([{ personId: two.personId, roomId: one.roomId, bed: 1 }]),
  ])
  expect(both.map((answer) => (answer as { refused?: string }).refused ?? 'given').sort()).toEqual([
    'bed-taken',
    'given',
  ])
  const winner = (both[0] as { refused?: string }).refused === undefined ? one.personId : two.personId
  const loser = winner === one.personId ? two.personId : one.personId
  await give([{ personId: loser, roomId: one.roomId, bed: 2 }])
  scene.at('2026-11-08T04:30:00.000Z')
  const transport = (await ask(here, 'listTransport', {})) as { vehicles: { stops: { people: unknown[] }[] }[] }
  expect(transport.vehicles.flatMap(({ stops }) => stops).flatMap((stop) => stop.people)).toHaveLength(2)
  await mark([winner, loser], '2026-11-08T04:20:00.000Z')
  expect(((await ask(here, 'listTransport', {})) as typeof transport).vehicles).toEqual([])
  const view = async () =>
    (await ask(here, 'getFacility', { params: { id: facilityId } })) as { facility: FacilityView; rooms: RoomView[] }
  expect(await view()).toMatchObject({ facility: { beds: 2, taken: 2, expected: 0 } })
  expect(await ask(here, 'closeFacility', { params: { id: facilityId } })).toMatchObject({
    refused: 'facility-occupied',
  })
  scene.at('2026-11-08T06:00:00.000Z')
  await end(winner, '2026-11-08T05:00:00.000Z', 'hospital')
  expect((await view()).facility.taken).toBe(1)
  const outside = (await ask(there, 'getFacility', { params: { id: facilityId } })) as { rooms: RoomView[] }
  expect(outside.rooms[0]?.taken).toMatchObject([{ personId: null, label: { vi: 'Người ngoài địa bàn' } }])
})

test('checks: sent twice they are one; a fever orders one test; who is not in quarantine is left out', async () => {
  const [id, waits] = (await found(['Phạm An', 'Phạm Bình'], '2026-11-09T02:00:00.000Z')) as [string, string]
  await mark([id], '2026-11-09T03:00:00.000Z', 'home')
  scene.at('2026-11-10T03:00:00.000Z')
  const check = {
    day: '2026-11-10',
    present: true,
    temperature: 38.1,
    symptoms: [],
    note: null,
    checkedAt: '2026-11-10T02:00:00.000Z',
  }
  const send = (more: object = {}) =>
    ask(here, 'recordChecks', {
      body: {
        checks: [
          { personId: id, ...check, ...more },
          { personId: waits, ...check },
        ],
      },
    })
  expect(await send()).toEqual({ written: [id], skipped: [waits], tests: [id] })
  expect(await send()).toEqual({ written: [], skipped: [waits], tests: [] })
  expect(await send({ temperature: 38.4, checkedAt: '2026-11-10T02:30:00.000Z' })).toMatchObject({
    written: [id],
    tests: [],
  })
  expect(await send({ day: '2026-11-01' })).toMatchObject({ refused: 'day-wrong' })
  const due = ((await ask(here, 'listChecks', { query: { outbreak } })) as { due: DueCheck[] }).due
  expect(due.find((one) => one.id === id)).toMatchObject({
    dayNumber: 2,
    check: { temperature: 38.4, symptoms: ['fever'] },
  })
  expect(((await ask(there, 'listChecks', { query: { outbreak } })) as { due: DueCheck[] }).due).toEqual([])
})

test('a missed check climbs officer, head, superior, once each, whatever the clock does', async () => {
  const [id] = (await found(['Vũ An'], '2026-11-12T02:00:00.000Z')) as [string]
  await mark([id], '2026-11-12T03:00:00.000Z', 'home')
  const run = (at: Instant) =>
    within(scene.db.kysely, systemCaller(), 'write', (tx) =>
      climbMissedChecks(tx, { caller: systemCaller(), at, requestId: 'clock' }),
    )
  const stages = async () =>
    (
      await scene.db.pool.query(
        `select day::text, stage from epidemic.check_notice where person_id = $1 order by day, stage`,
        [id],
      )
    ).rows
  await run('2026-11-13T12:59:00.000Z')
  expect(await stages()).toEqual([])
  await run('2026-11-13T13:00:00.000Z')
  expect(await stages()).toEqual([{ day: '2026-11-13', stage: 1 }])
  // The clock is set back, then the server sleeps until the next evening: nothing double, nothing lost.
  await run('2026-11-13T09:00:00.000Z')
  await run('2026-11-14T13:30:00.000Z')
  const all = [1, 2, 3].map((stage) => ({ day: '2026-11-13', stage }))
  expect(await stages()).toEqual([...all, { day: '2026-11-14', stage: 1 }])
  const again = await Promise.all([run('2026-11-14T13:30:00.000Z'), run('2026-11-14T13:30:00.000Z')])
  expect(again.map(({ notices }) => notices)).toEqual([0, 0])
  const facts = await scene.db.pool.query(
    `select count(*)::int as n from ledger.fact where kind = 'epidemic.check-missed' and subject_id = $1`,
    [id],
  )
  expect(facts.rows[0].n).toBe(4)
})
