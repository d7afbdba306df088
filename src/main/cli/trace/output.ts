import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { EXIT, Failure } from '../exit.ts'
import { speak } from '../language.ts'
import { TEXTS } from './text.ts'

const LINES_AT_ONCE = 2000

/** A cell of the result; null prints as nothing. */
export type Cell = string | number | null

export interface Result<Row> {
  readonly columns: readonly (keyof Row & string)[]
  readonly rows: Iterable<Row>
}

/** Writes the result as CSV, or as a JSON array of objects: to the file, which appears only when it is whole, or to stdout. */
export async function write<Row extends object>(
  result: Result<Row>,
  options: { readonly json: boolean; readonly out: string | undefined },
): Promise<void> {
  const text = Readable.from(inPieces(options.json ? jsonLines(result) : csvLines(result)))
  if (options.out === undefined) {
    await pipeline(text, process.stdout, { end: false }).catch(unlessClosed)
    return
  }
  const part = `${options.out}.part`
  try {
    await pipeline(text, createWriteStream(part))
    await rename(part, options.out)
  } catch (fault) {
    await rm(part, { force: true })
    const reason = fault instanceof Error ? fault.message : String(fault)
    throw new Failure(speak(TEXTS.notWritten, { file: options.out, reason }), EXIT.failed)
  }
}

/** Whoever reads our output may stop early (`| head`); that is no fault of ours. */
function unlessClosed(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'EPIPE') throw fault
}

function* csvLines<Row extends object>({ columns, rows }: Result<Row>): Generator<string> {
  yield `${columns.join(',')}\n`
  for (const row of rows) yield `${columns.map((column) => quoted(row[column] as Cell)).join(',')}\n`
}

function* jsonLines<Row extends object>({ rows }: Result<Row>): Generator<string> {
  let before = '[\n'
  for (const row of rows) {
    yield `${before}${JSON.stringify(row)}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

const quoted = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell)
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece: string[] = []
  for (const line of lines) {
    piece.push(line)
    if (piece.length < LINES_AT_ONCE) continue
    yield piece.join('')
    piece = []
  }
  if (piece.length > 0) yield piece.join('')
}
