import type { Instant } from '#kernel/day'
import type { Counts, Row } from './judge.ts'
import type { IntakeSource, IntakeState } from './names.ts'
import type { SheetNote } from './told.ts'

/** One sending of values, with what became of it. */
export interface Intake extends Counts {
  readonly id: string
  readonly agencyId: string
  readonly unitId: string
  readonly sector: string
  readonly source: IntakeSource
  readonly state: IntakeState
  readonly formId: string | null
  readonly periodId: string | null
  readonly reportIds: readonly string[]
  readonly fileName: string | null
  readonly sha256: string
  /** The sender's name for it: what is sent twice is written once. */
  readonly requestKey: string | null
  readonly keyId: string | null
  readonly accountId: string | null
  readonly byName: string
  readonly at: Instant
  readonly doneAt: Instant | null
  readonly notes: readonly SheetNote[]
  readonly missing: readonly string[]
  readonly problem: string | null
}

export interface IntakeWithRows {
  readonly intake: Intake
  readonly values: readonly Row[]
}

/** Rows that may not stay so when it is written. */
export const unsettled = (rows: readonly Row[]): Row[] =>
  rows.filter(({ outcome }) => outcome === 'asked' || outcome === 'wrong')
