import Holidays from 'date-holidays'
import { addDays, type Day, day as dayNamed, weekday } from '#kernel/day'

const NATIONAL_DAY = '09-02'
const EARLIEST_SECOND_DAY = 2021

const TET = 'Tết Nguyên đán'

const source = new Holidays('VN')

/** Holidays of a year by article 112 of the Labour Code (45/2019/QH14), one entry a day; Tết by the lunar calendar. */
export function statutory(year: string): Map<Day, string> {
  const days = new Map<Day, string>()
  for (const { date, start, end, name, type } of source.getHolidays(Number(year), 'vi')) {
    if (type !== 'public') continue
    const first = dayNamed(date.slice(0, 10))
    const length = Math.round((end.getTime() - start.getTime()) / 86_400_000)
    // The library calls every day around the new year its eve.
    const called = name.startsWith('Giao thừa') ? TET : name
    for (let n = 0; n < length; n++) days.set(addDays(first, n), called)
  }
  return days
}

/**
 * What the law promises before the notice of the year says which days exactly: a holiday on a weekly day
 * off is made up on the next working day (article 111, clause 3), National Day takes the day beside it.
 */
export function madeUp(days: Map<Day, string>): Map<Day, string> {
  const [any] = days.keys()
  const year = (any as Day).slice(0, 4)
  if (Number(year) >= EARLIEST_SECOND_DAY) {
    const national = dayNamed(`${year}-${NATIONAL_DAY}`)
    const beside = weekday(addDays(national, 1)) > 5 ? addDays(national, -1) : addDays(national, 1)
    days.set(beside, days.get(national) ?? '')
  }
  for (const [day, name] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (weekday(day) <= 5) continue
    let next = addDays(day, 1)
    while (weekday(next) > 5 || days.has(next)) next = addDays(next, 1)
    days.set(next, `${name} (nghỉ bù)`)
  }
  return days
}
