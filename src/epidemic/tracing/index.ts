export { type EachSummary, summariseEach } from './each.ts'
export { createHistoryBuilder, type History, type HistoryBuilder } from './history.ts'
export { NONE } from './labels.ts'
export { type Change, createLiveTracer, type LiveTracer, type Standing } from './live/live-tracer.ts'
export { createNames, type Names } from './names.ts'
export type { Question } from './rounds.ts'
export { EVER, NEVER } from './ticks.ts'
export {
  createTracer,
  type Levels,
  type Tracer,
  type Tracing,
} from './tracer.ts'
