import type { KeyObject } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Extent } from '../merkle/proof.ts'
import { createCheck, type Verdict } from '../verify/check.ts'
import { readLine } from '../verify/line.ts'
import type { OnProgress } from './inspect.ts'

/** A line longer than this is of no export. */
const LONGEST_LINE = 16 * 1_048_576

/**
 * Verifies an export with the given public keys and nothing else, in constant memory. Null when the
 * file is no export at all. Progress is in bytes.
 */
export async function verifyExport(
  file: string,
  keys: readonly KeyObject[],
  { known = null, onProgress }: { known?: Extent | null; onProgress?: OnProgress } = {},
): Promise<Verdict | null> {
  const { size: bytes } = await stat(file)
  const check = createCheck(keys, known)
  let promised: number | null = null
  let number = 0
  let done = 0
  for await (const line of linesOf(file)) {
    number += 1
    done += line.length + 1
    onProgress?.(Math.min(done, bytes), bytes)
    const read = readLine(line)
    if (number === 1) {
      if (read?.type !== 'header') return null
      promised = read.header.size
    } else if (read?.type === 'entry') check.entry(read.entry)
    else if (read?.type === 'head') check.head(read.head)
    else check.unreadable(number)
  }
  return number === 0 ? null : check.finish(promised)
}

/** Lines as bytes, without their ends: what is hashed is what stands in the file. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: 1_048_576 }) as AsyncIterable<Buffer>) {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a)) {
      yield bytes.subarray(0, end)
      bytes = bytes.subarray(end + 1)
    }
    rest = bytes
    if (rest.length > LONGEST_LINE) {
      yield rest.subarray(0, 0)
      return
    }
  }
  if (rest.length > 0) yield rest
}
