import { type Day, daysBetween } from '#kernel/day'
import type { Text, Values } from '#kernel/text'
import { ui } from './text.ts'

/** How a deadline stands: said in words, so that colour is never alone. */
export interface DueWords {
  readonly state: 'late' | 'soon' | 'open' | 'done' | 'none'
  readonly text: Text
  readonly values: Values
}

/** Two working days or fewer left is soon. */
const SOON = 2

/**
 * Words for a deadline. `workingDays` (negative when overdue) comes from whoever knows the holidays;
 * without it calendar days are counted and called so. A day is overdue from the day after it.
 */
export function dueWords(due: Day | null, today: Day, workingDays: number | null, done: boolean): DueWords {
  if (due === null) return { state: 'none', text: ui.noDeadline, values: {} }
  const left = daysBetween(today, due)
  if (done) return { state: 'done', text: ui.due, values: {} }
  if (left === 0) return { state: 'soon', text: ui.dueToday, values: {} }
  if (left < 0) {
    if (workingDays === null) return { state: 'late', text: ui.overdueByDays, values: { n: -left } }
    const n = -workingDays
    if (n <= 0) return { state: 'late', text: ui.overdue, values: {} }
    return { state: 'late', text: n === 1 ? ui.overdueByOne : ui.overdueBy, values: { n } }
  }
  const n = workingDays ?? left
  const state = n <= SOON ? 'soon' : 'open'
  if (workingDays === null) return { state, text: ui.dueInDays, values: { n } }
  return { state, text: n === 1 ? ui.dueInOne : ui.dueIn, values: { n } }
}
