import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import { loadAtlas } from '#places'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { officer, openScene } from '#test/epidemic-scene'
import { testKeys } from '#test/identity-keys'
import { findStory } from '../analysis/store-story.ts'
import { type CaseForm, emptyForm } from '../cases/form.ts'
import { createCasesHandlers } from '../cases/http-cases.ts'
import { findHouseholds } from '../cases/store-household.ts'
import { importedCases } from '../cases/store-list.ts'
import { findClusters } from '../clusters/store-clusters.ts'
import { findLinks, findPlaces } from '../clusters/store-evidence.ts'
import { findClusterPlaces } from '../clusters/store-people.ts'
import { findCases as courseCases, importedByDay } from '../course/store-course.ts'
import { createEncounterHandlers } from '../encounters/http-encounters.ts'
import { contacts, people, visits } from '../handover/store-handover.ts'
import { createQuarantineHandlers } from '../quarantine/http.ts'
import { climbMissedChecks } from '../quarantine/jobs-check.ts'
import { insertFacility, insertRooms } from '../quarantine/store-facility.ts'
import { findSleepers, insertStays } from '../quarantine/store-stay.ts'
import { findPerson } from '../store-view.ts'
import { testingHandlers } from '../testing/http.ts'
import { addOrders } from '../testing/store-order.ts'
import { testsOf } from '../testing/store-result.ts'
import { createVenuePart } from '../venues/http.ts'
import { createDuplicateHandlers } from './http.ts'

const NOW: Instant = '2026-11-23T08:00:00.000Z'
const HERE = '10549-chu-van-an'
const HOME = 7
const health = officer(['*'], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])
const surroundings = { identities: testKeys, publicUrl: 'http://127.0.0.1' }
const noFiles = () => {
  throw new Error('no file')
}
const handlers = {
  ...createCasesHandlers(surroundings),
  ...createEncounterHandlers(surroundings),
  ...createVenuePart(surroundings),
  ...createDuplicateHandlers(surroundings),
  ...createQuarantineHandlers({ ...surroundings, files: { read: noFiles } }),
  ...testingHandlers,
}
type Ask = (caller: Caller, name: keyof typeof handlers, input?: object) => Promise<unknown>

let scene: Awaited<ReturnType<typeof openScene>>
let part: Ask
let outbreak = ''
beforeAll(async () => {
  scene = await openScene()
  scene.at(NOW)
  part = scene.asking(handlers)
  const body = { name: 'Ổ dịch thử', disease: 'COVID-19', startedOn: '2026-11-10' } as const
  outbreak = ((await scene.ask(health, 'openOutbreak', { body })) as { id: string }).id
  await part(health, 'addQuarantineRule', {
    body: {
      disease: 'COVID-19',
      act: 'QĐ thử',
      from: '2026-11-01',
      to: null,
      appliesTo: 'everyone',
      quarantineDays: 14,
      monitoringDays: 7,
      place: 'either',
      testDays: [1, 7, 14],
    },
  })
})
afterAll(() => scene.close())

async function ask<T = Record<string, never>>(name: keyof typeof handlers, input: object = {}): Promise<T> {
  const answer = (await part(health, name, input)) as T & { refused?: string }
  expect(answer.refused).toBeUndefined()
  return answer
}
const newCase = async (name: string, confirmedAt = '2026-11-20T03:00:00.000Z') =>
  (
    (await scene.ask(health, 'recordCase', {
      body: { outbreakId: outbreak, person: { name, unitId: HERE }, onsetOn: null, confirmedAt } as never,
    })) as { id: string }
  ).id
async function met(personId: string, other: string, at: string, setting = 'Chợ'): Promise<string> {
  const whom = /^[0-9a-f-]{36}$/.test(other) ? { otherId: other } : { other: { name: other, unitId: HERE } }
  const meeting = {
    startsAt: at,
    endsAt: null,
    setting,
    settingKind: null,
    nearness: null,
    mask: null,
    enclosed: null,
    protected: null,
    minutes: null,
  }
  return (await ask<{ otherId: string }>('recordEncounter', { params: { id: personId }, body: { ...whom, meeting } }))
    .otherId
}
const venue = async (name: string) =>
  (await ask<{ id: string }>('addVenue', { body: { venue: { name, kind: 'market', unitId: HERE } } })).id
const stay = (id: string, venueId: string, startsAt: string, endsAt: string) =>
  ask('addVisit', { params: { id }, body: { venueId, startsAt, endsAt } })
async function investigate(personId: string, form: Partial<CaseForm>): Promise<void> {
  const read = await ask<{ version: number; form: CaseForm }>('getInvestigation', { params: { id: personId } })
  await ask('saveInvestigation', {
    body: {
      sendId: newId(),
      formId: newId(),
      account: health.accountId,
      outbreakId: outbreak,
      personId,
      person: null,
      version: read.version,
      base: null,
      form: {
        ...emptyForm,
        ...read.form,
        ...form,
      },
      sure: true,
    },
  })
}
const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => scene.write(work)
async function all<T>(pieces: AsyncGenerator<readonly T[]>): Promise<T[]> {
  const rows: T[] = []
  for await (const piece of pieces) rows.push(...piece)
  return rows
}
const within = () => ({ outbreakIds: [outbreak], unitIds: null })
const followUp = (personId: string, day: string, status: string, symptoms: string | null = null) =>
  scene.db.pool.query(
    `insert into epidemic.follow_up (home, id, person_id, outbreak_id, unit_id, source, natural_key, on_day, status, symptoms, told, recorded_at)
     select home, $2, id, outbreak_id, unit_id, 'go-data', $3, $4, $5, $6, '{}', $7 from epidemic.person where id = $1`,
    [personId, newId(), newId(), day, status, symptoms, NOW],
  )
async function addDecision(personId: string, number: number): Promise<void> {
  await scene.db.pool.query(
    `insert into epidemic.decision_series values ('ubnd', 2026, 9) on conflict (agency_id, year) do nothing`,
  )
  await scene.db.pool.query(
    `insert into epidemic.decision (home, id, person_id, outbreak_id, unit_id, kind, agency_id, year, number, written, code,
       signed_on, issued_at)
     select home, $2::uuid, id, outbreak_id, unit_id, 'quarantine', 'ubnd', 2026, $3::int, $3::int || '/QĐ', $2::uuid::text, '2026-11-21', $4
     from epidemic.person where id = $1`,
    [personId, newId(), number, NOW],
  )
}

/** What every part says of somebody, by any id. */
async function everything(id: string) {
  const { course, checks, decisions } = await ask<{ course: object; checks: object[]; decisions: object[] }>(
    'getQuarantine',
    { params: { id } },
  )
  const { samples, planned, orders } = await ask<{ samples: object[]; planned: object[]; orders: object[] }>(
    'getPersonTests',
    { params: { id } },
  )
  const investigation = await ask<{ form: CaseForm; household: object[] }>('getInvestigation', { params: { id } })
  const { encounters } = await ask<{ encounters: { id: string }[] }>('listEncounters', { params: { id } })
  const { visits: stays } = await ask<{ visits: { venueName: string }[] }>('listVisits', { params: { id } })
  return inTx(async (tx) => {
    const person = (await findPerson(tx, id, NOW))!
    const atlas = await loadAtlas(tx)
    const story = await findStory({ tx, person, caller: health, atlas, today: '2026-11-23' })
    return {
      course,
      checks,
      decisions,
      samples,
      planned,
      orders,
      investigation,
      encounters,
      stays,
      story: story.flatMap(({ kind, words }) => (kind === 'level' ? [] : [words.vi])).sort(),
      tests: await testsOf(tx, [person.id]),
      household: (await findHouseholds(tx, [person.id])).get(person.id) ?? null,
      listed: (await all(people(tx, within(), '2026-11-23'))).map((one) => one.id),
      contacts: (await all(contacts(tx, within(), '2026-11-23'))).map(({ from, to }) => `${from} ${to}`).sort(),
      visits: (await all(visits(tx, within(), '2026-11-23'))).map((one) => `${one.person} ${one.venue}`).sort(),
    }
  })
}
const merge = async (keptId: string, absorbedId: string) =>
  (await ask<{ id: string }>('mergePeople', { body: { keptId, absorbedId } })).id
const undo = (id: string) => ask('undoMerge', { params: { id }, body: { reason: 'Nhầm người' } })

test('two records of an F1 are one person in every part, and two again after undoing', async () => {
  const f0 = await newCase('Lê An')
  const kept = await met(f0, 'Phạm Thị Hoa', '2026-11-19T01:00:00.000Z')
  const other = await met(f0, 'Phạm Thị Hoa', '2026-11-19T05:00:00.000Z')
  const mother = await met(other, 'Phạm Thị Lan', '2026-11-18T05:00:00.000Z', 'Gia đình')
  await met(kept, other, '2026-11-17T05:00:00.000Z')
  await scene.settle()
  const [market, hall] = [await venue('Chợ Sao Đỏ'), await venue('Chợ Sao Do 2')]
  await stay(kept, market, '2026-11-18T01:00:00.000Z', '2026-11-18T02:00:00.000Z')
  await stay(other, hall, '2026-11-18T01:30:00.000Z', '2026-11-18T03:00:00.000Z')
  await ask('mergeVenue', { params: { id: hall }, body: { into: market } })
  await investigate(kept, { occupation: 'Công nhân' })
  await investigate(other, { occupation: 'Giáo viên', workplace: 'Trường THCS' })
  await ask('joinHousehold', { params: { id: other }, body: { withId: mother } })
  const mark = (id: string, at: string, kind: 'home' | 'facility') =>
    scene.ask(health, 'markQuarantined', { body: { people: [id], at: at as Instant, kind } })
  await mark(other, '2026-11-20T08:00:00.000Z', 'facility')
  await mark(kept, '2026-11-21T08:00:00.000Z', 'home')
  const check = { present: true, symptoms: [], note: null, temperature: null }
  await ask('recordChecks', {
    body: {
      checks: [
        { ...check, personId: kept, day: '2026-11-22', checkedAt: '2026-11-22T01:00:00.000Z' },
        { ...check, personId: other, day: '2026-11-22', temperature: 36.9, checkedAt: '2026-11-22T02:00:00.000Z' },
      ],
    },
  })
  await followUp(other, '2026-11-21', 'seen-ill', 'Ho khan')
  await followUp(other, '2026-11-20', 'not-seen')
  await ask('takeSamples', { body: { people: [other], at: '2026-11-22T03:00:00.000Z', kind: 'pcr' } })
  await inTx(async (tx) => {
    const facility = newId()
    const room = newId()
    const place = { name: 'Khu cách ly', kind: 'camp', unitId: HERE, address: null, latitude: null } as const
    const reach = { longitude: null, contact: null, phone: null, openedOn: '2026-11-01', recordedAt: NOW } as const
    await insertFacility(tx, { ...place, ...reach, home: HOME, id: facility })
    await insertRooms(tx, [{ home: HOME, id: room, facilityId: facility, facilityUnitId: HERE, name: 'P101', beds: 4 }])
    const [sleeper] = await findSleepers(tx, [other])
    const bed = { home: HOME, facilityId: facility, facilityUnitId: HERE, roomId: room, bed: 2 }
    await insertStays(
      tx,
      [{ ...bed, id: newId(), person: sleeper!, reasons: [], override: null, arrived: true }],
      '2026-11-20T08:00:00.000Z',
      { at: NOW, account: null },
    )
    const order = { reason: 'asked' as const, aboutId: newId(), dueOn: '2026-11-23' as const }
    await addOrders(tx, [{ ...sleeper!, personId: other, ...order }], NOW)
  })
  await addDecision(kept, 1)
  await addDecision(other, 2)
  await scene.settle()
  const before = [await everything(kept), await everything(other)]

  const id = await merge(kept, other)
  await scene.settle()
  const one = await everything(kept)
  expect(await everything(other)).toEqual(one)
  // Open under both: where the kept person's own says, since the earlier of the two.
  expect(one.course).toMatchObject({
    id: kept,
    kind: 'home',
    quarantinedAt: '2026-11-20T08:00:00.000Z',
    releasedAt: null,
    phase: 'quarantine',
    checkedToday: false,
    missedDays: [],
    stay: {
      roomName: 'P101',
      bed: 2,
    },
  })
  // One check a day: the own one, what it leaves open from the other's; the follow-up of Go.Data without a temperature.
  expect(one.checks).toMatchObject([
    { day: '2026-11-22', temperature: 36.9, source: null, unwell: false },
    { day: '2026-11-21', temperature: null, source: 'go-data', unwell: true, note: 'Ho khan' },
  ])
  expect(one.decisions).toHaveLength(2)
  expect(one.samples).toMatchObject([{ personId: kept }])
  expect(one.tests).toMatchObject([{ personId: kept }])
  expect(one.orders).toMatchObject([{ personId: kept, reason: 'asked' }])
  expect(one.planned).toMatchObject([
    { dueOn: '2026-11-20', quarantineDay: 1, afterDays: null, act: 'QĐ thử' },
    { dueOn: '2026-11-26', quarantineDay: 7 },
    { dueOn: '2026-12-03', quarantineDay: 14 },
  ])
  expect(one.investigation).toMatchObject({
    personId: kept,
    version: 1,
    form: {
      occupation: 'Công nhân',
      workplace: 'Trường THCS',
    },
    household: [{ person: { id: mother } }],
  })
  expect(one.household).not.toBeNull()
  expect(await inTx((tx) => findHouseholds(tx, [mother]))).toEqual(new Map([[mother, one.household]]))
  // Whom either met, without themselves; both stays at the venue that the two venues are.
  expect(one.encounters).toHaveLength(3)
  expect(one.stays.map(({ venueName }) => venueName)).toEqual(['Chợ Sao Đỏ', 'Chợ Sao Đỏ'])
  expect(one.visits).toEqual([`${kept} Chợ Sao Đỏ`, `${kept} Chợ Sao Đỏ`])
  expect(one.listed).not.toContain(other)
  expect(one.contacts.join()).not.toContain(other)
  expect(one.contacts).not.toContain(`${kept} ${kept}`)
  expect(one.story.filter((words) => words.startsWith('Có mặt tại Chợ Sao Đỏ'))).toHaveLength(2)
  expect(one.story).toContain('Kiểm tra sức khỏe: có triệu chứng: Ho khan (theo Go.Data).')
  const { investigations } = await ask<{ investigations: { personId: string }[] }>('listInvestigations')
  expect(investigations.map(({ personId }) => personId)).toEqual([kept])
  const due = async () =>
    (await ask<{ due: { personId: string }[] }>('listDueTests', { query: { outbreak } })).due
      .map(({ personId }) => personId)
      .filter((one_) => one_ === kept || one_ === other)
  expect(await due()).toEqual([kept])
  // The venue's list names whom they are.
  const { visits: there } = await ask<{ visits: { person: { id: string } }[] }>('getVenue', { params: { id: market } })
  expect(there.map(({ person }) => person.id)).toEqual([kept, kept])

  await undo(id)
  await scene.settle()
  expect([await everything(kept), await everything(other)]).toEqual(before)
  expect((await due()).toSorted()).toEqual([kept, other].toSorted())
})

test('a follow-up of the day is that day’s check, one in which nobody was met is none', async () => {
  const f0 = await newCase('Lê Bình')
  const [seen, missed] = [
    await met(f0, 'Đỗ Văn Một', '2026-11-19T01:00:00.000Z'),
    await met(f0, 'Đỗ Văn Hai', '2026-11-19T01:00:00.000Z'),
  ]
  await scene.settle()
  const at = '2026-11-21T02:00:00.000Z' as const
  await scene.ask(health, 'markQuarantined', { body: { people: [seen, missed], at, kind: 'home' } })
  await followUp(seen, '2026-11-22', 'seen-well')
  await followUp(missed, '2026-11-22', 'not-seen')
  await inTx((tx) => climbMissedChecks(tx, scene.acting()))
  const { rows } = await scene.db.pool.query(
    'select distinct person_id from epidemic.check_notice where person_id = any($1)',
    [[seen, missed]],
  )
  expect(rows).toEqual([{ person_id: missed }])
})

test('a positive sample of the other record confirms the person, by the definition entered as data', async () => {
  const act = '12/QĐ-SYT'
  const words = { vi: 'Kháng nguyên dương tính', en: 'Antigen positive' }
  await ask('addDefinition', {
    body: {
      disease: 'Bệnh mới',
      act,
      from: '2026-11-01',
      findings: [
        {
          code: 'antigen-positive',
          kind: 'test',
          words,
        },
      ],
      classes: {
        probable: [],
        suspected: [],
        confirmed: [
          {
            words,
            all: [
              {
                atLeast: 1,
                of: ['antigen-positive'],
              },
            ],
          },
        ],
      },
    },
  })
  const first = outbreak
  const body = { name: 'Đợt dịch mới', disease: 'Bệnh mới', startedOn: '2026-11-10' } as const
  outbreak = ((await scene.ask(health, 'openOutbreak', { body })) as { id: string }).id
  const f0 = await newCase('Ngô An')
  const [kept, other] = [
    await met(f0, 'Ngô Bình', '2026-11-19T01:00:00.000Z'),
    await met(f0, 'Ngô Văn Bình', '2026-11-19T02:00:00.000Z'),
  ]
  outbreak = first
  await scene.settle()
  const { samples } = await ask<{ samples: { code: string }[] }>('takeSamples', {
    body: { people: [other], at: '2026-11-22T03:00:00.000Z', kind: 'antigen' },
  })
  await merge(kept, other)
  const written = await ask<{ confirmed: string[] }>('recordResults', {
    body: { results: [{ code: samples[0]!.code, result: 'positive', at: '2026-11-23T01:00:00.000Z' }] },
  })
  expect(written.confirmed).toEqual([kept])
  await scene.settle()
  expect(await inTx((tx) => findPerson(tx, other, NOW))).toMatchObject({ id: kept, level: 0 })
  const { rows } = await scene.db.pool.query(
    `select authority from ledger.fact where subject_id = $1 and kind = 'epidemic.case-confirmed'`,
    [kept],
  )
  expect(rows).toEqual([{ authority: act }])
})

test('two records of a case are one in clusters, in the course and where infections came from', async () => {
  const [kept, other, third] = [await newCase('Vũ Mai'), await newCase('Vũ Thị Mai'), await newCase('Vũ Ba')]
  await met(other, third, '2026-11-19T01:00:00.000Z', 'Đám cưới')
  const [a, b] = [await venue('Nhà hàng'), await venue('Nhà hàng 2')]
  await stay(other, b, '2026-11-18T01:00:00.000Z', '2026-11-18T02:00:00.000Z')
  await stay(third, a, '2026-11-18T01:30:00.000Z', '2026-11-18T03:00:00.000Z')
  await ask('mergeVenue', { params: { id: b }, body: { into: a } })
  await investigate(other, { sourceKind: 'imported', importedFrom: 'Nước ngoài' })
  await scene.settle()
  await scene.settle()
  const read = () =>
    inTx(async (tx) => ({
      members: (await findClusters(tx, { outbreakIds: [outbreak], states: ['proposed'] })).map(({ members }) =>
        members
          .map(({ personId }) => personId)
          .filter((id) => [kept, other, third].includes(id))
          .sort(),
      ),
      links: (await findLinks(tx, outbreak)).filter(({ a: x, b: y }) => [x, y].includes(third)),
      places: (await findPlaces(tx, outbreak)).filter(({ caseId }) => [kept, other].includes(caseId)),
      spots: await findClusterPlaces(tx, [kept, third]),
      imported: (await importedCases(tx, [outbreak])).map(({ personId }) => personId),
      course: (await courseCases(tx, within(), '2026-11-23')).filter(({ imported }) => imported).length,
      byDay: await importedByDay(tx, within(), '2026-11-23'),
    }))
  const before = await read()
  const id = await merge(kept, other)
  // Before anything looks again: rows under the other id are read as the person's.
  const at_once = await read()
  await scene.settle()
  await scene.settle()
  for (const one of [at_once, await read()]) {
    expect(one.members.flat()).toEqual([kept, third].sort())
    expect(one.links.map((link) => [link.a, link.b].sort())).toEqual([[kept, third].sort(), [kept, third].sort()])
    expect(one.places).toEqual([
      { caseId: kept, place: 'Đám cưới' },
      { caseId: kept, place: 'Nhà hàng' },
    ])
    expect(one.spots).toMatchObject([
      { name: 'Đám cưới', cases: 2 },
      { name: 'Nhà hàng', cases: 2 },
    ])
    expect(one.imported).toEqual([kept])
    expect(one.course).toBe(1)
    expect(one.byDay).toEqual([{ day: '2026-11-20', count: 1 }])
  }
  await undo(id)
  await scene.settle()
  await scene.settle()
  expect(await read()).toEqual(before)
})

test('who was removed from a stay or a meeting is in no list', async () => {
  const [one, other] = [await newCase('Mai An'), await newCase('Mai Bình')]
  await met(one, other, '2026-11-19T01:00:00.000Z', 'Quán nước')
  const place = await venue('Quán nước ven đường')
  for (const id of [one, other]) await stay(id, place, '2026-11-18T01:00:00.000Z', '2026-11-18T02:00:00.000Z')
  const { encounters } = await ask<{ encounters: { id: string }[] }>('listEncounters', { params: { id: one } })
  const { visits: stays } = await ask<{ visits: { id: string }[] }>('listVisits', { params: { id: one } })
  await ask('removeEncounter', { params: { id: encounters[0]!.id }, body: { as: 'mistake', reason: 'Ghi nhầm' } })
  await ask('removeVisit', { params: { id: stays[0]!.id }, body: { reason: 'Ghi nhầm' } })
  await inTx(async (tx) => {
    expect((await findLinks(tx, outbreak)).filter(({ a, b }) => [a, b].includes(one))).toEqual([])
    expect((await findPlaces(tx, outbreak)).filter(({ caseId }) => caseId === one)).toEqual([])
    expect(await findClusterPlaces(tx, [one])).toEqual([])
    expect((await all(visits(tx, within(), '2026-11-23'))).filter(({ person }) => person === one)).toEqual([])
    expect(
      (await all(contacts(tx, within(), '2026-11-23'))).filter(({ from, to }) => [from, to].includes(one)),
    ).toEqual([])
    const person = (await findPerson(tx, one, NOW))!
    const story = await findStory({ tx, person, caller: health, atlas: await loadAtlas(tx), today: '2026-11-23' })
    expect(story.filter(({ kind }) => kind === 'meeting' || kind === 'visit')).toEqual([])
  })
})
