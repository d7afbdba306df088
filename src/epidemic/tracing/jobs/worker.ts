import { move, transferableSymbol, valueSymbol } from 'piscina'
import { indexHistory, type RawHistory } from '../history.ts'
import type { Question } from '../rounds.ts'
import { trace } from '../tracer.ts'

/** What one trace in another thread needs: raw, because indexing is the greater part of the work. */
export interface TraceInput {
  readonly history: RawHistory
  readonly question: Question
}

/** What runs in the thread: index, trace, hand the columns of the `TraceResult` back without copying them. */
export default function run({ history, question }: TraceInput): unknown {
  const result = trace(indexHistory(history), question)
  const { person, level, time, via, met, parent, before } = result.labels
  const buffers = [person, level, time, via, met, parent, before, result.first].map((column) => column.buffer)
  return move({ [transferableSymbol]: buffers, [valueSymbol]: result } as never)
}
