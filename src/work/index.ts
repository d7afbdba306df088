import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import type { Refused } from '#kernel/refusal'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { Attention, FigureFilter, FourCells, ObstaclesWaiting, OnBehalf, OpenTask } from './doors.ts'
import type { AskedTaskStep, ObstacleCategory, Outcome } from './names.ts'
import type { DirectiveInput } from './schema.ts'

export type { Attention, FigureFilter, FourCells, ObstaclesWaiting, OnBehalf, OpenTask } from './doors.ts'
export type { DirectiveInput } from './schema.ts'

const later = (): never => {
  throw new Error('not wired yet')
}

/** Issues a directive and its tasks at `acting.at` (which may lie back: the demo). */
export const issueDirective: (
  tx: Tx,
  acting: Acting,
  input: DirectiveInput,
  as?: OnBehalf,
) => Promise<{ id: string; number: string; taskIds: readonly string[] } | Refused> = later

/** Takes a step of a task as `http` does; for the demo with `as`, honoured only for the system's caller. */
export const moveTask: (
  tx: Tx,
  acting: Acting,
  taskId: string,
  ask: { step: AskedTaskStep; words?: string; due?: Day; person?: string },
  as?: OnBehalf,
) => Promise<{ id: string } | Refused> = later

export interface ObstacleInput {
  readonly unit: string
  readonly category: ObstacleCategory
  readonly title: string
  readonly text: string
  readonly law?: string
  readonly name: string
  readonly enterprise?: string
  readonly phone?: string
  readonly email?: string
}
export const raiseObstacle: (
  tx: Tx,
  acting: Acting,
  input: ObstacleInput,
) => Promise<{ id: string; code: string; secret: string; due: Day } | Refused> = later
export const moveObstacle: (
  tx: Tx,
  acting: Acting,
  obstacleId: string,
  ask: {
    step: 'take' | 'forward' | 'answer' | 'close'
    words?: string
    agency?: string
    outside?: string
    outcome?: Outcome
  },
  as?: OnBehalf,
) => Promise<{ id: string } | Refused> = later

export const fourCells: (tx: Tx, filter: FigureFilter) => Promise<FourCells> = later
/** The four cells of each unit that has tasks. */
export const fourCellsByUnit: (tx: Tx, filter: FigureFilter) => Promise<ReadonlyMap<string, FourCells>> = later
export const tasksWaiting: (tx: Tx, filter: FigureFilter) => Promise<{ open: number; overdue: number }> = later
export const obstaclesWaiting: (
  tx: Tx,
  filter: { today: Day; unitIds?: readonly string[] | undefined },
) => Promise<ObstaclesWaiting> = later
/** Open tasks about a thing; without `id`, about any thing of that type. */
export const openTasksAbout: (
  tx: Tx,
  about: { type: string; id?: string },
  today: Day,
) => Promise<readonly OpenTask[]> = later
/** At most `limit` things only this caller can move on. */
export const needsAttention: (tx: Tx, caller: Caller, today: Day, limit: number) => Promise<readonly Attention[]> =
  later
/** Open tasks of a unit that ceases pass to its successor, a fact each; returns how many. */
export const passTasks: (tx: Tx, acting: Acting, fromUnit: string, toUnit: string, day: Day) => Promise<number> = later
