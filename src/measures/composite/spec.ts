import type { Text } from '#kernel/text'

/** A specification in its normal form, as the engine reads it: every setting said, nothing optional. See docs/index-spec.md. */
export interface IndexSpec {
  readonly code: string
  readonly name: Text
  /** Parents before children; the first is the root, the index itself. */
  readonly nodes: readonly IndexNode[]
  readonly stages: StageSettings
  /** What others keep with the index: the act it rests on, days in force. The engine does not read it. */
  readonly about: About
}

export type About = Readonly<Record<string, unknown>>

/** A node without children is an indicator: the data has a column of its code. */
export interface IndexNode {
  readonly code: string
  /** Null for the root alone. */
  readonly parent: string | null
  readonly name: Text
  /**
   * Among its siblings; they are divided by their sum. 0: shown, and does not count. Null: not known, as the maximum
   * it would be taken from is not.
   */
  readonly weight: number | null
  /** `down`: less is better. On a group its score is turned round before it joins its parent. */
  readonly direction: 'up' | 'down'
  /** The most points it can bring; null where it has none or the edition does not say. */
  readonly max: number | null
  /** Fixed bounds of `min-max`, in the unit of the (denominated) indicator. */
  readonly bounds: Range | null
  readonly goalposts: Range | null
  /** Of `distance-to-target`. */
  readonly target: number | null
  /** The column of the data it is divided by, where `denominate` is `given`; times `per`. */
  readonly denominator: Denominator | null
  /** How its children become its score; null: as its level does. */
  readonly aggregate: Aggregate | null
  /** What one step of improvement is; null: 1 % of its range. */
  readonly step: Step | null
  readonly about: About
}

export type Range = readonly [low: number, high: number]

export interface Denominator {
  readonly column: string
  readonly per: number
}

/** By an amount in the unit of the indicator, by a share of its range, or to the next of these values. */
export type Step = { readonly by: number } | { readonly ofRange: number } | { readonly values: readonly number[] }

export const DENOMINATE = ['none', 'given'] as const
export const IMPUTE = ['none', 'mean', 'median', 'group-mean', 'nearest'] as const
export const OUTLIERS = ['none', 'winsorise-log'] as const
export const NORMALISE = [
  'none',
  'points',
  'min-max',
  'z-score',
  'rank',
  'percentile',
  'distance-to-target',
  'goalposts',
] as const
export const AGGREGATE = ['arithmetic', 'geometric', 'harmonic', 'median', 'copeland'] as const
export const TIES = ['least', 'most', 'mean', 'dense'] as const

export type Aggregate = (typeof AGGREGATE)[number]
export type Ties = (typeof TIES)[number]

/** One setting per stage, in the order the stages run. */
export interface StageSettings {
  readonly denominate: (typeof DENOMINATE)[number]
  readonly missing: Missing
  readonly outliers: Outliers
  readonly normalise: Normalise
  readonly aggregate: {
    readonly kind: Aggregate
    /** By the level of the node that receives: 0 is the root. */
    readonly levels: Readonly<Record<number, Aggregate>>
  }
  readonly rank: {
    /** What units that tie get: the least of their places (1, 2, 2, 4), the most, the mean, or no place lost after. */
    readonly ties: Ties
    /** Scores are compared rounded to this many decimals; null: to 12 significant digits. */
    readonly digits: number | null
    /** Columns of words by which units are also ranked among their own. */
    readonly groups: readonly string[]
  }
}

export interface Missing {
  readonly impute: (typeof IMPUTE)[number]
  /** The column of words of `group-mean`. */
  readonly group: string | null
  /** How many of the most alike units `nearest` takes the mean of. */
  readonly neighbours: number
  /** A node has a score when at least this share of its children's weight has one; otherwise none, never zero. */
  readonly least: number
}

/** As COINr treats: an indicator with |skew| and kurtosis both past these is winsorised, and failing that, its logarithm taken. */
export interface Outliers {
  readonly kind: (typeof OUTLIERS)[number]
  readonly skew: number
  readonly kurtosis: number
  /** The most values winsorised at an end. */
  readonly most: number
}

export interface Normalise {
  readonly kind: (typeof NORMALISE)[number]
  readonly bounds: 'data' | 'fixed'
  /** Of scores: [0, 100] unless said. Of `z-score`: mean and standard deviation, [0, 1] unless said. */
  readonly scale: Range
  /** Scores beyond the scale are cut to it. */
  readonly clip: boolean
}
