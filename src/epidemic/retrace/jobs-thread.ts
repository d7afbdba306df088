import { Piscina } from 'piscina'
import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import type { Retrace } from '../contract/counts.ts'
import type { Asked } from './jobs-worker.ts'

let pool: Piscina<Asked, Retrace> | undefined

/** One thread holds the outbreaks with their levels; it lives as long as the server, since reading them takes time. */
const thread = (): Piscina<Asked, Retrace> => {
  pool ??= new Piscina<Asked, Retrace>({
    filename: new URL('./jobs-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
  })
  return pool
}

/** Brings the levels of an outbreak up to what is recorded now, off the main thread. */
export async function retraceInThread(
  databaseUrl: string,
  system: Caller,
  outbreakId: string,
  at: Instant,
): Promise<Retrace> {
  // A function does not pass between threads; in there the system may do all, as here.
  const { may, ...rest } = system
  void may
  return await thread().run({ databaseUrl, system: rest, outbreakId, at })
}

/** Ends the thread: for a server that stops, and for tests. */
export async function closeLevelsThread(): Promise<void> {
  const closing = pool
  pool = undefined
  await closing?.close()
}
