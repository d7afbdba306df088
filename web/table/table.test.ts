import { assert, constantFrom, property, string, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import type { Column } from './column.ts'
import { toCsv } from './csv.ts'
import { filterRows, matches, parseFilter, printFilter } from './filters.ts'
import { compareValues } from './values.ts'

interface Commune {
  readonly name: string
  readonly cases: number | null
  readonly found: string
}

const rows: readonly Commune[] = [
  { name: 'Phường Ái Quốc', cases: 12, found: '2021-01-28' },
  { name: 'Xã Cẩm Giàng', cases: null, found: '2021-02-01' },
  { name: 'Phường Đồng Lạc', cases: 3, found: '2021-02-10T01:00:00.000Z' },
]

const columns: readonly Column<Commune>[] = [
  { id: 'name', head: 'Tên', value: (row) => row.name, filter: 'text' },
  { id: 'cases', head: 'Ca, F0', value: (row) => row.cases, filter: 'number', numeric: true },
  { id: 'found', head: 'Ngày', value: (row) => row.found, filter: 'day' },
]

const names = (found: readonly Commune[]) => found.map((row) => row.name)

test('words are found without their accents, anywhere in the row', () => {
  expect(names(filterRows(rows, columns, [], 'dong lac'))).toEqual(['Phường Đồng Lạc'])
  expect(names(filterRows(rows, columns, [], 'phường 12'))).toEqual(['Phường Ái Quốc'])
  expect(filterRows(rows, columns, [], '')).toBe(rows)
})

test('a number range is inclusive and what is not known meets none', () => {
  const filter = parseFilter('cases', 'number', '3..12')
  expect(filter).toEqual({ column: 'cases', from: '3', to: '12' })
  expect(names(filterRows(rows, columns, filter ? [filter] : [], ''))).toEqual(['Phường Ái Quốc', 'Phường Đồng Lạc'])
  expect(matches(null, { column: 'cases', from: null, to: '99' })).toBe(false)
})

test('a day range takes days and instants', () => {
  const filter = { column: 'found', from: '2021-02-01', to: '2021-02-10' }
  expect(names(filterRows(rows, columns, [filter], ''))).toEqual(['Xã Cẩm Giàng', 'Phường Đồng Lạc'])
})

test('what is no filter is left out', () => {
  expect(parseFilter('cases', 'number', 'a..b')).toBeNull()
  expect(parseFilter('cases', 'number', '12')).toBeNull()
  expect(parseFilter('found', 'day', '..')).toBeNull()
  expect(parseFilter('name', 'choice', '')).toBeNull()
})

test('any choice survives the address', () => {
  assert(
    property(uniqueArray(string({ minLength: 1 }), { minLength: 1 }), constantFrom('status', 'kind'), (any, column) => {
      const filter = { column, any }
      expect(parseFilter(column, 'choice', printFilter(filter))).toEqual(filter)
    }),
  )
})

test('numbers by value, words as a Vietnamese dictionary has them', () => {
  expect(['Ước', 'Ánh', 'Đông', 'Dũng', 'An'].sort(compareValues)).toEqual(['An', 'Ánh', 'Dũng', 'Đông', 'Ước'])
  expect(['Tổ 10', 'Tổ 9'].sort(compareValues)).toEqual(['Tổ 9', 'Tổ 10'])
  expect([10, 9, -1].sort(compareValues)).toEqual([-1, 9, 10])
})

test('an export quotes what must be quoted and disarms formulas', () => {
  const given = [{ name: '=HYPERLINK("x")', cases: -3, found: '2021-01-28' }]
  expect(toCsv(given, columns)).toBe('\uFEFFTên,"Ca, F0",Ngày\r\n"\'=HYPERLINK(""x"")",-3,2021-01-28\r\n')
})
