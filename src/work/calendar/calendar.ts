import Holidays from 'date-holidays'
import { addDays, type Day, day as dayNamed, weekday } from '#kernel/day'

/** A day that is not what its weekday says: off by a notice, or a Saturday worked in exchange. */
export interface SpecialDay {
  readonly day: Day
  readonly kind: 'off' | 'working'
  readonly name: string
}

/** Which days are worked, with the reason a day is off. Built once; reading is a map look-up. */
export interface Calendar {
  /** The name of the day off (`''` for an ordinary Saturday or Sunday), or null on a working day. */
  offOn(day: Day): string | null
}

const NATIONAL_DAY = '09-02'
const EARLIEST_SECOND_DAY = 2021

/**
 * The working days of Viet Nam: Monday to Friday, less the holidays of article 112 of the Labour Code
 * (45/2019/QH14; Tết by the lunar calendar), with what the yearly notices change (`special`).
 * In a year without any notice yet, a holiday that falls on a weekly day off is made up on the next
 * working day (article 111, clause 3), and National Day takes the day beside it.
 */
export function buildCalendar(special: readonly SpecialDay[]): Calendar {
  const specials = new Map(special.map((one) => [one.day, one]))
  const announced = new Set(special.map((one) => one.day.slice(0, 4)))
  const years = new Map<string, ReadonlyMap<Day, string>>()
  const holidaysOf = (year: string): ReadonlyMap<Day, string> => {
    let found = years.get(year)
    if (!found) {
      found = announced.has(year) ? statutory(year) : madeUp(statutory(year))
      years.set(year, found)
    }
    return found
  }
  return {
    offOn(day) {
      const own = specials.get(day)
      if (own) return own.kind === 'off' ? own.name : null
      const holiday = holidaysOf(day.slice(0, 4)).get(day)
      return holiday ?? (weekday(day) > 5 ? '' : null)
    },
  }
}

const source = new Holidays('VN')

/** Holidays by law, one entry a day. */
function statutory(year: string): Map<Day, string> {
  const days = new Map<Day, string>()
  for (const { date, start, end, name, type } of source.getHolidays(Number(year), 'vi')) {
    if (type !== 'public') continue
    const first = dayNamed(date.slice(0, 10))
    const length = Math.round((end.getTime() - start.getTime()) / 86_400_000)
    for (let n = 0; n < length; n++) days.set(addDays(first, n), name)
  }
  return days
}

/** What the law promises before the notice of the year says which days exactly. */
function madeUp(days: Map<Day, string>): Map<Day, string> {
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
