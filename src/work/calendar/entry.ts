import { addDays, type Day, type Instant, spokenDay } from '#kernel/day'
import { type Refused, refuse } from '#kernel/refusal'
import { type Language, say } from '#kernel/text'
import type { Calendar, SpecialDay } from './calendar.ts'
import { HALVES, type WorkingHours } from './hours.ts'
import { asOff, asWorking, halfNames } from './text.ts'

/** Who entered or withdrew something, and when; the name is null for what came with the product. */
export interface Signed {
  readonly at: Instant
  readonly by: string | null
}

/** One entry of the calendar of the province. */
export interface Entry extends SpecialDay {
  readonly id: string
  readonly source: string
  readonly entered: Signed
  readonly withdrawn: (Signed & { readonly why: string | null }) | null
}

export interface HoursEntry extends WorkingHours {
  readonly id: string
  readonly source: string
  readonly entered: Signed
  readonly withdrawn: Entry['withdrawn']
}

/** Open cases in numbers, by the days between which they run. */
export interface Standing {
  readonly kind: string
  readonly workflow: number
  readonly state: string
  readonly opened: Day
  readonly due: Day | null
  readonly cases: number
}

/** A day closed by a storm is entered afterwards; what is older has been reported on. */
const LATEST_AFTERWARDS = 31

export const isLongPast = (day: Day, today: Day): boolean => day < addDays(today, -LATEST_AFTERWARDS)

/** The day as a refusal names it: `buổi sáng 20/11/2026`. */
const spoken = ({ day, half }: SpecialDay, language: Language): string =>
  half ? `${say(halfNames[half], language)} ${spokenDay(day)}` : spokenDay(day)

/** Why these entries cannot be made, the first of them; null when all can. */
export function refuseEntries(
  entries: readonly SpecialDay[],
  { calendar, today, language }: { calendar: Calendar; today: Day; language: Language },
): Refused<'day-taken' | 'day-already-so' | 'day-long-past'> | null {
  const seen = new Set<string>()
  for (const entry of entries) {
    const day = spoken(entry, language)
    if (seen.has(day)) return refuse('day-taken', { day })
    seen.add(day)
    if (isLongPast(entry.day, today)) return refuse('day-long-past', { day })
    const halves = entry.half ? [entry.half] : HALVES
    const already = halves.every((half) => (calendar.halfOffOn(entry.day, half) !== null) === (entry.kind === 'off'))
    if (already) return refuse('day-already-so', { day, as: say(entry.kind === 'off' ? asOff : asWorking, language) })
  }
  return null
}

/** Open cases a day touches: those due on it, and those that run over it and are due later. */
export function touchedBy(standing: readonly Standing[], day: Day, kind: string): { due: number; over: number } {
  let [due, over] = [0, 0]
  for (const one of standing) {
    if (one.kind !== kind || one.due === null) continue
    if (one.due === day) due += one.cases
    else if (one.opened < day && day < one.due) over += one.cases
  }
  return { due, over }
}

/** `07:30` as minutes after midnight, and back. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
