import { expect, test } from 'vitest'
import { madeFrom, seal, sealingKeysOf, unseal } from './sealing.ts'

const keys = sealingKeysOf(Buffer.alloc(32, 7))
const others = sealingKeysOf(Buffer.alloc(32, 8))

test('what is sealed opens with its key, for what it belongs to, unaltered, and not otherwise', () => {
  const sealed = seal(keys, 'a/phone', '0912 345 678')
  expect(unseal(keys, 'a/phone', sealed)).toBe('0912 345 678')
  expect(sealed).not.toBe(seal(keys, 'a/phone', '0912 345 678'))
  expect(unseal(others, 'a/phone', sealed)).toBeNull()
  expect(unseal(keys, 'b/phone', sealed)).toBeNull()
  const altered = Buffer.from(sealed, 'base64url')
  altered[14] = (altered[14] as number) ^ 1
  expect(unseal(keys, 'a/phone', altered.toString('base64url'))).toBeNull()
  expect(unseal(keys, 'a/phone', '')).toBeNull()
})

test('made values are the same for the same words and key alone', () => {
  expect(madeFrom(keys, 'x')).toEqual(madeFrom(keys, 'x'))
  expect(madeFrom(keys, 'x')).not.toEqual(madeFrom(keys, 'y'))
  expect(madeFrom(keys, 'x')).not.toEqual(madeFrom(others, 'x'))
  expect(() => sealingKeysOf(Buffer.alloc(16))).toThrow('not a sealing key')
})
