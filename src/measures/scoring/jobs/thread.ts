import { Piscina } from 'piscina'
import type { Bands } from '../store-runs.ts'
import type { AskedBands } from './worker.ts'

let pool: Piscina<AskedBands, [string, [number, number]][]> | undefined

/** One thread, started at need. */
const thread = () => {
  pool ??= new Piscina<AskedBands, [string, [number, number]][]>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
  })
  return pool
}

/** Rank bands off the main thread. */
export const bandsInThread = async (asked: AskedBands): Promise<Bands> => new Map(await thread().run(asked))

/** Ends the thread: for a server that stops, and for tests. */
export async function closeScoringThread(): Promise<void> {
  const closing = pool
  pool = undefined
  await closing?.destroy()
}
