import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { qrOf } from './qr.ts'

const print = (rows: boolean[][]): string =>
  rows.map((row) => row.map((dark) => (dark ? '#' : '.')).join('')).join('\n')
const hash = (text: string): string =>
  createHash('sha256')
    .update(print(qrOf(text)))
    .digest('hex')
    .slice(0, 16)

test('the code is as large as the text needs, and no text is too long in silence', () => {
  expect(qrOf('a')).toHaveLength(21)
  expect(qrOf('a'.repeat(17))).toHaveLength(21)
  expect(qrOf('a'.repeat(18))).toHaveLength(25)
  expect(qrOf('a'.repeat(271))).toHaveLength(57)
  expect(() => qrOf('a'.repeat(272))).toThrow(RangeError)
})

test('finders, timing and the dark module stand where every reader looks for them', () => {
  for (const length of [1, 60, 150, 271]) {
    const rows = qrOf('x'.repeat(length))
    const size = rows.length
    for (const [x, y] of [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ] as const) {
      expect(print(rows.slice(y, y + 7).map((row) => row.slice(x, x + 7)))).toBe(
        ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'].join('\n'),
      )
    }
    for (let n = 8; n < size - 8; n++) expect([rows[6]?.[n], rows[n]?.[6]]).toEqual([n % 2 === 0, n % 2 === 0])
    expect(rows[size - 8]?.[8]).toBe(true)
  }
})

test('codes that readers were seen to read stay as they were', () => {
  // Each was read back by an independent reader when this was written, one for every way blocks are laid out.
  const said = `Liên Thông ${'0123456789'.repeat(30)}`
  expect([10, 40, 100, 150, 190, 225, 265].map((length) => hash(said.slice(0, length)))).toMatchInlineSnapshot(`
    [
      "b6258b203f6b6463",
      "17833ad789a8ec21",
      "4636fb8fe174634b",
      "5aa4d6fa8bbd1b82",
      "80399cf4bbebbd06",
      "88db6e04b8b84b3b",
      "77d530336d2b02e4",
    ]
  `)
})
