import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { instant } from '#kernel/day'
import { isRefused, type Refused } from '#kernel/refusal'
import { systemClock } from '#platform/clock'
import { createApp } from '#platform/http/app'
import type { AnyEndpoint } from '#platform/http/endpoint'
import { type Call, serve } from '#platform/http/serve'
import { createLog } from '#platform/log'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type HeadView, ledger } from './contract.ts'
import { isSignedBy, publicKeyOf } from './head.ts'
import { createHandlers } from './http.ts'
import { inspectLedger, type Sealer, startSealer } from './jobs.ts'
import { hashLeaf, hashOfHex, hex } from './merkle/hash.ts'
import { verifyConsistency, verifyInclusion } from './merkle/proof.ts'
import { verifyExport } from './store/read-export.ts'
import { remember } from './store/remember.ts'
import { actingAs, callerWith, factsOf } from './testing.ts'

let database: TestDatabase
let folder: string
let sealer: Sealer
const handlers = createHandlers({
  namesOf: async (_tx, ids) => new Map(ids.filter((id) => id === 'an').map((id) => [id, 'Nguyễn Văn An'])),
  agencyNames: async () => new Map([['agency-1', { vi: 'Sở Y tế', en: 'Health department' }]]),
  unitsUnder: async (_tx, unit) => (unit === '31-hai-phong' ? [unit, '30-hai-duong'] : [unit]),
  kinds: { 'work.task-accepted': { vi: 'Đã nhận việc', en: 'Task accepted' } },
})
const an = callerWith('an', { 'app.see_work': 'health/*', 'app.see_ledger': '*/*' })

/** Past 256 entries, so that proofs are read from stored nodes too; the last two wait to be sealed. */
const SIZES = [3, 300, 250]
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  sealer = await startSealer(database, { keyFile: join(folder, 'key.pem'), everyMs: 3_600_000 })
  for (const [day, size] of SIZES.entries()) {
    await write(size, day)
    await sealer.seal()
  }
  await write(2, 9)
})
afterAll(async () => {
  await sealer.stop()
  await database.drop()
  await rm(folder, { recursive: true })
})

const write = (count: number, day: number): Promise<void> =>
  within(database.kysely, an, 'write', (tx) =>
    remember(tx, actingAs(an, instant(1_790_000_000_000 + day * 86_400_000)), factsOf(count)),
  )

async function ask<K extends keyof typeof handlers>(
  name: K,
  { query = {}, params = {}, caller = an }: { query?: object; params?: object; caller?: Caller },
) {
  const call = { query, params, ...actingAs(caller), today: '2026-11-23' } as unknown as Call<AnyEndpoint>
  return within(database.kysely, caller, 'read', (tx) =>
    (handlers[name] as (call: Call<AnyEndpoint>, tx: unknown) => ReturnType<(typeof handlers)[K]>)(call, tx),
  )
}
const answered = <T>(answer: T | Refused): T => {
  if (isRefused(answer)) throw new Error(`refused: ${answer.refused}`)
  return answer as T
}
const headOf = ({ root, signature, ...head }: HeadView) => ({
  ...head,
  root: hashOfHex(root)!,
  signature: Buffer.from(signature, 'base64'),
})

test('the history of a thing is newest first, in words, with names', async () => {
  const { facts } = answered(await ask('getHistory', { query: { type: 'work.task', id: 'task-0' } }))
  expect(facts.map((fact) => fact.seq)).toEqual([null, 303, 3, 0])
  expect(facts[0]).toMatchObject({
    words: { vi: 'Đã nhận việc' },
    who: { accountId: 'an', name: 'Nguyễn Văn An', postId: 'post-1', agency: { vi: 'Sở Y tế' } },
    after: { state: 'accepted', progress: 0 },
  })
  const stranger = callerWith('chi', { 'app.see_work': 'education/*' })
  const seen = answered(await ask('getHistory', { query: { type: 'work.task', id: 'task-0' }, caller: stranger }))
  expect(seen.facts).toEqual([])
})

const count = async (query: object): Promise<number> =>
  answered(await ask('listFacts', { query: { limit: 500, ...query } })).facts.length

test('the list is read page by page without a gap, and filtered', async () => {
  const ids: string[] = []
  let before: string | undefined
  do {
    const page = answered(await ask('listFacts', { query: { limit: 100, before } }))
    ids.push(...page.facts.map((fact) => fact.id))
    before = page.next ?? undefined
  } while (before !== undefined)
  expect(new Set(ids).size).toBe(555)
  expect(ids).toHaveLength(555)
  expect(await count({ from: '2026-09-22', to: '2026-09-22' })).toBe(300)
  expect(await count({ room: ['epidemic'] })).toBe(0)
  expect(await count({ unit: '31-hai-phong' })).toBe(500)
  expect(await count({ unit: 'chu-van-an' })).toBe(0)
  expect(await count({ unit: '30-hai-duong', sector: ['health'], account: 'an', kind: 'work.task-accepted' })).toBe(500)
  expect(await count({ subjectId: 'task-299' })).toBe(1)
  expect(await count({ words: 'NHẬN việc số 29' })).toBe(12)
  expect(await count({ words: 'số 299' })).toBe(1)
})

test('an entry is proven by its bytes, the path and a signed head alone', async () => {
  const key = publicKeyOf(answered(await ask('getHead', {})).publicKey!)!
  for (const id of ['task-0', 'task-2', 'task-299', 'task-249', 'task-131']) {
    const { facts } = answered(await ask('getHistory', { query: { type: 'work.task', id } }))
    for (const { id: factId } of facts.filter((fact) => fact.seq !== null)) {
      for (const size of [0, 553]) {
        const proof = answered(await ask('proveEntry', { params: { id: factId }, query: { size } }))
        const head = headOf(proof.head)
        const leaf = hashLeaf(Buffer.from(proof.fact))
        expect(hex(leaf)).toBe(proof.leafHash)
        expect(JSON.parse(proof.fact)).toMatchObject({ id: factId })
        expect(isSignedBy(head, key)).toBe(true)
        expect(
          verifyInclusion(
            leaf,
            proof.seq,
            head.size,
            head.root,
            proof.path.map((h) => hashOfHex(h)!),
          ),
        ).toBe(true)
      }
    }
  }
})

test('each head begins with each earlier one', async () => {
  const heads = []
  for (const seq of [0, 3, 303]) {
    const { facts } = answered(await ask('listFacts', { query: { limit: 500, subjectId: 'task-0' } }))
    const { id } = facts.find((fact) => fact.seq === seq)!
    heads.push(headOf(answered(await ask('proveEntry', { params: { id } })).head))
  }
  expect(heads.map((head) => head.size)).toEqual([3, 303, 553])
  for (const [i, second] of heads.entries()) {
    for (const first of heads.slice(0, i + 1)) {
      const query = { first: first.size, second: second.size }
      const { path } = answered(await ask('proveConsistency', { query }))
      expect(
        verifyConsistency(
          first,
          second,
          path.map((h) => hashOfHex(h)!),
        ),
      ).toBe(true)
    }
  }
  expect(await ask('proveConsistency', { query: { first: 3, second: 554 } })).toMatchObject({ refused: 'not-sealed' })
})

test('what waits, is unseen or is unknown cannot be proven', async () => {
  const { facts } = answered(await ask('listFacts', { query: { limit: 3 } }))
  expect(await ask('proveEntry', { params: { id: facts[0]!.id } })).toMatchObject({ refused: 'not-sealed' })
  const [sealed] = answered(await ask('getHistory', { query: { type: 'work.task', id: 'task-5' } })).facts
  const stranger = callerWith('chi')
  expect(await ask('proveEntry', { params: { id: sealed!.id }, caller: stranger })).toMatchObject({
    refused: 'not-found',
  })
  const unknown = createHash('md5')
    .update('nobody')
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  expect(await ask('proveEntry', { params: { id: unknown } })).toMatchObject({ refused: 'not-found' })
})

test('the head says how far the ledger is sealed, and when it was last found intact', async () => {
  expect(answered(await ask('getHead', {})).inspection).toBeNull()
  const verdict = await inspectLedger(database, join(folder, 'key.pem'), {
    now: () => instant(1_790_000_000_000),
    today: () => '2026-09-21',
  })
  expect(verdict.findings).toEqual([])
  expect(answered(await ask('getHead', {}))).toMatchObject({
    head: { size: 553 },
    inspection: { at: instant(1_790_000_000_000), size: 553, findings: 0 },
  })
})

test('over HTTP a fact keeps what it changed, and an export verifies as it was downloaded', async () => {
  const app = await createApp({ log: createLog('silent'), requestsPerMinute: 1_000 })
  serve({ app, db: database.kysely, clock: systemClock, authenticate: async () => an }, ledger, handlers)
  const list = await app.inject('/api/ledger/facts?limit=1&room=work')
  expect(list.json()).toMatchObject({
    facts: [{ before: { state: 'issued' }, after: { state: 'accepted' }, seq: null }],
  })
  expect((await app.inject('/api/ledger/facts?room=kitchen')).statusCode).toBe(400)
  const download = await app.inject('/api/ledger/export')
  expect(download.headers['content-disposition']).toContain('.jsonl')
  const file = join(folder, 'download.jsonl')
  await writeFile(file, download.rawPayload)
  const { publicKey } = (await app.inject('/api/ledger/head')).json() as { publicKey: string }
  expect(await verifyExport(file, [publicKeyOf(publicKey)!])).toMatchObject({ size: 553, findings: [], withheld: 0 })
  await app.close()
})
