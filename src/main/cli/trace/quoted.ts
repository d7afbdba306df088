import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Reading } from './delimited.ts'
import { addCell, type Fields } from './fields.ts'

const encoder = new TextEncoder()

interface Going {
  readonly delimiter: number
  readonly fields: Fields
  readonly reading: Reading
}

/** The rows from `rest` to the end of the file, by csv-parse: quoted cells may hold delimiters and line ends. */
export async function quotedRows(
  rest: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
  { delimiter, fields, reading }: Going,
): Promise<void> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield rest
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
      reading.progress(next.value.length)
      yield next.value
    }
  }
  const parser = parse({ delimiter: String.fromCharCode(delimiter), relax_column_count: true })
  const source = Readable.from(bytes(), { objectMode: false })
  source.on('error', (fault) => parser.destroy(fault))
  for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
    fields.bytes = encoder.encode(cells.join(''))
    fields.count = 0
    let from = 0
    for (const cell of cells) {
      const to = from + Buffer.byteLength(cell)
      addCell(fields, from, to)
      from = to
    }
    fields.row++
    reading.row(fields)
  }
}
