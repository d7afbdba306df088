import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { serveWeb } from './web.ts'

const folder = mkdtempSync(join(tmpdir(), 'lienthong-web-'))
let app: FastifyInstance
beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Liên Thông</title>')
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 1_000 })
  await serveWeb(app, folder, ['/answers/embed'])
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('only the address named may be framed by other sites; scripts from elsewhere run nowhere', async () => {
  const framed = await app.inject({ url: '/answers/embed?category=road' })
  expect(framed.statusCode).toBe(200)
  expect(framed.headers['content-security-policy']).toContain('frame-ancestors *')
  expect(framed.headers['x-frame-options']).toBeUndefined()
  for (const url of ['/answers', '/answers/embed/x', '/petitions', '/'])
    expect(String((await app.inject({ url })).headers['content-security-policy'])).toContain("frame-ancestors 'none'")
  expect(framed.headers['content-security-policy']).toContain("script-src 'self'")
  expect(framed.headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
})

test('an address that ends in a number with a dot is a page, a file that is not there is not', async () => {
  expect((await app.inject({ url: '/procedures/2.002622' })).body).toContain('<title>Liên Thông</title>')
  for (const url of ['/assets/gone.js', '/gone.MJS', '/api/gone'])
    expect((await app.inject({ url })).statusCode).toBe(404)
})
