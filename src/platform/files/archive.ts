import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'

/** Why an archive is not opened. */
export type ArchiveFault = 'broken' | 'too-many-entries' | 'too-large-inside'

export interface ArchiveLimits {
  readonly entries: number
  /** Bytes of all entries together once unpacked. */
  readonly bytes: number
  /** Unpacked against packed; weighed only where more than a megabyte comes out. */
  readonly ratio: number
}

/** What a spreadsheet of a province needs, with room: 85,000 rows unpack to some 60 MB. */
export const SHEET_LIMITS: ArchiveLimits = { entries: 2_000, bytes: 400 * 1_048_576, ratio: 200 }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const LARGEST_TAIL = 22 + 0xffff
const WEIGHED = 1_048_576

interface Entry {
  readonly at: number
  readonly method: number
  readonly packed: number
  readonly unpacked: number
}

/**
 * Whether a ZIP (an .xlsx, a .docx) may be opened: its directory is read, then every entry is unpacked into nothing and
 * measured, because a bomb may lie about its size. Null when it may. Stops at the first byte over a limit.
 * APPNOTE.TXT 6.3, without ZIP64: files of more than 4 GB are none of ours.
 */
export async function archiveFault(path: string, limits: ArchiveLimits): Promise<ArchiveFault | null> {
  const handle = await open(path, 'r')
  try {
    const entries = await directoryOf(handle)
    if (entries === null) return 'broken'
    if (entries.length > limits.entries) return 'too-many-entries'
    if (sum(entries.map(({ unpacked }) => unpacked)) > limits.bytes) return 'too-large-inside'
    let left = limits.bytes
    for (const entry of entries) {
      const most = Math.min(left, Math.max(WEIGHED, entry.packed * limits.ratio))
      const bytes = await unpackedSize(path, handle, entry, most)
      if (bytes === null) return 'broken'
      if (bytes > most) return 'too-large-inside'
      left -= bytes
    }
    return null
  } finally {
    await handle.close()
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

async function directoryOf(handle: FileHandle): Promise<Entry[] | null> {
  const { size } = await handle.stat()
  const tail = await read(handle, Math.max(0, size - LARGEST_TAIL), Math.min(size, LARGEST_TAIL))
  let at = tail.length - 22
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--
  if (at < 0) return null
  const length = tail.readUInt32LE(at + 12)
  const begins = tail.readUInt32LE(at + 16)
  if (begins + length > size) return null
  const directory = await read(handle, begins, length)
  const entries: Entry[] = []
  for (let next = 0; next + 46 <= directory.length; ) {
    if (directory.readUInt32LE(next) !== CENTRAL) return null
    entries.push({
      method: directory.readUInt16LE(next + 10),
      packed: directory.readUInt32LE(next + 20),
      unpacked: directory.readUInt32LE(next + 24),
      at: directory.readUInt32LE(next + 42),
    })
    next +=
      46 + directory.readUInt16LE(next + 28) + directory.readUInt16LE(next + 30) + directory.readUInt16LE(next + 32)
  }
  return entries
}

/** Bytes of an entry once unpacked, counted no further than just over `most`; null when it cannot be unpacked. */
async function unpackedSize(path: string, handle: FileHandle, entry: Entry, most: number): Promise<number | null> {
  const head = await read(handle, entry.at, 30)
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) return null
  const from = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  if (entry.method === 0) return entry.packed
  if (entry.method !== 8 || entry.packed === 0) return entry.packed === 0 ? 0 : null
  const source = createReadStream(path, { start: from, end: from + entry.packed - 1 })
  const inflate = createInflateRaw()
  let bytes = 0
  try {
    for await (const chunk of source.pipe(inflate) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > most) break
    }
    return bytes
  } catch {
    return null
  } finally {
    source.destroy()
    inflate.destroy()
  }
}

async function read(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await handle.read(bytes, 0, length, at)
  return bytes.subarray(0, bytesRead)
}
