import type { Instant } from '#kernel/day'
import type { Text, Values } from '#kernel/text'
import { minutesBetween } from './moment.ts'
import { quarantineText } from './text-quarantine.ts'

type Say = (text: Text, values?: Values) => string

/** From how many hours on days are said too: "2 ngày 3 giờ" reads faster than "51 giờ". */
const DAYS_FROM_HOURS = 48

/** A length of time as one says it: "40 phút", "31 giờ", "2 ngày 3 giờ". */
export function saidLength(minutes: number, t: Say): string {
  const whole = Math.max(0, minutes)
  const hours = Math.floor(whole / 60)
  if (hours === 0) return t(quarantineText.minutes, { m: whole })
  if (hours < DAYS_FROM_HOURS) return t(quarantineText.hours, { h: hours })
  return t(quarantineText.daysHours, { d: Math.floor(hours / 24), h: hours % 24 })
}

export interface Waited {
  readonly late: boolean
  readonly words: string
}

/** How an F1 stands against the 24 hours, as of now: the list may be minutes old. */
export function waitedWords(foundAt: Instant | null, dueAt: Instant | null, now: Instant, t: Say): Waited | null {
  if (foundAt === null || dueAt === null) return null
  if (now >= dueAt) {
    return { late: true, words: t(quarantineText.lateBy, { waited: saidLength(minutesBetween(foundAt, now), t) }) }
  }
  return { late: false, words: t(quarantineText.left, { left: saidLength(minutesBetween(now, dueAt), t) }) }
}
