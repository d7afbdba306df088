import type { Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'
import { diseaseKey } from './disease.ts'

export const EPIDEMIC_LEVELS = [1, 2, 3, 4] as const
/** 1 low (green), 2 medium (yellow), 3 high (orange), 4 very high (red): resolution 128/NQ-CP of 11 October 2021. */
export type EpidemicLevel = (typeof EPIDEMIC_LEVELS)[number]

export const CAPACITIES = ['high', 'medium', 'low'] as const
export type Capacity = (typeof CAPACITIES)[number]

/** Four levels by infection level 1 to 4. */
export type LevelRow = readonly [EpidemicLevel, EpidemicLevel, EpidemicLevel, EpidemicLevel]

/** Something that makes the outcome worse by one. */
export interface Raise {
  readonly input: 'adultsFull' | 'riskFull' | 'deaths'
  /** Per cent for coverage; per 100,000 people a week for deaths. */
  readonly limit: number
  readonly when: 'below' | 'above'
  /** What is raised: the infection level before the matrix is read, or the level that was read. */
  readonly of: 'infection' | 'level'
}

/** How the epidemic level of a commune is judged, under one act and the days it was in force. */
export interface EpidemicLevelRule {
  readonly act: string
  readonly disease: string
  readonly inForce: Interval<Day>
  /** Which new cases count: those found in the community, or all. */
  readonly counts: 'community' | 'all'
  /** New cases per 100,000 people in 7 days from which infection levels 2, 3 and 4 begin. */
  readonly starts: readonly [number, number, number]
  /** By which the row of the matrix is chosen: adults with one dose (met from `limit` per cent on), or the capacity to treat. */
  readonly rows:
    | { readonly by: 'adultsOneDose'; readonly limit: number; readonly met: LevelRow; readonly unmet: LevelRow }
    | { readonly by: 'capacity'; readonly high: LevelRow; readonly medium: LevelRow; readonly low: LevelRow }
  readonly raises: readonly Raise[]
  /** A level falls only with the capacity to treat, and after this many weeks at the lower one. */
  readonly fallWeeks: number
  /** What was read in a publication of the act: the rest is marked "to be checked against the printed text". */
  readonly cited: readonly Cited[]
}

/** Parts of a rule: where a figure begins, a row of the matrix, one of its cells, a raise, the falling. */
export type Cited =
  | `start.${2 | 3 | 4}`
  | `row.${'met' | 'unmet' | Capacity}.${1 | 2 | 3 | 4}`
  | 'limit'
  | `raise.${Raise['input']}`
  | 'fall'

/** Every part: what an administration entered itself is its own, and needs no checking against another text. */
export const WHOLE: readonly Cited[] = [
  ...(['start.2', 'start.3', 'start.4', 'limit', 'fall'] as const),
  ...(['adultsFull', 'riskFull', 'deaths'] as const).map((input) => `raise.${input}` as const),
  ...(['met', 'unmet', 'high', 'medium', 'low'] as const).flatMap((row) =>
    ([1, 2, 3, 4] as const).map((infection) => `row.${row}.${infection}` as const),
  ),
]

/**
 * Resolution 128/NQ-CP of 11 October 2021 with decision 4800/QĐ-BYT of 12 October 2021, replaced by decision
 * 218/QĐ-BYT of 27 January 2022. Seen in publications: 150 new community cases per 100,000 a week is very high
 * (VnExpress 4421798); a level does not fall while coverage or capacity is not met, and full vaccination below 80 % of
 * the elderly raises it by one except at level 4 or without cases (the draft, vietbao 271722); under 218 all new cases
 * count, 600 is very high, coverage of 75 % of adults and 90 % of people at risk, and as Ho Chi Minh City applied it in
 * February 2022 (Thanh Niên 1429911): insufficient coverage raises the infection level by one, infection level 2 with
 * medium and 3 with high capacity is level 2, more than 6 deaths per 100,000 raise the level. All other figures are as
 * remembered from the printed texts and not checked: each is marked so where it is shown, and a province may enter its
 * own (localities may adjust: decision 4800, and resolution 128). No act ending 218 is known here.
 */
export const epidemicLevelRules: readonly EpidemicLevelRule[] = [
  {
    act: '128/NQ-CP, 4800/QĐ-BYT',
    disease: 'covid19',
    inForce: { from: '2021-10-12', to: '2022-01-27' },
    counts: 'community',
    starts: [20, 50, 150],
    rows: { by: 'adultsOneDose', limit: 70, met: [1, 1, 2, 3], unmet: [1, 2, 3, 4] },
    raises: [{ input: 'riskFull', limit: 80, when: 'below', of: 'level' }],
    fallWeeks: 2,
    cited: ['start.4', 'row.unmet.4', 'raise.riskFull'],
  },
  {
    act: '128/NQ-CP, 218/QĐ-BYT',
    disease: 'covid19',
    inForce: { from: '2022-01-27', to: null },
    counts: 'all',
    starts: [90, 450, 600],
    rows: { by: 'capacity', high: [1, 1, 2, 3], medium: [1, 2, 3, 4], low: [2, 3, 4, 4] },
    raises: [
      { input: 'adultsFull', limit: 75, when: 'below', of: 'infection' },
      { input: 'riskFull', limit: 90, when: 'below', of: 'infection' },
      { input: 'deaths', limit: 6, when: 'above', of: 'level' },
    ],
    fallWeeks: 2,
    cited: ['start.4', 'row.medium.2', 'row.high.3', 'raise.adultsFull', 'raise.riskFull', 'raise.deaths'],
  },
]

/** The rule for a disease on a day: the province's own before the national one; null: no such rule, and then no level. */
export function epidemicLevelRuleOf(
  disease: string,
  on: Day,
  own: readonly EpidemicLevelRule[] = [],
): EpidemicLevelRule | null {
  const key = diseaseKey(disease)
  const holds = (rule: EpidemicLevelRule): boolean => rule.disease === key && contains(rule.inForce, on)
  return own.findLast(holds) ?? epidemicLevelRules.find(holds) ?? null
}
