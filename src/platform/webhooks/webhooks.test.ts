import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { waitAfter } from '../jobs/back-off.ts'
import { deliver } from './deliver.ts'
import { faultOfAddress, liesInside } from './guard.ts'
import { isSigned, SIGNATURE, signatureOf } from './sign.ts'

test.each([
  ['http://example.vn/hook', 'not-https'],
  ['https://127.0.0.1/', 'inside'],
  ['https://127.1/', 'inside'],
  ['https://2130706433/', 'inside'],
  ['https://0x7f.0.0.1/', 'inside'],
  ['https://[::1]/', 'inside'],
  ['https://[::ffff:10.0.0.1]/', 'inside'],
  ['https://[fd00::1]/', 'inside'],
  ['https://169.254.169.254/latest/meta-data', 'inside'],
  ['https://10.1.2.3:8443/', 'inside'],
  ['https://172.31.255.255/', 'inside'],
  ['https://192.168.1.1/', 'inside'],
  ['https://100.64.0.1/', 'inside'],
  ['https://localhost/', 'inside'],
  ['https://db/', 'inside'],
  ['https://me:you@example.vn/', 'not-an-address'],
  ['ftp://example.vn/', 'not-an-address'],
  ['hello', 'not-an-address'],
  ['https://example.vn/hook?x=1', null],
  ['https://203.162.4.1/hook', null],
])('%s → %s', (address, fault) => {
  expect(faultOfAddress(address, false)).toBe(fault)
})

test('private addresses pass where the installation allows them; what is no address never does', () => {
  expect(faultOfAddress('http://127.0.0.1:9/', true)).toBeNull()
  expect(faultOfAddress('file:///etc/passwd', true)).toBe('not-an-address')
  expect(liesInside('not an ip')).toBe(true)
  expect(liesInside('8.8.8.8')).toBe(false)
  expect(liesInside('2404:6800:4005::1')).toBe(false)
})

test('a signature holds for its body, secret and time, and for nothing else', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.integer({ min: 300, max: 4e9 }), (body, secret, at) => {
      const header = signatureOf(secret, at, body)
      expect(isSigned(header, secret, body, at + 299)).toBe(true)
      expect(isSigned(header, secret, body, at + 301)).toBe(false)
      expect(isSigned(header, secret, `${body} `, at)).toBe(false)
      expect(isSigned(header, `${secret}x`, body, at)).toBe(false)
      expect(isSigned(header.replace(/^t=\d+/, `t=${at + 1}`), secret, body, at)).toBe(false)
    }),
  )
  expect(isSigned('t=1,v1=00', 'a', '', 1)).toBe(false)
})

test('waits grow, never past the most, and end', () => {
  const rule = { firstMs: 1_000, mostMs: 60_000, tries: 9 }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.double({ min: 0, max: 1, noNaN: true }), (failed, chance) => {
      const wait = waitAfter(rule, failed, chance) as number
      const base = Math.min(60_000, 1_000 * 2 ** (failed - 1))
      expect(wait).toBeGreaterThanOrEqual(base)
      expect(wait).toBeLessThanOrEqual(base * 1.5)
    }),
  )
  expect(waitAfter(rule, 9, 0)).toBeNull()
})

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
async function receiver(answer: (request: IncomingMessage, body: string) => number | null): Promise<string> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => {
      body += piece
    })
    request.on('end', () => {
      const status = answer(request, body)
      if (status !== null) response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end('…')
    })
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
}
const delivery = { secret: 's', id: 'e-1', event: 'task.submit', body: '{"a":"é"}', seconds: 1_700_000_000 }

test('a receiver gets the body, the id and a signature that holds', async () => {
  let checked = false
  const address = await receiver((request, body) => {
    checked = isSigned(String(request.headers[SIGNATURE]), 's', body, delivery.seconds)
    expect(request.headers['lienthong-delivery']).toBe('e-1')
    return 204
  })
  expect(await deliver({ ...delivery, address }, true)).toEqual({ taken: true, status: 204 })
  expect(checked).toBe(true)
})

test('a refusal, a redirect, silence and an address inside are not taken, each with its reason', async () => {
  const refused = await receiver(() => 500)
  expect(await deliver({ ...delivery, address: refused }, true)).toEqual({ taken: false, status: 500, why: 'HTTP 500' })
  const moved = await receiver(() => 302)
  expect(await deliver({ ...delivery, address: moved }, true)).toMatchObject({ taken: false, status: 302 })
  const silent = await receiver(() => null)
  expect(await deliver({ ...delivery, address: silent }, true, 100)).toMatchObject({
    taken: false,
    why: 'no answer within 0.1 s',
  })
  expect(await deliver({ ...delivery, address: refused }, false)).toMatchObject({ taken: false, why: 'not-https' })
  for (const server of servers) server.closeAllConnections()
})

test('a name that leads inside is refused at the moment of connecting', async () => {
  const names = ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(null, [
      { address: '203.162.4.1', family: 4 },
      { address: '10.0.0.7', family: 4 },
    ])) as never
  expect(await deliver({ ...delivery, address: 'https://hook.example.vn/' }, false, 2_000, names)).toEqual({
    taken: false,
    status: null,
    why: 'hook.example.vn leads to an address inside',
  })
})
