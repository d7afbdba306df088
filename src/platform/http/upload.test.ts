import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { Type } from 'typebox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockAt } from '../clock.ts'
import { createApp } from './app.ts'
import { contract, endpoint, upload } from './endpoint.ts'
import { type Served, serve } from './serve.ts'

const MEGABYTE = 1_048_576
const files = contract(
  'files',
  {
    send: endpoint({
      method: 'POST',
      path: '/files',
      summary: 'Receive a file',
      permission: 'public',
      body: upload(MEGABYTE),
      reply: Type.Object({ bytes: Type.Integer() }),
    }),
  },
  {},
)

let app: FastifyInstance
let port = 0
const caller = { kind: 'public', language: 'vi', may: () => false, settings: {} }

beforeAll(async () => {
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 1_000 })
  // Nothing too large ever comes as far as the database.
  const served = { app, db: null, clock: clockAt('2026-11-09T02:00:00.000Z'), authenticate: async () => caller }
  serve(served as never as Served, files, { send: () => Promise.reject(new Error('never asked')) })
  await app.listen({ host: '127.0.0.1', port: 0 })
  port = (app.server.address() as AddressInfo).port
})
afterAll(() => app.close())

/** Sends as much as the server takes, up to `bytes`; what it took and what it answered. */
function pour(
  head: string,
  bytes: number,
  frame: (chunk: Buffer) => Buffer[],
): Promise<{ sent: number; answer: string }> {
  const chunk = Buffer.alloc(65_536, 7)
  return new Promise((resolve) => {
    let sent = 0
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head)
      more()
    })
    const more = (): void => {
      while (!socket.destroyed && sent < bytes) {
        sent += chunk.length
        if (!socket.write(Buffer.concat(frame(chunk)))) return
      }
    }
    socket.on('drain', more)
    socket.on('data', (data) => (answer += data.toString('utf8')))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      resolve({ sent, answer })
    })
  })
}

const HEAD = 'POST /api/files?name=a.bin HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n'

test('200 MB said beforehand: answered at once in words, nothing is read on', async () => {
  const { sent, answer } = await pour(`${HEAD}Content-Length: ${200 * MEGABYTE}\r\n\r\n`, 200 * MEGABYTE, (chunk) => [
    chunk,
  ])
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect(answer).toMatch(/connection: close/i)
  expect(answer).toContain('Tệp lớn hơn mức cho phép (1 MB)')
  // What lies in the buffers between the two, and no more.
  expect(sent).toBeLessThan(40 * MEGABYTE)
})

test('200 MB in pieces without a length: stopped at the limit, answered in words', async () => {
  const pieces = (chunk: Buffer) => [Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]
  const { sent, answer } = await pour(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, 200 * MEGABYTE, pieces)
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect(answer).toContain('Xin chia nhỏ hoặc nén ảnh')
  expect(sent).toBeLessThan(40 * MEGABYTE)
})
