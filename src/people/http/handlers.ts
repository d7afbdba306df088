import type { Handlers } from '#platform/http/serve'
import type { people } from '../contract.ts'
import { accounts } from './accounts.ts'
import { directory } from './agencies.ts'
import { mine } from './me.ts'
import { rights } from './rights.ts'

/** Whatever must hear at once that an account's rights or sessions changed. */
export interface Forgetting {
  forget(accountId: string): void
}

export function createHandlers({ forget }: Forgetting): Handlers<typeof people> {
  return { ...mine(forget), ...directory, ...accounts, ...rights(forget) }
}
