import type { Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'
import type { OutbreakEndRule } from './outbreak-end.ts'

/** Conditions of lifting a zone, in the order they are read out. */
export const LIFTING_ITEMS = [
  'no-new-case',
  'contacts-sampled',
  'everyone-sampled',
  'contacts-released',
  'disinfected',
  'decision-signed',
] as const
export type LiftingItem = (typeof LIFTING_ITEMS)[number]

/** How a condition is shown to be met: by the records, or by the word of a person. */
export const provedBy: Readonly<Record<LiftingItem, 'records' | 'person'>> = {
  'no-new-case': 'records',
  'contacts-sampled': 'records',
  'everyone-sampled': 'person',
  'contacts-released': 'records',
  disinfected: 'person',
  'decision-signed': 'person',
}

interface LiftingRule {
  readonly inForce: Interval<Day>
  readonly items: readonly LiftingItem[]
  readonly act: string
}

/**
 * Decision 904/QĐ-BYT of 16 March 2020 (handbook on isolating an epidemic area) has an area isolated and released by
 * decision of the chairman, after the last case is isolated, everybody is examined and the ground disinfected. The
 * number of days, and the list as a list, were not found in a published text: the conditions are the product's reading,
 * and the days are those after which a cluster counts as contained (`outbreak-end.ts`), which the health department
 * may replace by its own for a disease.
 */
const liftingRules: readonly LiftingRule[] = [
  { inForce: { from: '2020-03-16', to: null }, items: LIFTING_ITEMS, act: '904/QĐ-BYT' },
]

/** The list on a day; before any act the same list without one. */
export function liftingRuleOn(day: Day): { readonly items: readonly LiftingItem[]; readonly act: string | null } {
  return liftingRules.find(({ inForce }) => contains(inForce, day)) ?? { items: LIFTING_ITEMS, act: null }
}

/** Days without a new case, counted like those of a cluster; null where the disease has no rule. */
export const daysWithoutCase = (rule: OutbreakEndRule | null): number | null => rule?.containedDays ?? null
