import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { tidy } from '#kernel/fold'
import { type Refused, refuse } from '#kernel/refusal'
import type { ReceivedFile } from './endpoint.ts'

export interface Received extends ReceivedFile {
  discard(): Promise<void>
}

/** Streams the body to a temporary file, hashing as it comes; stops at the limit without reading on. */
export async function receive(
  request: FastifyRequest,
  maxBytes: number,
): Promise<Received | (Refused<'too-large' | 'invalid'> & { discard(): Promise<void> })> {
  const source = request.body
  if (!(source instanceof Readable)) return { ...refuse('invalid'), discard: async () => undefined }
  const tooLarge = refuse('too-large', { limit: Math.round(maxBytes / 1_048_576) })
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    source.pause()
    return { ...tooLarge, discard: async () => undefined }
  }
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-'))
  const discard = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'body')
  const hash = createHash('sha256')
  let bytes = 0
  try {
    await pipeline(
      // Left whole at the limit: ending it would cut the connection before the answer is out.
      source.iterator({ destroyOnReturn: false }),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          bytes += chunk.length
          if (bytes > maxBytes) throw new TooLarge()
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(path),
    )
  } catch (error) {
    await discard()
    if (!(error instanceof TooLarge)) throw error
    source.pause()
    return { ...tooLarge, discard }
  }
  const name = tidy(String((request.query as { name?: unknown }).name ?? 'tep'))
    .replace(/[\\/\0]/g, '_')
    .slice(0, 200)
  return { path, name, bytes, sha256: hash.digest('hex'), discard }
}

class TooLarge extends Error {}
