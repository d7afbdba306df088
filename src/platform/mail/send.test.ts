import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { openPost, type Post } from './send.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A real SMTP server on this machine and the post that speaks to it. */
async function server(options: SMTPServerOptions, user = ''): Promise<Post> {
  const smtp = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], logger: false, ...options })
  smtp.on('error', () => undefined)
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done))
  open.push(() => new Promise((done) => smtp.close(() => done())))
  const { port } = smtp.server.address() as AddressInfo
  return openPost(
    { url: `smtp://${user}127.0.0.1:${port}`, from: 'Liên Thông <may@lienthong.test>' },
    { greeting: 300, silence: 300 },
  )
}

const letter = {
  id: '0192f0c1-0000-7000-8000-00000000000a',
  to: 'canbo@xa.test',
  subject: 'Nhiệm vụ NV-07-001: Trả lại kết quả',
  lines: [{ words: 'Mở <nhiệm vụ>', link: 'https://lienthong.test/a?b=1&c=2' }],
  language: 'vi',
}

test('a letter arrives whole: both forms, a Message-ID of its own id, nothing executable', async () => {
  let raw = ''
  const post = await server({
    onData(stream, _session, done) {
      stream.on('data', (piece: Buffer) => {
        raw += piece.toString('latin1')
      })
      stream.on('end', () => done())
    },
  })
  expect(await post.send(letter)).toBeNull()
  expect(raw).toContain(`Message-ID: <${letter.id}@lienthong.test>`)
  expect(raw).toContain('Auto-Submitted: auto-generated')
  expect(raw).toContain('text/plain')
  expect(raw).toContain('&lt;nhi')
  expect(raw.slice(raw.indexOf('text/html'))).not.toContain('<nhi')
})

test('a password is asked for and sent; a wrong one is the installation’s fault and waits', async () => {
  const auth: SMTPServerOptions = {
    authOptional: false,
    authMethods: ['PLAIN'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'may' && password === 'dung' ? done(null, { user: 'may' }) : done(new Error('Invalid password')),
  }
  expect(await (await server(auth, 'may:dung@')).send(letter)).toBeNull()
  expect(await (await server(auth, 'may:sai@')).send(letter)).toMatchObject({ when: 'later' })
})

const refusing = (code: number): SMTPServerOptions => ({
  onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such mailbox'), { responseCode: code })),
})

test('an address refused for good is never tried again, one refused for now is', async () => {
  expect(await (await server(refusing(550))).send(letter)).toMatchObject({
    when: 'never',
    why: expect.stringContaining('no such mailbox'),
  })
  expect(await (await server(refusing(451))).send(letter)).toMatchObject({ when: 'later' })
})

test('a sender refused is the installation’s fault and waits', async () => {
  const post = await server({
    onMailFrom: (_address, _session, done) => done(Object.assign(new Error('not you'), { responseCode: 553 })),
  })
  expect(await post.send(letter)).toMatchObject({ when: 'later' })
})

test('a server that is slow is left, one that is away is tried later', async () => {
  const slow = await server({ onRcptTo: () => undefined })
  expect(await slow.send(letter)).toMatchObject({ when: 'later' })
  const away = openPost({ url: 'smtp://127.0.0.1:9', from: 'may@lienthong.test' })
  expect(await away.send(letter)).toMatchObject({ when: 'later' })
})

test('a server that dies in the middle of a message has not taken it', async () => {
  const cut = await cuttingServer()
  expect(await cut.send(letter)).toMatchObject({ when: 'later' })
})

/** Speaks SMTP until the message begins, then drops the line. */
async function cuttingServer(): Promise<Post> {
  const plain: Server = createServer((socket) => {
    socket.on('error', () => undefined)
    let inLetter = false
    socket.write('220 here\r\n')
    socket.on('data', (said) => {
      const line = said.toString()
      if (inLetter) return void socket.destroy()
      inLetter = /^DATA/i.test(line)
      if (inLetter) socket.write('354 go on\r\n')
      else if (/^EHLO/i.test(line)) socket.write('250 here\r\n')
      else socket.write('250 ok\r\n')
    })
  })
  await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done))
  open.push(() => new Promise((done) => plain.close(() => done())))
  const { port } = plain.address() as AddressInfo
  return openPost({ url: `smtp://127.0.0.1:${port}`, from: 'may@lienthong.test' }, { greeting: 300, silence: 300 })
}
