import type { Instant } from '#kernel/day'

/** A paper shown for a report or one of its lines. */
export interface Paper {
  readonly id: string
  readonly reportId: string
  readonly indicatorId: string | null
  readonly part: string
  readonly name: string
  readonly type: string
  readonly sha256: string
  readonly bytes: number
  readonly accountId: string | null
  readonly by: string
  readonly at: Instant
}
