import type { Text } from '#kernel/text'
import type { UnitRow } from '#situation/contract'
import { texts } from './text.ts'

/** One measure at a time colours the map. */
export const MEASURES = ['f0In14Days', 'f0', 'f1', 'f2', 'waiting', 'tasksOverdue'] as const
export type Measure = (typeof MEASURES)[number]

export const measureWords: Readonly<Record<Measure, Text>> = {
  f0In14Days: texts.f0In14Days,
  f0: texts.f0,
  f1: texts.f1,
  f2: texts.f2,
  waiting: texts.waiting,
  tasksOverdue: texts.tasksOverdue,
}

export const isMeasure = (text: string | null): text is Measure => MEASURES.some((measure) => measure === text)

export const measured = (row: UnitRow, measure: Measure): number => row[measure]
