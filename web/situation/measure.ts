import type { Text } from '#kernel/text'
import type { UnitRow } from '#situation/contract'
import { texts } from './text.ts'

/** One measure at a time colours the map. */
export const MEASURES = ['f0In14Days', 'f0', 'f1', 'f2', 'waiting', 'epidemicLevel', 'tasksOverdue'] as const
export type Measure = (typeof MEASURES)[number]

export const measureWords: Readonly<Record<Measure, Text>> = {
  f0In14Days: texts.f0In14Days,
  f0: texts.f0,
  f1: texts.f1,
  f2: texts.f2,
  waiting: texts.waiting,
  epidemicLevel: texts.epidemicLevel,
  tasksOverdue: texts.tasksOverdue,
}

export const isMeasure = (text: string | null): text is Measure => MEASURES.some((measure) => measure === text)

export const measured = (row: UnitRow, measure: Measure): number | null => row[measure]

/** Where the map's classes begin: the same on every day, so that days that play by can be compared. */
export const breaksOf: Readonly<Record<Exclude<Measure, 'epidemicLevel'>, readonly number[]>> = {
  f0In14Days: [0, 1, 4, 10, 30],
  f0: [0, 1, 10, 30, 100],
  f1: [0, 1, 20, 100, 500],
  f2: [0, 1, 100, 500, 2_000],
  waiting: [0, 1, 3, 10, 30],
  tasksOverdue: [0, 1, 2, 4, 8],
}
