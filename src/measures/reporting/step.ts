import type { Instant } from '#kernel/day'
import type { ReportStep } from './names.ts'

/** Something that was done to a report or one of its lines, to be kept. */
export interface StepTaken {
  readonly step: ReportStep
  readonly line?: { readonly indicatorId: string; readonly part: string }
  readonly before?: number | null
  readonly after?: number | null
  readonly words: string | null
}

/** The same as it was kept. */
export interface StepKept {
  readonly reportId: string
  readonly step: ReportStep
  readonly round: number
  readonly indicatorId: string | null
  readonly part: string
  readonly before: number | null
  readonly after: number | null
  readonly words: string | null
  readonly by: string
  readonly at: Instant
}
