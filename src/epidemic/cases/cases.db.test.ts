import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#platform/id'
import { officer, openScene } from '#test/epidemic-scene'
import { testKeys } from '#test/identity-keys'
import type { Investigation } from './contract.ts'
import { type CaseForm, emptyForm } from './form.ts'
import { createCasesHandlers } from './http-cases.ts'
import { findHouseholds } from './store-household.ts'
import { importedCases } from './store-list.ts'

const HERE = '10549-chu-van-an'
const powers = ['epidemic.see', 'epidemic.act']
const health = officer(['*'], powers)
const here = officer([HERE], powers)
const colleague = officer([HERE], powers)
const there = officer(['10570-tran-hung-dao'], powers)

let scene: Awaited<ReturnType<typeof openScene>>
let part: ReturnType<typeof scene.asking<ReturnType<typeof createCasesHandlers>>>
let outbreak = ''
let count = 0

beforeAll(async () => {
  scene = await openScene()
  part = scene.asking(createCasesHandlers({ identities: testKeys }))
})
afterAll(() => scene.close())
beforeEach(async () => {
  outbreak = await open('COVID-19')
})

const open = async (disease: string) =>
  (
    (await scene.ask(health, 'openOutbreak', {
      body: { name: `Ổ dịch ${++count}`, disease, startedOn: '2026-11-10' },
    })) as { id: string }
  ).id

interface Given {
  readonly sendId?: string
  readonly formId?: string
  readonly personId?: string | null
  readonly name?: string
  readonly birthYear?: number
  readonly version?: number
  readonly base?: CaseForm | null
  readonly sure?: boolean
  readonly as?: typeof here
  readonly account?: string | null
  readonly outbreakId?: string
}

const send = (form: Partial<CaseForm>, given: Given = {}) => {
  const { personId = null, name = 'Nguyễn Thị Lan', birthYear = 1990, as = here } = given
  return part(as, 'saveInvestigation', {
    body: {
      sendId: given.sendId ?? newId(),
      formId: given.formId ?? newId(),
      account: (given.account === undefined ? as.accountId : given.account) ?? '',
      outbreakId: given.outbreakId ?? outbreak,
      personId,
      person: personId === null ? { name, unitId: HERE, birthYear } : null,
      version: given.version ?? 0,
      base: given.base ?? null,
      form: { ...emptyForm, ...form },
      sure: given.sure ?? false,
    },
  }) as Promise<{ personId: string; code: string; version: number; taken: string[] }>
}
const read = (id: string, as = here) => part(as, 'getInvestigation', { params: { id } }) as Promise<Investigation>
const peopleCount = async () =>
  Number(
    (await scene.db.pool.query('select count(*)::int as n from epidemic.person where outbreak_id = $1', [outbreak]))
      .rows[0].n,
  )
const levelOf = async (id: string) =>
  ((await scene.ask(health, 'getPerson', { params: { id } })) as { person: { level: number | null } }).person.level

test('the same sending twice, and twice at the same time, is one person and one version', async () => {
  const ids = { sendId: newId(), formId: newId() }
  const first = await send({ symptoms: ['fever'] }, ids)
  expect(first).toMatchObject({ version: 1, taken: [] })
  const again = await Promise.all([1, 2, 3].map(() => send({ symptoms: ['fever'] }, ids)))
  expect(again).toEqual([first, first, first])
  const fresh = { sendId: newId(), formId: newId() }
  const both = await Promise.all([1, 2, 3, 4].map(() => send({}, fresh)))
  expect(new Set(both.map(({ personId }) => personId)).size).toBe(1)
  expect(await peopleCount()).toBe(2)
})

test('a form mended after its answer was lost changes the person it had entered, and enters no second one', async () => {
  const formId = newId()
  const first = await send({ occupation: 'Công nhân' }, { formId })
  const mended = await send({ occupation: 'Công nhân may', symptoms: ['cough'] }, { formId })
  expect(mended).toMatchObject({ personId: first.personId, version: 2 })
  expect((await read(first.personId)).form).toMatchObject({ occupation: 'Công nhân may', symptoms: ['cough'] })
  expect(await peopleCount()).toBe(1)
})

test('a form of another account is not taken', async () => {
  expect(await send({}, { account: colleague.accountId })).toMatchObject({ refused: 'other-account' })
  expect(await peopleCount()).toBe(0)
})

test('a suspected case is no F0; confirming it in the form makes one, and retracting leaves the class before', async () => {
  const { personId } = await send({
    classification: 'suspected',
    symptoms: ['fever', 'cough'],
    links: ['close-contact'],
  })
  await scene.settle()
  expect(await levelOf(personId)).toBeNull()
  const seen = await read(personId)
  expect(seen).toMatchObject({ isCase: false, definition: { act: '1909/BYT-DP' } })
  expect(seen.definition?.criteria).toEqual(['Có yếu tố dịch tễ, sốt và ho'])
  const confirmed = {
    classification: 'confirmed',
    confirmedAt: '2026-11-23T07:00:00.000Z',
    tests: ['pcr-positive'],
  } satisfies Partial<CaseForm>
  await send({ ...seen.form, ...confirmed, onsetOn: '2026-11-20' }, { personId, version: 1, base: seen.form })
  await scene.settle()
  expect(await levelOf(personId)).toBe(0)
  const after = await read(personId)
  expect(after).toMatchObject({ isCase: true, form: { classification: 'confirmed', onsetOn: '2026-11-20' } })
  expect(
    await send({ ...after.form, classification: 'discarded' }, { personId, version: 2, base: after.form }),
  ).toMatchObject({
    refused: 'retract-first',
  })
  await scene.ask(here, 'retractCase', { params: { id: personId }, body: { reason: 'Xét nghiệm lại âm tính' } })
  expect(await read(personId)).toMatchObject({
    isCase: false,
    form: { classification: 'suspected', confirmedAt: null },
  })
})

test('of a case the onset is one truth: what the form says is what the levels read, and the other way round', async () => {
  const { personId } = await send({
    classification: 'confirmed',
    confirmedAt: '2026-11-23T01:00:00.000Z',
    onsetOn: '2026-11-21',
  })
  await scene.ask(here, 'recordIsolation', { params: { id: personId }, body: { at: '2026-11-23T03:00:00.000Z' } })
  const seen = await read(personId)
  expect(seen.form.isolatedAt).toBe('2026-11-23T03:00:00.000Z')
  await send({ ...seen.form, onsetOn: '2026-11-19' }, { personId, version: seen.version, base: seen.form })
  const { person } = (await scene.ask(here, 'getPerson', { params: { id: personId } })) as {
    person: { onsetOn: string }
  }
  expect(person.onsetOn).toBe('2026-11-19')
})

test('two edit one form: other fields merge by themselves, the same field is refused with both sides kept', async () => {
  const { personId } = await send({ occupation: 'Công nhân' })
  const base = (await read(personId)).form
  await send(
    { ...base, workplace: 'Xưởng may Sao Đỏ', hospital: 'Trạm y tế' },
    { personId, version: 1, base, as: colleague },
  )
  const merged = await send({ ...base, onsetOn: '2026-11-20' }, { personId, version: 1, base })
  expect(merged).toMatchObject({ version: 3, taken: ['hospital', 'workplace'] })
  expect((await read(personId)).form).toMatchObject({ workplace: 'Xưởng may Sao Đỏ', onsetOn: '2026-11-20' })
  const clash = await send({ ...base, workplace: 'Trường THCS' }, { personId, version: 1, base })
  expect(clash).toMatchObject({ refused: 'edited-meanwhile', fields: [{ field: 'workplace' }] })
  expect(await read(personId)).toMatchObject({ version: 3, form: { workplace: 'Xưởng may Sao Đỏ' } })
  // Without saying what it began from, an old version overwrites nothing.
  expect(await send({ workplace: 'Trường THCS' }, { personId, version: 1 })).toMatchObject({
    refused: 'edited-meanwhile',
  })
})

test('days that cannot be are refused with their field, and nothing is entered', async () => {
  const fields = async (form: Partial<CaseForm>, given: Given = {}) =>
    ((await send(form, given)) as unknown as { fields?: { field: string }[] }).fields?.map(({ field }) => field)
  expect(await fields({}, { birthYear: 2027 })).toEqual(['birthYear'])
  expect(await fields({ onsetOn: '2026-11-24' })).toEqual(['onsetOn'])
  expect(await fields({ classification: 'confirmed' })).toEqual(['confirmedAt'])
  expect(await fields({ onsetOn: '2026-11-20', outcome: 'recovered', outcomeOn: '2026-11-19' })).toEqual(['outcomeOn'])
  expect(await peopleCount()).toBe(0)
})

test('isolated before the exposure is refused, on the form and on the person’s page', async () => {
  const f0 = await send({ classification: 'confirmed', confirmedAt: '2026-11-22T01:00:00.000Z', onsetOn: '2026-11-20' })
  const met = (await scene.meet(here, {
    body: {
      personId: f0.personId,
      other: { name: 'Lê Bình', unitId: HERE },
      startsAt: '2026-11-21T03:00:00.000Z',
      endsAt: '2026-11-21T04:00:00.000Z',
    },
  })) as { otherId: string }
  await scene.settle()
  const { form } = await read(met.otherId)
  const early = { confirmedAt: '2026-11-23T01:00:00.000Z', isolatedAt: '2026-11-20T01:00:00.000Z' } as const
  expect(
    await send({ ...form, classification: 'confirmed', ...early }, { personId: met.otherId, base: form }),
  ).toMatchObject({ refused: 'times-wrong', fields: [{ field: 'isolatedAt' }] })
  expect(await scene.ask(here, 'confirmCase', { params: { id: met.otherId }, body: early })).toMatchObject({
    refused: 'times-wrong',
    fields: [{ field: 'isolatedAt' }],
  })
})

test('a source: not oneself, not of another outbreak; one that fell ill later is asked about, not blocked', async () => {
  const later = await send({
    classification: 'confirmed',
    confirmedAt: '2026-11-23T01:00:00.000Z',
    onsetOn: '2026-11-22',
  })
  const { personId } = await send({ onsetOn: '2026-11-20' })
  const base = (await read(personId)).form
  const from = (sourceId: string, sure = false) =>
    send({ ...base, sourceKind: 'person', sourceId, sourceCertainty: 'likely' }, { personId, version: 1, base, sure })
  expect(await from(personId)).toMatchObject({ refused: 'source-self' })
  expect(await from(newId())).toMatchObject({ refused: 'source-unknown' })
  expect(await from(later.personId)).toMatchObject({ refused: 'source-later', values: { theirs: '22/11/2026' } })
  expect(await from(later.personId, true)).toMatchObject({ version: 2 })
  expect((await read(personId)).source).toMatchObject({ id: later.personId })
})

test('who acts elsewhere neither reads nor writes it', async () => {
  const { personId } = await send({})
  expect(await read(personId, there)).toMatchObject({ refused: 'not-found' })
  expect(await send({}, { personId, version: 1, as: there })).toMatchObject({ refused: 'not-found' })
  expect(await send({}, { as: there })).toMatchObject({ refused: 'outside-scope' })
  const { investigations } = (await part(there, 'listInvestigations', { query: {} })) as { investigations: unknown[] }
  expect(investigations).toEqual([])
})

test('households: joined one after the other they become one, and each can leave', async () => {
  const [a, b, c, d] = await Promise.all(
    ['An', 'Bình', 'Cúc', 'Dũng'].map(async (name) => (await send({}, { name })).personId),
  )
  const join = (id = '', withId = '') => part(here, 'joinHousehold', { params: { id }, body: { withId } })
  await join(a, b)
  await join(c, d)
  await join(a, c)
  const codes = async (id = '') => (await read(id)).household.map(({ person }) => person.id)
  expect(new Set(await codes(b))).toEqual(new Set([a, c, d]))
  const found = await scene.write((tx) => findHouseholds(tx, [a, b, c, d] as string[]))
  expect(new Set(found.values()).size).toBe(1)
  expect(found.size).toBe(4)
  await part(here, 'leaveHousehold', { params: { id: a ?? '' } })
  expect(await codes(a)).toEqual([])
  expect(await join(a, a)).toMatchObject({ refused: 'with-oneself' })
})

test('a disease with no rules: the form works, and a definition entered by the department holds from its day on', async () => {
  const unknown = await open('Bệnh lạ')
  const { personId } = await send({ classification: 'suspected', symptoms: ['fever'] }, { outbreakId: unknown })
  expect(await read(personId)).toMatchObject({ definition: null, form: { classification: 'suspected' } })
  const criterion = {
    words: { vi: 'Sốt và phát ban', en: 'Fever and rash' },
    all: [{ atLeast: 2, of: ['fever', 'rash'] }],
  }
  const body = {
    disease: 'Bệnh lạ',
    act: '12/QĐ-SYT',
    from: '2026-11-20' as const,
    findings: [
      { code: 'fever', kind: 'sign' as const, words: { vi: 'Sốt', en: 'Fever' } },
      { code: 'rash', kind: 'sign' as const, words: { vi: 'Phát ban', en: 'Rash' } },
    ],
    classes: { confirmed: [criterion], probable: [], suspected: [] },
  }
  expect(await part(here, 'addDefinition', { body })).toMatchObject({ refused: 'not-whole-territory' })
  expect(await part(health, 'addDefinition', { body })).toEqual({ id: 'benh-la-2026-11-20' })
  expect(await part(health, 'addDefinition', { body })).toMatchObject({ refused: 'definition-exists' })
  const { form } = await read(personId)
  await send({ ...form, symptoms: ['fever', 'rash'] }, { personId, version: 1, base: form })
  expect((await read(personId)).definition).toMatchObject({ act: '12/QĐ-SYT', criteria: ['Sốt và phát ban'] })
})

test('cases from outside, and those infected in another unit, are told for Rt', async () => {
  const confirmed = { classification: 'confirmed', confirmedAt: '2026-11-23T01:00:00.000Z' } as const
  const abroad = await send({ ...confirmed, sourceKind: 'imported', importedFrom: 'Osaka, Nhật Bản' })
  const next = await send({ ...confirmed, infectedUnitId: '10570-tran-hung-dao' })
  await send({ sourceKind: 'imported', importedFrom: 'Lào' })
  const found = await scene.write((tx) => importedCases(tx, [outbreak]))
  expect(
    new Map(found.map(({ personId, imported, infectedUnitId }) => [personId, [imported, infectedUnitId]])),
  ).toEqual(
    new Map([
      [abroad.personId, [true, null]],
      [next.personId, [false, '10570-tran-hung-dao']],
    ]),
  )
})

test('what opens the forms on a device is an account’s own, and stays the same', async () => {
  const secret = async (as = here) => ((await part(as, 'openDevice')) as { secret: string }).secret
  expect(await secret()).toBe(await secret())
  expect(await secret(colleague)).not.toBe(await secret())
  expect(Buffer.from(await secret(), 'base64')).toHaveLength(32)
})

test('the ledger names the fields that changed and keeps words about the person out', async () => {
  const { personId } = await send({ occupation: 'Công nhân may', onsetOn: '2026-11-20' })
  const { rows } = await scene.db.pool.query(
    `select after from ledger.fact where kind = 'epidemic.investigation-saved' and subject_id = $1`,
    [personId],
  )
  expect(rows[0].after).toMatchObject({ onsetOn: '2026-11-20', fields: ['onsetOn', 'occupation'] })
  expect(JSON.stringify(rows)).not.toContain('Công nhân')
})
