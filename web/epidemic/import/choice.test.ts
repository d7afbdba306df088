import { expect, test } from 'vitest'
import type { Preview } from '#epidemic/contract'
import { examplesOf, hasDays, missingIn, obstacleTo, queryOf, suspectColumn, withColumn } from './choice.ts'

const column = (field: string, index: number | null, required = false) => ({
  field,
  label: { vi: field, en: field },
  required,
  index,
  header: index === null ? null : `h${index}`,
})

const preview = (over: Partial<Preview> = {}): Preview => ({
  sha256: '',
  kind: 'cases',
  format: 'csv',
  source: 'own',
  suggestedKind: null,
  badRows: 0,
  delimiter: ',',
  headers: ['h0', 'h1', 'h2'],
  columns: [column('id', 0, true), column('unit', 1), column('name', null)],
  unmatched: [],
  sample: [
    ['1', 'a', ''],
    ['2', 'a', 'x'],
  ],
  rows: 100,
  dayOrder: 'dmy',
  faults: [],
  faultCount: 0,
  plan: null,
  importedBefore: false,
  ...over,
})

const faults = (field: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ row: at + 2, field, message: '' }))

test('what stands in the way is said in the order it must be mended', () => {
  const lost = preview({ columns: [column('id', null, true)], faults: faults('unit', 1), faultCount: 1 })
  expect(obstacleTo(lost, null)).toBe('missing')
  expect(missingIn(lost).map(({ field }) => field)).toEqual(['id'])
  expect(obstacleTo(preview({ faultCount: 1 }), null)).toBe('faults')
  expect(obstacleTo(preview(), null)).toBe('outbreak')
  expect(obstacleTo(preview(), 'o')).toBeNull()
})

test('a column feeds one field: the one that had it lets it go', () => {
  expect(withColumn(preview(), {}, 'name', 1)).toEqual({ unit: null, name: 1 })
  expect(withColumn(preview(), { name: 2 }, 'name', null)).toEqual({ name: null })
  expect(withColumn(preview(), {}, 'unit', 1)).toEqual({ unit: 1 })
})

test('an optional column wrong nearly everywhere is suspected, a few cells or a required one are not', () => {
  expect(suspectColumn(preview({ faults: [...faults('unit', 90), ...faults('id', 3)] }))?.field).toBe('unit')
  expect(suspectColumn(preview({ faults: faults('unit', 3) }))).toBeNull()
  expect(suspectColumn(preview({ faults: faults('id', 90) }))).toBeNull()
})

test('the query carries only what was decided', () => {
  const choice = { kind: 'cases', outbreak: null, columns: {}, fileName: null } as const
  expect(queryOf(choice, 'a.csv')).toEqual({ kind: 'cases', name: 'a.csv' })
  expect(queryOf({ ...choice, outbreak: 'o', columns: { unit: null } }, 'a.csv')).toEqual({
    kind: 'cases',
    name: 'a.csv',
    outbreak: 'o',
    columns: '{"unit":null}',
  })
})

test('days are spoken of only where some stand in a column that is used', () => {
  expect(hasDays(preview())).toBe(false)
  expect(hasDays(preview({ sample: [['1', '27/01/2021', '']] }))).toBe(true)
  expect(hasDays(preview({ sample: [['1', 'a', '2021-01-27']] }))).toBe(false)
})

test('examples are distinct and not empty', () => {
  expect(examplesOf(preview(), 1)).toEqual(['a'])
  expect(examplesOf(preview(), 2)).toEqual(['x'])
  expect(examplesOf(preview(), null)).toEqual([])
})
