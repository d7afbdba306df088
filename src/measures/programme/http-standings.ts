import { addDays, type Day, dayOf } from '#kernel/day'
import { refuse } from '#kernel/refusal'
import { findAgencies } from '#people'
import { type Atlas, ancestorsOn, loadAtlas, predecessorsOf, subtreeOn, unitOn, unitsOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { findIndicatorOn, listIndicatorsOn } from '../catalogue/store-indicators.ts'
import type { IndicatorRow, measures } from '../contract.ts'
import { type Indicator, percentOf } from '../indicator.ts'
import type { Observation } from '../reporting/observation.ts'
import * as store from '../reporting/store-observations.ts'
import type { Sources } from '../series/source.ts'
import { computedStandingOf, type Known, standingOf, worstFirst } from './standing.ts'
import { listProgrammes, listTargets } from './store-programme.ts'

/** The handlers, given where computed indicators come from. */
export function standingHandlers(sources: Sources): Pick<Handlers<typeof measures>, 'listIndicators' | 'getIndicator'> {
  return {
    async listIndicators({ query, today }, tx) {
      const day = query.day ?? today
      const programmes = await listProgrammes(tx)
      return { day, programmes, indicators: await standings(tx, sources, { place: query.place, day, today }) }
    },

    async getIndicator({ params, query, today }, tx) {
      const day = query.day ?? today
      const indicator = await findIndicatorOn(tx, params.id, day)
      if (!indicator) return refuse('not-found')
      const [row] = await standings(tx, sources, { place: query.place, day, today, only: indicator.id })
      if (!row) return refuse('not-found')
      const observations = await store.historyOfIndicator(tx, indicator.id, [row.unitId])
      const source = sources[indicator.id]
      const atlas = await loadAtlas(tx)
      const byUnit = source
        ? await source.byUnit(tx, {
            from: addDays(day, 1 - source.spanDays),
            to: day,
            unitIds: subtreeOn(atlas, row.unitId, day),
          })
        : []
      return {
        indicator: row,
        definition: indicator.definition,
        source: indicator.source,
        staleAfterDays: indicator.staleAfterDays,
        observations,
        byUnit: byUnit.map((share) => ({ ...share, value: percentOf(share) })),
      }
    },
  }
}

/** Units whose values may speak for a place, the nearest first: itself, what it was made of, then what it lies in. */
function nearest(atlas: Atlas, place: string, day: Day): string[] {
  const around = [unitOn(atlas, place, day), ...ancestorsOn(atlas, place, day)]
  const ids = around.flatMap((unit) => {
    if (!unit) return []
    const before = predecessorsOf(atlas, unit.unitId, addDays(unit.from, -1)).map(({ unitId }) => unitId)
    return [unit.unitId, ...before]
  })
  return [...new Set(ids)]
}

/** Of each period the published value, not the correction that is on its way beside it. */
const shown = (observations: readonly Observation[]): Observation[] =>
  observations.filter(
    ({ id, state, periodFrom, periodTo }) =>
      state === 'published' ||
      !observations.some(
        (o) => o.id !== id && o.state === 'published' && o.periodFrom === periodFrom && o.periodTo === periodTo,
      ),
  )

export interface AskedStanding {
  readonly place: string | undefined
  readonly day: Day
  readonly today: Day
  readonly only?: string | undefined
}

/**
 * Every indicator for a place: computed ones over the place itself; reported ones for the nearest unit that has a
 * value or target.
 */
export async function standings(tx: Tx, sources: Sources, asked: AskedStanding): Promise<IndicatorRow[]> {
  const { day, today } = asked
  const atlas = await loadAtlas(tx)
  const place = asked.place ?? unitsOn(atlas, day, 'province')[0]?.unitId ?? ''
  const candidates = nearest(atlas, place, day)
  const all = (await listIndicatorsOn(tx, day)).filter(({ raw }) => !raw)
  const indicators = asked.only ? all.filter(({ id }) => id === asked.only) : all
  const targets = await listTargets(tx, candidates)
  const observations = await store.listObservations(tx, candidates, day)
  const agencies = new Map((await findAgencies(tx, {})).map((agency) => [agency.id, agency.name]))

  const knownOf = (indicator: Indicator): Known => {
    const unitId =
      indicator.origin !== 'reported'
        ? place
        : (candidates.find((id) => observations.some((o) => o.indicatorId === indicator.id && o.unitId === id)) ??
          candidates.find((id) => targets.some((t) => t.indicatorId === indicator.id && t.unitId === id)) ??
          place)
    const own = targets.filter(
      (t) => t.indicatorId === indicator.id && (indicator.origin !== 'reported' || t.unitId === unitId),
    )
    return {
      unitId,
      readings: shown(observations.filter((o) => o.indicatorId === indicator.id && o.subjectId === unitId)).map(
        ({ periodTo, value, simulated, verifiedAt, declaredAt }) => ({
          day: periodTo,
          value,
          simulated,
          confirmedOn: dayOf(verifiedAt ?? declaredAt),
        }),
      ),
      targets: own.map(({ day: by, value, act }) => ({ day: by, value, act })),
      owner: agencies.get(indicator.ownerAgencyId) ?? null,
    }
  }

  const rows: IndicatorRow[] = []
  for (const indicator of indicators) {
    const known = knownOf(indicator)
    const source = sources[indicator.id]
    if (indicator.origin === 'reported') rows.push(standingOf(indicator, known, day, today))
    else if (source) {
      const span = { from: addDays(day, 1 - source.spanDays), to: day, unitIds: subtreeOn(atlas, place, day) }
      rows.push(computedStandingOf(indicator, known, await source.total(tx, span), await source.byDay(tx, span), day))
    }
  }
  return rows.sort(worstFirst)
}
