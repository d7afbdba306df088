import type { Instant } from '#kernel/day'

/** A person who may be given posts. */
export interface Account {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly phone: string | null
  readonly mustChangePassword: boolean
  readonly createdAt: Instant
  readonly lastSignInAt: Instant | null
  readonly disabledAt: Instant | null
}
