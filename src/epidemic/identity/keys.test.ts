import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blindIndex, isCurrent, NONCE_BYTES, open, readKeys, seal, withNextKey, writeKeys } from './keys.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const PERSON = '0198c0de-0000-7000-8000-000000000001'
const OTHER = '0198c0de-0000-7000-8000-000000000002'
const file = writeKeys(Uint8Array.from({ length: 64 }, (_, at) => at))
const keys = readKeys(file)

test('what was sealed opens for the same person and field alone', () => {
  fc.assert(
    fc.property(fc.string(), bytes(NONCE_BYTES), (value, nonce) => {
      const sealed = seal(keys, PERSON, 'phone', value, nonce)
      expect(open(keys, PERSON, 'phone', sealed)).toBe(value)
      expect(open(keys, OTHER, 'phone', sealed)).toBeNull()
      expect(open(keys, PERSON, 'id-number', sealed)).toBeNull()
    }),
  )
})

test('an altered value does not open', () => {
  const sealed = seal(keys, PERSON, 'phone', '0912345678', new Uint8Array(NONCE_BYTES))
  expect(sealed).not.toContain('0912345678')
  for (let at = sealed.indexOf('.') + 1; at < sealed.length - 1; at++) {
    const altered = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
    expect(open(keys, PERSON, 'phone', altered)).toBeNull()
  }
  expect(open(keys, PERSON, 'phone', 'k1.')).toBeNull()
  expect(open(keys, PERSON, 'phone', '')).toBeNull()
})

test('a new key seals from then on, and what the earlier one sealed still opens', () => {
  const before = seal(keys, PERSON, 'phone', '0912345678', new Uint8Array(NONCE_BYTES))
  const next = readKeys(withNextKey(file, new Uint8Array(32).fill(9)))
  const after = seal(next, PERSON, 'phone', '0912345678', new Uint8Array(NONCE_BYTES))
  expect([isCurrent(next, before), isCurrent(next, after)]).toEqual([false, true])
  expect(open(next, PERSON, 'phone', before)).toBe('0912345678')
  expect(open(keys, PERSON, 'phone', after)).toBeNull()
  expect(blindIndex(next, 'phone', '1')).toBe(blindIndex(keys, 'phone', '1'))
})

test('the blind index tells equal numbers of one kind, and nothing without its key', () => {
  const others = readKeys(writeKeys(new Uint8Array(64).fill(1)))
  expect(blindIndex(keys, 'phone', '0912345678')).toBe(blindIndex(keys, 'phone', '0912345678'))
  expect(blindIndex(keys, 'phone', '0912345678')).not.toBe(blindIndex(keys, 'phone', '0912345679'))
  expect(blindIndex(keys, 'phone', '030090000001')).not.toBe(blindIndex(keys, 'id-number', '030090000001'))
  expect(blindIndex(others, 'phone', '0912345678')).not.toBe(blindIndex(keys, 'phone', '0912345678'))
})

test('a file that is none is refused', () => {
  for (const text of ['', 'index abc', file.split('\n')[0]!, file.replace('k1', 'K 1')])
    expect(() => readKeys(text)).toThrow('not a file of identity keys')
})
