import { Piscina } from 'piscina'
import type { IndexData, IndexSpec } from '../../composite/index.ts'
import type { Bands } from '../store-runs.ts'

interface Asked {
  readonly spec: IndexSpec
  readonly data: IndexData
}

let pool: Piscina<Asked, [string, [number, number]][]> | undefined

/** One thread, started at need. */
const thread = () => {
  pool ??= new Piscina<Asked, [string, [number, number]][]>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
  })
  return pool
}

/** Rank bands off the main thread. */
export const bandsInThread = async (spec: IndexSpec, data: IndexData): Promise<Bands> =>
  new Map(await thread().run({ spec, data }))

/** Ends the thread: for a server that stops, and for tests. */
export async function closeScoringThread(): Promise<void> {
  const closing = pool
  pool = undefined
  await closing?.destroy()
}
