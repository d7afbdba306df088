import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#kernel/day'
import { keyFileIn, remember, startSealer } from '#ledger'
import { systemCaller } from '#people'
import { ROOT } from '#platform/config'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'

let database: TestDatabase
let dataDir: string
let file: string
let key: string

beforeAll(async () => {
  database = await freshDatabase()
  dataDir = mkdtempSync(join(tmpdir(), 'ledger-cli-'))
  file = join(dataDir, 'so-cai.jsonl')
  key = join(dataDir, 'key.pem')
  const caller = systemCaller()
  const sealer = await startSealer(database, { keyFile: keyFileIn(dataDir), everyMs: 3_600_000 })
  const facts = Array.from({ length: 3 }, (_, i) => ({
    kind: 'work.task-accepted',
    subject: { type: 'work.task', id: `task-${i}` },
    where: { unit: '30-hai-duong', sector: 'health' },
    reason: `việc số ${i}`,
  }))
  await within(database.kysely, caller, 'write', (tx) =>
    remember(tx, { caller, at: instant(1_790_000_000_000), requestId: 'request-1' }, facts),
  )
  await sealer.seal()
  await sealer.stop()
})
afterAll(async () => {
  await database.drop()
  rmSync(dataDir, { recursive: true })
})

function lienthong(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: database.url, DATA_DIR: dataDir, LIENTHONG_LANG: 'vi' }
  const cli = join(ROOT, 'src/main/cli.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'ledger', ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('the administrator exports; anybody with the public key verifies; a changed byte is named', () => {
  writeFileSync(key, lienthong('key').stdout)
  expect(lienthong('export', '--out', file).stdout).toContain('Đã xuất 3 mục')

  const intact = lienthong('verify', file, '--key', key)
  expect(intact).toMatchObject({ status: 0, stderr: '' })
  expect(intact.stdout).toMatch(/^NGUYÊN VẸN: 3 mục, 1 dấu niêm phong/)

  writeFileSync(file, readFileSync(file, 'utf8').replace('việc số 1', 'việc số 7'))
  const altered = lienthong('verify', file, '--key', key)
  expect(altered.status).toBe(3)
  expect(altered.stdout).toMatch(
    /Nội dung bị sửa sau khi niêm phong: mục số 1 \(mã [0-9a-f-]{36}, work\.task-accepted\)/,
  )
  const json = JSON.parse(lienthong('verify', file, '--key', key, '--json').stdout) as object
  expect(json).toMatchObject({ ok: false, size: 3, findings: [{ code: 'fact-changed', from: 1, to: 2 }] })
})

test('the live database is verified, and a fact changed by a superuser is named', async () => {
  expect(lienthong('verify', '--database').status).toBe(0)
  await database.pool.query('alter table ledger.fact disable trigger append_only')
  await database.pool.query(`update ledger.fact set reason = 'việc khác' where subject_id = 'task-2'`)
  const altered = lienthong('verify', '--database', '--json')
  expect(altered.status).toBe(3)
  expect(JSON.parse(altered.stdout)).toMatchObject({ findings: [{ code: 'fact-changed', from: 2 }] })
})

test('wrong input ends with 2 and one line', () => {
  for (const args of [
    ['verify'],
    ['verify', file],
    ['verify', join(dataDir, 'nowhere'), '--key', key],
    ['verify', key, '--key', key],
    ['verify', file, '--key', keyFileIn(dataDir)],
    ['verify', file, '--key', key, '--known', 'x'],
    ['export', '--out', join(dataDir, 'nowhere', 'file')],
  ]) {
    const { status, stderr } = lienthong(...args)
    expect([args.join(' '), status]).toEqual([args.join(' '), 2])
    expect(stderr.trim().split('\n')).toHaveLength(1)
  }
})
