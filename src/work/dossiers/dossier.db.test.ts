import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { callerOfAccount, findAccountByUsername, publicCaller, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { inspectSignatures } from '#platform/documents/inspect-signatures'
import { toPdf } from '#platform/documents/pdf'
import { createFileStore } from '#platform/files/store'
import { createApp } from '#platform/http/app'
import type { Served } from '#platform/http/serve'
import { newId } from '#platform/id'
import { closePictures } from '#platform/pictures/clean'
import { type Tx, within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { createParts } from '../http.ts'
import type { DossierCells } from './contract-figures.ts'
import { replayDossier } from './dossier.ts'
import { lapseDossiers } from './jobs-lapse.ts'
import { DOSSIER_CELLS } from './names.ts'
import type { ProcedureInput, ProcedureView } from './schema-procedure.ts'
import { dossierMoves, findDossier } from './store-dossier.ts'
import { openDossiers } from './store-open.ts'
import { seedProcedures } from './store-seed.ts'

const CHU_VAN_AN = '10549-chu-van-an'
const CHILD = '2.002622'
const EXTRACT = '2.000635'
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')
/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let folder: string
let database: TestDatabase
let app: FastifyInstance
let now: Instant = '2026-11-09T02:00:00.000Z'
const callers: Record<string, Caller> = {}
const clock = { now: () => now, today: () => dayOf(now) }
const asSystem = <T>(done: (tx: Tx) => Promise<T>): Promise<T> =>
  within(database.kysely, systemCaller(), 'write', (tx) => done(tx))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossiers-'))
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await asSystem(async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    await seedProcedures(tx, { caller: systemCaller(), at: now, requestId: 'seed' })
    const names = ['chutich', 'chuvanan', 'ct.10549', 'tranhungdao', 'congan', 'bhxh', 'soyte', 'quantri']
    for (const name of names)
      callers[name] = await callerOfAccount(tx, (await findAccountByUsername(tx, name))?.id ?? '', now)
  })
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    callers[String(request.headers['x-who'])] ?? publicCaller('vi')
  const served = { app, db: database.kysely, clock, authenticate } as never as Served
  const dossiers = await openDossiers(folder, 'https://example.test')
  for (const part of createParts({ files: createFileStore(join(folder, 'files')), dossiers })) part.serve(served)
  await app.ready()
}, 60_000)
afterAll(async () => {
  await app.close()
  await database.drop()
  await closePictures()
  await rm(folder, { recursive: true, force: true })
})

/** Of the answers, what the tests look into; each endpoint's own schema is checked by the server. */
interface Body {
  readonly code: string
  readonly secret: string
  readonly id: string
  readonly title: string
  readonly state: string
  readonly files: readonly { readonly id: string; readonly kind: string; readonly verification: string }[]
  readonly fields: readonly { readonly field: string }[]
  readonly units: readonly unknown[]
  readonly items: readonly { readonly code: string }[]
  readonly counts: { readonly toCheck: number }
  readonly procedures: readonly { readonly what: string }[]
  readonly total: number
}
interface Figures {
  readonly total: DossierCells
  readonly stages: readonly {
    readonly stage: number
    readonly count: number
    readonly agency: { readonly id: string }
    readonly procedure: { readonly id: string }
  }[]
}
interface Answer {
  readonly status: number
  readonly body: Body
  readonly bytes: Buffer
}
async function ask(who: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object | Buffer): Promise<Answer> {
  const type = Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {}
  const response = await app.inject({
    method,
    url: `/api/work${path}`,
    headers: { 'x-who': who, ...type },
    ...(body ? { payload: body } : {}),
  })
  const json = String(response.headers['content-type']).includes('json')
  return { status: response.statusCode, body: (json ? response.json() : null) as Body, bytes: response.rawPayload }
}

const applicant = { name: 'Hoàng Thị Kín', phone: '0912 345 678', idNumber: '031190001234', address: 'Số 1, Sao Đỏ' }
const application = (procedure: string, key: string = newId()) => ({
  key,
  procedure,
  unit: CHU_VAN_AN,
  applicant,
  words: 'Cháu tên Bí Mật',
})

interface Mine {
  readonly code: string
  readonly secret: string
}
const begin = async (procedure: string): Promise<Mine> =>
  (await ask('', 'POST', '/dossiers', application(procedure))).body
const upload = ({ code, secret }: Mine, requirement: string, bytes: Buffer = PDF) =>
  ask('', 'POST', `/dossiers/followed/${code}/files?secret=${secret}&requirement=${requirement}&name=giay.pdf`, bytes)
const follow = ({ code, secret }: Mine) => ask('', 'POST', `/dossiers/followed/${code}`, { secret })
const mine = ({ code, secret }: Mine, step: string, words?: string) =>
  ask('', 'POST', `/dossiers/followed/${code}/moves`, { secret, step, words })

/** Submitted with its papers; the id as officials know it. */
async function submitted(procedure: string): Promise<Mine & { id: string }> {
  const begun = await begin(procedure)
  await upload(begun, 'r1')
  await upload(begun, 'r2', PNG)
  expect(await mine(begun, 'send')).toMatchObject({ status: 200, body: { state: 'submitted' } })
  const { rows } = await database.pool.query('select id from work.dossier where code = $1', [begun.code])
  return { ...begun, id: rows[0].id }
}
const move = (who: string, id: string, step: string, more: object = {}) =>
  ask(who, 'POST', `/dossiers/${id}/moves`, { step, ...more })

test('a child’s birth, home and health card: through three agencies, a pause, a late apology, to a signed result', async () => {
  now = '2026-11-09T02:00:00.000Z'
  const form = await ask('', 'GET', '/dossier-form')
  expect(form.body.units).toHaveLength(114)
  const shown = await ask('', 'GET', `/procedures/${CHILD}?unit=${CHU_VAN_AN}`)
  expect(shown.body).toMatchObject({
    agencies: [{ id: 'ubnd-10549-chu-van-an' }, { id: 'cong-an' }, { id: 'bhxh' }],
    readyBy: '2026-11-12T02:00:00.000Z',
  })

  const begun = await begin(CHILD)
  expect(begun.code).toMatch(/^HS-/)
  expect(await mine(begun, 'send')).toMatchObject({ status: 409, body: { code: 'documents-missing' } })
  expect((await mine(begun, 'send')).body.title).toContain('Giấy chứng sinh')
  const dossier = await submitted(CHILD)
  const { id } = dossier
  expect((await follow(dossier)).body).toMatchObject({
    due: '2026-11-10T02:00:00.000Z',
    clock: 'runs',
    holder: 'UBND phường Chu Văn An',
  })

  expect(await move('tranhungdao', id, 'accept')).toMatchObject({ status: 404 })
  expect(await move('congan', id, 'accept')).toMatchObject({ status: 404 })
  const accepted = await move('chuvanan', id, 'accept')
  expect(accepted.body).toMatchObject({
    state: 'handed',
    due: '2026-11-12T02:00:00.000Z',
    firstDue: '2026-11-12T02:00:00.000Z',
    applicant: 'Hoàng Thị Kín',
    person: { phone: '0912 345 678', idNumber: '031190001234' },
    files: expect.arrayContaining([expect.objectContaining({ kind: 'receipt', verification: expect.any(String) })]),
  })
  expect(await move('chuvanan', id, 'hand-over')).toMatchObject({ body: { code: 'wrong-state' } })
  await move('chuvanan', id, 'receive')

  // More is asked for, once; the clock stands from the morning to the next afternoon.
  now = '2026-11-09T03:00:00.000Z'
  expect(await move('chuvanan', id, 'ask', { words: 'Ảnh mờ', documents: ['r9'] })).toMatchObject({
    body: { code: 'document-unknown' },
  })
  expect(await move('chuvanan', id, 'ask', { words: 'Ảnh giấy chứng sinh bị mờ', documents: ['r2'] })).toMatchObject({
    body: { state: 'waiting', clock: 'stands', hoursLeft: null, answerBy: '2026-12-09' },
  })
  now = '2026-11-10T07:00:00.000Z'
  expect(await mine(dossier, 'supply')).toMatchObject({ body: { code: 'documents-missing' } })
  await upload(dossier, 'r2')
  const supplied = await mine(dossier, 'supply', 'Gửi lại bản rõ')
  // Ten working hours stood, from 10:00 to 14:00 of the next day: given back exactly.
  expect(supplied.body).toMatchObject({
    state: 'processing',
    due: '2026-11-13T04:00:00.000Z',
  })
  expect(await move('chuvanan', id, 'ask', { words: 'Thêm' })).toMatchObject({ body: { code: 'asked-once' } })

  expect(await move('ct.10549', id, 'issue')).toMatchObject({ body: { code: 'not-last-stage' } })
  await move('chuvanan', id, 'hand-over')
  expect(await move('chuvanan', id, 'receive')).toMatchObject({ body: { code: 'not-your-step' } })
  expect((await ask('bhxh', 'GET', `/dossiers/${id}`)).status).toBe(404)
  expect((await ask('congan', 'GET', `/dossiers/${id}`)).body).toMatchObject({ applicant: 'Hoàng Thị Kín' })
  expect(await move('congan', id, 'back', { words: 'Thiếu giấy khai sinh' })).toMatchObject({
    body: { holder: { id: 'ubnd-10549-chu-van-an' }, stage: { index: 0 } },
  })
  await move('chuvanan', id, 'receive')
  await move('chuvanan', id, 'hand-over')
  await move('congan', id, 'receive')
  await move('congan', id, 'hand-over')

  // Late with the third agency: its head apologises with a new date, once with a reason; it counts as late all the same.
  now = '2026-11-16T02:00:00.000Z'
  expect((await ask('bhxh', 'GET', `/dossiers/${id}`)).body).toMatchObject({ overdue: true, holder: { id: 'bhxh' } })
  const newDay = '2026-11-17T03:00:00.000Z'
  expect(await move('chuvanan', id, 'apologise', { words: 'Chậm', due: newDay })).toMatchObject({
    body: { code: 'not-your-step' },
  })
  expect(await move('bhxh', id, 'apologise', { due: newDay })).toMatchObject({ body: { code: 'words-missing' } })
  expect(
    await move('bhxh', id, 'apologise', { words: 'Hệ thống cấp thẻ bảo trì', due: '2026-11-15T03:00:00.000Z' }),
  ).toMatchObject({ body: { code: 'due-not-later' } })
  expect(await move('bhxh', id, 'apologise', { words: 'Hệ thống cấp thẻ bảo trì', due: newDay })).toMatchObject({
    body: { due: newDay, extensions: 1, firstDue: '2026-11-12T02:00:00.000Z', late: true, overdue: true },
  })
  await move('bhxh', id, 'receive')
  now = '2026-11-16T08:00:00.000Z'
  const issued = await move('bhxh', id, 'issue', { words: 'Thẻ số GD431…' })
  expect(issued.body).toMatchObject({ state: 'issued', late: true, clock: 'stopped' })
  expect(await move('chuvanan', id, 'return')).toMatchObject({ body: { state: 'returned' } })

  // What the citizen has in hand at the end.
  const end = (await follow(dossier)).body
  expect(JSON.stringify(end)).not.toContain('Hoàng Thị Thanh Hương')
  const result = end.files.find(({ kind }) => kind === 'result')
  expect(end.files.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['receipt', 'request', 'apology', 'result']))
  const { bytes } = await ask('', 'POST', `/dossiers/followed/${dossier.code}/files/${result?.id}`, {
    secret: dossier.secret,
  })
  expect(inspectSignatures(bytes)).toMatchObject([{ signer: 'Bảo hiểm xã hội thành phố', intact: true, whole: true }])
  expect((await ask('', 'GET', `/check/${result?.verification}`)).body).toMatchObject({
    kind: 'result',
    dossier: dossier.code,
    initials: 'H.T.K.',
    stored: { unchanged: true, signatures: [{ ours: true, intact: true }] },
  })
  expect((await ask('', 'POST', '/check', bytes)).body).toMatchObject({
    document: { dossier: dossier.code },
    signatures: [{ intact: true }],
  })
  const tampered = Buffer.from(bytes)
  tampered[200] = (tampered[200] as number) ^ 1
  expect((await ask('', 'POST', '/check', tampered)).body).toMatchObject({
    document: null,
    signatures: [{ intact: false }],
  })
  const apology = end.files.find(({ kind }) => kind === 'apology')
  const printed = await ask('', 'POST', `/dossiers/followed/${dossier.code}/files/${apology?.id}`, {
    secret: dossier.secret,
  })
  expect(printed.bytes.subarray(0, 5).toString()).toBe('%PDF-')

  // The stored state is the fold of the moves, and the ledger holds no name and no word of the applicant.
  await asSystem(async (tx) => {
    const kept = await findDossier(tx, id)
    if (!kept) throw new Error('gone')
    expect(kept).toMatchObject(replayDossier(await dossierMoves(tx, kept)))
  })
  const { rows: facts } = await database.pool.query('select * from ledger.fact where subject_id = $1', [id])
  expect(facts.length).toBeGreaterThan(12)
  expect(JSON.stringify(facts)).not.toMatch(/Kín|0912|Bí Mật|bản rõ/)
  const { rows: sealed } = await database.pool.query('select * from work.dossier_applicant where dossier_id = $1', [id])
  const { rows: papers } = await database.pool.query('select * from work.dossier_file where dossier_id = $1', [id])
  expect(JSON.stringify([sealed, papers])).not.toMatch(/0912|031190001234/)
  expect(JSON.stringify(papers)).not.toContain(dossier.secret)
})

test('the same form sent twice on a bad line is one dossier, at the same moment too; a file twice is one file', async () => {
  now = '2026-11-10T02:00:00.000Z'
  const form = application(EXTRACT)
  const [one, two] = await Promise.all([ask('', 'POST', '/dossiers', form), ask('', 'POST', '/dossiers', form)])
  const again = await ask('', 'POST', '/dossiers', { ...form, words: 'Đã sửa' })
  expect([two.body, again.body]).toEqual([one.body, one.body])
  const { rows } = await database.pool.query('select 1 from work.dossier where code = $1', [one.body.code])
  expect(rows).toHaveLength(1)
  const first = await upload(one.body, 'r1', PNG)
  expect(first.body).toMatchObject({ type: 'image/jpeg', kind: 'submitted' })
  expect((await upload(one.body, 'r1', PNG)).body.id).toBe(first.body.id)
  expect((await follow(one.body)).body.files).toHaveLength(1)
  // The answer to `send` was lost and it is asked for again; a step that was not the last is refused.
  await mine(one.body, 'send')
  expect(await mine(one.body, 'send')).toMatchObject({ status: 200, body: { state: 'submitted' } })
  expect(await mine(one.body, 'supply')).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
})

test('what is no picture and no PDF is not taken, whatever it is called', async () => {
  const begun = await begin(EXTRACT)
  for (const bytes of [
    Buffer.from('MZ program'),
    Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]),
  ])
    expect(await upload(begun, 'r1', bytes)).toMatchObject({ status: 415, body: { code: 'wrong-type' } })
  expect(await upload(begun, 'r7')).toMatchObject({ body: { code: 'document-unknown' } })
  await upload(begun, 'r1')
  await mine(begun, 'send')
  expect(await upload(begun, 'r1', PNG)).toMatchObject({ body: { code: 'closed-to-files' } })
})

test('a wrong secret and an unknown code answer alike, and guessing on does not lock out the right one', async () => {
  const begun = await begin(EXTRACT)
  for (let n = 0; n < 60; n++) {
    const { status, body } = await follow({ code: begun.code, secret: `${n}`.padStart(24, 'x') })
    expect([404, 429]).toContain(status)
    expect(['not-found', 'too-many']).toContain(body.code)
  }
  expect(await follow(begun)).toMatchObject({ status: 200 })
  expect([404, 429]).toContain((await follow({ ...begun, code: 'HS-00-ZZZ' })).status)
  expect((await ask('', 'GET', '/check/0000-0000-0000')).body.code).toBe('no-such-document')
})

test('another commune sees nothing; another sector sees no name; leadership sees the course and not the person', async () => {
  const { id, code } = await submitted(EXTRACT)
  expect((await ask('tranhungdao', 'GET', `/dossiers/${id}`)).status).toBe(404)
  expect((await ask('tranhungdao', 'GET', '/dossiers')).body.items).toEqual([])
  expect((await ask('soyte', 'GET', '/dossiers')).body.items).toEqual([])
  const leader = await ask('chutich', 'GET', `/dossiers/${id}`)
  expect(leader.body).toMatchObject({ code, person: null, applicant: null, words: null, files: [] })
  expect(JSON.stringify(leader.body)).not.toMatch(/Kín|0912|Bí Mật/)
  const list = await ask('chuvanan', 'GET', '/dossiers?state=submitted')
  expect(list.body.items.find((one) => one.code === code)).toMatchObject({
    applicant: 'Hoàng Thị Kín',
  })
  expect(list.body.counts.toCheck).toBe(list.body.total)
})

test('two at the desk accept at once: one does, the other is told where it is now', async () => {
  const { id } = await submitted(EXTRACT)
  const answers = await Promise.all([move('chuvanan', id, 'accept'), move('ct.10549', id, 'accept')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('wrong-state')
})

test('at the desk: entered with paper, guided once, refused with a written reason, fee taken', async () => {
  now = '2026-11-10T02:00:00.000Z'
  expect(await ask('tranhungdao', 'POST', '/dossiers/entered', application(EXTRACT))).toMatchObject({
    body: { code: 'not-your-desk' },
  })
  const { body } = await ask('chuvanan', 'POST', '/dossiers/entered', application(EXTRACT))
  const { id } = body
  expect(await move('chuvanan', id, 'send')).toMatchObject({ body: { code: 'documents-missing' } })
  expect(await move('chuvanan', id, 'send', { documents: ['r1', 'r2'] })).toMatchObject({
    body: { state: 'submitted', channel: 'desk' },
  })
  expect(await move('chuvanan', id, 'fee')).toMatchObject({ body: { code: 'amount-missing' } })
  expect(await move('chuvanan', id, 'fee', { amount: 8000 })).toMatchObject({
    body: { money: { fee: 8000, feePaid: 8000 } },
  })
  expect(await move('chuvanan', id, 'guide', { words: 'Tờ khai chưa ký', documents: ['r1'] })).toMatchObject({
    body: { state: 'mending', clock: 'stands' },
  })
  expect(await mine(body, 'mend')).toMatchObject({ status: 200, body: { state: 'submitted' } })
  expect(await move('chuvanan', id, 'guide', { words: 'Nữa' })).toMatchObject({ body: { code: 'guided-once' } })
  expect(await move('chuvanan', id, 'reject')).toMatchObject({ body: { code: 'words-missing' } })
  const rejected = await move('chuvanan', id, 'reject', { words: 'Không đăng ký hộ tịch tại phường' })
  expect(rejected.body).toMatchObject({ state: 'rejected', late: false })
  expect(rejected.body.files.map(({ kind }) => kind)).toEqual(['guide', 'rejection'])
})

test('a result laid in by the agency is signed as it is; one that came signed keeps its own signature', async () => {
  now = '2026-11-10T02:00:00.000Z'
  const paper = await toPdf({
    superior: null,
    agency: 'UBND phường Chu Văn An',
    number: '1/TL',
    place: 'Hải Phòng',
    day: '2026-11-10',
    kind: 'TRÍCH LỤC',
    subject: 'Khai sinh',
    body: [],
    signer: { capacity: ['CHỦ TỊCH'], name: 'Phạm Quốc Toản' },
    recipients: ['Như trên'],
  })
  const issue = async (bytes: Uint8Array): Promise<Buffer> => {
    const one = await submitted(EXTRACT)
    await move('chuvanan', one.id, 'accept')
    await move('chuvanan', one.id, 'receive')
    const path = `/dossiers/${one.id}/files?kind=result&name=trich-luc.pdf`
    expect((await ask('chuvanan', 'POST', path, PNG)).body.code).toBe('not-a-pdf')
    expect((await ask('chuvanan', 'POST', path, PDF.subarray(0, 20))).body.code).toBe('not-a-pdf')
    expect((await ask('chuvanan', 'POST', path, Buffer.from(bytes))).status).toBe(200)
    expect((await follow(one)).body.files.map(({ kind }) => kind)).not.toContain('result')
    const { body } = await move('ct.10549', one.id, 'issue')
    const results = body.files.filter(({ kind }) => kind === 'result')
    expect(results).toHaveLength(1)
    return (await ask('chuvanan', 'GET', `/dossiers/${one.id}/files/${results[0]?.id}`)).bytes
  }
  const signed = await issue(paper)
  expect(inspectSignatures(signed)).toMatchObject([{ signer: 'UBND phường Chu Văn An', intact: true, whole: true }])
  expect((await issue(signed)).equals(signed)).toBe(true)
})

test('withdrawn by the applicant; declined with a reason and given back', async () => {
  const one = await submitted(EXTRACT)
  await move('chuvanan', one.id, 'accept')
  expect(await mine(one, 'withdraw')).toMatchObject({ body: { state: 'withdrawn', next: [] } })
  const two = await submitted(EXTRACT)
  await move('chuvanan', two.id, 'accept')
  await move('chuvanan', two.id, 'receive')
  expect(await move('chuvanan', two.id, 'decline', { words: 'Không có trong sổ' })).toMatchObject({
    body: { code: 'not-your-step' },
  })
  expect(await move('ct.10549', two.id, 'decline', { words: 'Không có trong sổ' })).toMatchObject({
    body: { state: 'declined' },
  })
  expect(await move('chuvanan', two.id, 'return')).toMatchObject({ body: { state: 'returned' } })
})

test('what was asked for and does not come ends the dossier after its day, once; who supplies in time goes on', async () => {
  now = '2026-11-10T02:00:00.000Z'
  const [late, quick] = [await submitted(CHILD), await submitted(CHILD)]
  for (const { id } of [late, quick]) {
    await move('chuvanan', id, 'accept')
    await move('chuvanan', id, 'receive')
    await move('chuvanan', id, 'ask', { words: 'Ảnh mờ', documents: ['r2'] })
  }
  now = '2026-12-10T02:00:00.000Z'
  await upload(quick, 'r2')
  await mine(quick, 'supply')
  const system = systemCaller()
  const of = { ...(await openDossiers(folder, '')), files: createFileStore(join(folder, 'files')) }
  const lapse = (at: Instant) => lapseDossiers({ db: database, system, now: () => at }, of)
  const before = await lapse('2026-12-11T01:00:00.000Z')
  expect(before).toBeGreaterThan(0)
  expect((await follow(late)).body).toMatchObject({ state: 'lapsed', late: false })
  expect((await follow(quick)).body.state).toBe('processing')
  expect(await lapse('2026-12-11T02:00:00.000Z')).toBe(0)
  // The quick one is taken out again, so that the figures below are of November.
  expect((await mine(quick, 'withdraw')).body.state).toBe('withdrawn')
})

test('the administrator changes a procedure: checked, versioned; a dossier stays with the version it began under', async () => {
  now = '2026-11-10T02:00:00.000Z'
  const before = (await ask('quantri', 'GET', `/procedures/${EXTRACT}`)).body as unknown as ProcedureView
  const { id: _id, version, from: _from, to: _to, ...rest } = before
  const input = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !['versions', 'agencies', 'readyBy'].includes(name)),
  ) as unknown as ProcedureInput
  const put = (procedure: object, after: number | null = version) =>
    ask('quantri', 'PUT', `/procedures/${EXTRACT}`, { procedure, after })
  expect((await ask('chuvanan', 'PUT', `/procedures/${EXTRACT}`, { procedure: input, after: version })).status).toBe(
    403,
  )
  const wrong = await put({
    ...input,
    termHours: 9,
    result: '',
    stages: [...input.stages, { name: 'X', agency: 'commune/aviation', hours: 0 }],
  })
  expect(wrong).toMatchObject({ status: 409, body: { code: 'procedure-invalid' } })
  expect(wrong.body.fields.map(({ field }) => field)).toEqual([
    'result',
    'stages.1.hours',
    'stages.1.agency',
    'termHours',
  ])
  const old = await submitted(EXTRACT)
  expect(await put({ ...input, termHours: 4, stages: [{ ...input.stages[0], hours: 4 }] })).toMatchObject({
    status: 200,
    body: { version: version + 1 },
  })
  expect(await put(input)).toMatchObject({ status: 409, body: { code: 'procedure-changed' } })
  const { body: accepted } = await move('chuvanan', old.id, 'accept')
  expect(accepted).toMatchObject({ procedure: { version }, due: '2026-11-11T02:00:00.000Z' })
  const fresh = await submitted(EXTRACT)
  expect((await move('chuvanan', fresh.id, 'accept')).body).toMatchObject({
    procedure: { version: version + 1 },
    due: '2026-11-10T08:00:00.000Z',
  })

  // Out to a spreadsheet and in again: nothing new; with a changed cell: one new version; with a wrong one: none.
  const sheet = await ask('quantri', 'GET', '/procedure-sheet')
  const same = await ask('quantri', 'POST', '/procedure-imports?keep=true', sheet.bytes)
  expect(same.body).toMatchObject({ faults: [], kept: 0 })
  expect(same.body.procedures.map(({ what }) => what)).toEqual(['same', 'same', 'same'])
  expect((await ask('quantri', 'POST', '/procedure-imports', PDF)).body.code).toBe('sheet-unreadable')

  expect(
    await ask('quantri', 'POST', `/procedures/${EXTRACT}/withdrawal`, { from: '2026-11-10', reason: 'Bãi bỏ' }),
  ).toMatchObject({ status: 200 })
  expect((await ask('', 'POST', '/dossiers', application(EXTRACT))).body.code).toBe('procedure-withdrawn')
  expect((await ask('', 'GET', '/procedures')).body.items).toHaveLength(2)
  expect((await ask('', 'GET', '/procedures?all=true')).body.items).toHaveLength(3)
})

test('figures are the moves counted: every dossier submitted stands in one cell', async () => {
  now = '2026-11-20T02:00:00.000Z'
  const answer = await ask('chutich', 'GET', '/dossier-figures?from=2026-11&to=2026-11')
  const body = answer.body as unknown as Figures
  const { rows } = await database.pool.query(`
    select d.id, d.state, max(case when m.step in ('issue', 'decline') then m.at end) as ended,
      count(*) filter (where m.step = 'apologise') as apologies
    from work.dossier d join work.dossier_move m on m.dossier_id = d.id
    where d.state <> 'draft' and exists (select from work.dossier_move s where s.dossier_id = d.id and s.step = 'send')
    group by 1, 2`)
  const { total } = body
  expect(total.received).toBe(rows.length)
  expect(
    total.doneOnTime + total.doneLate + total.openInTime + total.openOverdue + total.paused + total.notHandled,
  ).toBe(total.received)
  for (const cell of DOSSIER_CELLS) {
    const list = await ask('chutich', 'GET', `/dossiers?from=2026-11&to=2026-11&cell=${cell}`)
    expect([cell, list.body.total]).toEqual([cell, total[cell]])
  }
  expect(total.doneLate).toBe(1)
  expect(total.doneOnTime + total.doneLate).toBe(rows.filter(({ ended }) => ended !== null).length)
  expect(total.apologised).toBe(1)
  expect(total.notHandled).toBe(rows.filter(({ state }) => ['rejected', 'withdrawn', 'lapsed'].includes(state)).length)
  const child = body.stages.filter(({ procedure }) => procedure.id === CHILD)
  expect(child.map(({ stage, agency, count }) => [stage, agency.id, count])).toEqual([
    [0, 'ubnd-10549-chu-van-an', 2],
    [1, 'cong-an', 2],
    [2, 'bhxh', 1],
  ])
  expect((await ask('tranhungdao', 'GET', '/dossier-figures')).body).toMatchObject({ total: { received: 0 } })
})
