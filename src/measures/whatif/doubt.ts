import { type Doubt, type IndexData, type IndexSpec, sensitivity, uncertainty } from '../composite/index.ts'

/** What is asked of the thread: how sure the ranks of an index are. */
export interface AskedDoubt {
  readonly spec: IndexSpec
  readonly data: IndexData
  readonly doubt: Doubt
  readonly samples: number
  /** The place of the subject whose rank is looked into; null for all in the mean. */
  readonly unit: number | null
}

/** The same question always has the same answer. */
const SEED = 20_250_701

/** Runs the bands first; what moves ranks is found from a tenth as many, as each costs a run per factor. */
export function doubted({ spec, data, doubt, samples, unit }: AskedDoubt) {
  const { bands, factors } = uncertainty(spec, data, doubt, { samples, seed: SEED })
  const { effects } = sensitivity(spec, data, doubt, { samples: Math.max(200, samples / 10), seed: SEED, unit })
  return {
    bands: bands.map(({ unit: id, rank, low, median, high }) => ({ id, rank, low, median, high })),
    factors,
    effects,
  }
}
export type Doubted = ReturnType<typeof doubted>
