import { addDays, type Day } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { findAgencies } from '#people'
import { type Atlas, ancestorsOn, loadAtlas, predecessorsOf, subtreeOn, unitOn, unitsOn } from '#places'
import type { Call, Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import type { IndicatorRow, measures } from '../contract.ts'
import { type Indicator, percentOf } from '../indicator.ts'
import { declare, type Observation, returnValue, verify } from '../reporting/observation.ts'
import * as store from '../reporting/store-observations.ts'
import type { Sources } from '../series/source.ts'
import { computedStandingOf, type Known, standingOf, worstFirst } from './standing.ts'
import { listProgrammes, listTargets } from './store-programme.ts'

/** The handlers, given where computed indicators come from. */
export function standingHandlers(sources: Sources): Handlers<typeof measures> {
  return {
    async listIndicators({ query, today }, tx) {
      const day = query.day ?? today
      const programmes = await listProgrammes(tx)
      return { day, programmes, indicators: await standings(tx, sources, { place: query.place, day, today }) }
    },

    async getIndicator({ params, query, today }, tx) {
      const day = query.day ?? today
      const indicator = await findIndicator(tx, params.id, day)
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

    async declareValue(call, tx) {
      const indicator = await findIndicator(tx, call.params.id, call.today)
      if (!indicator) return refuse('not-found')
      const { body } = call
      if (!call.caller.may('measures.act', { unit: body.unitId, sector: indicator.sector })) return refuse('forbidden')
      const inForce = await store.findInForce(tx, { ...body, indicatorId: indicator.id })
      const given = { ...body, note: body.note ?? null }
      const decided = declare(indicator, given, inForce ?? null, newId(), actOf(call))
      if (isRefused(decided)) return decided
      if (inForce && inForce.state !== 'published') await store.updateState(tx, { ...inForce, state: 'superseded' })
      await store.insertObservations(tx, [decided.state])
      await remember(tx, call, decided.facts)
      return decided.state
    },

    verifyValue: (call, tx) => judge(call, tx, (observation) => verify(observation, actOf(call))),

    returnValue: (call, tx) =>
      judge(call, tx, (observation) => returnValue(observation, call.body.reason, actOf(call))),
  }
}

const computedOf = ({ origin }: Indicator): boolean => origin !== 'reported'

type Judging = Pick<Call<typeof measures.verifyValue>, 'params' | 'caller' | 'at' | 'today' | 'requestId'>

async function judge(call: Judging, tx: Tx, rule: (observation: Observation) => ReturnType<typeof verify>) {
  const observation = await store.findObservation(tx, call.params.id, call.params.observation)
  if (!observation) return refuse('not-found')
  const where = { unit: observation.unitId, sector: observation.sector }
  if (!call.caller.may('measures.verify', where)) return refuse('forbidden')
  const decided = rule(observation)
  if (isRefused(decided)) return decided
  await store.supersede(tx, decided.state)
  await store.updateState(tx, decided.state)
  await remember(tx, call, decided.facts)
  return decided.state
}

const actOf = ({ caller, at, today }: Pick<Judging, 'caller' | 'at' | 'today'>) => ({
  accountId: caller.accountId ?? '',
  at,
  today,
})

async function findIndicator(tx: Tx, id: string, day: Day): Promise<Indicator | undefined> {
  return (await listIndicatorsOn(tx, day)).find((indicator) => indicator.id === id)
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
    const unitId = computedOf(indicator)
      ? place
      : (candidates.find((id) => observations.some((o) => o.indicatorId === indicator.id && o.unitId === id)) ??
        candidates.find((id) => targets.some((t) => t.indicatorId === indicator.id && t.unitId === id)) ??
        place)
    const own = targets.filter((t) => t.indicatorId === indicator.id && (computedOf(indicator) || t.unitId === unitId))
    return {
      unitId,
      observations: observations.filter((o) => o.indicatorId === indicator.id && o.unitId === unitId),
      target: own.find((t) => t.day >= day) ?? own.at(-1) ?? null,
      owner: agencies.get(indicator.ownerAgencyId) ?? null,
    }
  }

  const rows: IndicatorRow[] = []
  for (const indicator of indicators) {
    const known = knownOf(indicator)
    const source = sources[indicator.id]
    if (!computedOf(indicator)) rows.push(standingOf(indicator, known, day, today))
    else if (source) {
      const span = { from: addDays(day, 1 - source.spanDays), to: day, unitIds: subtreeOn(atlas, place, day) }
      rows.push(computedStandingOf(indicator, known, await source.total(tx, span), await source.byDay(tx, span), day))
    }
  }
  return rows.sort(worstFirst)
}
