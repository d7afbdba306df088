import { dayOf, type Instant } from '#kernel/day'
import type { Decision } from '#kernel/fact'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { say } from '#kernel/text'
import type { Account } from './account.ts'
import { createAccount } from './account-rule.ts'
import type { Agency, Post } from './post.ts'
import { givePost } from './post-rule.ts'
import { administratorTitle } from './text-install.ts'

/** What an installation holds before its first administrator is made. */
export interface Standing {
  /** It shows the demo province, whose administrator has a published password. */
  readonly demo: boolean
  /** Open accounts that administer now or will. */
  readonly administrators: number
  /** Somebody has that username. */
  readonly taken: boolean
}

/**
 * Whether a first administrator may be made without anybody's leave: only where nobody could give it. Otherwise the
 * command line would be a second door beside the one that is watched.
 */
export function refuseInstalling(
  { demo, administrators, taken }: Standing,
  username: string,
): Refused<'demo-database' | 'administrator-exists' | 'username-taken'> | null {
  if (demo) return refuse('demo-database')
  if (administrators > 0) return refuse('administrator-exists')
  return taken ? refuse('username-taken', { username }) : null
}

/** The account and the post of the first administrator, from today on; its password is temporary. */
export function firstAdministrator(
  given: { readonly username: string; readonly name: string; readonly phone: string | null },
  agency: Agency,
  ids: { readonly account: string; readonly post: string },
  at: Instant,
): Decision<{ readonly account: Account; readonly post: Post }, 'agency-closed'> {
  const made = createAccount(given, ids.account, at, false)
  const post = givePost(
    {
      id: ids.post,
      account: ids.account,
      role: 'administrator',
      title: say(administratorTitle, 'vi', { agency: agency.name.vi }),
      from: dayOf(at),
      to: null,
    },
    agency,
    [],
  )
  // Nothing but the clock can be wrong with the post: before its agency began nobody works there.
  if (isRefused(made) || isRefused(post)) return refuse('agency-closed')
  return { state: { account: made.state, post: post.state }, facts: [...made.facts, ...post.facts] }
}
