import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSecretFile, readSecretFile, replaceSecretFile } from './secret.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secret-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('whoever starts together ends with one secret, readable by its owner alone', async () => {
  const path = join(folder, 'deep', 'key')
  const found = await Promise.all(Array.from({ length: 8 }, (_, at) => openSecretFile(path, () => `secret ${at}`)))
  expect(new Set(found).size).toBe(1)
  expect(await openSecretFile(path, () => 'another')).toBe(found[0])
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readdir(join(folder, 'deep'))).toEqual(['key'])
})

test('a secret is replaced whole', async () => {
  const path = join(folder, 'replaced')
  expect(await readSecretFile(path)).toBeNull()
  await openSecretFile(path, () => 'first')
  await replaceSecretFile(path, 'second')
  expect(await readSecretFile(path)).toBe('second')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})
