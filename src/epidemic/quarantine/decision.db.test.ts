import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import type { Day, Instant } from '#kernel/day'
import { callerOf, index, publicCaller, seedAgencies, systemCaller, territoryOf } from '#people'
import { type Atlas, loadAtlas, predecessorsOf } from '#places'
import { closePrinting } from '#platform/documents/print'
import { createFileStore, type FileStore } from '#platform/files/store'
import { within } from '#platform/sql/transaction'
import { officer, openScene } from '#test/epidemic-scene'
import type { Outbreak } from '../contract.ts'
import { createQuarantineHandlers } from './http.ts'
import { climbMissedChecks } from './jobs-check.ts'
import { printDecisions } from './jobs-decision.ts'
import type { BatchView, DueCheck, Quarantined } from './shapes.ts'

const HERE = '10549-chu-van-an'
const powers = ['epidemic.see', 'epidemic.act', 'epidemic.identify']
const health = officer(['*'], powers)

let scene: Awaited<ReturnType<typeof openScene>>
type Name = keyof ReturnType<typeof createQuarantineHandlers>
let ask: (caller: Caller, name: Name, input?: object) => Promise<unknown>
let files: FileStore
let atlas: Atlas
let count = 0

beforeAll(async () => {
  scene = await openScene()
  files = createFileStore(await mkdtemp(join(tmpdir(), 'lienthong-decisions-')))
  ask = scene.asking(createQuarantineHandlers({ publicUrl: 'http://127.0.0.1', files }))
  atlas = await scene.write(loadAtlas)
  await scene.write((tx) => seedAgencies(tx, atlas))
})
afterAll(async () => {
  await closePrinting()
  await scene.close()
})

/** People in quarantine at home since a moment, of an outbreak of their own, under a rule of 14 days. */
async function quarantined(names: readonly string[], unitId: string, at: Instant): Promise<string[]> {
  scene.at(at)
  const day = at.slice(0, 10) as Day
  const rule = { disease: `Bệnh ${++count}`, act: 'QĐ thử', from: day, to: null, appliesTo: 'everyone' }
  const days = { quarantineDays: 14, monitoringDays: 7, place: 'either', testDays: [1, 14] }
  await ask(health, 'addQuarantineRule', { body: { ...rule, ...days } })
  const body = { name: `Ổ dịch ${count}`, disease: rule.disease, startedOn: day }
  const { id: outbreakId } = (await scene.ask(health, 'openOutbreak', { body })) as Outbreak
  const f0 = (await scene.ask(health, 'recordCase', {
    body: { outbreakId, person: { name: 'Ca đầu', unitId }, confirmedAt: at },
  })) as { id: string }
  const ids: string[] = []
  for (const name of names) {
    const other = { name, unitId, sex: 'female', birthYear: 1984 } as const
    const met = new Date(Date.parse(at) - 24 * 3_600_000).toISOString() as Instant
    const input = { body: { personId: f0.id, other, startsAt: met, endsAt: null } }
    ids.push(((await scene.meet(health, input)) as { otherId: string }).otherId)
  }
  await scene.settle()
  await scene.ask(health, 'markQuarantined', { body: { people: ids, at, kind: 'home' } })
  return ids
}

const issue = (people: readonly string[], format = 'zip-docx', as = health) =>
  ask(as, 'issueDecisions', { body: { people, kind: 'quarantine', format } }) as Promise<
    BatchView & { refused?: string }
  >
const numbers = async () =>
  (await scene.db.pool.query(`select number from epidemic.decision where year = 2026 order by number`)).rows.map(
    (row: { number: number }) => row.number,
  )

test('numbers have neither gaps nor doubles, many at once and with one given up among them', async () => {
  const people = await quarantined(
    Array.from({ length: 12 }, (_, n) => `Nguyễn Thị ${String.fromCharCode(65 + n)}`),
    HERE,
    '2026-11-20T02:00:00.000Z',
  )
  const nobody = '0192f0c1-0000-7000-8000-00000000cafe'
  const answers = await Promise.all([
    ...[0, 3, 6, 9].map((from) => issue(people.slice(from, from + 3))),
    issue([people[0] as string, nobody]),
  ])
  expect(answers.map(({ refused }) => refused ?? 'issued').sort()).toEqual([
    ...Array(4).fill('issued'),
    'not-quarantined',
  ])
  expect(await numbers()).toEqual(Array.from({ length: 12 }, (_, n) => n + 1))
})

test('a batch is printed once, found again, and bears the names; anybody verifies a code without one', async () => {
  const [id] = (await quarantined(['Đặng Thị Ánh Tuyết'], HERE, '2026-11-21T02:00:00.000Z')) as [string]
  const batch = await issue([id])
  expect(await ask(health, 'readDecisionBatch', { params: { id: batch.id } })).toMatchObject({
    refused: 'not-ready-yet',
  })
  const wired = { db: scene.db, system: systemCaller(), files, now: (): Instant => '2026-11-21T02:01:00.000Z' }
  await printDecisions(wired, batch.id)
  await printDecisions(wired, batch.id)
  const { batches } = (await ask(health, 'listDecisionBatches')) as { batches: BatchView[] }
  expect(batches.find((one) => one.id === batch.id)).toMatchObject({ state: 'ready', done: 1, total: 1 })
  const file = (await ask(health, 'readDecisionBatch', { params: { id: batch.id } })) as { body: NodeJS.ReadableStream }
  const path = join(await mkdtemp(join(tmpdir(), 'lienthong-zip-')), 'file')
  await pipeline(file.body, createWriteStream(path))
  expect((await readFile(path)).toString('latin1')).toContain(
    'QD-UBND'.replace('QD', Buffer.from('QĐ').toString('latin1')),
  )

  const { rows } = await scene.db.pool.query('select code, id from epidemic.decision where person_id = $1', [id])
  const { code, id: decision } = rows[0] as { code: string; id: string }
  const nobody = publicCaller('vi')
  const seen = await ask(nobody, 'verifyDecision', {
    params: { code: `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}` },
  })
  expect(seen).toMatchObject({ kind: 'quarantine', initials: 'Đ.T.Á.T.', birthYear: 1984, revokedOn: null })
  expect(JSON.stringify(seen)).not.toContain('Tuyết')
  expect(await ask(nobody, 'verifyDecision', { params: { code: '0000000000' } })).toMatchObject({
    refused: 'no-such-document',
  })
  await ask(health, 'revokeDecision', { params: { id: decision }, body: { reason: 'Ghi sai nơi ở' } })
  expect(await ask(nobody, 'verifyDecision', { params: { code } })).toMatchObject({ revokedOn: '2026-11-21' })
  const stranger = officer(['10570-tran-hung-dao'], powers)
  expect(await ask(stranger, 'readDecision', { params: { id: decision }, body: { format: 'pdf' } })).toMatchObject({
    refused: 'not-found',
  })
  expect(
    await scene.db.pool.query(
      `select 1 from epidemic.decision_text t join epidemic.decision d on d.id = t.decision_id
    where d.person_id = $1 and t.document::text like '%bà Đặng Thị Ánh Tuyết%'`,
      [id],
    ),
  ).toMatchObject({ rowCount: 1 })
})

test('a commune is merged in the middle of a quarantine: its successor sees, checks, is told and decides', async () => {
  const former = predecessorsOf(atlas, HERE, '2025-06-30').find(({ share }) => share === 1)
  if (former === undefined) throw new Error('the ward has no whole predecessor')
  const [id] = (await quarantined(['Phạm Thị Hòa'], former.unitId, '2025-06-29T02:00:00.000Z')) as [string]
  const officerOf = (unit: string, from: Day, day: Day): Caller =>
    callerOf(
      {
        account: '00000000-0000-7000-8000-000000000009',
        name: 'Cán bộ phường',
        posts: [
          {
            id: 'p',
            account: '00000000-0000-7000-8000-000000000009',
            role: 'commune-officer',
            agency: `ubnd-${unit}`,
            title: 'Cán bộ',
            unit,
            sector: 'health',
            from,
            to: null,
          },
        ],
        mustChangePassword: false,
      },
      index(territoryOf(atlas)),
      day,
      'vi',
    )
  // The day after: the ward that took the commune over goes on where it stopped; a neighbour sees nothing.
  scene.at('2025-07-01T14:00:00.000Z')
  const heir = officerOf(HERE, '2025-07-01', '2025-07-01')
  const due = async (as: Caller) =>
    ((await ask(as, 'listChecks', { query: { unit: HERE } })) as { due: DueCheck[] }).due.map((one) => one.id)
  expect(await due(heir)).toContain(id)
  expect(await due(officerOf('10570-tran-hung-dao', '2025-07-01', '2025-07-01'))).toEqual([])
  const { course } = (await ask(heir, 'getQuarantine', { params: { id } })) as { course: Quarantined }
  expect(course).toMatchObject({ releaseOn: '2025-07-13', missedDays: ['2025-06-30'] })

  await within(scene.db.kysely, systemCaller(), 'write', (tx) =>
    climbMissedChecks(tx, { caller: systemCaller(), at: '2025-07-01T14:00:00.000Z', requestId: 'clock' }),
  )
  const told = await scene.db.pool.query(
    `select day::text, stage, agency_id as agency from epidemic.check_notice where person_id = $1 order by day, stage`,
    [id],
  )
  expect(told.rows.map(({ day, stage, agency }) => `${day} ${stage} ${agency}`)).toEqual([
    `2025-06-30 1 tyt-${HERE}`,
    `2025-06-30 2 ubnd-${HERE}`,
    expect.stringMatching(/^2025-06-30 3 (?!null|ubnd-10549|tyt-)/),
    `2025-07-01 1 tyt-${HERE}`,
  ])
  const check = {
    day: '2025-07-01',
    present: true,
    temperature: 36.6,
    symptoms: [],
    note: null,
    checkedAt: '2025-07-01T13:00:00.000Z',
  }
  expect(await ask(heir, 'recordChecks', { body: { checks: [{ personId: id, ...check }] } })).toMatchObject({
    written: [id],
  })
  expect(await issue([id], 'pdf', heir)).toMatchObject({ total: 1 })
  const { rows } = await scene.db.pool.query(
    `select d.agency_id as agency, d.year, t.document->>'agency' as name from epidemic.decision d
     join epidemic.decision_text t on t.decision_id = d.id where d.person_id = $1`,
    [id],
  )
  expect(rows).toEqual([{ agency: `ubnd-${HERE}`, year: 2025, name: 'Ủy ban nhân dân\nphường Chu Văn An' }])
})
