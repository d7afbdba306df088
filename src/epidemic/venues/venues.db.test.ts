import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { publicCaller } from '#people'
import { officer, openScene } from '#test/epidemic-scene'
import { testKeys } from '#test/identity-keys'
import { createVenuePart } from './http.ts'
import { forgetCheckIns } from './jobs.ts'
import type { VenueView, VisitView } from './shapes.ts'

type Part = ReturnType<typeof createVenuePart>
let scene: Awaited<ReturnType<typeof openScene>>
let part: ReturnType<typeof scene.asking<Part>>
const health = officer(['*'], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])
const commune = officer(['10549-chu-van-an'], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])
const away = officer(['10507-thanh-dong'], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])
const anybody = publicCaller('vi')
let outbreak = ''
let venue = ''
let f0 = ''
let number = 0

beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())
beforeEach(async () => {
  number++
  scene.at('2026-11-23T08:00:00.000Z')
  // A new part each time: its limiters count in memory.
  part = scene.asking(createVenuePart({ publicUrl: 'https://lienthong.example/', identities: testKeys }))
  const opened = await scene.ask(health, 'openOutbreak', {
    body: { name: `Mốc dịch tễ số ${number}`, disease: 'COVID-19', startedOn: '2026-11-10' },
  })
  outbreak = (opened as { id: string }).id
  venue = ((await part(commune, 'addVenue', { body: { outbreakId: outbreak, venue: market() } })) as { id: string }).id
  f0 = await person('Nguyễn Thị Lan', '10549-chu-van-an')
})

const market = (name = `Chợ Sao Đỏ ${number}`, unitId = '10549-chu-van-an') => ({
  name,
  kind: 'market',
  unitId,
  address: 'Phố Nguyễn Trãi',
  point: { longitude: 106.39, latitude: 21.11 },
  capacity: 400,
  openHours: '05:00-11:00',
})

async function person(name: string, unitId: string): Promise<string> {
  const recorded = await scene.ask(health, 'recordCase', {
    body: {
      outbreakId: outbreak,
      person: { name, unitId, phone: '0912 345 678' },
      onsetOn: '2026-11-20',
      confirmedAt: '2026-11-22T01:00:00.000Z',
      isolatedAt: '2026-11-22T09:00:00.000Z',
    },
  })
  return (recorded as { id: string }).id
}

const stay = (id: string, startsAt: string, endsAt: string, caller = health) =>
  part(caller, 'addVisit', { params: { id }, body: { venueId: venue, startsAt, endsAt } })
const seen = (caller = health, id = venue) =>
  part(caller, 'getVenue', { params: { id } }) as Promise<{
    venue: VenueView
    visits: VisitView[]
    announcements: { words: { vi: string } }[]
    checkIns: { taken: boolean; peopleWith: number }[]
    similar: VenueView[]
    merged: VenueView[]
  }>

test('who was there with a case, and what to announce', async () => {
  await stay(f0, '2026-11-21T01:10:00.000Z', '2026-11-21T02:00:00.000Z')
  // Before the case could infect, and after its isolation: neither is announced.
  await stay(f0, '2026-11-12T01:00:00.000Z', '2026-11-12T02:00:00.000Z')
  const other = (await scene.meet(health, {
    body: {
      personId: f0,
      other: { name: 'Trần Văn Hùng', unitId: '10570-tran-hung-dao' },
      startsAt: null,
      endsAt: null,
    },
  })) as { otherId: string }
  await stay(other.otherId, '2026-11-21T01:40:00.000Z', '2026-11-21T03:00:00.000Z')
  await scene.settle()
  const { visits, announcements, venue: shown } = await seen()
  expect(visits.map(({ infectious, sharedMinutes, level }) => [infectious, sharedMinutes, level])).toEqual([
    [false, null, 0],
    [true, null, 0],
    [false, 20, 1],
  ])
  expect(announcements.map(({ words }) => words.vi)).toEqual([
    `Ai đã đến Chợ Sao Đỏ ${number}, Phố Nguyễn Trãi, Phường Chu Văn An từ 08:10 đến 09:00 ngày 21/11/2026: xin ở yên tại nhà, đeo khẩu trang và báo ngay cho Trạm Y tế Phường Chu Văn An.`,
  ])
  expect(shown).toMatchObject({ visits: 3, caseVisits: 2 })
  // The officer of the venue's commune sees the stay of somebody from elsewhere, and only where they are from.
  const mine = await seen(commune)
  expect(mine.visits[2]?.person).toMatchObject({ id: null, label: { vi: 'một người ở Phường Trần Hưng Đạo' } })
})

test('a stay follows into the levels, is taken out with a reason and put back', async () => {
  const guest = await person('Lê Văn Nam', '10570-tran-hung-dao')
  await scene.ask(health, 'retractCase', { params: { id: guest }, body: { reason: 'Nhập nhầm' } })
  await stay(f0, '2026-11-21T01:10:00.000Z', '2026-11-21T02:00:00.000Z')
  const { id } = (await stay(guest, '2026-11-21T01:30:00.000Z', '2026-11-21T02:30:00.000Z')) as { id: string }
  const level = async () => {
    await scene.settle()
    return ((await scene.ask(health, 'getPerson', { params: { id: guest } })) as { person: { level: number | null } })
      .person.level
  }
  expect(await level()).toBe(1)
  await part(health, 'removeVisit', { params: { id }, body: { reason: 'Hôm đó không đi chợ' } })
  expect(await level()).toBeNull()
  // The same stay can be written again; then the first cannot come back beside it.
  await stay(guest, '2026-11-21T01:30:00.000Z', '2026-11-21T02:30:00.000Z')
  expect(await part(health, 'restoreVisit', { params: { id } })).toMatchObject({ refused: 'already-there' })
  expect(await level()).toBe(1)
})

test('refused with what to do: leaves before coming, not yet, too long, twice, outside', async () => {
  expect(await stay(f0, '2026-11-21T02:00:00.000Z', '2026-11-21T01:00:00.000Z')).toMatchObject({
    refused: 'times-wrong',
    fields: [{ field: 'endsAt', message: 'Rời đi trước khi đến. Xin kiểm tra hai ô.' }],
  })
  expect(await stay(f0, '2026-11-24T01:00:00.000Z', '2026-11-24T02:00:00.000Z')).toMatchObject({
    refused: 'times-wrong',
  })
  expect(await stay(f0, '2026-11-18T01:00:00.000Z', '2026-11-20T02:00:00.000Z')).toMatchObject({
    refused: 'times-wrong',
  })
  await stay(f0, '2026-11-21T01:00:00.000Z', '2026-11-21T02:00:00.000Z')
  expect(await stay(f0, '2026-11-21T01:00:00.000Z', '2026-11-21T02:00:00.000Z')).toMatchObject({
    refused: 'already-there',
  })
  expect(await part(away, 'addVenue', { body: { venue: market('Chợ khác') } })).toMatchObject({
    refused: 'outside-scope',
  })
  expect(await part(commune, 'addVenue', { body: { venue: market(`chợ sao đỏ ${number}`) } })).toMatchObject({
    refused: 'venue-exists',
    values: { unit: expect.stringContaining('Chu Văn An') },
  })
  expect(await seen(away)).toMatchObject({ refused: 'not-found' })
})

test('venues of one place are found and merged, and parted again', async () => {
  const twin = (
    (await part(commune, 'addVenue', { body: { venue: market(`Cổng chợ Sao Đỏ ${number}`) } })) as { id: string }
  ).id
  expect((await seen()).similar.map(({ id }) => id)).toEqual([twin])
  const guest = await person('Lê Văn Nam', '10549-chu-van-an')
  await scene.ask(health, 'retractCase', { params: { id: guest }, body: { reason: 'Nhập nhầm' } })
  await stay(f0, '2026-11-21T01:10:00.000Z', '2026-11-21T02:00:00.000Z')
  const body = { venueId: twin, startsAt: '2026-11-21T01:30:00.000Z', endsAt: '2026-11-21T02:30:00.000Z' }
  await part(health, 'addVisit', { params: { id: guest }, body })
  const level = async () => {
    await scene.settle()
    return ((await scene.ask(health, 'getPerson', { params: { id: guest } })) as { person: { level: number | null } })
      .person.level
  }
  expect(await level()).toBeNull()
  await part(commune, 'mergeVenue', { params: { id: twin }, body: { into: venue } })
  expect(await level()).toBe(1)
  const whole = await seen(health, twin)
  expect([whole.venue.id, whole.visits.length, whole.merged.map(({ id }) => id)]).toEqual([venue, 2, [twin]])
  await part(commune, 'unmergeVenue', { params: { id: twin } })
  expect(await level()).toBeNull()
})

const secret = (sign: string) => sign.repeat(16)
async function poster(): Promise<string> {
  const made = (await part(commune, 'makePoster', { params: { id: venue } })) as {
    code: string
    address: string
    svg: string
  }
  expect(made.address).toBe(`https://lienthong.example/v/${made.code}`)
  expect(made.svg).toMatch(/^<svg/)
  return made.code
}
const checkIn = (code: string, sign: string, phone = '0987 654 321') =>
  part(anybody, 'checkIn', {
    params: { code },
    body: { secret: secret(sign), name: 'Phạm Thị Hoa', phone, peopleWith: 2 },
  })

test('anybody checks in by the poster, once however often it is sent, checks out and deletes', async () => {
  const code = await poster()
  expect(await part(anybody, 'getCheckInPage', { params: { code } })).toMatchObject({
    venue: `Chợ Sao Đỏ ${number}`,
    unitName: 'Phường Chu Văn An',
    keptDays: 21,
    deleteOn: '2026-12-14',
  })
  expect(await checkIn(code, 'A')).toMatchObject({ endsAt: null, deleteOn: '2026-12-14' })
  expect(await checkIn(code, 'A')).toMatchObject({ endsAt: null })
  expect((await seen()).checkIns).toHaveLength(1)
  scene.at('2026-11-23T09:00:00.000Z')
  const own = { params: { code }, body: { secret: secret('A') } }
  expect(await part(anybody, 'checkOut', own)).toMatchObject({ endsAt: '2026-11-23T09:00:00.000Z' })
  scene.at('2026-11-23T10:00:00.000Z')
  expect(await part(anybody, 'checkOut', own)).toMatchObject({ endsAt: '2026-11-23T09:00:00.000Z' })
  expect(await part(anybody, 'readCheckIn', { params: { code }, body: { secret: secret('B') } })).toMatchObject({
    refused: 'not-found',
  })
  expect(await part(anybody, 'forgetCheckIn', own)).toEqual({ takenOver: false })
  expect((await seen()).checkIns).toEqual([])
  expect(await checkIn('0000000000', 'C')).toMatchObject({ refused: 'unknown-code' })
  expect(await checkIn(code, 'D', 'không có')).toMatchObject({ refused: 'bad-phone' })
})

test('the same phone cannot flood a venue', async () => {
  const code = await poster()
  const answers = []
  for (const sign of 'ABCDEFGH') answers.push((await checkIn(code, sign)) as { refused?: string })
  expect(answers.map(({ refused }) => refused ?? 'in')).toEqual([
    'in',
    'in',
    'in',
    'in',
    'in',
    'in',
    'too-many',
    'too-many',
  ])
})

test('an officer takes the overlapping check-ins over: one person for one phone, known people as themselves', async () => {
  const code = await poster()
  scene.at('2026-11-21T01:30:00.000Z')
  await checkIn(code, 'A')
  await checkIn(code, 'B', '+84 912 345 678')
  scene.at('2026-11-21T09:00:00.000Z')
  await checkIn(code, 'C', '0900 000 001')
  scene.at('2026-11-23T08:00:00.000Z')
  const span = { from: '2026-11-21T01:00:00.000Z', to: '2026-11-21T03:00:00.000Z' }
  const take = (caller = health) =>
    part(caller, 'takeCheckIns', { params: { id: venue }, body: { outbreakId: outbreak, ...span } })
  expect(await take()).toEqual({ taken: 2, newPeople: 1, knownPeople: 1 })
  expect(await take()).toMatchObject({ refused: 'nothing-to-take' })
  const { visits, checkIns } = await seen()
  expect(checkIns.map(({ taken }) => taken)).toEqual([true, true, false])
  const stayed = visits.find(({ person: { id } }) => id !== f0)
  expect(stayed).toMatchObject({
    source: 'check-in',
    startsAt: '2026-11-21T01:30:00.000Z',
    endsAt: '2026-11-21T05:30:00.000Z',
  })
  const { identities } = (await scene.ask(health, 'readIdentities', { body: { people: [stayed!.person.id!] } })) as {
    identities: { name: string; phone: string | null }[]
  }
  expect(identities).toMatchObject([{ name: 'Phạm Thị Hoa', phone: '0987 654 321' }])
})

test('the clock deletes what was kept long enough, and nothing else', async () => {
  const code = await poster()
  await checkIn(code, 'A')
  const clock = (day: '2026-12-13' | '2026-12-14') => ({ now: () => `${day}T01:00:00.000Z` as const, today: () => day })
  await forgetCheckIns(scene.db.kysely, scene.system, clock('2026-12-13'))
  expect((await seen()).checkIns).toHaveLength(1)
  expect(await forgetCheckIns(scene.db.kysely, scene.system, clock('2026-12-14'))).toBeGreaterThan(0)
  expect((await seen()).checkIns).toEqual([])
})

test('names and phones of check-ins lie sealed', async () => {
  await checkIn(await poster(), 'A')
  const rows = await scene.write((tx) => tx.selectFrom('epidemic.check_in').selectAll().execute())
  expect(JSON.stringify(rows)).not.toMatch(/Phạm|654/)
  expect(rows[0]?.phone_index).toBeTruthy()
})
