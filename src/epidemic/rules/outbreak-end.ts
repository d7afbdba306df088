import { addDays, type Day, daysBetween } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'
import { diseaseKey } from './disease.ts'

/** After how many days without a new case a cluster counts as contained, and as over. */
export interface OutbreakEndRule {
  readonly disease: string
  readonly inForce: Interval<Day>
  /** Days without a new case: one incubation has passed. */
  readonly containedDays: number
  /** Days without a new case, counted from the isolation of the latest: it may be declared over. */
  readonly closedDays: number
  readonly act: string
  /** True where the figures were read in a publication of the act; false: the administration's own. */
  readonly cited: boolean
}

/**
 * Decision 02/2016/QĐ-TTg of 28 January 2016 on declaring an epidemic over: the appendix gives, disease by disease, the
 * mean incubation and the days without a new case. COVID-19 was added by decision 07/2020/QĐ-TTg (group A: incubation
 * 14 days; 28 days from the day the latest case was isolated in a medical facility) and changed by decision
 * 26/2023/QĐ-TTg of 19 October 2023 (group B: 4 and 8 days). The acts speak of an epidemic; that a cluster is judged by
 * the same days, and that one incubation without a case makes it contained, is the product's assumption, which the
 * health department may replace by data of its own (`epidemic.outbreak_end`).
 */
export const outbreakEndRules: readonly OutbreakEndRule[] = [
  {
    disease: 'covid19',
    inForce: { from: '2020-02-26', to: '2023-10-19' },
    containedDays: 14,
    closedDays: 28,
    act: '02/2016/QĐ-TTg, 07/2020/QĐ-TTg',
    cited: true,
  },
  {
    disease: 'covid19',
    inForce: { from: '2023-10-19', to: null },
    containedDays: 4,
    closedDays: 8,
    act: '02/2016/QĐ-TTg, 26/2023/QĐ-TTg',
    cited: true,
  },
]

/** The rule for a disease on a day: the administration's own before the national one; null where neither is known. */
export function outbreakEndOf(disease: string, on: Day, own: readonly OutbreakEndRule[]): OutbreakEndRule | null {
  const key = diseaseKey(disease)
  const holds = (rule: OutbreakEndRule): boolean => rule.disease === key && contains(rule.inForce, on)
  return own.findLast(holds) ?? outbreakEndRules.find(holds) ?? null
}

export const CLUSTER_STATUSES = ['active', 'contained', 'closed'] as const
export type ClusterStatus = (typeof CLUSTER_STATUSES)[number]

export interface Standing {
  /** What the rule gives; null where no rule is known or there is no case. */
  readonly proposed: ClusterStatus | null
  readonly lastCaseOn: Day | null
  /** Day the latest isolation of a case began; null while a case is not isolated. */
  readonly isolatedOn: Day | null
  readonly daysWithout: number | null
  readonly notIsolated: number
  /** First day on which the next status is due, if no case comes. */
  readonly nextOn: Day | null
  readonly rule: OutbreakEndRule | null
}

interface CaseDays {
  readonly confirmedOn: Day
  readonly isolatedOn: Day | null
}

/** What a cluster's cases come to under the rule on a day. A case not isolated holds the cluster active. */
export function standingOf(cases: readonly CaseDays[], rule: OutbreakEndRule | null, on: Day): Standing {
  const known = cases.filter(({ confirmedOn }) => confirmedOn <= on)
  const lastCaseOn = known.map(({ confirmedOn }) => confirmedOn).reduce<Day | null>(later, null)
  const waiting = known.filter(({ isolatedOn }) => isolatedOn === null || isolatedOn > on).length
  const isolatedOn = waiting > 0 ? null : known.map((one) => one.isolatedOn).reduce<Day | null>(later, null)
  const facts = { lastCaseOn, isolatedOn, notIsolated: waiting, rule }
  if (rule === null || lastCaseOn === null) return { ...facts, proposed: null, daysWithout: null, nextOn: null }
  const from = later(lastCaseOn, isolatedOn) ?? lastCaseOn
  const daysWithout = daysBetween(from, on)
  if (waiting > 0) return { ...facts, proposed: 'active', daysWithout, nextOn: null }
  const proposed =
    daysWithout >= rule.closedDays ? 'closed' : daysWithout >= rule.containedDays ? 'contained' : 'active'
  const due = proposed === 'active' ? rule.containedDays : rule.closedDays
  return { ...facts, proposed, daysWithout, nextOn: proposed === 'closed' ? null : addDays(from, due) }
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a < b ? b : a
}
