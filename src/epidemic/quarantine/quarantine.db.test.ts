import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Instant } from '#kernel/day'
import { officer, openScene } from '#test/epidemic-scene'
import type { Outbreak, Overview, PersonView } from '../contract.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const FOUND_DAY = { from: '2026-11-22', to: '2026-11-22' } as const
const HERE = '10549-chu-van-an'
const powers = ['epidemic.see', 'epidemic.act']
const health = officer(['*'], powers)
const here = officer([HERE], powers)
const there = officer(['10570-tran-hung-dao'], powers)

let scene: Awaited<ReturnType<typeof openScene>>
let outbreak = ''
let f1 = ''
let count = 0

beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

/** An F1 found at 10:00 of the 22nd in Viet Nam, and taken at 18:00. */
beforeEach(async () => {
  const open = { name: `Ổ dịch ${++count}`, disease: 'COVID-19', startedOn: '2026-11-10' } as const
  outbreak = ((await scene.ask(health, 'openOutbreak', { body: open })) as Outbreak).id
  scene.at('2026-11-22T03:00:00.000Z')
  const f0 = (await scene.ask(here, 'recordCase', {
    body: { outbreakId: outbreak, person: { name: 'Lê An', unitId: HERE }, confirmedAt: '2026-11-22T02:00:00.000Z' },
  })) as { id: string }
  f1 = (
    (await scene.meet(here, {
      body: {
        personId: f0.id,
        other: { name: 'Lê Bình', unitId: HERE },
        startsAt: '2026-11-21T03:00:00.000Z',
        endsAt: null,
      },
    })) as { otherId: string }
  ).otherId
  await scene.settle()
  scene.at('2026-11-22T11:00:00.000Z')
  await mark('2026-11-22T11:00:00.000Z')
  scene.at(NOW)
})

const mark = (at: Instant) => scene.ask(here, 'markQuarantined', { body: { people: [f1], at, kind: 'facility' } })
type Kind = 'home' | 'facility' | null
const correct = (quarantinedAt: Instant | null, releasedAt: Instant | null = null, as = here, kind: Kind = null) =>
  scene.ask(as, 'correctQuarantine', {
    params: { id: f1 },
    body: { quarantinedAt, kind, releasedAt, reason: 'Ghi nhầm giờ' },
  })
const end = (at: Instant, as = here) =>
  scene.ask(as, 'endQuarantine', { params: { id: f1 }, body: { at, reason: 'Đủ 14 ngày, hai lần âm tính' } })
const quarantine = async () =>
  ((await scene.ask(here, 'getPerson', { params: { id: f1 } })) as { person: PersonView }).person.quarantine
const share = async () =>
  (
    (await scene.ask(health, 'getQuarantinedWithin24h', { query: { ...FOUND_DAY, unit: HERE } })) as {
      share: { numerator: number; denominator: number }
    }
  ).share
const onDays = async () =>
  Object.fromEntries(
    ((await scene.ask(health, 'getOverview', { query: { outbreak } })) as Overview).curve
      .filter(({ quarantined }) => quarantined !== 0)
      .map(({ day, quarantined }) => [day, quarantined]),
  )
const facts = async () =>
  (
    await scene.db.pool.query(
      `select kind, reason, before->>'quarantinedAt' as was, after->>'quarantinedAt' as is from ledger.fact
       where subject_id = $1 and kind like 'epidemic.quarantine%' order by at, id`,
      [f1],
    )
  ).rows

test('a wrong time is corrected: state, indicator and the count of the day follow, both facts stay', async () => {
  const { numerator, denominator } = await share()
  expect(await onDays()).toEqual({ '2026-11-22': 1 })
  expect(await correct('2026-11-23T05:00:00.000Z', null, here, 'home')).toEqual({ id: f1 })
  expect(await quarantine()).toMatchObject({
    state: 'quarantined',
    kind: 'home',
    quarantinedAt: '2026-11-23T05:00:00.000Z',
  })
  // 26 hours after being found: due, and no longer in time.
  expect(await share()).toEqual({ numerator: numerator - 1, denominator })
  expect(await onDays()).toEqual({ '2026-11-23': 1 })
  await scene.settle()
  expect(await onDays()).toEqual({ '2026-11-23': 1 })
  expect(await facts()).toMatchObject([
    { kind: 'epidemic.quarantined', is: '2026-11-22T11:00:00.000Z' },
    {
      kind: 'epidemic.quarantine-corrected',
      reason: 'Ghi nhầm giờ',
      was: '2026-11-22T11:00:00.000Z',
      is: '2026-11-23T05:00:00.000Z',
    },
  ])
})

test('the wrong person was written down: the F1 waits again, late, and can be taken anew', async () => {
  const { numerator, denominator } = await share()
  await correct(null)
  expect(await quarantine()).toMatchObject({ state: 'late', kind: null, quarantinedAt: null })
  expect(await share()).toEqual({ numerator: numerator - 1, denominator })
  expect(await onDays()).toEqual({})
  expect(await correct(null)).toMatchObject({ refused: 'not-quarantined' })
  await mark('2026-11-22T12:00:00.000Z')
  expect(await share()).toEqual({ numerator, denominator })
})

test('a quarantine ends once, not before it began; a wrong end is corrected', async () => {
  expect(await end('2026-11-22T10:00:00.000Z')).toMatchObject({ refused: 'times-wrong', fields: [{ field: 'at' }] })
  expect(await end('2026-11-24T10:00:00.000Z')).toMatchObject({ refused: 'times-wrong' })
  expect(await end('2026-11-23T07:00:00.000Z')).toEqual({ id: f1 })
  expect(await quarantine()).toMatchObject({ state: 'released', releasedAt: '2026-11-23T07:00:00.000Z' })
  expect(await end('2026-11-23T07:30:00.000Z')).toMatchObject({ refused: 'already-released' })
  expect(await correct('2026-11-22T11:00:00.000Z', '2026-11-23T07:00:00.000Z')).toMatchObject({
    refused: 'nothing-corrected',
  })
  await correct('2026-11-22T11:00:00.000Z')
  expect(await quarantine()).toMatchObject({ state: 'quarantined', kind: 'facility', releasedAt: null })
})

test('only who acts in the place corrects and ends', async () => {
  expect(await correct(null, null, there)).toMatchObject({ refused: 'not-found' })
  expect(await end(NOW, there)).toMatchObject({ refused: 'not-found' })
  const looker = officer(['*'], ['epidemic.see'])
  expect(await correct(null, null, looker)).toMatchObject({ refused: 'outside-scope' })
  expect(await end(NOW, looker)).toMatchObject({ refused: 'outside-scope' })
  expect(await quarantine()).toMatchObject({ state: 'quarantined' })
})

test('many changes in a row are traced once', async () => {
  const runs = async () =>
    (await scene.db.pool.query(`select count(*)::int as n from ledger.fact where kind = 'epidemic.retraced'`)).rows[0].n
  await scene.settle()
  const before = await runs()
  for (let n = 0; n < 30; n++)
    await scene.meet(here, {
      body: { personId: f1, other: { name: `Lê ${n}`, unitId: HERE }, startsAt: null, endsAt: null },
    })
  // What follows from a retrace has messages of its own.
  expect(await scene.settle()).toBeGreaterThanOrEqual(30)
  expect(await runs()).toBe(before + 1)
  const { f2 } = (await scene.ask(health, 'getOverview', { query: { outbreak } })) as Overview
  expect(f2.total).toBe(30)
})
