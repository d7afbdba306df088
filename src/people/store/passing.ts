import type { Day } from '#kernel/day'
import { type Acting, remember } from '#ledger'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { passPosts as decidePassing, type Passing } from '../post-rule.ts'
import { findAgencies } from './agencies.ts'
import { insertPosts, postsAt, updateEnd } from './posts.ts'

/**
 * Passes the posts of a merged unit to its successor, with a fact each. To be called once per unit that
 * closes, in the transaction that closes it; calling it again changes nothing.
 * @param authority the act of the merger
 * @returns what passed, and the posts for which `toUnit` has no agency of that sector
 */
export async function passPosts(
  tx: Tx,
  acting: Acting,
  fromUnit: string,
  toUnit: string,
  day: Day,
  authority?: string,
): Promise<Passing> {
  const posts = await postsAt(tx, fromUnit, day)
  const agencies = await findAgencies(tx, { unit: toUnit, day })
  const heldThere = await postsAt(tx, toUnit, day)
  const { state, facts } = decidePassing(posts, agencies, heldThere, day, newId, authority)
  for (const { ended, begun } of state.passed) {
    await updateEnd(tx, ended)
    await insertPosts(tx, [begun], ended.id)
  }
  await remember(tx, acting, facts)
  return state
}
