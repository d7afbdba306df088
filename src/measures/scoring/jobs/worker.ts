import type { IndexData, IndexSpec } from '../../composite/index.ts'
import { bandsOf } from '../bands.ts'

/** What runs in the thread. */
export default ({ spec, data }: { spec: IndexSpec; data: IndexData }): ReturnType<typeof bandsOf> => bandsOf(spec, data)
