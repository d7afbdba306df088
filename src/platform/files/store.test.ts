import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFileStore, kindOfFile } from './store.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-files-'))
})
afterAll(() => rm(folder, { recursive: true }))

const put = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

test('a file is known by its first bytes, whatever it calls itself', async () => {
  expect(await kindOfFile(await put('a.exe', Buffer.from([0xff, 0xd8, 0xff, 0xe0])))).toBe('image/jpeg')
  expect(await kindOfFile(await put('b.jpg', 'MZ this is a program'))).toBeNull()
  expect(await kindOfFile(await put('c.pdf', '%PDF-1.7'))).toBe('application/pdf')
  expect(await kindOfFile(await put('empty.png', ''))).toBeNull()
})

test('the same content is kept once and read back whole', async () => {
  const store = createFileStore(join(folder, 'kept'))
  const sha256 = 'a'.repeat(64)
  const received = { path: await put('d', 'xin chào'), name: 'd', bytes: 9, sha256 }
  expect(await store.has(sha256)).toBe(false)
  await store.keep(received)
  await store.keep(received)
  expect(await text(store.read(sha256))).toBe('xin chào')
})

test('a hash that is none never becomes a path', () => {
  const store = createFileStore(folder)
  expect(() => store.read('../../etc/passwd')).toThrow(RangeError)
})
