import type { Day } from '#kernel/day'
import { type PoolCap, type PoolRisk, poolCap } from '../rules/pool-size.ts'
import { bestSize, foundInTwoStages, type Prevalence, prevalenceOf, SENSITIVITY, testsPerPerson } from './dorfman.ts'
import { type Poolable, packPools } from './pooling.ts'

/** A sample that may be pooled, with what its group is known by. */
export interface Waiting extends Poolable {
  readonly level: number | null
}

/** Results of late, by level. */
export interface LevelResults {
  readonly level: number | null
  readonly positives: number
  readonly tests: number
}

/** F1 carry the higher risk; F2 and those further off, and people screened, the lower. An F0 is not screened. */
export const riskOf = (level: number | null): PoolRisk => (level !== null && level <= 1 ? 'higher' : 'lower')

export interface GroupPlan<S extends Waiting> {
  readonly risk: PoolRisk
  readonly samples: readonly S[]
  readonly prevalence: Prevalence
  readonly cap: PoolCap
  readonly size: number
  readonly sizeIfHigh: number
  readonly pools: readonly (readonly S[])[]
  /** Tubes, and single tests of the pools expected to be positive. */
  readonly expectedTests: number
  readonly foundShare: number
}

/**
 * How to pool what waits: apart by risk, each with the size that needs the fewest tests at the prevalence of its group, within
 * the cap of the day and place. Null where no rule allows pooling.
 */
export function planPools<S extends Waiting>(
  waiting: readonly S[],
  results: readonly LevelResults[],
  day: Day,
  withinOf: (unitId: string | null) => readonly string[],
  asked: number | null = null,
): GroupPlan<S>[] | null {
  const plans: GroupPlan<S>[] = []
  for (const [risk, samples] of Map.groupBy(waiting, ({ level }) => riskOf(level))) {
    const caps = [...new Set(samples.map(({ unitId }) => unitId))].map((unit) => poolCap(day, withinOf(unit), risk))
    if (caps.some((one) => one === null)) return null
    // Units under different caps are pooled by the narrowest.
    const cap = (caps as PoolCap[]).reduce((a, b) => ({
      act: a.mixed <= b.mixed ? a.act : b.act,
      mixed: Math.min(a.mixed, b.mixed),
      family: Math.min(a.family, b.family),
    }))
    const of = results.filter(({ level }) => riskOf(level) === risk)
    const prevalence = prevalenceOf(sum(of.map(({ positives }) => positives)), sum(of.map(({ tests }) => tests)))
    const size = asked ?? bestSize(prevalence.expected, cap.mixed)
    const pools = packPools(samples, { size, family: cap.family })
    const tests = sum(pools.map((pool) => pool.length * testsPerPerson(prevalence.expected, pool.length)))
    plans.push({
      risk,
      samples,
      prevalence,
      cap,
      size,
      sizeIfHigh: bestSize(prevalence.high, cap.mixed),
      pools,
      expectedTests: tests,
      foundShare: size === 1 ? SENSITIVITY : foundInTwoStages(SENSITIVITY),
    })
  }
  return plans.sort((a, b) => (a.risk < b.risk ? -1 : 1))
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0)
