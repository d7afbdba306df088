import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'

/** Who acts, when, and in which request; a `call` of an endpoint is one. */
export interface Acting {
  readonly caller: Caller
  readonly at: Instant
  readonly requestId: string
}
