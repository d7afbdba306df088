import type { Group, Reason } from './propose.ts'

/** A cluster as it stands, with what the rule may not touch. */
export interface Standing {
  readonly id: string
  readonly state: 'proposed' | 'confirmed' | 'rejected'
  /** Cases that belong or are proposed to belong. */
  readonly cases: readonly string[]
  /** Cases a person said do not belong. */
  readonly declined: readonly string[]
}

export type Change =
  | { readonly do: 'propose'; readonly group: Group }
  /** A proposal nobody decided on yet follows the cases. */
  | { readonly do: 'follow'; readonly id: string; readonly group: Group }
  /** Cases that belong to a cluster by what joins them, for a person to accept. */
  | { readonly do: 'offer'; readonly id: string; readonly cases: readonly string[] }
  | { readonly do: 'withdraw'; readonly id: string }
  /** A case that is none any more, or went elsewhere by a person’s word, leaves a proposal. */
  | { readonly do: 'drop'; readonly id: string; readonly cases: readonly string[] }

const overlap = (group: Group, { cases }: Standing): number => {
  const own = new Set(cases)
  return group.cases.filter((id) => own.has(id)).length
}

/**
 * What the groups found now mean for the clusters there are. A confirmed cluster keeps its cases and is offered new
 * ones, those it declined never again; a proposal follows the group it shares most cases with, one left without is
 * withdrawn; what was rejected is not proposed again until it grew by a case. A case is in one cluster at most. Doing
 * it again on the outcome changes nothing.
 */
export function reconcile(
  groups: readonly Group[],
  clusters: readonly Standing[],
  alive: ReadonlySet<string>,
): Change[] {
  const changes: Change[] = []
  const confirmed = clusters.filter(({ state }) => state === 'confirmed')
  const rejected = clusters.filter(({ state }) => state === 'rejected')
  const taken = new Map(confirmed.flatMap(({ id, cases }) => cases.map((one) => [one, id] as const)))
  const free = new Map(
    clusters.filter(({ state }) => state === 'proposed').map((cluster) => [cluster.id, cluster] as const),
  )
  for (const { id, cases } of confirmed) {
    const gone = cases.filter((one) => !alive.has(one))
    if (gone.length > 0) changes.push({ do: 'drop', id, cases: gone })
  }
  for (const group of groups) {
    const [home] = best(confirmed, group)
    if (home) {
      const fresh = group.cases.filter((one) => !taken.has(one) && !home.declined.includes(one))
      if (fresh.length > 0) changes.push({ do: 'offer', id: home.id, cases: fresh })
      continue
    }
    const [own] = best([...free.values()], group)
    if (own) {
      free.delete(own.id)
      if (!sameCases(own.cases, group.cases)) changes.push({ do: 'follow', id: own.id, group })
      continue
    }
    const [before] = best(rejected, group)
    const grown = before ? group.cases.filter((one) => !before.cases.includes(one)).length : 0
    if (before && grown === 0) continue
    const reasons: readonly Reason[] = before ? [...group.reasons, { kind: 'grew', cases: grown }] : group.reasons
    changes.push({ do: 'propose', group: { ...group, reasons } })
  }
  for (const id of free.keys()) changes.push({ do: 'withdraw', id })
  return changes
}

/** Those that share a case with the group, most shared first. */
const best = (clusters: readonly Standing[], group: Group): Standing[] =>
  clusters
    .map((cluster) => ({ cluster, shared: overlap(group, cluster) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || (a.cluster.id < b.cluster.id ? -1 : 1))
    .map(({ cluster }) => cluster)

const sameCases = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set(a).symmetricDifference(new Set(b)).size === 0
