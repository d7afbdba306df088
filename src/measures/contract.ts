export { GOALS, type Goal, type MeasureUnit } from './names.ts'
export { type IndicatorRow, IndicatorRowSchema, measures } from './programme/contract.ts'
export type { ProgressState } from './programme/progress.ts'
export { goals, measureUnits, observationStates, progressStates } from './text.ts'
