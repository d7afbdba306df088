import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Day } from '#kernel/day'
import { officer, openScene } from '#test/epidemic-scene'
import type { Outbreak, Overview } from './contract.ts'

const HERE = '10549-chu-van-an'
const powers = ['epidemic.see', 'epidemic.act']
const health = officer(['*'], powers)
const commune = officer([HERE], powers)
const REASON = '28 ngày không có ca mới'

let scene: Awaited<ReturnType<typeof openScene>>
let outbreak = ''
let count = 0

beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())
beforeEach(async () => {
  outbreak = ((await open(`Ổ dịch thử ${++count}`)) as Outbreak).id
  await scene.write((tx) => tx.updateTable('epidemic.outbreak').set({ closed_on: null }).execute())
})

const open = (name: string, startedOn: Day = '2026-10-01', closedOn: Day | null = null) =>
  scene.ask(health, 'openOutbreak', { body: { name, disease: 'COVID-19', startedOn, closedOn } })
const close = (closedOn: Day, as = health, id = outbreak) =>
  scene.ask(as, 'closeOutbreak', { params: { outbreak: id }, body: { closedOn, reason: REASON } })
const reopen = (as = health, id = outbreak) =>
  scene.ask(as, 'reopenOutbreak', { params: { outbreak: id }, body: { reason: 'Có ca mới' } })
const newCase = (confirmedAt: `${number}-${number}-${number}T${string}Z`) =>
  scene.ask(health, 'recordCase', {
    body: { outbreakId: outbreak, person: { name: 'Lê An', unitId: HERE }, confirmedAt },
  })
const overview = async (day?: Day) =>
  (await scene.ask(health, 'getOverview', { query: day ? { day } : {} })) as Overview
const openNow = async (day?: Day) => (await overview(day)).outbreaks.map(({ id }) => id)

test('a closed outbreak counts on the days before its end and no longer after; reopened it counts again', async () => {
  await newCase('2026-10-20T03:00:00.000Z')
  await scene.settle()
  const before = (await overview()).f0.total
  expect(await close('2026-11-20')).toMatchObject({ id: outbreak, closedOn: '2026-11-20' })
  expect(await openNow()).not.toContain(outbreak)
  expect((await overview()).f0.total).toBe(before - 1)
  expect(await openNow('2026-11-20')).not.toContain(outbreak)
  expect(await openNow('2026-11-19')).toContain(outbreak)
  expect(await reopen()).toMatchObject({ closedOn: null })
  expect((await overview()).f0.total).toBe(before)
  const { rows } = await scene.db.pool.query(
    `select kind, reason, after->>'closedOn' as day from ledger.fact where subject_id = $1 order by at, id`,
    [outbreak],
  )
  expect(rows.filter(({ reason }) => reason !== null)).toEqual([
    { kind: 'epidemic.outbreak-closed', reason: REASON, day: '2026-11-20' },
    { kind: 'epidemic.outbreak-reopened', reason: 'Có ca mới', day: null },
  ])
})

test('it ends neither before its last case nor before it began nor in the future', async () => {
  // 23:30 of the 20th in Viet Nam is the 20th.
  await newCase('2026-10-20T16:30:00.000Z')
  const faultOf = async (day: Day) => {
    const answer = (await close(day)) as { refused: string; fields: { field: string; message: string }[] }
    expect(answer).toMatchObject({ refused: 'times-wrong', fields: [{ field: 'closedOn' }] })
    return answer.fields[0]!.message
  }
  expect(await faultOf('2026-10-19')).toContain('20/10/2026')
  expect(await faultOf('2026-09-30')).toContain('01/10/2026')
  expect(await faultOf('2026-11-24')).toContain('chưa tới')
  expect(await close('2026-10-20')).toMatchObject({ closedOn: '2026-10-20' })
  expect(await close('2026-10-21')).toMatchObject({ refused: 'already-closed' })
})

test('only those responsible for every unit close and reopen, and the database holds to it by itself', async () => {
  expect(await close('2026-11-20', commune)).toMatchObject({ refused: 'not-whole-territory' })
  await close('2026-11-20')
  expect(await reopen(commune)).toMatchObject({ refused: 'not-whole-territory' })
  // A forgotten check would find no row either.
  const pretender = { ...commune, may: () => true }
  expect(await reopen(pretender)).toMatchObject({ refused: 'unknown-outbreak' })
  expect(await reopen()).toMatchObject({ closedOn: null })
  expect(await reopen()).toMatchObject({ refused: 'not-closed' })
})

test('a case after the end is refused until the outbreak is reopened', async () => {
  await close('2026-11-01')
  expect(await newCase('2026-11-02T03:00:00.000Z')).toMatchObject({ refused: 'outbreak-closed' })
  expect(await newCase('2026-10-30T03:00:00.000Z')).toHaveProperty('code')
})

test('an outbreak of the past is entered as closed, and makes nobody wait today', async () => {
  const { id } = (await open('MERS 2015', '2015-05-11', '2015-12-24')) as Outbreak
  outbreak = id
  const f0 = (await newCase('2015-05-20T03:00:00.000Z')) as { id: string }
  await scene.meet(health, {
    body: {
      personId: f0.id,
      other: { name: 'Lê Bình', unitId: HERE },
      startsAt: '2015-05-19T03:00:00.000Z',
      endsAt: null,
    },
  })
  await scene.settle()
  const counted = (await scene.ask(health, 'getOverview', { query: { outbreak: id } })) as Overview
  expect(counted).toMatchObject({ f0: { total: 1 }, f1: { total: 1 }, waiting: 0, late: 0 })
  expect(await openNow()).not.toContain(id)
  expect(await openNow('2015-06-01')).toEqual([id])
  // Reopened, its F1 are to be fetched.
  await reopen(health, id)
  await scene.settle()
  expect(await scene.ask(health, 'getOverview', { query: { outbreak: id } })).toMatchObject({ waiting: 1 })
  // Somebody found while it lasts waits on that day, and no longer from its end on.
  await close('2026-11-23', health, id)
  await scene.settle()
  expect(await scene.ask(health, 'getOverview', { query: { outbreak: id } })).toMatchObject({ waiting: 0, late: 0 })
  await reopen(health, id)
  await scene.settle()
  expect(await scene.ask(health, 'getOverview', { query: { outbreak: id } })).toMatchObject({ waiting: 1 })
  await close('2015-12-24', health, id)
  await scene.settle()
  expect(await scene.ask(health, 'getOverview', { query: { outbreak: id } })).toMatchObject({ waiting: 0 })
  expect(await open('Sai ngày', '2015-05-11', '2015-05-10')).toMatchObject({ refused: 'times-wrong' })
})

test('an F1 found while it lasted waits on those days and no longer after its end', async () => {
  scene.at('2026-11-20T03:00:00.000Z')
  const f0 = (await newCase('2026-11-20T02:00:00.000Z')) as { id: string }
  const times = { startsAt: '2026-11-19T03:00:00.000Z', endsAt: null } as const
  const met = { personId: f0.id, other: { name: 'Lê Bình', unitId: HERE }, ...times }
  const { otherId } = (await scene.meet(health, { body: met })) as { otherId: string }
  await scene.settle()
  scene.at('2026-11-23T08:00:00.000Z')
  await close('2026-11-22')
  await scene.settle()
  const figures = (day?: Day) => scene.ask(health, 'getOverview', { query: { outbreak, ...(day ? { day } : {}) } })
  const listed = (day?: Day) =>
    scene.ask(health, 'listPeople', { query: { outbreak, quarantine: ['waiting', 'late'], ...(day ? { day } : {}) } })
  expect(await figures('2026-11-21')).toMatchObject({ waiting: 0, late: 1 })
  expect(await listed('2026-11-21')).toMatchObject({ total: 1 })
  for (const day of ['2026-11-22', undefined] as const) {
    expect(await figures(day)).toMatchObject({ waiting: 0, late: 0 })
    expect(await listed(day)).toMatchObject({ total: 0 })
  }
  expect(await scene.ask(health, 'getPerson', { params: { id: otherId } })).toMatchObject({
    person: { level: 1, quarantine: { state: 'none' } },
  })
})
