import { Piscina } from 'piscina'
import type { PrintInput } from './worker.ts'

let pool: Piscina<PrintInput, Uint8Array[]> | undefined

/** Sets many documents in a thread of its own, so that the server goes on answering. */
export function printApart(input: PrintInput): Promise<Uint8Array[]> {
  pool ??= new Piscina<PrintInput, Uint8Array[]>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
  })
  return pool.run(input)
}

/** Ends the thread: for a server that stops, and for tests. */
export async function closePrinting(): Promise<void> {
  const closing = pool
  pool = undefined
  await closing?.close()
}
