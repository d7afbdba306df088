import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_BYTES, codeFrom, readCode, spacedCode } from './code.ts'

const codes = fc
  .tuple(
    fc.constantFrom('sample' as const, 'pool' as const, 'manifest' as const),
    fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES }),
  )
  .map(([kind, bytes]) => ({ kind, code: codeFrom(kind, bytes) }))
const SIGNS = [...'0123456789ABCDEFGHJKMNPQRTVWXYZ']

test('a code is read back as it was made, spaced, in small letters or with look-alikes', () => {
  fc.assert(
    fc.property(codes, ({ kind, code }) => {
      expect(readCode(code)).toEqual({ kind, code })
      expect(readCode(` ${spacedCode(code).toLowerCase()}\n`)).toEqual({ kind, code })
      expect(readCode(code.replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('5', 'S'))).toEqual({ kind, code })
    }),
  )
})

test('every wrong sign and every two neighbours that changed places are found', () => {
  fc.assert(
    fc.property(codes, fc.integer({ min: 1, max: 10 }), fc.constantFrom(...SIGNS), ({ code }, at, sign) => {
      const wrong = code.slice(0, at) + sign + code.slice(at + 1)
      const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
      for (const other of [wrong, swapped]) expect(readCode(other) === null).toBe(other !== code)
    }),
  )
})

test('what is no code is none', () => {
  for (const text of ['', 'M', 'M12345678901234', 'X00000000000', 'Nguyễn Văn A']) expect(readCode(text)).toBeNull()
})
