import type { Kysely } from 'kysely'
import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import type { Topics } from '#platform/jobs/outbox'
import type { Tables } from '#platform/sql/tables'
import { within } from '#platform/sql/transaction'
import { CLUSTERS_TOPIC, refreshClusters } from './jobs-refresh.ts'

interface Wired {
  readonly db: { readonly kysely: Kysely<Tables> }
  readonly system: Caller
  readonly now: () => Instant
}

/** After a retrace, and on demand: a new case that belongs to a cluster is offered to it. */
export const clusterTopics = ({ db, system, now }: Wired): Topics => ({
  [CLUSTERS_TOPIC]: {
    async merged(payload) {
      const { outbreakId } = payload as { outbreakId: string }
      const at = now()
      await within(db.kysely, system, 'write', (tx) => refreshClusters(tx, system, outbreakId, at))
    },
  },
})
