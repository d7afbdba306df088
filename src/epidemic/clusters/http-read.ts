import { dayOf } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { loadAtlas } from '#places'
import type { Call, Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from '../case.ts'
import { RT_WINDOW, rtCourse } from '../rt/course.ts'
import { findOutbreak } from '../store-outbreak.ts'
import { sceneOf } from '../store-scene.ts'
import { belonging, type Cluster } from './cluster.ts'
import type { clusters } from './contract.ts'
import { generationsOf, originsOf } from './generations.ts'
import { type ClusterRow, findCluster, findClusters, findLastAct } from './store-clusters.ts'
import { findOwnEnds } from './store-end.ts'
import { findLinks } from './store-evidence.ts'
import { type CaseDetail, countContacts, countOutside, findCaseDetails, findClusterPlaces } from './store-people.ts'
import { curveFrom, type Viewing, viewCases, viewRow } from './view.ts'

type Reading = Pick<Handlers<typeof clusters>, 'listClusters' | 'getCluster'>

/** Whether the caller acts in every place of the cluster: a cluster is decided on as a whole. */
export const mayDecide = (caller: Call['caller'], cluster: Cluster): boolean =>
  [cluster.unitId, ...belonging(cluster).map(({ unitId }) => unitId)].every((unit) =>
    caller.may('epidemic.act', whereOf(unit)),
  )

export const readingHandlers: Reading = {
  async listClusters(call, tx) {
    const scene = await sceneOf(tx, call.query, call.today)
    if (isRefused(scene)) return scene
    const { day, outbreaks, outbreakIds, unitIds, atlas } = scene
    const states = ['proposed', 'confirmed', ...(call.query.rejected ? (['rejected'] as const) : [])] as const
    const found = await findClusters(tx, { outbreakIds, states })
    const ids = found.flatMap((cluster) => belonging(cluster).map(({ personId }) => personId))
    const details = new Map((await findCaseDetails(tx, ids, day)).map((one) => [one.id, one]))
    const contacts = await countContacts(tx, outbreakIds, ids, day)
    const ownEnds = await findOwnEnds(tx)
    const wanted = unitIds === null ? null : new Set<string | null>(unitIds)
    const rows = found.flatMap((cluster) => {
      const cases = casesOf(cluster, details)
      if (cases.length === 0 || (wanted && !cases.some(({ unitId }) => wanted.has(unitId)))) return []
      const disease = outbreaks.find(({ id }) => id === cluster.outbreakId)?.disease ?? ''
      return [viewRow(cluster, cases, contacts, { atlas, day, language: call.caller.language, disease, ownEnds })]
    })
    return {
      day,
      outbreaks: [...outbreaks],
      clusters: rows.sort((a, b) => b.cases - a.cases || (a.id < b.id ? -1 : 1)),
      outside: await countOutside(tx, outbreakIds, unitIds, day),
    }
  },

  async getCluster(call, tx) {
    const cluster = await findCluster(tx, call.params.id)
    const outbreak = cluster && (await findOutbreak(tx, cluster.outbreakId))
    if (!cluster || !outbreak) return refuse('no-such-cluster')
    const day = call.query.day ?? call.today
    const ids = belonging(cluster).map(({ personId }) => personId)
    const cases = await findCaseDetails(tx, ids, day)
    const contacts = await countContacts(tx, [outbreak.id], ids, day)
    const viewing: Viewing = {
      atlas: await loadAtlas(tx),
      day,
      language: call.caller.language,
      disease: outbreak.disease,
      ownEnds: await findOwnEnds(tx),
    }
    const origins = originsOf(cases, await findLinks(tx, outbreak.id))
    const days = curveFrom(cases, day)
    const rt = rtCourse({
      counts: days.map((one) => ({ day: one.day, f0: one.count })),
      diseases: [outbreak.disease],
      day,
      today: dayOf(call.at),
      window: RT_WINDOW,
    })
    const decides = call.caller.may('epidemic.act') && mayDecide(call.caller, cluster)
    return {
      ...viewRow(cluster, cases, contacts, viewing),
      day,
      outbreak,
      reason: cluster.reason,
      decidedBy: cluster.decidedBy,
      decidedAt: cluster.decidedAt,
      into: await intoOf(tx, cluster),
      days,
      rt: { ...rt, unitId: null },
      generations: generationsOf(cases, origins),
      places: (await findClusterPlaces(tx, ids)).map(({ name, cases: count }) => ({ name, cases: count })),
      contacts: levelsOf(contacts),
      people: viewCases(cluster, cases, origins, contacts, viewing),
      mayDecide: decides,
      lastAct: decides ? await findLastAct(tx, cluster.id) : null,
      others: decides ? await othersOf(tx, cluster) : [],
    }
  },
}

const casesOf = (cluster: ClusterRow, details: ReadonlyMap<string, CaseDetail>): CaseDetail[] =>
  belonging(cluster).flatMap(({ personId }) => details.get(personId) ?? [])

const levelsOf = (contacts: readonly { readonly level: number; readonly people: number }[]) =>
  [...Map.groupBy(contacts, ({ level }) => level)]
    .map(([level, list]) => ({ level, people: list.reduce((sum, { people }) => sum + people, 0) }))
    .sort((a, b) => a.level - b.level)

async function intoOf(tx: Tx, { intoId }: Cluster): Promise<{ id: string; name: string } | null> {
  const into = intoId === null ? null : await findCluster(tx, intoId)
  return into && { id: into.id, name: into.name }
}

/** What it could be merged with: the others of its outbreak that stand. */
async function othersOf(tx: Tx, { id, outbreakId }: Cluster): Promise<{ id: string; name: string }[]> {
  const all = await findClusters(tx, { outbreakIds: [outbreakId], states: ['proposed', 'confirmed'] })
  return all.filter((other) => other.id !== id).map((other) => ({ id: other.id, name: other.name }))
}
