import { expect, test } from 'vitest'
import type { Side } from '#epidemic/contract'
import { differs, fuller, takenFrom } from './choice.ts'

const side = (name: string, more: { phone?: string | null; confirmedAt?: string | null; encounters?: number } = {}) =>
  ({
    person: { birthYear: 1990, sex: 'female', confirmedAt: more.confirmedAt ?? null },
    identity: { name, phone: more.phone ?? null, idNumber: null, address: null },
    encounters: more.encounters ?? 0,
    visits: 0,
  }) as unknown as Side

test('a case is kept before a contact, then whom more hangs on, then the earlier one', () => {
  const contact = side('Lan', { encounters: 9 })
  expect(fuller({ a: contact, b: side('Lan', { confirmedAt: '2026-11-20T00:00:00.000Z' }) })).toBe('b')
  expect(fuller({ a: side('Lan'), b: contact })).toBe('b')
  expect(fuller({ a: side('Lan'), b: side('Lan') })).toBe('a')
})

test('what only the other record has is taken along, and what was chosen there', () => {
  const two = { a: side('Lan'), b: side('NGUYEN THI LAN', { phone: '0912 345 678' }) }
  expect([differs(two, 'name'), differs(two, 'sex')]).toEqual([true, false])
  expect(takenFrom(two, 'a', {})).toEqual({ phone: 'absorbed' })
  expect(takenFrom(two, 'a', { name: 'b', phone: 'a' })).toEqual({ name: 'absorbed' })
  expect(takenFrom(two, 'b', { name: 'a' })).toEqual({ name: 'absorbed' })
})
