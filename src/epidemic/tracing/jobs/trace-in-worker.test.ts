import { afterAll, expect, test } from 'vitest'
import { createHistoryBuilder } from '../history.ts'
import { createTracer } from '../tracer.ts'
import { closeTracingThread, traceInWorker } from './trace-in-worker.ts'

afterAll(closeTracingThread)

const built = () => {
  const builder = createHistoryBuilder()
  for (let i = 0; i < 2000; i++) builder.addEncounter(i % 97, (i * 31) % 89, i, i + 5)
  for (let i = 0; i < 500; i++) builder.addVisit(i % 120, i % 7, i, i + 3)
  return builder
}
const question = () => ({ roots: { person: Int32Array.of(3), start: Int32Array.of(10) } })

test('another thread gives the same answer, and takes the arrays rather than copies', async () => {
  const history = built().take()
  const here = createTracer(built().build(), question())
  const there = await traceInWorker({ history, question: question() })
  expect(there.levels()).toEqual(here.levels())
  expect(there.levels().count).toBeGreaterThan(50)
  expect(there.chainOf(88)).toEqual(here.chainOf(88))
  expect(history.encounters.chunks[0]!.length).toBe(0)
})

test('a trace that is no longer wanted is given up', async () => {
  const gone = new AbortController()
  gone.abort()
  await expect(traceInWorker({ history: built().take(), question: question() }, gone.signal)).rejects.toThrow(/abort/i)
})
