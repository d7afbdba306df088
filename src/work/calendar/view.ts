import { type Day, weekday } from '#kernel/day'
import type { Calendar } from './calendar.ts'
import type { DayView, EntryView, HoursView } from './contract.ts'
import { type Entry, type HoursEntry, timeOf } from './entry.ts'
import { USUAL_HOURS } from './hours.ts'

/** The days that are not what their weekday says, with the name an official knows them by. */
export function dayViews(calendar: Calendar, entries: readonly Entry[], days: readonly Day[]): DayView[] {
  const names = new Map(entries.filter(({ withdrawn }) => withdrawn === null).map(({ day, name }) => [day, name]))
  return days.flatMap((day) => {
    const [am, pm] = [calendar.halfOffOn(day, 'morning'), calendar.halfOffOn(day, 'afternoon')]
    const ordinary = weekday(day) > 5 ? am === '' && pm === '' : am === null && pm === null
    if (ordinary) return []
    return [{ day, morning: am === null, afternoon: pm === null, name: names.get(day) ?? (am || pm || '') }]
  })
}

export const entryView = ({ half, ...entry }: Entry): EntryView => ({ ...entry, half: half ?? null })

/** Hours that hold on some day of the year, with those that did before them, and what was withdrawn. */
export function hoursIn(entries: readonly HoursEntry[], year: number): (HoursEntry | typeof USUAL_HOURS)[] {
  const until = entries.filter(({ from }) => from <= `${year}-12-31`)
  const held = until.filter(({ withdrawn }) => withdrawn === null)
  const first = held.findLast(({ from }) => from <= `${year}-01-01`)
  return [...(first ? [] : [USUAL_HOURS]), ...until.filter((one) => !first || one.from >= first.from)]
}

export const hoursView = (entry: HoursEntry | typeof USUAL_HOURS): HoursView => ({
  from: entry.from,
  morningFrom: timeOf(entry.morning[0]),
  morningTo: timeOf(entry.morning[1]),
  afternoonFrom: timeOf(entry.afternoon[0]),
  afternoonTo: timeOf(entry.afternoon[1]),
  id: 'id' in entry ? entry.id : null,
  source: 'source' in entry ? entry.source : null,
  entered: 'entered' in entry ? entry.entered : null,
  withdrawn: 'withdrawn' in entry ? entry.withdrawn : null,
})
