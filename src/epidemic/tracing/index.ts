export { type EachSummary, summariseEach, type Window } from './each.ts'
export { createHistoryBuilder, type History, type HistoryBuilder, indexHistory, type RawHistory } from './history.ts'
export { closeTracingThread, traceInWorker } from './jobs/trace-in-worker.ts'
export type { TraceInput } from './jobs/worker.ts'
export { type Labels, NONE, viaToVisit } from './labels.ts'
export { createNames, type Names } from './names.ts'
export type { Question, Roots } from './rounds.ts'
export { EVER, NEVER } from './ticks.ts'
export {
  createTracer,
  type Explanation,
  type Levels,
  openTrace,
  type Step,
  type TraceResult,
  type Tracer,
  trace,
} from './tracer.ts'
