import { type Day, dayOf, type Instant } from '#kernel/day'

/** How one report stands in a table of everybody's; `waiting`: its day has not come. */
export const REPORT_MARKS = ['on-time', 'late', 'missing', 'waiting'] as const
export type ReportMark = (typeof REPORT_MARKS)[number]

/** On time or late goes by when it was sent for the first time, whatever came back since. */
export function markOf(firstDeclaredAt: Instant | null, due: Day, today: Day): ReportMark {
  if (firstDeclaredAt === null) return due < today ? 'missing' : 'waiting'
  return dayOf(firstDeclaredAt) > due ? 'late' : 'on-time'
}
