import { createTransport } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport'
import { htmlOf, type Line, plainOf } from './letter.ts'
import { bareAddress, type MailSettings } from './settings.ts'

export interface Letter {
  /** Makes the Message-ID: a letter sent twice after a crash is known as one. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly lines: readonly Line[]
  readonly language: string
}

/** Why a letter was not taken: `never` will this address take it; `later` it may go. */
export interface NotTaken {
  readonly when: 'later' | 'never'
  readonly why: string
}

export interface Post {
  /** Host and port, for an administrator; no password. */
  readonly server: string
  readonly from: string
  /** Hands one letter over; null once the server has taken it. Never throws. */
  send(letter: Letter): Promise<NotTaken | null>
}

export interface Patience {
  /** Milliseconds to connect and be greeted. */
  readonly greeting: number
  /** Milliseconds of silence in the middle of a conversation. */
  readonly silence: number
}

const PATIENCE: Patience = { greeting: 10_000, silence: 30_000 }
const LOOPBACK = /^(localhost|127\.|\[?::1\]?$)/

/** The post office of this installation. A password never crosses a network without TLS. */
export function openPost({ url, from }: MailSettings, patience: Patience = PATIENCE): Post {
  const { hostname, host, username, searchParams } = new URL(url)
  const needsTls = username !== '' && !LOOPBACK.test(hostname) && !searchParams.has('ignoreTLS')
  const options: SMTPTransport.Options = {
    url,
    connectionTimeout: patience.greeting,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(needsTls ? { requireTLS: true } : {}),
  }
  const transport = createTransport(options)
  const domain = bareAddress(from)?.split('@')[1] ?? 'localhost'
  return {
    server: host,
    from,
    async send({ id, to, subject, lines, language }) {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text: plainOf(lines),
          html: htmlOf(lines, language),
          messageId: `<${id}@${domain}>`,
          headers: { 'auto-submitted': 'auto-generated', 'content-language': language },
        })
        return null
      } catch (error) {
        return notTaken(error)
      }
    },
  }
}

/**
 * Only a lasting refusal (5xx, RFC 5321 section 4.2.1) of the recipient or of the letter itself is for ever. A refused
 * password or sender is a fault of the installation: the letter waits until somebody has mended it.
 */
export function notTaken(error: unknown): NotTaken {
  const { responseCode, command, message } = error as { responseCode?: number; command?: string; message?: string }
  const lasting = (responseCode ?? 0) >= 500 && (command === 'RCPT TO' || command === 'DATA')
  return { when: lasting ? 'never' : 'later', why: String(message ?? error).slice(0, 300) }
}
