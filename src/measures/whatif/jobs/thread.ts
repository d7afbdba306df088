import { Piscina } from 'piscina'
import type { AskedDoubt, Doubted } from '../doubt.ts'

let pool: Piscina<AskedDoubt, Doubted> | undefined

/** One thread, started at need. */
const thread = (): Piscina<AskedDoubt, Doubted> => {
  pool ??= new Piscina<AskedDoubt, Doubted>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
  })
  return pool
}

/** Thousands of resamplings off the main thread. */
export const doubtInThread = (asked: AskedDoubt): Promise<Doubted> => thread().run(asked)

/** Ends the thread: for a server that stops, and for tests. */
export async function closeWhatIfThread(): Promise<void> {
  const closing = pool
  pool = undefined
  await closing?.destroy()
}
