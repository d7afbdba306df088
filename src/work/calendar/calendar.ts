import { type Day, weekday } from '#kernel/day'
import { HALVES, type Half, hoursOn, type Session, type WorkingHours } from './hours.ts'
import { madeUp, statutory } from './statute.ts'

/** A day, or half of one, that is not what its weekday says: off by a notice, or a Saturday worked in exchange. */
export interface SpecialDay {
  readonly day: Day
  readonly kind: 'off' | 'working'
  /** Which half; the whole day when left out. A half goes before the entry of its whole day. */
  readonly half?: Half | undefined
  readonly name: string
}

/** What a province knows beside the law. */
export interface CalendarData {
  readonly special: readonly SpecialDay[]
  /** Years whose notice has been entered: from then on its days are what is made up, not what the law promises. */
  readonly announced?: ReadonlySet<string>
  readonly hours?: readonly WorkingHours[]
}

/** Which days, halves and hours are worked, with the reason where they are not. Built once; reading is a look-up. */
export interface Calendar {
  /** The name of the day off (`''` for an ordinary Saturday or Sunday), or null on a day worked, even by half. */
  offOn(day: Day): string | null
  /** The same for half a day. */
  halfOffOn(day: Day, half: Half): string | null
  /** The sessions worked that day, in order; none on a day off. */
  sessionsOn(day: Day): readonly Session[]
}

/**
 * The working time of Viet Nam: Monday to Friday, less the holidays of article 112 of the Labour Code
 * (45/2019/QH14), with what the yearly notices and the province change.
 */
export function buildCalendar({ special, announced, hours = [] }: CalendarData): Calendar {
  const specials = new Map<string, SpecialDay>()
  for (const one of special) specials.set(keyOf(one.day, one.half), one)
  const years = new Map<string, ReadonlyMap<Day, string>>()
  const holidaysOf = (year: string): ReadonlyMap<Day, string> => {
    let found = years.get(year)
    if (!found) {
      found = announced?.has(year) ? statutory(year) : madeUp(statutory(year))
      years.set(year, found)
    }
    return found
  }
  const halfOffOn = (day: Day, half: Half): string | null => {
    const own = specials.get(keyOf(day, half)) ?? specials.get(day)
    if (own) return own.kind === 'off' ? own.name : null
    return holidaysOf(day.slice(0, 4)).get(day) ?? (weekday(day) > 5 ? '' : null)
  }
  return {
    halfOffOn,
    offOn(day) {
      const [morning, afternoon] = HALVES.map((half) => halfOffOn(day, half)) as [string | null, string | null]
      return morning === null || afternoon === null ? null : morning || afternoon
    },
    sessionsOn(day) {
      const times = hoursOn(hours, day)
      return HALVES.filter((half) => halfOffOn(day, half) === null).map((half) => {
        const [from, to] = times[half]
        return { half, from, to }
      })
    },
  }
}

const keyOf = (day: Day, half: Half | undefined): string => (half ? `${day} ${half}` : day)
