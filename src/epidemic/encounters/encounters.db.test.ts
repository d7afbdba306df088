import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { officer, openScene } from '#test/epidemic-scene'
import { testKeys } from '#test/identity-keys'
import { createEncounterHandlers } from './http-encounters.ts'
import type { EncounterView, Meeting } from './shapes.ts'

let scene: Awaited<ReturnType<typeof openScene>>
let part: ReturnType<typeof scene.asking<ReturnType<typeof createEncounterHandlers>>>
const health = officer(['*'], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])
const home = officer(['10549-chu-van-an'], ['epidemic.see', 'epidemic.act'])
const away = officer(['10507-thanh-dong'], ['epidemic.see', 'epidemic.act'])
let f0 = ''
let number = 0

beforeAll(async () => {
  scene = await openScene()
  part = scene.asking(createEncounterHandlers({ identities: testKeys }))
})
afterAll(() => scene.close())
beforeEach(async () => {
  number++
  const opened = await scene.ask(health, 'openOutbreak', {
    body: { name: `Tiếp xúc số ${number}`, disease: 'COVID-19', startedOn: '2026-11-10' },
  })
  const recorded = await scene.ask(health, 'recordCase', {
    body: {
      outbreakId: (opened as { id: string }).id,
      person: { name: 'Nguyễn Thị Lan', unitId: '10549-chu-van-an' },
      onsetOn: '2026-11-20',
      confirmedAt: '2026-11-22T01:00:00.000Z',
    },
  })
  f0 = (recorded as { id: string }).id
})

const told: Meeting = {
  startsAt: '2026-11-21T01:10:00.000Z',
  endsAt: '2026-11-21T02:00:00.000Z',
  setting: 'Chợ Sao Đỏ',
  settingKind: 'market',
  nearness: 'under-1m',
  mask: 'both',
  enclosed: false,
  protected: null,
  minutes: null,
}
const other = { name: 'Trần Văn Hùng', unitId: '10570-tran-hung-dao' }
const record = (meeting: Partial<Meeting>, caller = health) =>
  part(caller, 'recordEncounter', {
    params: { id: f0 },
    body: { other, meeting: { ...told, ...meeting } },
  }) as Promise<{
    id: string
    otherId: string
  }>
const listed = async (id = f0) =>
  ((await part(health, 'listEncounters', { params: { id } })) as { encounters: EncounterView[] }).encounters
const levelOf = async (id: string) => {
  await scene.settle()
  return ((await scene.ask(health, 'getPerson', { params: { id } })) as { person: { level: number | null } }).person
    .level
}

test('an encounter says what the definition of its day makes of it, from either side', async () => {
  const { otherId } = await record({})
  const [seen] = await listed(otherId)
  expect(seen).toMatchObject({
    ...told,
    otherLevel: null,
    judgement: { class: 'close', act: 'BYT 4/2022' },
    mayChange: true,
    removed: null,
  })
  expect(seen?.judgement.sentence.vi).toContain('cách nhau dưới 1 m')
  expect(await levelOf(otherId)).toBe(1)
})

test('what is not known is said, and taken on the careful side', async () => {
  await record({ nearness: null, mask: null, enclosed: null, minutes: null, endsAt: null })
  const [seen] = await listed()
  expect(seen?.judgement).toMatchObject({ class: 'presumed' })
  expect(seen?.judgement.sentence.vi).toContain('Chưa rõ khoảng cách, không gian kín hay thoáng, thời gian tiếp xúc')
})

test('marked as no contact with a reason it is walked no more, and undone it is again', async () => {
  const { id, otherId } = await record({ nearness: 'beyond-2m', enclosed: false })
  expect((await listed())[0]?.judgement.class).toBe('not-close')
  // The definition alone takes nobody out of tracing.
  expect(await levelOf(otherId)).toBe(1)
  await part(home, 'removeEncounter', {
    params: { id },
    body: { as: 'no-contact', reason: 'Đứng cách 5 m, ngoài trời' },
  })
  expect((await listed())[0]?.removed).toMatchObject({ as: 'no-contact', reason: 'Đứng cách 5 m, ngoài trời' })
  expect(await levelOf(otherId)).toBeNull()
  expect(
    await part(home, 'removeEncounter', { params: { id }, body: { as: 'mistake', reason: 'Ghi nhầm' } }),
  ).toMatchObject({ refused: 'already-removed' })
  await part(home, 'restoreEncounter', { params: { id } })
  expect(await levelOf(otherId)).toBe(1)
  expect(await part(home, 'restoreEncounter', { params: { id } })).toMatchObject({ refused: 'not-removed' })
})

test('a correction follows into the levels and stays a fact of both', async () => {
  const { id, otherId } = await record({})
  expect(await levelOf(otherId)).toBe(1)
  // Before the case could infect: in no chain any more.
  const meeting = { ...told, startsAt: '2026-11-12T01:00:00.000Z', endsAt: '2026-11-12T02:00:00.000Z' }
  await part(health, 'reviseEncounter', { params: { id }, body: { meeting, reason: 'Nhớ nhầm ngày' } })
  expect(await levelOf(otherId)).toBeNull()
  expect(await part(health, 'reviseEncounter', { params: { id }, body: { meeting, reason: 'Lần nữa' } })).toMatchObject(
    {
      refused: 'nothing-corrected',
    },
  )
  const facts = await scene.write((tx) =>
    tx
      .selectFrom('ledger.fact')
      .select(['subject_id', 'reason'])
      .where('kind', '=', 'epidemic.encounter-corrected')
      .execute(),
  )
  expect(facts.map(({ subject_id }) => subject_id).sort()).toEqual([f0, otherId].sort())
})

test('refused with what to do: oneself, ends first, not yet, another outbreak, outside the area', async () => {
  const toSelf = { params: { id: f0 }, body: { otherId: f0, meeting: told } }
  expect(await part(health, 'recordEncounter', toSelf)).toMatchObject({ refused: 'with-oneself' })
  const late = { startsAt: told.endsAt, endsAt: told.startsAt }
  expect(await record(late)).toMatchObject({ refused: 'times-wrong', fields: [{ field: 'endsAt' }] })
  expect(await record({ startsAt: '2026-11-24T01:00:00.000Z', endsAt: null })).toMatchObject({
    refused: 'times-wrong',
    fields: [{ field: 'startsAt', message: expect.stringContaining('chưa tới') }],
  })
  expect(await part(health, 'recordEncounter', { params: { id: f0 }, body: { meeting: told } })).toMatchObject({
    refused: 'no-other',
  })
  expect(await record({}, home)).toMatchObject({ refused: 'outside-scope' })
  const { id } = await record({})
  const removal = { params: { id }, body: { as: 'mistake', reason: 'Không phải' } }
  expect(await part(away, 'removeEncounter', removal)).toMatchObject({ refused: 'not-found' })
})
