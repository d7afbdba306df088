import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aLine, aReport } from './arbitraries.ts'
import { parsePaste } from './paste.ts'
import { readTable } from './read-table.ts'

const report = aReport('r1', [
  aLine('ho-so', { name: 'Hồ sơ tiếp nhận', number: '1' }),
  aLine('truc-tuyen', { name: 'Hồ sơ trực tuyến', number: '2' }),
  aLine('hai-long', { name: 'Mức hài lòng', number: '3', measureUnit: 'percent', most: 100 }),
])

function read(text: string, column?: number) {
  const found = readTable(parsePaste(text), report, column)
  if ('fault' in found) return found
  return {
    told: found.told.map(({ line, cell, read: is }) => [line, cell, is.kind === 'value' ? is.value : is.kind]),
    notes: found.notes.map(({ code, cell }) => [code, cell]),
  }
}
const ALL = [
  ['ho-so', 'A1', 12],
  ['truc-tuyen', 'A2', 1234],
  ['hai-long', 'A3', 95.5],
]

test('values alone go by order, downwards or along a row, and only when there are as many as lines', () => {
  expect(read('12\n1.234\n95,5\n')).toEqual({ told: ALL, notes: [['by-order', 'A1']] })
  expect(read('12\t1.234\t95,5')).toMatchObject({
    told: [
      ['ho-so', 'A1', 12],
      ['truc-tuyen', 'B1', 1234],
      ['hai-long', 'C1', 95.5],
    ],
  })
  expect(read('Số liệu\n12\n1.234\n95,5')).toMatchObject({
    told: [
      ['ho-so', 'A2', 12],
      ['truc-tuyen', 'A3', 1234],
      ['hai-long', 'A4', 95.5],
    ],
  })
  expect(read('12\n1.234')).toEqual({ fault: 'count-differs', rows: 2, lines: 3 })
  expect(read(' \n\t\n')).toEqual({ fault: 'nothing' })
})

test('names and codes find their lines in any order, with or without headings, numbers and units', () => {
  const found = [
    ['hai-long', 'D2', 95.5],
    ['ho-so', 'D3', 12],
  ]
  expect(read('STT\tChỉ tiêu\tĐVT\tKỳ này\n1\t3. Mức hài lòng (%)\t%\t95,5 %\n2\tHỒ SƠ TIẾP NHẬN:\thồ sơ\t12')).toEqual(
    { told: found, notes: [] },
  )
  expect(read('ho-so\t12\ntruc-tuyen\t7')).toMatchObject({
    told: [
      ['ho-so', 'B1', 12],
      ['truc-tuyen', 'B2', 7],
    ],
  })
  expect(read('Hồ sơ tiếp nhận\t12\nTổng cộng\t12')).toEqual({
    told: [['ho-so', 'B1', 12]],
    notes: [['unknown-row', 'B2']],
  })
})

test('the period before stands beside this one: the heading decides, else it is asked', () => {
  const rows = 'Hồ sơ tiếp nhận\t10\t12\nHồ sơ trực tuyến\t5\t7'
  expect(read(`Chỉ tiêu\tKỳ trước\tKỳ này\n${rows}`)).toMatchObject({
    told: [
      ['ho-so', 'C2', 12],
      ['truc-tuyen', 'C3', 7],
    ],
  })
  expect(read(rows)).toEqual({
    fault: 'which-column',
    columns: [
      { column: 2, name: 'B' },
      { column: 3, name: 'C' },
    ],
  })
  expect(read(rows, 3)).toMatchObject({
    told: [
      ['ho-so', 'C1', 12],
      ['truc-tuyen', 'C2', 7],
    ],
  })
})

test('a cell with a line break, quoted by the spreadsheet, is one cell', () => {
  expect(read('"Hồ sơ\ntiếp nhận"\t12\n"Nói ""thêm"""\tx')).toMatchObject({ told: [['ho-so', 'B1', 12]] })
})

test('rows copied in another order tell the same values', () => {
  const values = fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(100))
  fc.assert(
    fc.property(values, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), ([a, b, c], order) => {
      const lines = report.lines.map(({ name }, n) => `${name}\t${[a, b, c][n]}`)
      const found = readTable(parsePaste(order.map((n) => lines[n]).join('\r\n')), report)
      if ('fault' in found) throw new Error(found.fault)
      const told = new Map(found.told.map(({ line, read: is }) => [line, is.kind === 'value' ? is.value : null]))
      expect(report.lines.map(({ key }) => told.get(key))).toEqual([a, b, c])
    }),
  )
})
