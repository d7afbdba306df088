import { addDays, type Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'

/** How far back from a case its contacts are traced, under one act and the days it was in force. */
export interface TracingWindowRule {
  readonly act: string
  readonly inForce: Interval<Day>
  /** Days before the onset of symptoms, or before the first positive sample of a case without symptoms. */
  readonly daysBefore: number
}

/**
 * Decision 5053/QĐ-BYT of 3 December 2020 (tracing handbook): contacts and places are traced from 3 days before
 * onset, or before the day of sampling where there are no symptoms, until the case is isolated. No later act that changes the
 * number is known here; add it as another row with its days.
 */
export const tracingWindowRules: readonly TracingWindowRule[] = [
  { act: '5053/QĐ-BYT', inForce: { from: '2020-12-03', to: null }, daysBefore: 3 },
]

export interface CaseDays {
  /** First day of symptoms; null when there were none, or none are known yet. */
  readonly onset: Day | null
  /** Day the first positive sample was taken. */
  readonly sampled: Day | null
}

export interface TracingWindow {
  /** First day whose encounters are traced; the window ends when the case is isolated. */
  readonly from: Day
  readonly rule: TracingWindowRule
}

/**
 * The window of a case traced on the day `on`, or null when it cannot be told: no rule was in force that day, or neither the
 * onset nor the sample has a date. Unknown stays unknown; whoever asks decides how far back to go.
 */
export function tracingWindow(of: CaseDays, on: Day): TracingWindow | null {
  const rule = tracingWindowRules.find(({ inForce }) => contains(inForce, on))
  const anchor = of.onset ?? of.sampled
  if (rule === undefined || anchor === null) return null
  return { from: addDays(anchor, -rule.daysBefore), rule }
}
