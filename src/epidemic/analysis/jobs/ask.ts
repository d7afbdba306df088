import { Piscina } from 'piscina'
import type { AnswerOf, Question } from '../question.ts'
import type { Asked } from './worker.ts'

let pool: Piscina<Asked, unknown> | undefined

/** One thread, started at need; it keeps an outbreak ready for half an hour after the last question. */
const thread = (): Piscina<Asked, unknown> => {
  pool ??= new Piscina<Asked, unknown>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 1_800_000,
  })
  return pool
}

/** Puts a question to an outbreak off the main thread; null when the outbreak has no such person. */
export async function askInThread<Q extends Question>(
  asked: Omit<Asked, 'question'>,
  question: Q,
): Promise<AnswerOf[Q['of']] | null> {
  return (await thread().run({ ...asked, question })) as AnswerOf[Q['of']] | null
}

/** Ends the thread: for a server that stops, and for tests. */
export async function closeAnalysisThread(): Promise<void> {
  const closing = pool
  pool = undefined
  await closing?.destroy()
}
