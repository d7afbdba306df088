import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialsOf } from '#kernel/fold'
import { readVerificationCode, spokenCode, verificationCode } from './decision-code.ts'

const codes = fc.uint8Array({ minLength: 9, maxLength: 9 }).map(verificationCode)

test('a code is read as printed, in small letters, with O for zero and I or L for one', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(readVerificationCode(spokenCode(code))).toBe(code)
      expect(readVerificationCode(` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(code)
    }),
  )
})

test('one sign typed wrong is told from a code', () => {
  fc.assert(
    fc.property(codes, fc.nat({ max: 9 }), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (code, at, sign) => {
      const wrong = `${code.slice(0, at)}${sign}${code.slice(at + 1)}`
      expect(readVerificationCode(wrong)).toBe(wrong === code ? code : null)
    }),
  )
  expect(readVerificationCode('UUUU-UUUU-UU')).toBeNull()
})

test('initials keep Vietnamese letters and no more', () => {
  expect(initialsOf('Đặng Thị Ánh  Tuyết')).toBe('Đ.T.Á.T.')
})
