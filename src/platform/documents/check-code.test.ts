import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCode, readCheckCode, spokenCheckCode } from './check-code.ts'

const codes = fc.uint8Array({ minLength: 11, maxLength: 11 }).map(checkCode)

test('a code is read back as printed, in small letters, with O and I for 0 and 1', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(spokenCheckCode(code)).toMatch(/^.{4}-.{4}-.{4}$/)
      expect(readCheckCode(spokenCheckCode(code).toLowerCase())).toBe(code)
      expect(readCheckCode(code.replace(/0/g, 'o').replace(/1/g, 'l'))).toBe(code)
    }),
  )
})

test('one wrong sign is always found', () => {
  fc.assert(
    fc.property(codes, fc.nat(11), fc.integer({ min: 1, max: 31 }), (code, at, by) => {
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
      const wrong = alphabet[(alphabet.indexOf(code[at] as string) + by) % 32] as string
      expect(readCheckCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull()
    }),
  )
  expect(readCheckCode('')).toBeNull()
  expect(readCheckCode('no code at all')).toBeNull()
})
