import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'
import type { MailSettings } from '#platform/mail/settings'

export interface Letter {
  readonly to: string
  /** As it came over the line, quoted-printable undone. */
  readonly raw: string
}

export interface PostBox {
  /** Starts the server; what the product is to be told of it. */
  open(): Promise<MailSettings>
  /** The first letter to that address that holds these words; waits for it. */
  letter(to: string, words: string): Promise<Letter>
}

const PATIENCE_MS = 15_000

const readable = (raw: string): string =>
  raw
    .replace(/=\r?\n/g, '')
    .replace(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))

/** A mail server of the journey's own, on this machine. */
export function postBox(): PostBox {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      let raw = ''
      stream.on('data', (piece: Buffer) => {
        raw += piece.toString('utf8')
      })
      stream.on('end', () => {
        letters.push({ to: envelope.rcptTo.map(({ address }) => address).join(), raw: readable(raw) })
        done()
      })
    },
  })
  afterAll(() => new Promise<void>((done) => server.close(() => done())))
  return {
    async open() {
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      const { port } = server.server.address() as AddressInfo
      return { url: `smtp://127.0.0.1:${port}`, from: 'Liên Thông <may@lienthong.test>' }
    },
    async letter(to, words) {
      const until = Date.now() + PATIENCE_MS
      for (;;) {
        const found = letters.find((one) => one.to === to && one.raw.includes(words))
        if (found) return found
        if (Date.now() > until) throw new Error(`no letter to ${to} with ${words}; came: ${letters.length}`)
        await new Promise((go) => setTimeout(go, 100))
      }
    },
  }
}
