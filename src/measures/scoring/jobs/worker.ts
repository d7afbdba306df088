import type { IndexData, IndexSpec } from '../../composite/index.ts'
import { bandsOf } from '../bands.ts'

/** Rank bands asked of the thread. */
export interface AskedBands {
  readonly spec: IndexSpec
  readonly data: IndexData
  readonly draws: number
}

/** What runs in the thread. */
export default ({ spec, data, draws }: AskedBands): ReturnType<typeof bandsOf> => bandsOf(spec, data, draws)
