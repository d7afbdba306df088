import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOfNumber, instantOf } from '#kernel/day'
import { dayOrderOf, instantOfMoment, parseMoment } from './value.ts'

test.each([
  ['2021-01-27', '2021-01-27', null],
  ['27/01/2021', '2021-01-27', null],
  ['27-1-2021', '2021-01-27', null],
  ['27.01.21', '2021-01-27', null],
  ['2021-01-27 08:10', '2021-01-27', 490],
  ['2021-01-27T08:10:59', '2021-01-27', 490],
  ['2021-01-26T18:10:00Z', '2021-01-27', 70],
  ['2021-01-27T01:10:00+00:00', '2021-01-27', 490],
  ['27/01/2021 8h10', '2021-01-27', 490],
  ['08:10 27/01/2021', '2021-01-27', 490],
  ['8 giờ', null, null],
  ['44223', '2021-01-27', null],
  ['44223.5', '2021-01-27', 720],
  ['31/02/2021', null, null],
  ['2021-13-01', null, null],
  ['27/01/2021 25:00', null, null],
  ['12345678', null, null],
  ['', null, null],
])('%s is read as %s', (text, day, minutes) => {
  expect(parseMoment(text)).toEqual(day === null ? null : { day, minutes })
})

test('slashed days are read day first unless the column shows that the month comes first', () => {
  expect(dayOrderOf(['01/02/2021', '05/06/2021'])).toBe('unclear')
  expect(dayOrderOf(['01/02/2021', '13/06/2021'])).toBe('dmy')
  expect(dayOrderOf(['01/02/2021', '06/13/2021'])).toBe('mdy')
  expect(dayOrderOf(['2021-01-02'])).toBe('ymd')
  expect(parseMoment('06/05/2021')?.day).toBe('2021-05-06')
  expect(parseMoment('06/05/2021', 'mdy')?.day).toBe('2021-06-05')
})

test('every day survives being written in each of the ways, serials of Excel included', () => {
  const days = fc.integer({ min: -7_000, max: 40_000 }).map(dayOfNumber)
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
      const [year, month, date] = day.split('-')
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
      const serial = (Date.parse(day) / 86_400_000 + 25_569 + minutes / 1440).toString()
      for (const text of [
        `${day} ${time}`,
        `${date}/${month}/${year} ${time}`,
        `${time} ${date}/${month}/${year}`,
        instantOf(day, minutes),
      ])
        expect(parseMoment(text)).toEqual({ day, minutes })
      expect(parseMoment(serial)).toEqual({ day, minutes: minutes === 0 ? null : minutes })
    }),
  )
})

test('a day without a time begins at midnight of Viet Nam and lasts to its last minute', () => {
  const moment = { day: '2021-01-27', minutes: null } as const
  expect(instantOfMoment(moment)).toBe('2021-01-26T17:00:00.000Z')
  expect(instantOfMoment(moment, true)).toBe('2021-01-27T16:59:00.000Z')
  expect(addDays('2021-01-27', 1)).toBe('2021-01-28')
})
