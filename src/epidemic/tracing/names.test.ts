import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createNames } from './names.ts'

test('numbers in order of appearance, the same for the same id, as a map would give', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 4 }), { maxLength: 400 }), (ids) => {
      const names = createNames()
      const known = new Map<string, number>()
      for (const id of ids) {
        if (!known.has(id)) known.set(id, known.size)
        expect(names.add(id)).toBe(known.get(id))
      }
      expect(names.size).toBe(known.size)
      for (const [id, index] of known) {
        expect(names.find(id)).toBe(index)
        expect(names.nameOf(index)).toBe(id)
      }
    }),
  )
})

test('grows past its first tables and finds everybody again', () => {
  const names = createNames()
  for (let i = 0; i < 20_000; i++) expect(names.add(`ca-bệnh-${i}`)).toBe(i)
  for (let i = 0; i < 20_000; i += 37) expect(names.find(`ca-bệnh-${i}`)).toBe(i)
  expect(names.find('ca-bệnh-20000')).toBe(-1)
  expect(() => names.nameOf(20_000)).toThrow(RangeError)
})

test('bytes and text name the same person', () => {
  const names = createNames()
  const bytes = new TextEncoder().encode('x;Hòa;y')
  expect(names.add('Hòa')).toBe(0)
  expect(names.addBytes(bytes, 2, bytes.length - 2)).toBe(0)
})
