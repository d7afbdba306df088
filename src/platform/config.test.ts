import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptSecret, openDataDir, ROOT, readConfig } from './config.ts'

const read = (env: Record<string, string>) => readConfig(env, '/somewhere')

test('nothing set: this machine only, port 8080, data inside the clone, the embedded database, the demo', () => {
  expect(read({})).toEqual({
    host: '127.0.0.1',
    port: 8080,
    dataDir: join(ROOT, 'var'),
    databaseUrl: null,
    publicUrl: null,
    demo: true,
    mail: null,
    webhookPrivate: false,
  })
})

test('an empty value counts as absent', () => {
  expect(read({ PORT: '', DATA_DIR: '', DATABASE_URL: '', DEMO: '' })).toEqual(read({}))
})

test('a relative data folder is relative to where the command was given', () => {
  expect(read({ DATA_DIR: 'data' }).dataDir).toBe('/somewhere/data')
  expect(read({ DATA_DIR: '/srv/data' }).dataDir).toBe('/srv/data')
})

test.each(['abc', '-1', '65536', '80.5', '0x50', '80 '])('PORT=%s is refused by name', (port) => {
  expect(() => read({ PORT: port })).toThrow(`PORT=${port} is not a port number`)
})

test.each(['mysql://a/b', 'localhost:5432', 'postgres'])('DATABASE_URL=%s is refused', (url) => {
  expect(() => read({ DATABASE_URL: url })).toThrow('DATABASE_URL is not a PostgreSQL address')
})

test('a refused DATABASE_URL is not repeated: it holds a password', () => {
  expect(() => read({ DATABASE_URL: 'mysql://me:secret@host/db' })).toThrow(expect.not.stringContaining('secret'))
})

test.each([
  [{ PUBLIC_URL: 'lienthong.gov.vn' }, 'PUBLIC_URL'],
  [{ DEMO: 'maybe' }, 'DEMO=maybe'],
  [{ WEBHOOK_PRIVATE: 'yes' }, 'WEBHOOK_PRIVATE=yes'],
  [{ SMTP_URL: 'mail.gov.vn:25' }, 'SMTP_URL is not'],
  [{ SMTP_URL: 'smtp://may:secret@mail.gov.vn' }, 'MAIL_FROM'],
  [{ SMTP_URL: 'smtp://mail.gov.vn', MAIL_FROM: 'A <a@b.vn>\r\nBcc: c@d.vn' }, 'MAIL_FROM'],
])('%j is refused', (env, words) => {
  expect(() => read(env)).toThrow(words)
})

test('mail is on with a server and a sender', () => {
  const env = { SMTP_URL: 'smtps://may:mat@mail.gov.vn', MAIL_FROM: 'Liên Thông <may@gov.vn>' }
  expect(read(env).mail).toEqual({ url: env.SMTP_URL, from: env.MAIL_FROM })
})

test('a refusal is one line', () => {
  expect(() => read({ PORT: 'x' })).toThrow(/^[^\n]+$/)
})

test('a data folder that is a file, or cannot be made, is refused by its path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'config-'))
  const file = join(folder, 'file')
  writeFileSync(file, '')
  for (const path of [file, join(file, 'below'), '/dev/null/below']) {
    expect(() => openDataDir(path)).toThrow(`Cannot write to the data folder ${path}`)
  }
  openDataDir(join(folder, 'a/b'))
  expect(statSync(join(folder, 'a/b')).isDirectory()).toBe(true)
  rmSync(folder, { recursive: true })
})

test('a kept secret is long, stays the same, and only its owner may read it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'config-'))
  const secret = keptSecret(folder, 'session')
  expect(secret.length).toBeGreaterThan(40)
  expect(keptSecret(folder, 'session')).toBe(secret)
  expect(keptSecret(folder, 'other')).not.toBe(secret)
  expect(statSync(join(folder, 'session.secret')).mode & 0o777).toBe(0o600)
  rmSync(folder, { recursive: true })
})
