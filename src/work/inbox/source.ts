import type { Caller } from '#kernel/caller'
import type { Day, Instant } from '#kernel/day'
import type { Subject } from '#kernel/fact'
import type { Text } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'

/** Something another room wants of an officer: a case to be investigated, a zone to be decided. */
export interface Duty {
  /** What it is about, by which the web knows the page: `epidemic.case`. */
  readonly subject: Subject
  /** Code as it is read out; null when it has none. */
  readonly code: string | null
  /** No name of a citizen. */
  readonly title: Text
  /** What is to be done. */
  readonly said: Text
  readonly unit: string
  readonly due: Day | null
}

export interface DutyAsked {
  readonly caller: Caller
  readonly at: Instant
  readonly today: Day
  /** Units whose own authorities the caller's agencies are. */
  readonly units: ReadonlySet<string>
}

/** Open duties of another room, as it sees them in this transaction; supplied where the product is put together. */
export type InboxSource = (tx: Tx, asked: DutyAsked) => Promise<readonly Duty[]>
