import { createReadStream } from 'node:fs'
import { CsvError } from 'csv-parse'
import { EXIT, Failure } from '../exit.ts'
import { speak } from '../language.ts'
import { addCell, createFields, type Fields } from './fields.ts'
import { quotedRows } from './quoted.ts'
import { TEXTS } from './text.ts'

const CHUNK = 1 << 20
const LF = 0x0a
const CR = 0x0d
const QUOTE = 0x22
const DELIMITERS = [0x2c, 0x3b, 0x09]

export interface Reading {
  /** Every row in turn, the header first. */
  row(fields: Fields): void
  /** How many bytes have been read. */
  progress(bytes: number): void
}

/**
 * Reads a delimited file row by row: UTF-8 with or without a byte order mark; comma, semicolon or tab, whichever cuts
 * the header into most pieces. Rows are cut here as long as no quote appears, which is nearly always and five times
 * as fast; from the first row with a quote on, csv-parse reads.
 */
export async function readDelimited(file: string, reading: Reading): Promise<void> {
  let done = 0
  const fields = createFields()
  const chunks = createReadStream(file, { highWaterMark: CHUNK })
  try {
    await cutRows(file, chunks[Symbol.asyncIterator](), fields, {
      row: reading.row,
      progress(bytes) {
        done += bytes
        reading.progress(done)
      },
    })
  } catch (fault) {
    if (fault instanceof CsvError)
      throw new Failure(speak(TEXTS.badQuotes, { file, row: fields.row + 1 }), EXIT.badInput)
    if (fault instanceof Error && 'syscall' in fault) {
      throw new Failure(speak(TEXTS.notRead, { file, reason: fault.message }), EXIT.badInput)
    }
    throw fault
  } finally {
    chunks.destroy()
  }
}

async function cutRows(
  file: string,
  chunks: AsyncIterator<Uint8Array>,
  fields: Fields,
  reading: Reading,
): Promise<void> {
  let rest: Uint8Array = new Uint8Array(0)
  let delimiter = -1
  for (;;) {
    const next = await chunks.next()
    const last = next.done === true
    const bytes = last ? rest : joined(rest, next.value)
    if (!last) reading.progress(next.value.length)
    let at = 0
    if (delimiter < 0) {
      if (!last && bytes.indexOf(LF) < 0 && bytes.indexOf(CR) < 0) {
        rest = bytes
        continue
      }
      at = afterMark(file, bytes)
      delimiter = delimiterOf(bytes, at)
    }
    at = cutWhole(bytes, at, last, delimiter, fields, reading)
    rest = bytes.subarray(at)
    if (hasQuoteAhead(rest)) {
      await quotedRows(rest, chunks, { delimiter, fields, reading })
      return
    }
    if (last) return
  }
}

/** Cuts the rows that are there whole; stops before one that holds a quote. Returns where it stopped. */
function cutWhole(
  bytes: Uint8Array,
  from: number,
  last: boolean,
  delimiter: number,
  fields: Fields,
  reading: Reading,
): number {
  let at = from
  while (at < bytes.length) {
    fields.bytes = bytes
    fields.count = 0
    let cell = at
    let i = at
    let byte = -1
    for (; i < bytes.length; i++) {
      byte = bytes[i]!
      if (byte === delimiter) {
        addCell(fields, cell, i)
        cell = i + 1
      } else if (byte === LF || byte === CR || byte === QUOTE) break
    }
    if (byte === QUOTE && i < bytes.length) return at
    // A row without its end, or an end that may be half of CR LF, waits for the next chunk.
    if (!last && (i === bytes.length || (byte === CR && i + 1 === bytes.length))) return at
    addCell(fields, cell, i)
    fields.row++
    reading.row(fields)
    at = byte === CR && bytes[i + 1] === LF ? i + 2 : i + 1
  }
  return Math.min(at, bytes.length)
}

/** Whether the row that begins here holds a quote as far as it can be seen. */
function hasQuoteAhead(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte === QUOTE) return true
    if (byte === LF || byte === CR) return false
  }
  return false
}

function joined(rest: Uint8Array, next: Uint8Array): Uint8Array {
  if (rest.length === 0) return next
  const both = new Uint8Array(rest.length + next.length)
  both.set(rest)
  both.set(next, rest.length)
  return both
}

function afterMark(file: string, bytes: Uint8Array): number {
  const [first, second, third] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Failure(speak(TEXTS.notUtf8File, { file }), EXIT.badInput)
  }
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0
}

function delimiterOf(bytes: Uint8Array, from: number): number {
  const counts = DELIMITERS.map(() => 0)
  let quoted = false
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte === QUOTE) quoted = !quoted
    else if (!quoted && (byte === LF || byte === CR)) break
    else if (!quoted && DELIMITERS.includes(byte)) counts[DELIMITERS.indexOf(byte)]!++
  }
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!
}
