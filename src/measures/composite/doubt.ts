import type { Aggregate, IndexSpec, Missing, Normalise, Outliers } from './spec.ts'

/** What is not sure about an index: what resampling varies. What is left out stays as the specification has it. */
export interface Doubt {
  /** Each weight is drawn evenly from its value less to plus this share of it: 0.25 is ± 25 %. */
  readonly weights?: number
  /** Other ways than the specification's own, each as likely as it. */
  readonly impute?: readonly Missing['impute'][]
  readonly outliers?: readonly Outliers['kind'][]
  readonly normalise?: readonly Normalise[]
  /** Of levels and nodes that say nothing of their own. */
  readonly aggregate?: readonly Aggregate[]
  /** Values move by a normal error of this share of their column's standard deviation. */
  readonly data?: number
  /** One indicator, each as likely, is left out. */
  readonly leaveOut?: true
}

export const FACTORS = ['weights', 'impute', 'outliers', 'normalise', 'aggregate', 'data', 'leaveOut'] as const
export type Factor = (typeof FACTORS)[number]

/** What the doubt varies, in the order of `FACTORS`. */
export const factorsOf = (doubt: Doubt): readonly Factor[] =>
  FACTORS.filter((factor) => {
    const said = doubt[factor]
    return Array.isArray(said) ? said.length > 0 : said !== undefined && said !== 0
  })

/** The specification's own way first, then the others that differ from it. */
export function waysOf({ stages }: IndexSpec, doubt: Doubt) {
  const among = <T>(own: T, others: readonly T[] = []): readonly T[] => {
    const seen = new Set([JSON.stringify(own)])
    return [own, ...others.filter((one) => !seen.has(JSON.stringify(one)) && seen.add(JSON.stringify(one)))]
  }
  return {
    impute: among(stages.missing.impute, doubt.impute),
    outliers: among(stages.outliers.kind, doubt.outliers),
    normalise: among(stages.normalise, doubt.normalise),
    aggregate: among(stages.aggregate.kind, doubt.aggregate),
  }
}
