import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMoment, readMoment } from './moment.ts'

const read = (text: string) => {
  const moment = createMoment()
  const bytes = new TextEncoder().encode(`;${text};12:30`)
  return readMoment(bytes, 1, 1 + new TextEncoder().encode(text).length, moment) ? moment : null
}
/** Vietnamese wall-clock seconds of an ISO text without a zone. */
const local = (iso: string): number => Date.parse(`${iso}Z`) / 1000

test.each([
  ['2021-01-27', '2021-01-27T00:00', true],
  ['27/1/2021', '2021-01-27T00:00', true],
  ['27-01-2021', '2021-01-27T00:00', true],
  ['27.1.2021', '2021-01-27T00:00', true],
  ['2024-02-29', '2024-02-29T00:00', true],
  ['1861-11-21', '1861-11-21T00:00', true],
  ['2021-01-27T10:30', '2021-01-27T10:30', false],
  ['27/1/2021 9:05', '2021-01-27T09:05', false],
  ['2021-01-27 10:30:15.250', '2021-01-27T10:30:15', false],
  ['2021-01-27T10:30:00Z', '2021-01-27T17:30', false],
  ['2021-01-27T10:30+07:00', '2021-01-27T10:30', false],
  ['2021-01-27T22:30:00.000-0500', '2021-01-28T10:30', false],
])('%s is read', (text, iso, isDay) => {
  expect(read(text)).toMatchObject({ seconds: local(iso), isDay })
})

test.each([
  ['2021-02-30'],
  ['29/2/2021'],
  ['1/27/2021'],
  ['27/1/21'],
  ['20210127'],
  ['2021-1'],
  ['2021-01/27'],
  ['2021-01-27x'],
  ['2021-01-27T'],
  ['2021-01-27T24:00'],
  ['2021-01-27T10:60'],
  ['2021-01-27 10:30 SA'],
  ['2021-01-27T10:30+7'],
  ['hôm qua'],
  ['44223'],
  ['0/1/2021'],
  ['0000-01-01'],
])('%s is refused', (text) => {
  expect(read(text)).toBeNull()
})

test('every day of four centuries, written either way, is the day the calendar says', () => {
  fc.assert(
    fc.property(fc.integer({ min: -80_000, max: 70_000 }), (number) => {
      const iso = new Date(number * 86_400_000).toISOString().slice(0, 10)
      const [year, month, day] = iso.split('-').map(Number)
      expect(read(iso)?.seconds).toBe(number * 86_400)
      expect(read(`${day}/${month}/${year}`)?.seconds).toBe(number * 86_400)
    }),
  )
})
