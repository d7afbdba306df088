import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { readDelimited } from './delimited.ts'
import { cellText } from './fields.ts'

const folder = mkdtempSync(join(tmpdir(), 'delimited-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function rowsOf(content: string | Uint8Array): Promise<string[][]> {
  const file = join(folder, 'file.csv')
  writeFileSync(file, content)
  const rows: string[][] = []
  await readDelimited(file, {
    progress: () => {},
    row(fields) {
      expect(fields.row).toBe(rows.length + 1)
      rows.push(Array.from({ length: fields.count }, (_, column) => cellText(fields, column) ?? '?'))
    },
  })
  return rows
}

test.each([',', ';', '\t'])('cells apart by %j, a mark before, any line end, no last line end', async (delimiter) => {
  const text = ['from,to', ' A ,B', 'C,', '', 'Đào,Hoà'].join('\r\n').replaceAll(',', delimiter)
  expect(await rowsOf(`\uFEFF${text}`)).toEqual([['from', 'to'], ['A', 'B'], ['C', ''], [''], ['Đào', 'Hoà']])
  expect(await rowsOf('a\rb\r')).toEqual([['a'], ['b']])
  expect(await rowsOf('')).toEqual([])
})

test('from the first quote on cells may hold delimiters, quotes and line ends, and rows go on counting', async () => {
  const rows = await rowsOf('from,to\nA,B\n"Trần, An","say ""hi"""\n"two\nlines",B\nC,D\n')
  expect(rows).toEqual([
    ['from', 'to'],
    ['A', 'B'],
    ['Trần, An', 'say "hi"'],
    ['two lines', 'B'],
    ['C', 'D'],
  ])
})

test('a delimiter in a quoted header does not decide', async () => {
  expect(await rowsOf('"a,b,c";d\n1;2\n')).toEqual([
    ['a,b,c', 'd'],
    ['1', '2'],
  ])
})

test('both ways of cutting agree on what csv-parse reads, chunk borders included', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ế', '7', '-', '"', ',', '\n'), maxLength: 5 })
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 0, max: 40 }), async (cells, pad) => {
      // Plain rows first, so many that the file spans two chunks at a border that wanders.
      const plain = `h,i,j\n${'x'.repeat(pad)},y,z\n${'1234567,1234567,1234567\n'.repeat(43_690)}`
      const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n')
      const expected: string[][] = parse(plain + quoted)
      const spaced = expected.map((row) => row.map((text) => text.replaceAll('\n', ' ').replace(/ +/g, ' ').trim()))
      const rows = await rowsOf(plain + quoted)
      expect(rows.length).toBe(spaced.length)
      expect(rows.slice(-cells.length - 5)).toEqual(spaced.slice(-cells.length - 5))
    }),
    { numRuns: 8 },
  )
})

test('a quote that is not closed names its row; a file in UTF-16 and one that is not there say what to do', async () => {
  await expect(rowsOf('from,to\nA,B\n"C,D\n')).rejects.toMatchObject({ exitCode: 2, message: /dòng 3|row 3/ })
  await expect(rowsOf(Buffer.from('\uFEFFfrom,to\n', 'utf16le'))).rejects.toThrow(/UTF-8/)
  const missing = readDelimited(join(folder, 'missing.csv'), { progress: () => {}, row: () => {} })
  await expect(missing).rejects.toMatchObject({ exitCode: 2 })
})
