import { sql } from 'kysely'
import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import type { Tx } from '#platform/sql/transaction'
import { findClusters } from '../clusters/store-clusters.ts'
import type { FiguresAsked } from '../doors.ts'
import type { ClusterStatus } from '../rules/outbreak-end.ts'
import { inUnits, momentOf, type Within } from '../store-counts.ts'
import { sceneOf } from '../store-scene.ts'
import { countTestDays, countTestTotals } from '../testing/store-overview.ts'

/** What the daily brief tells beyond the board: quarantine, tests, clusters. */
export interface EpidemicDay {
  readonly diseases: readonly string[]
  readonly outbreaks: readonly string[]
  readonly simulated: boolean
  readonly quarantine: { readonly facility: number; readonly home: number; readonly releasedToday: number }
  readonly tests: {
    readonly samples: number
    readonly resulted: number
    readonly positive: number
    /** Samples without result, and those among them taken more than 24 hours ago. */
    readonly waiting: number
    readonly waitingLong: number
  }
  /** Confirmed clusters that are not closed, most cases first. */
  readonly clusters: readonly {
    readonly id: string
    readonly name: string
    readonly status: ClusterStatus
    readonly cases: number
  }[]
}

/** The day of an outbreak, or of all that are open, in a place; null when the place or outbreak is unknown. */
export async function epidemicDay(
  tx: Tx,
  { day, at, unitId, outbreakId }: FiguresAsked,
  today: Day,
): Promise<EpidemicDay | null> {
  const scene = await sceneOf(tx, { day, unit: unitId ?? undefined, outbreak: outbreakId ?? undefined }, today)
  if (isRefused(scene)) return null
  const moment = momentOf(day, at)
  const [tested] = await countTestDays(tx, scene, day, day)
  const { waiting, waitingLong } = await countTestTotals(tx, scene, day, moment)
  const units = scene.unitIds === null ? null : new Set(scene.unitIds)
  const clusters = await findClusters(tx, { outbreakIds: scene.outbreakIds, states: ['confirmed'] })
  return {
    diseases: [...new Set(scene.outbreaks.map(({ disease }) => disease))],
    outbreaks: scene.outbreaks.map(({ name }) => name.vi),
    simulated: scene.outbreaks.some(({ simulated }) => simulated),
    quarantine: await quarantinedAt(tx, scene, day, moment),
    tests: {
      samples: tested?.samples ?? 0,
      resulted: tested?.resulted ?? 0,
      positive: tested?.positive ?? 0,
      waiting,
      waitingLong,
    },
    clusters: clusters
      .filter(
        ({ status, unitId: place }) => status !== 'closed' && (units === null || (place !== null && units.has(place))),
      )
      .map(({ id, name, status, members }) => ({
        id,
        name,
        status,
        cases: members.filter(({ state }) => state !== 'declined').length,
      }))
      .sort((a, b) => b.cases - a.cases),
  }
}

/** F1 in quarantine at the moment, by where, and those whose quarantine ended on the day. */
async function quarantinedAt(
  tx: Tx,
  { outbreakIds, unitIds }: Within,
  day: Day,
  at: Instant,
): Promise<EpidemicDay['quarantine']> {
  const { rows } = await sql<EpidemicDay['quarantine']>`
    select count(*) filter (where kind = 'facility' and not over) as facility,
      count(*) filter (where kind = 'home' and not over) as home,
      count(*) filter (where over and released_at >= ${instantOf(day)} and released_at < ${instantOf(addDays(day, 1))})
        as "releasedToday"
    from (
      select kind, released_at, coalesce(released_at <= ${at}, false) as over from epidemic.quarantine
      where outbreak_id = any(${[...outbreakIds]}) and withdrawn_at is null and quarantined_at <= ${at}
        and ${inUnits('unit_id', { unitIds })}
    ) as q`.execute(tx)
  return rows[0] ?? { facility: 0, home: 0, releasedToday: 0 }
}
