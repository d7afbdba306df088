import { inflateRawSync } from 'node:zlib'

/** Why an .xlsx is not opened. */
export type PackageFault = 'not-a-workbook' | 'unpacks-too-large' | 'locked'

/** Files inside an .xlsx, unpacked, by name. */
type Parts = ReadonlyMap<string, Uint8Array>

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
/** APPNOTE.TXT 6.3: the end record and the longest comment behind it. */
const LONGEST_TAIL = 22 + 65_535
const MOST_ENTRIES = 500
/** Unpacked, all together: fifty times what a plan of 3,000 rows needs. A bomb unpacks to thousands of times that. */
const MOST_UNPACKED = 24 * 1_048_576
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

/**
 * Unpacks an .xlsx without trusting what it says of itself: each part is inflated under what is left of one limit, so
 * that a bomb is refused as soon as it grows past it, whatever sizes it declares.
 */
export function unpack(bytes: Uint8Array): Parts | { readonly fault: PackageFault } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = file.subarray(Math.max(0, file.length - LONGEST_TAIL)).lastIndexOf(word(END))
  if (end < 0) return { fault: 'not-a-workbook' }
  const tail = file.subarray(Math.max(0, file.length - LONGEST_TAIL) + end)
  if (tail.length < 22) return { fault: 'not-a-workbook' }
  const count = tail.readUInt16LE(10)
  if (count > MOST_ENTRIES) return { fault: 'unpacks-too-large' }
  const parts = new Map<string, Uint8Array>()
  let at = tail.readUInt32LE(16)
  let left = MOST_UNPACKED
  try {
    for (let n = 0; n < count; n++) {
      if (file.readUInt32LE(at) !== CENTRAL) return { fault: 'not-a-workbook' }
      const flags = file.readUInt16LE(at + 8)
      if (flags & ENCRYPTED) return { fault: 'locked' }
      const [method, packed] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)]
      const [names, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
      ]
      const name = file.toString('utf8', at + 46, at + 46 + names)
      const part = content(file, file.readUInt32LE(at + 42), method, packed, left)
      if (part === null) return { fault: 'unpacks-too-large' }
      parts.set(name, part)
      left -= part.length
      at += 46 + names + extra + comment
    }
  } catch {
    return { fault: 'not-a-workbook' }
  }
  return parts
}

/** One part; null when it would grow past the limit. Throws when it is no part. */
function content(file: Buffer, at: number, method: number, packed: number, left: number): Uint8Array | null {
  if (file.readUInt32LE(at) !== LOCAL) throw new RangeError('no local header')
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const raw = file.subarray(from, from + packed)
  if (method === STORED) return raw.length > left ? null : raw
  if (method !== DEFLATED) throw new RangeError('another compression')
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(left, 1) })
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return null
    throw error
  }
}

function word(value: number): Buffer {
  const out = Buffer.alloc(4)
  out.writeUInt32LE(value)
  return out
}

const WIDEST_MERGE = 20_000

/** Whether a sheet (the text of its part) merges more cells than a form could: a merge of a whole sheet would be spread cell by cell. */
export function mergesTooWide(sheet: string): boolean {
  let cells = 0
  for (const [, from = '', to = ''] of sheet.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
    const [a, b] = [place(from), place(to)]
    cells += (Math.abs(b.column - a.column) + 1) * (Math.abs(b.row - a.row) + 1)
    if (cells > WIDEST_MERGE) return true
  }
  return false
}

function place(reference: string): { column: number; row: number } {
  const letters = reference.replace(/\d+/, '')
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { column, row: Number(reference.slice(letters.length)) }
}
