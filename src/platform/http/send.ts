import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { FastifyReply } from 'fastify'
import type { SentFile } from './endpoint.ts'

/** Sends a file and waits until the last byte has left or the reader has gone. */
export async function sendFile(reply: FastifyReply, sent: SentFile): Promise<void> {
  const ascii = sent.name.normalize('NFD').replace(/[^\x20-\x7e]|["\\]/g, '')
  reply
    .type(sent.type)
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(sent.name)}`)
    .header('cache-control', 'private, no-store')
  if (typeof sent.body === 'string' || sent.body instanceof Uint8Array) {
    await reply.send(typeof sent.body === 'string' ? sent.body : Buffer.from(sent.body))
    return
  }
  const stream = Readable.from(sent.body, { objectMode: false })
  reply.send(stream)
  // A reader who hangs up is no fault of ours.
  await finished(stream).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}
