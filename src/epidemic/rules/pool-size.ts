import type { Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'

/** `higher`: close contacts and people with symptoms; `lower`: everybody else who is screened. */
export type PoolRisk = 'higher' | 'lower'

/** How many samples may share a tube, under one act and the days it was in force. */
export interface PoolSizeRule {
  readonly act: string
  readonly inForce: Interval<Day>
  /** Provinces it is bound to, by stable id; null: the whole country. */
  readonly onlyIn: readonly string[] | null
  readonly most: Readonly<Record<PoolRisk, number>>
  /** For samples of one household alone; null: no exception for families. */
  readonly family: number | null
}

/**
 * Decision 3486/QĐ-BYT of August 2020, interim guidance on pooling: five samples a tube. Its day and its own maximum were not
 * seen in a source; five is what was practised under it until February 2021.
 * 5 February 2021: the Minister of Health allowed 10 to 15 samples of one family in a test for Hải Dương and Quảng Ninh.
 * August 2021 (Hồ Chí Minh City, taken up nationwide): ten at lower risk, five at higher. Later acts were not seen: add them as
 * rows; of several rows in force the one bound to the province stands, then the latest.
 */
export const poolSizeRules: readonly PoolSizeRule[] = [
  {
    act: '3486/QĐ-BYT',
    inForce: { from: '2020-08-01', to: '2021-08-01' },
    onlyIn: null,
    most: { higher: 5, lower: 5 },
    family: null,
  },
  {
    act: '3486/QĐ-BYT; ý kiến Bộ trưởng Bộ Y tế 05/02/2021',
    inForce: { from: '2021-02-05', to: '2021-08-01' },
    onlyIn: ['30-hai-duong', '22-quang-ninh'],
    most: { higher: 5, lower: 5 },
    family: 15,
  },
  {
    act: 'Hướng dẫn gộp mẫu tháng 8/2021',
    inForce: { from: '2021-08-01', to: null },
    onlyIn: null,
    most: { higher: 5, lower: 10 },
    family: null,
  },
]

export interface PoolCap {
  readonly act: string
  /** Samples of several households in a tube, at most. */
  readonly mixed: number
  /** Samples of one household in a tube, at most; never below `mixed`. */
  readonly family: number
}

/**
 * The cap on a day for people of a risk, in a place named with everything it lies in (`within`, the province among
 * them). Null when no rule was in force: then nothing is pooled.
 */
export function poolCap(day: Day, within: readonly string[], risk: PoolRisk): PoolCap | null {
  const standing = poolSizeRules
    .filter(({ inForce, onlyIn }) => contains(inForce, day) && (onlyIn?.some((id) => within.includes(id)) ?? true))
    .sort((a, b) => Number(b.onlyIn !== null) - Number(a.onlyIn !== null) || (a.inForce.from < b.inForce.from ? 1 : -1))
  const rule = standing[0]
  if (rule === undefined) return null
  const mixed = rule.most[risk]
  return { act: rule.act, mixed, family: Math.max(mixed, rule.family ?? 0) }
}
