import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf, readCode } from './code.ts'
import { csvCell } from './tasks/export.ts'

test('a code is read back however it is typed, with its bucket', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('NV' as const, 'VM' as const),
      fc.integer({ min: 0, max: 1023 }),
      fc.integer({ min: 1, max: 10_000_000 }),
      (kind, home, seq) => {
        const code = codeOf(kind, home, seq)
        expect(readCode(code)).toEqual({ code, home })
        expect(readCode(` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'i')} `)).toEqual({ code, home })
      },
    ),
  )
  expect(readCode('NV-00-001')?.code).toBe(codeOf('NV', 0, 1))
  expect(readCode('XX-00-001')).toBeNull()
  expect(readCode('NV-UU-001')).toBeNull()
})

test('a cell keeps quotes and lines, and is never a formula', () => {
  expect(csvCell('a "b", c\nd')).toBe('"a ""b"", c\nd"')
  expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"')
  expect(csvCell(null)).toBe('')
  expect(csvCell(-3)).toBe('-3')
})
