import { refuse } from '#kernel/refusal'
import type { Handlers } from '#platform/http/serve'
import { findIndicatorOn } from '../catalogue/store-indicators.ts'
import type { measures } from '../contract.ts'
import * as store from '../reporting/store-observations.ts'
import type { Sources } from '../series/source.ts'
import { valuesByUnit } from './store-by-unit.ts'
import { standings } from './store-standings.ts'

/** The handlers, given where computed indicators come from. */
export function standingHandlers(sources: Sources): Pick<Handlers<typeof measures>, 'getIndicator'> {
  return {
    async getIndicator({ params, query, today }, tx) {
      const day = query.day ?? today
      const indicator = await findIndicatorOn(tx, params.id, day)
      if (!indicator) return refuse('not-found')
      const [row] = await standings(tx, sources, { place: query.place, day, today, only: indicator.id })
      if (!row) return refuse('not-found')
      const observations = await store.historyOfIndicator(tx, indicator.id, [row.unitId])
      const byUnit = await valuesByUnit(tx, sources, { indicator, place: row.unitId, day, today })
      return {
        indicator: row,
        definition: indicator.definition,
        source: indicator.source,
        staleAfterDays: indicator.staleAfterDays,
        observations,
        byUnit,
      }
    },
  }
}
