import { addDays, type Day, dayNumber, eachDay, weekday } from '#kernel/day'
import type { CalendarView, DayView } from '#work/contract'

/** How a day looks in the grid. */
export type Look = 'plain' | 'weekend' | 'off' | 'half' | 'worked'

export interface Cell {
  readonly day: Day
  readonly look: Look
  readonly name: string
  /** Which half is off, of half a day. */
  readonly half: 'morning' | 'afternoon' | null
}

export interface Month {
  readonly month: number
  /** Empty places before the first, Monday first. */
  readonly lead: number
  readonly cells: readonly Cell[]
}

/** The twelve months of a year with what each day is. */
export function monthsOf({ year, days }: Pick<CalendarView, 'year' | 'days'>): Month[] {
  const special = new Map(days.map((one) => [one.day, one]))
  return Array.from({ length: 12 }, (_, n) => {
    const first = `${year}-${String(n + 1).padStart(2, '0')}-01` as Day
    const next = n === 11 ? (`${year + 1}-01-01` as Day) : (`${year}-${String(n + 2).padStart(2, '0')}-01` as Day)
    const cells = eachDay(first, addDays(next, -1)).map((day) => cellOf(day, special.get(day)))
    return { month: n + 1, lead: weekday(first) - 1, cells }
  })
}

function cellOf(day: Day, special: DayView | undefined): Cell {
  const weekend = weekday(day) > 5
  if (!special) return { day, look: weekend ? 'weekend' : 'plain', name: '', half: null }
  const { morning, afternoon, name } = special
  const half = morning === afternoon ? null : morning ? 'afternoon' : 'morning'
  const look = half !== null && !weekend ? 'half' : morning || afternoon ? 'worked' : 'off'
  return { day, look, name, half }
}

/** Days off in a row under one name, as a notice speaks of them. */
export interface Stretch {
  readonly from: Day
  readonly to: Day
  readonly cells: readonly Cell[]
}

/** What is special in the year, in order; days side by side that look alike and have one name stand together. */
export function stretchesOf(months: readonly Month[]): Stretch[] {
  const found: { from: Day; to: Day; cells: Cell[] }[] = []
  for (const cell of months.flatMap(({ cells }) => cells)) {
    if (cell.look === 'plain' || cell.look === 'weekend') continue
    const last = found.at(-1)
    const first = last?.cells[0]
    const joined = last && first && dayNumber(cell.day) === dayNumber(last.to) + 1
    if (joined && first.look === cell.look && first.name === cell.name && first.half === cell.half) {
      last.to = cell.day
      last.cells.push(cell)
    } else found.push({ from: cell.day, to: cell.day, cells: [cell] })
  }
  return found
}
