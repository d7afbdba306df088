import type { Instant } from '#kernel/day'
import type { Entry } from './submit.ts'

/** What is typed into one line of a report and not sent. */
export interface Draft extends Entry {
  readonly indicatorId: string
  readonly part: string
  readonly savedBy: string | null
  readonly savedAt: Instant
}
