import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Sealer, startSealer } from './jobs.ts'
import { hex } from './merkle/hash.ts'
import { exportAll, exportLines } from './store/export.ts'
import { inspect } from './store/inspect.ts'
import { openSigner, type Signer } from './store/key.ts'
import { verifyExport } from './store/read-export.ts'
import { remember } from './store/remember.ts'
import { actingAs, callerWith, factsOf } from './testing.ts'
import type { Verdict } from './verify/check.ts'

let database: TestDatabase
let folder: string
let sealer: Sealer
let signer: Signer
let lines: string[]
const system = callerWith(null)

/** Three heads: entries 0 to 4, entry 5 alone, entries 6 to 12. */
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  const keyFile = join(folder, 'signing-key.pem')
  sealer = await startSealer(database, { keyFile, everyMs: 3_600_000 })
  signer = await openSigner(keyFile)
  for (const count of [5, 1, 7]) {
    await within(database.kysely, system, 'write', (tx) => remember(tx, actingAs(system), factsOf(count)))
    await sealer.seal()
  }
  const chunks: string[] = []
  await exportAll(database.kysely, async (chunk) => void chunks.push(chunk))
  lines = chunks.join('').split('\n')
})
afterAll(async () => {
  await sealer.stop()
  await database.drop()
  await rm(folder, { recursive: true })
})

const told = ({ findings }: Verdict): string[] =>
  findings.map(({ code, from, to, entries }) => `${code} ${from}..${to} [${entries.map((entry) => entry.seq ?? '-')}]`)

const inspected = async (): Promise<string[]> => told(await inspect(database.kysely, [signer.publicKey]))

/** What is found after a superuser got past the triggers; everything is put back afterwards. */
async function foundAfter(...statements: string[]): Promise<string[]> {
  const client = new Client(database.url)
  await client.connect()
  const tables = ['fact', 'entry', 'head']
  try {
    for (const table of tables) {
      await client.query(`create table kept_${table} as table ledger.${table}`)
      await client.query(`alter table ledger.${table} disable trigger append_only`)
    }
    for (const statement of statements) await client.query(statement)
    return await inspected()
  } finally {
    for (const table of tables) {
      await client.query(`delete from ledger.${table}`)
      await client.query(`insert into ledger.${table} table kept_${table}`)
      await client.query(`drop table kept_${table}`)
      await client.query(`alter table ledger.${table} enable always trigger append_only`)
    }
    await client.end()
  }
}

const factAt = (seq: number): string => `id = (select fact_id from ledger.entry where seq = ${seq})`

test('an untouched database and its export are as signed', async () => {
  const verdict = await inspect(database.kysely, [signer.publicKey])
  expect(told(verdict)).toEqual([])
  expect([verdict.size, verdict.heads]).toEqual([13, 3])
  const read = await verifyExport(await fileOf(lines), [signer.publicKey])
  expect(read).toEqual(verdict)
})

test('one byte of one entry changed in the database is found and named', async () => {
  expect(await foundAfter(`update ledger.fact set reason = replace(reason, '3', '4') where ${factAt(3)}`)).toEqual([
    'fact-changed 3..4 [3]',
  ])
  expect(await foundAfter(`update ledger.fact set after = after || '{"progress": 0.7}' where ${factAt(8)}`)).toEqual([
    'fact-changed 8..9 [8]',
  ])
  expect(await foundAfter(`update ledger.fact set after = '{"x": 1e999}' where ${factAt(8)}`)).toEqual([
    'fact-changed 8..9 [8]',
  ])
  expect(
    await foundAfter(
      `update ledger.entry set leaf_hash = set_byte(leaf_hash, 5, 255 - get_byte(leaf_hash, 5)) where seq = 8`,
    ),
  ).toEqual(['leaf-changed 8..9 [8]'])
})

test('a removed, an added and a swapped entry are found and named', async () => {
  expect(await foundAfter(`delete from ledger.fact where ${factAt(3)}`)).toEqual(['fact-removed 3..4 [3]'])
  expect(await foundAfter('delete from ledger.entry where seq = 8')).toEqual([
    'entry-removed 6..13 [8]',
    'never-sealed 6..6 [-]',
  ])
  const copy = `select home, gen_random_uuid() id, at, request_id, room, kind, subject_type, subject_id from ledger.fact where ${factAt(2)}`
  expect(
    await foundAfter(
      `insert into ledger.fact (home, id, at, request_id, room, kind, subject_type, subject_id) ${copy}`,
    ),
  ).toEqual(['never-sealed 13..13 [-]'])
  expect(
    await foundAfter(
      `insert into ledger.entry select 13, home, gen_random_uuid(), leaf_hash from ledger.entry where seq = 2`,
    ),
  ).toEqual(['not-signed 13..14 [13]'])
  expect(
    await foundAfter(
      'update ledger.entry set seq = -1 where seq = 7',
      'update ledger.entry set seq = 7 where seq = 10',
      'update ledger.entry set seq = 10 where seq = -1',
    ),
  ).toEqual(['entries-reordered 6..13 [7,10]'])
})

test('a forged head in the database is found', async () => {
  expect(await foundAfter(`update ledger.head set at = at - interval '1 day' where size = 6`)).toEqual([
    'head-forged 5..6 []',
  ])
  expect(
    await foundAfter('update ledger.head set root = set_byte(root, 0, 255 - get_byte(root, 0)) where size = 13'),
  ).toEqual(['head-forged 6..13 []', 'not-signed 6..13 [6,7,8,9,10,11,12]'])
})

const fileOf = async (content: readonly string[]): Promise<string> => {
  const file = join(folder, 'export.jsonl')
  await writeFile(file, content.join('\n'))
  return file
}
const foundIn = async (content: readonly string[]): Promise<string[]> =>
  told((await verifyExport(await fileOf(content), [signer.publicKey]))!)
const lineOf = (seq: number): number => lines.findIndex((line) => line.endsWith(`"seq":${seq}}`))

test('one byte of one entry changed in an export is found and named, wherever it is', async () => {
  const at = lineOf(8)
  const line = lines[at]!
  const hash = line.indexOf('"leafHash":"') + '"leafHash":"'.length
  const changedAt = (i: number) =>
    lines.with(at, `${line.slice(0, i)}${line[i] === '0' ? '1' : '0'}${line.slice(i + 1)}`)
  const wrong: string[] = []
  for (let i = 0; i < line.length - '8}'.length; i++) {
    const found = await foundIn(changedAt(i))
    const inFact = i >= '{"entry":'.length && i < hash - ',"leafHash":"'.length
    const inHash = i >= hash && i < hash + 64
    const expected = inFact ? 'fact-changed 8..9 [8]' : inHash ? 'leaf-changed 8..9 [8]' : 'unreadable 8..9 []'
    if (found[0] !== expected || (inFact || inHash ? found.length > 1 : false)) wrong.push(`${i}: ${found.join()}`)
  }
  expect(wrong).toEqual([])
})

test('a removed, an added, a swapped line and a forged head in an export are found and named', async () => {
  expect(await foundIn(lines.toSpliced(lineOf(8), 1))).toEqual(['entry-removed 6..13 [8]'])
  expect(await foundIn(lines.toSpliced(lineOf(8), 0, lines[lineOf(2)]!))).toEqual(['entry-inserted 6..13 [2]'])
  const [a, b] = [lineOf(7), lineOf(10)]
  expect(await foundIn(lines.with(a, lines[b]!).with(b, lines[a]!))).toEqual(['entries-reordered 6..13 [10,7]'])
  const head = lines.findIndex((line) => line.includes('"size":6}'))
  const other = lines[head]!.replace(/"root":"../, '"root":"00')
  expect(await foundIn(lines.with(head, other))).toEqual(['head-forged 5..6 []'])
  expect(await foundIn(lines.slice(0, head + 1))).toEqual(['cut-short 6..13 []'])
})

test('an export is of no use to another key, and another file is no export', async () => {
  const file = await fileOf(lines)
  const { publicKey } = await openSigner(join(folder, 'other', 'signing-key.pem'))
  expect(told((await verifyExport(file, [publicKey]))!)[0]).toBe('head-forged 0..5 []')
  await writeFile(file, '{"an":"other file"}\n')
  expect(await verifyExport(file, [signer.publicKey])).toBeNull()
})

test('an export made for somebody who may see less withholds facts and is still proven', async () => {
  const chunks: string[] = []
  await within(database.kysely, callerWith('chi'), 'read', async (tx) => {
    for await (const chunk of exportLines(tx)) chunks.push(chunk)
  })
  const verdict = await verifyExport(await fileOf([chunks.join('')]), [signer.publicKey])
  expect(verdict).toMatchObject({ size: 13, withheld: 13, findings: [] })
  expect(await readFile(join(folder, 'export.jsonl'), 'utf8')).not.toContain('task-accepted')
  expect(hex(verdict!.root)).toBe(hex((await inspect(database.kysely, [signer.publicKey])).root))
})
