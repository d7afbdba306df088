import { expect, test } from 'vitest'
import { monthsOf, stretchesOf } from './year.ts'

const days = [
  { day: '2027-02-05', morning: false, afternoon: false, name: 'Tết Nguyên đán' },
  { day: '2027-02-06', morning: false, afternoon: false, name: 'Tết Nguyên đán' },
  { day: '2027-02-13', morning: true, afternoon: true, name: 'Làm bù' },
  { day: '2027-02-12', morning: false, afternoon: true, name: 'Nghỉ sáng' },
] as const

test('the grid begins on its weekday and holds every day of the year once', () => {
  const months = monthsOf({ year: 2027, days: [...days] })
  expect(months.map(({ cells }) => cells.length).reduce((a, b) => a + b)).toBe(365)
  // 1 February 2027 is a Monday, 1 January a Friday.
  expect([months[1]?.lead, months[0]?.lead]).toEqual([0, 4])
  const looks = Object.fromEntries(months.flatMap(({ cells }) => cells).map(({ day, look }) => [day, look]))
  expect(looks).toMatchObject({
    '2027-02-04': 'plain',
    '2027-02-05': 'off',
    '2027-02-07': 'weekend',
    '2027-02-12': 'half',
    '2027-02-13': 'worked',
  })
})

test('days off in a row under one name are one stretch', () => {
  const stretches = stretchesOf(monthsOf({ year: 2027, days: [...days] }))
  expect(stretches.map(({ from, to }) => [from, to])).toEqual([
    ['2027-02-05', '2027-02-06'],
    ['2027-02-12', '2027-02-12'],
    ['2027-02-13', '2027-02-13'],
  ])
})
