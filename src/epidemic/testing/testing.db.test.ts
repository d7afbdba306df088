import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Handlers } from '#platform/http/serve'
import { officer, openScene, received } from '#test/epidemic-scene'
import { readCode } from './code.ts'
import type { testing } from './contract.ts'
import { testingHandlers } from './http.ts'
import { testsOf } from './store-result.ts'

type Part = Handlers<typeof testing>
type Answer<K extends keyof Part> = Exclude<Awaited<ReturnType<Part[K]>>, { refused: string }>
const CVA = '10549-chu-van-an'
const health = officer(['*'], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])
const commune = officer([CVA], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])
const away = officer(['10507-thanh-dong'], ['epidemic.see', 'epidemic.act', 'epidemic.identify'])

let scene: Awaited<ReturnType<typeof openScene>>
let part: (caller: typeof health, name: keyof Part, input?: object) => Promise<unknown>
const ask = <K extends keyof Part>(caller: typeof health, name: K, input: object = {}): Promise<Answer<K>> =>
  part(caller, name, input) as Promise<Answer<K>>
let outbreak = ''
let contacts: string[] = []
let number = 0

beforeAll(async () => {
  scene = await openScene()
  part = scene.asking(testingHandlers)
  for (const [id, unitId, capacity] of [
    ['cdc', '10507-thanh-dong', 500],
    ['hospital', CVA, 100],
  ] as const)
    await ask(health, 'saveLaboratory', {
      params: { id },
      body: {
        name: `Phòng xét nghiệm ${id}`,
        unitId,
        capacity,
        promisedHours: 24,
        openedOn: '2026-01-01',
        closedOn: null,
      },
    })
})
afterAll(() => scene.close())

/** A case of yesterday who met eight people of the ward on the 20th. */
beforeEach(async () => {
  number++
  scene.at('2026-11-23T01:00:00.000Z')
  const opened = await scene.ask(health, 'openOutbreak', {
    body: { name: `Xét nghiệm số ${number}`, disease: 'COVID-19', startedOn: '2026-11-10' },
  })
  outbreak = (opened as { id: string }).id
  const recorded = await scene.ask(health, 'recordCase', {
    body: {
      outbreakId: outbreak,
      person: { name: 'Nguyễn Thị Lan', unitId: CVA },
      onsetOn: '2026-11-20',
      confirmedAt: '2026-11-22T01:00:00.000Z',
    },
  })
  contacts = []
  for (let n = 0; n < 8; n++) {
    const met = await scene.meet(health, {
      body: {
        personId: (recorded as { id: string }).id,
        other: { name: `Trần Văn ${'ABCDEFGH'[n]}`, unitId: CVA, birthYear: 1980 + n },
        startsAt: '2026-11-20T01:00:00.000Z',
        endsAt: '2026-11-20T02:00:00.000Z',
      },
    })
    contacts.push((met as { otherId: string }).otherId)
  }
  await scene.settle()
})

const due = async (caller = commune) => (await ask(caller, 'listDueTests', { query: { outbreak } })).due
const sampled = async (people = contacts, caller = commune) =>
  (
    await ask(caller, 'takeSamples', {
      body: { people, at: '2026-11-23T00:30:00.000Z', kind: 'pcr', site: 'Trạm Y tế' },
    })
  ).samples
const record = (code: string, result: string, caller = health) =>
  ask(caller, 'recordResults', { body: { results: [{ code, result, at: '2026-11-23T00:50:00.000Z' }] } })
const levelOf = async (id: string) => {
  const answer = await scene.ask(health, 'getPerson', { params: { id } })
  return 'person' in answer ? answer.person.level : null
}

test('every F1 owes the sample of its day until it is taken; codes can be read', async () => {
  const owed = await due()
  expect(owed.map(({ personId }) => personId).toSorted()).toEqual(contacts.toSorted())
  expect(owed[0]).toMatchObject({
    level: 1,
    reason: 'plan',
    number: 1,
    afterDays: 1,
    dueOn: '2026-11-23',
    basis: '10696/BYT-MT',
  })
  const samples = await sampled(contacts.slice(0, 3))
  expect(samples.every(({ code }) => readCode(code)?.code === code)).toBe(true)
  expect(await due()).toHaveLength(5)
  // A sample entered by mistake is given up, and its person owes one again.
  await ask(commune, 'giveUpSample', { params: { id: samples[0]!.id }, body: { reason: 'Bấm nhầm' } })
  expect(await due()).toHaveLength(6)
  const { units } = await ask(commune, 'listDueTests', { query: { outbreak } })
  expect(units).toMatchObject([{ unitId: CVA, due: 6, overdue: 0, done: 2 }])
})

test('nobody samples, pools or answers outside their area', async () => {
  expect(await due(away)).toEqual([])
  expect(await sampled([contacts[0]!], away)).toBeUndefined()
  const [sample] = await sampled([contacts[0]!])
  expect(await record(sample!.code, 'negative', away)).toMatchObject({
    written: 0,
    mismatches: [{ fault: 'unknown-code' }],
  })
  expect(await ask(away, 'findTube', { query: { code: sample!.code } })).toMatchObject({ refused: 'unknown-code' })
  expect(await part(commune, 'saveLaboratory', { params: { id: 'x' }, body: { unitId: null } })).toMatchObject({
    refused: 'outside-scope',
  })
})

test('samples travel with a hand-over to a laboratory that is proposed with a reason', async () => {
  const samples = await sampled()
  const { proposals } = await ask(commune, 'listLaboratories', { query: { unit: CVA, tubes: 8 } })
  expect(proposals[0]).toMatchObject({ laboratoryId: 'hospital', km: 0, measured: false })
  const sent = await ask(commune, 'sendManifest', {
    body: { laboratory: 'hospital', samples: samples.map(({ id }) => id), courier: 'Xe 34A-012.34' },
  })
  expect(sent.tubes).toBe(8)
  const missing = [samples[7]!.id]
  expect(
    await ask(health, 'receiveManifest', {
      params: { id: sent.id },
      body: { at: '2026-11-23T01:05:00.000Z', missing },
    }),
  ).toEqual({ received: 7, missing: 1, spoiled: 0 })
  const { laboratories } = await ask(health, 'listLaboratories')
  expect(laboratories.find(({ id }) => id === 'hospital')).toMatchObject({ queue: 7, coming: 0 })
  // What did not arrive waits to be sent again.
  const { samples: left } = await ask(commune, 'listSamples', { query: { outbreak, state: ['taken'] } })
  expect(left.map(({ id }) => id)).toEqual(missing)
  expect(
    await part(health, 'receiveManifest', {
      params: { id: sent.id },
      body: { at: '2026-11-23T01:05:00.000Z', missing: [] },
    }),
  ).toMatchObject({
    refused: 'already-received',
  })
})

test('a tube spoiled on the way is given up, its person is to be sampled again', async () => {
  const samples = await sampled()
  const sent = await ask(commune, 'sendManifest', {
    body: { laboratory: 'hospital', samples: samples.map(({ id }) => id) },
  })
  const [missing, spoiled] = [samples[0]!.id, samples[1]!.id]
  expect(
    await ask(health, 'receiveManifest', {
      params: { id: sent.id },
      body: { at: '2026-11-23T01:05:00.000Z', missing: [missing], spoiled: [spoiled] },
    }),
  ).toEqual({ received: samples.length - 2, missing: 1, spoiled: 1 })
  const { samples: ruined } = await ask(commune, 'listSamples', { query: { outbreak, state: ['given-up'] } })
  expect(ruined.map(({ id }) => id)).toEqual([spoiled])
})

test('a pasted list of codes finds its people whatever the spelling, and says which are nobody', async () => {
  const { samples } = { samples: await sampled() }
  const { samples: seen } = await ask(commune, 'listSamples', { query: { outbreak } })
  const code = seen.find(({ id }) => id === samples[0]!.id)!.personCode
  const typed = ` ${code.toLowerCase()} `
  const found = await ask(commune, 'findByCodes', { body: { outbreakId: outbreak, codes: [typed, 'KHONG-CO'] } })
  expect(found).toMatchObject({ people: [{ code }], unknown: ['KHONG-CO'] })
})

test('a negative pool answers for everybody in it; a positive one opens single tests at once', async () => {
  const samples = await sampled()
  const advice = await ask(health, 'advisePools', { query: { outbreak } })
  expect(advice.groups).toMatchObject([{ risk: 'higher', mixed: 5, positives: 0, tests: 0, size: 5, pools: 2 }])
  expect(await part(health, 'makePools', { body: { samples: samples.map(({ id }) => id), size: 6 } })).toMatchObject({
    refused: 'above-cap',
  })
  const { pools } = await ask(health, 'makePools', { body: { samples: samples.map(({ id }) => id) } })
  expect(pools.map(({ size }) => size)).toEqual([5, 3])
  expect(await part(health, 'makePools', { body: { samples: samples.map(({ id }) => id) } })).toMatchObject({
    refused: 'nothing-to-pool',
  })
  // One sample of a pool that is being tested has no result of its own.
  expect(await record(samples[0]!.code, 'negative')).toMatchObject({ written: 0, mismatches: [{ fault: 'in-pool' }] })
  expect(await record(pools[0]!.code, 'negative')).toMatchObject({ written: 1, poolsOpened: 0 })
  expect(await record(pools[1]!.code, 'positive')).toMatchObject({ poolsOpened: 1, toResample: 3, confirmed: [] })
  const tests = await scene.write((tx) => testsOf(tx, contacts))
  expect(tests.filter(({ result }) => result === 'negative')).toHaveLength(5)
  expect(tests.filter(({ result }) => result === null)).toHaveLength(3)
  const owed = await due()
  expect(owed.map(({ reason, basis }) => [reason, basis])).toEqual([1, 2, 3].map(() => ['pool', pools[1]!.code]))
  // The single test of one of them is positive: an F0, traced at once.
  const [again] = await sampled([owed[0]!.personId])
  expect(await due()).toHaveLength(2)
  // What is taken after a positive pool is not pooled again.
  expect(await part(health, 'makePools', { body: { samples: [again!.id] } })).toMatchObject({
    refused: 'nothing-to-pool',
  })
  expect(await record(again!.code, 'positive')).toMatchObject({ confirmed: [owed[0]!.personId] })
  await scene.settle()
  expect(await levelOf(owed[0]!.personId)).toBe(0)
})

test('a file of a laboratory: what fits is written, the rest is told row by row; sent twice it changes nothing', async () => {
  const samples = await sampled()
  const ids = samples.map(({ id }) => id)
  await ask(commune, 'sendManifest', { body: { laboratory: 'hospital', samples: ids.slice(0, 7) } })
  await ask(commune, 'sendManifest', { body: { laboratory: 'cdc', samples: ids.slice(7) } })
  const yearOf = (at: number) => 1980 + contacts.indexOf(samples[at]!.personId)
  const rows = [
    [samples[0]!.code, 'Âm tính', '23/11/2026 07:50', yearOf(0)],
    [samples[1]!.code.toLowerCase(), 'Dương tính', '23/11/2026 07:50', yearOf(1)],
    [samples[2]!.code, 'âm', '23/11/2026 07:50', 1950],
    [samples[3]!.code, 'có lẽ', '23/11/2026 07:50', yearOf(3)],
    [samples[4]!.code, 'Âm tính', '21/11/2026 07:50', yearOf(4)],
    [samples[5]!.code, 'Âm tính', '23/11/2026 23:50', yearOf(5)],
    [`${samples[6]!.code.slice(0, -1)}${samples[6]!.code.endsWith('0') ? '1' : '0'}`, 'Âm tính', '', yearOf(6)],
    [samples[7]!.code, 'Âm tính', '23/11/2026 07:50', yearOf(7)],
    [samples[0]!.code, 'Dương tính', '23/11/2026 07:50', yearOf(0)],
  ]
  const csv = ['Mã mẫu;Kết quả XN;Ngày trả kết quả;Năm sinh', ...rows.map((row) => row.join(';'))].join('\n')
  const input = { query: { laboratory: 'hospital' }, upload: received('ket-qua.csv', csv) }
  const preview = await ask(health, 'previewResults', input)
  expect(preview).toMatchObject({ rows: 9, fitting: 2, positive: 1, mismatchCount: 7, importedBefore: false })
  expect(preview.mismatches.map(({ row, fault }) => [row, fault])).toEqual([
    [4, 'person-mismatch'],
    [5, 'not-a-result'],
    [6, 'before-sample'],
    [7, 'in-future'],
    [8, 'misread-code'],
    [9, 'other-laboratory'],
    [10, 'said-twice'],
  ])
  expect(preview.mismatches[0]!.message).toContain('Năm sinh trong tệp (1950)')
  const written = await ask(health, 'importResults', input)
  expect(written).toMatchObject({ written: 2, existing: 0, confirmed: [samples[1]!.personId], mismatchCount: 7 })
  expect(await ask(health, 'importResults', input)).toMatchObject({ written: 0, existing: 2 })
  const { files } = await ask(health, 'listResultFiles', { query: { outbreak } })
  expect(files).toMatchObject([{ fileName: 'ket-qua.csv', written: 2 }])
  await scene.settle()
  expect(await levelOf(samples[1]!.personId)).toBe(0)
})

test('a positive that was wrong: the old result stays with the reason, and somebody decides about the case', async () => {
  const samples = await sampled([contacts[0]!, contacts[1]!])
  await record(samples[0]!.code, 'positive')
  const of = samples[0]!.personId
  await scene.meet(health, {
    body: {
      personId: of,
      other: { name: 'Lê Thị Hoa', unitId: CVA },
      startsAt: '2026-11-22T01:00:00.000Z',
      endsAt: '2026-11-22T02:00:00.000Z',
    },
  })
  await scene.settle()
  expect(await record(samples[0]!.code, 'negative')).toMatchObject({ mismatches: [{ fault: 'already-otherwise' }] })
  const correction = { code: samples[0]!.code, result: 'negative', at: '2026-11-23T00:55:00.000Z', reason: 'Nhầm ống' }
  expect(await part(away, 'correctResult', { body: correction })).toMatchObject({ refused: 'unknown-code' })
  expect(await ask(health, 'correctResult', { body: correction })).toMatchObject({ written: 1 })
  expect(await part(health, 'correctResult', { body: correction })).toMatchObject({ refused: 'nothing-corrected' })
  expect(await levelOf(of)).toBe(0)
  const { retractions } = await ask(health, 'listRetractions', { query: { outbreak } })
  expect(retractions).toMatchObject([{ personId: of, sampleCode: samples[0]!.code, reason: 'Nhầm ống' }])
  // Two cases, eight F1 with the new contact; without this one: one case, eight F1.
  const without = await ask(health, 'getConsequences', { params: { id: of } })
  expect(without.levels).toEqual([
    { level: 0, now: 2, without: 1 },
    { level: 1, now: 8, without: 8 },
  ])
  const answer = { params: { id: retractions[0]!.correctionId }, body: { answer: 'retracted', reason: 'Mẫu nhầm ống' } }
  await ask(health, 'answerRetraction', answer)
  await scene.settle()
  expect(await levelOf(of)).toBe(1)
  expect(await part(health, 'answerRetraction', answer)).toMatchObject({ refused: 'already-answered' })
  const { corrections } = await ask(health, 'getPersonTests', { params: { id: of } })
  expect(corrections).toMatchObject([{ was: 'positive', now: 'negative', reason: 'Nhầm ống' }])
})

test('a pool corrected from positive to negative calls its single tests off', async () => {
  const samples = await sampled()
  const { pools } = await ask(health, 'makePools', { body: { samples: samples.map(({ id }) => id) } })
  await record(pools[0]!.code, 'positive')
  expect(await due()).toHaveLength(5)
  await ask(health, 'correctResult', {
    body: { code: pools[0]!.code, result: 'negative', at: '2026-11-23T00:55:00.000Z', reason: 'Đọc nhầm giếng' },
  })
  expect(await due()).toEqual([])
  const tests = await scene.write((tx) => testsOf(tx, contacts))
  expect(tests.filter(({ result }) => result === 'negative')).toHaveLength(5)
})

test('a campaign: everybody of a circle is ordered, progress follows the samples, and its end calls the rest off', async () => {
  const body = {
    outbreakId: outbreak,
    name: 'Tầm soát phường Chu Văn An',
    target: { kind: 'units', ids: [CVA] },
    levels: [1],
    startsOn: '2026-11-23',
    endsOn: '2026-11-25',
    kind: 'pcr',
    pooled: true,
  }
  expect(await part(away, 'openCampaign', { body })).toMatchObject({ refused: 'nobody-there' })
  const { id, planned } = await ask(commune, 'openCampaign', { body })
  expect(planned).toBe(8)
  const samples = await sampled(contacts.slice(0, 4))
  await ask(commune, 'sendManifest', { body: { laboratory: 'cdc', samples: samples.map((one) => one.id) } })
  await record(samples[0]!.code, 'negative')
  await record(samples[1]!.code, 'positive')
  expect((await ask(commune, 'getCampaign', { params: { id } })).progress).toEqual({
    planned: 8,
    sampled: 4,
    inLaboratory: 2,
    resulted: 2,
    positive: 1,
  })
  expect(await ask(commune, 'closeCampaign', { params: { id }, body: { reason: 'Đã đủ' } })).toEqual({
    id,
    cancelled: 4,
  })
  expect((await due()).every(({ reason }) => reason === 'plan')).toBe(true)
})

test('the overview adds up: samples, pools, positives and what was saved', async () => {
  const samples = await sampled()
  const { pools } = await ask(health, 'makePools', { body: { samples: samples.map(({ id }) => id) } })
  await record(pools[0]!.code, 'negative')
  await record(pools[1]!.code, 'positive')
  const overview = await ask(health, 'getTestingOverview', { query: { outbreak } })
  expect(overview.days.at(-1)).toEqual({ day: '2026-11-23', samples: 8, pools: 2, resulted: 5, positive: 0 })
  expect(overview).toMatchObject({
    due: 3,
    overdue: 0,
    waiting: 0,
    positive: 0,
    resulted: 5,
    pooling: { people: 8, pools: 2, resampled: 3 },
  })
})
