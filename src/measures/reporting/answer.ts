import type { Instant } from '#kernel/day'

/** What was answered to a question of a check, for the value it was asked about. */
export interface Answer {
  readonly indicatorId: string
  readonly part: string
  readonly code: string
  readonly value: number
  readonly words: string
  readonly accountId: string | null
  readonly by: string
  readonly at: Instant
}
