import { Piscina } from 'piscina'
import { openTrace, type TraceResult, type Tracer } from '../tracer.ts'
import type { TraceInput } from './worker.ts'

let pool: Piscina<TraceInput, TraceResult> | undefined

/** One thread is enough to keep the server answering; it is started at need and ends when idle for a minute. */
const threads = (): Piscina<TraceInput, TraceResult> => {
  pool ??= new Piscina<TraceInput, TraceResult>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
  })
  return pool
}

/**
 * Indexes and traces off the main thread. The typed arrays of the history and of the question are handed over, not
 * copied: the caller's are empty afterwards. Rejects with an `AbortError` when the signal says so.
 */
export async function traceInWorker(input: TraceInput, signal?: AbortSignal): Promise<Tracer> {
  const { history, question } = input
  const buffers = [
    ...history.encounters.chunks.map((chunk) => chunk.buffer),
    ...history.visits.chunks.map((chunk) => chunk.buffer),
    question.roots.person.buffer,
    question.roots.start.buffer,
    ...(question.isolated === undefined ? [] : [question.isolated.buffer]),
  ]
  const transferList = [...new Set(buffers)] as ArrayBuffer[]
  return openTrace(await threads().run(input, { transferList, signal: signal ?? null }))
}

/** Ends the thread: for a server that stops, and for tests. */
export async function closeTracingThread(): Promise<void> {
  const closing = pool
  pool = undefined
  await closing?.close()
}
