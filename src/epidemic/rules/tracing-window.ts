import { addDays, type Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'
import { COVID_19, diseaseName } from './disease.ts'

/** How far back from a case its contacts are traced, for one disease, under one act and the days it was in force. */
export interface TracingWindowRule {
  /** The disease, by every name an outbreak may give it: folded, letters and digits alone. */
  readonly disease: readonly string[]
  readonly act: string
  readonly inForce: Interval<Day>
  /** Days before the onset of symptoms, or before the first positive sample of a case without symptoms. */
  readonly daysBefore: number
}

/**
 * COVID-19: decision 5053/QĐ-BYT of 3 December 2020 (tracing handbook): contacts and places are traced from 3 days before
 * onset, or before the day of sampling where there are no symptoms, until the case is isolated. No later act that changes
 * the number is known here.
 *
 * Measles: from 4 days before the rash, the days in which a case is infectious (WHO, "Vaccine-preventable diseases
 * surveillance standards: measles", 5 September 2018); the onset on record is taken for the day of the rash. A Vietnamese
 * act with the number was not seen.
 *
 * Another disease, or an act that changes a number, is another row with its days.
 */
export const tracingWindowRules: readonly TracingWindowRule[] = [
  { disease: COVID_19, act: '5053/QĐ-BYT', inForce: { from: '2020-12-03', to: null }, daysBefore: 3 },
  {
    disease: ['measles', 'soi', 'benhsoi'],
    act: 'WHO surveillance standards: measles (2018)',
    inForce: { from: '2018-09-05', to: null },
    daysBefore: 4,
  },
]

export interface CaseDays {
  readonly disease: string
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

/** The rule for a disease on a day; null where none is known. */
export function tracingWindowRuleOf(disease: string, on: Day): TracingWindowRule | null {
  const name = diseaseName(disease)
  return tracingWindowRules.find((rule) => rule.disease.includes(name) && contains(rule.inForce, on)) ?? null
}

/**
 * The window of a case traced on the day `on`, or null when it cannot be told: no rule for the disease was in force that
 * day, or neither the onset nor the sample has a date. Unknown stays unknown; whoever asks decides how far back to go.
 */
export function tracingWindow(of: CaseDays, on: Day): TracingWindow | null {
  const rule = tracingWindowRuleOf(of.disease, on)
  const anchor = of.onset ?? of.sampled
  if (rule === null || anchor === null) return null
  return { from: addDays(anchor, -rule.daysBefore), rule }
}
