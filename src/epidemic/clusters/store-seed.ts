import type { Day } from '#kernel/day'
import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { belonging, confirmCluster } from './cluster.ts'
import { findClusters, putMembers, saveCluster } from './store-clusters.ts'

/** For the demo: confirms the largest proposals of an outbreak, as a department would have, and what became of them. */
export async function confirmLargest(
  tx: Tx,
  acting: Acting,
  outbreakId: string,
  { most, closedOn }: { readonly most: number; readonly closedOn: Day | null },
): Promise<string[]> {
  const proposed = await findClusters(tx, { outbreakIds: [outbreakId], states: ['proposed'] })
  const largest = proposed
    .toSorted((a, b) => belonging(b).length - belonging(a).length || (a.id < b.id ? -1 : 1))
    .slice(0, most)
  for (const cluster of largest) {
    const decided = confirmCluster(cluster, undefined)
    if ('refused' in decided) continue
    const over = closedOn === null ? {} : { status: 'closed' as const, status_on: closedOn }
    const by = { decided_at: acting.at, decided_by: acting.caller.name }
    await saveCluster(tx, cluster, { ...decided.state, ...over, ...by, state: 'confirmed' })
    await putMembers(tx, cluster, cluster.members, { at: acting.at, state: 'member' })
    await remember(tx, acting, decided.facts)
  }
  return largest.map(({ id }) => id)
}
