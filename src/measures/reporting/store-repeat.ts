import { addDays, type Day } from '#kernel/day'
import { findAgencies } from '#people'
import { loadAtlas, unitsOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import type { Period } from '../period.ts'
import { loadDrawnValues } from '../series/store-bulk.ts'
import { listValues } from './store-observations.ts'

export interface Repeating {
  readonly indicatorIds: readonly string[]
  readonly from: Period
  readonly to: Period
  readonly today: Day
  /** The value in the later period; null: none. */
  readonly change: (indicatorId: string, unitId: string, value: number) => number | null
}

/** For the demo: values of communes in a period, drawn from those of an earlier one. */
export async function repeatValues(tx: Tx, { indicatorIds, from, to, today, change }: Repeating): Promise<void> {
  const committees = new Map(
    (await findAgencies(tx, { level: 'commune', sector: 'general' })).map(({ unit, id }) => [unit, id]),
  )
  const subjectIds = unitsOn(await loadAtlas(tx), to.to, 'commune').map(({ unitId }) => unitId)
  const before = await listValues(tx, { subjectIds, indicatorIds, after: addDays(from.to, -1), to: from.to })
  await loadDrawnValues(
    tx,
    before.flatMap(({ indicatorId, unitId, periodFrom, part, value }) => {
      const next = periodFrom === from.from ? change(indicatorId, unitId, value) : null
      const subject = { id: unitId, unitId, agencyId: committees.get(unitId) ?? null }
      return next === null ? [] : [{ indicatorId, subject, period: to, part, value: next }]
    }),
    today,
  )
}
