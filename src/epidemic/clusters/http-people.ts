import { refuse } from '#kernel/refusal'
import { loadAtlas } from '#places'
import type { Handlers } from '#platform/http/serve'
import { momentOf } from '../store-counts.ts'
import { findById } from '../store-people.ts'
import { viewPerson } from '../view.ts'
import { belonging } from './cluster.ts'
import type { clusters } from './contract.ts'
import { findCluster } from './store-clusters.ts'
import { findCaseDetails, findClusterPeople } from './store-people.ts'

/** Shown at once unless more are asked for. */
const PAGE = 100

/** The contacts of a cluster, the very people its figures by level count. */
export const peopleHandlers: Pick<Handlers<typeof clusters>, 'listClusterPeople'> = {
  async listClusterPeople(call, tx) {
    const cluster = await findCluster(tx, call.params.id)
    if (!cluster) return refuse('no-such-cluster')
    const { day = call.today, level, limit = PAGE } = call.query
    const cases = belonging(cluster).map(({ personId }) => personId)
    const known = await findCaseDetails(tx, cases, day)
    const all = await findClusterPeople(
      tx,
      cluster.outbreakId,
      known.map(({ id }) => id),
      day,
    )
    const wanted = all.filter((one) => one.level > 0 && (level === undefined || one.level === level))
    const shown = wanted.slice(0, limit).map(({ personId }) => personId)
    const atlas = await loadAtlas(tx)
    const rows = await findById(tx, shown, momentOf(day, call.at))
    return {
      people: rows.map((row) => viewPerson(row, atlas, day, call.caller.language)),
      total: wanted.length,
    }
  },
}
