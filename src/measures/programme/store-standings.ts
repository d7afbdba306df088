import { addDays, type Day, dayOf } from '#kernel/day'
import { findAgencies } from '#people'
import { type Atlas, ancestorsOn, loadAtlas, predecessorsOf, subtreeOn, unitOn, unitsOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import type { Indicator } from '../indicator.ts'
import type { Observation } from '../reporting/observation.ts'
import { listObservations } from '../reporting/store-observations.ts'
import type { Sources } from '../series/source.ts'
import type { IndicatorRow } from './contract.ts'
import { computedStandingOf, type Known, type KnownReading, standingOf, worstFirst } from './standing.ts'
import { listProgrammes, listTargets } from './store-programme.ts'
import { readingsFrom } from './store-readings.ts'

export interface AskedStanding {
  readonly place: string | undefined
  readonly day: Day
  readonly today: Day
  /** The day whose definitions hold; `day` unless told. */
  readonly definedOn?: Day | undefined
  readonly only?: string | undefined
  /** Only what this programme asks for. */
  readonly programme?: string | undefined
  /** Whose values may speak, the nearest first; left out: the place, what it was made of, what it lies in. */
  readonly unitIds?: readonly string[] | undefined
  /** With `programme`: the levels held every day too. */
  readonly held?: boolean | undefined
  /** Only what is held every day or has a target of a programme under way. */
  readonly targeted?: boolean | undefined
}

/**
 * Indicators for a place: computed ones over the place itself; reported ones for the nearest unit that has a value or
 * target.
 */
export async function standings(tx: Tx, sources: Sources, asked: AskedStanding): Promise<IndicatorRow[]> {
  const { day, today, programme } = asked
  const atlas = await loadAtlas(tx)
  const candidates = asked.unitIds ?? nearest(atlas, asked.place ?? topOn(atlas, day), day)
  const place = candidates[0] ?? ''
  const running = new Set(
    (await listProgrammes(tx)).filter(({ from, to }) => from <= day && day <= to).map(({ id }) => id),
  )
  const targets = (await listTargets(tx, candidates)).filter(
    ({ programmeId }) => asked.targeted !== true || programmeId === null || running.has(programmeId),
  )
  const indicators = (await listIndicatorsOn(tx, asked.definedOn ?? day)).filter(
    ({ id, raw, programmeId }) =>
      !raw &&
      (asked.only === undefined || id === asked.only) &&
      (programme === undefined ||
        programmeId === programme ||
        targets.some(
          (target) =>
            target.indicatorId === id &&
            (target.programmeId === programme || (asked.held === true && target.programmeId === null)),
        )) &&
      (asked.targeted !== true || targets.some((target) => target.indicatorId === id)),
  )
  const observations = Map.groupBy(await listObservations(tx, candidates, day), (one) => one.indicatorId)
  const agencies = new Map((await findAgencies(tx, {})).map((agency) => [agency.id, agency.name]))

  const knownOf = (indicator: Indicator): Known => {
    const values = observations.get(indicator.id) ?? []
    const own = targets.filter(
      (target) =>
        target.indicatorId === indicator.id &&
        (programme === undefined || target.programmeId === null || target.programmeId === programme),
    )
    const hasValue = (id: string) => values.some(({ subjectId }) => subjectId === id)
    const isBound = (id: string) => own.some((target) => target.unitId === id)
    // Asked for targets, whoever is bound speaks, though it has no value yet; else whoever has one.
    const speaks = asked.targeted === true ? ([isBound, hasValue] as const) : ([hasValue, isBound] as const)
    const unitId =
      indicator.origin === 'counted'
        ? place
        : (candidates.find((id) => speaks[0](id)) ?? candidates.find((id) => speaks[1](id)) ?? place)
    return {
      unitId,
      readings: shown(values.filter(({ subjectId }) => subjectId === unitId)).map(readingOf),
      targets: own
        .filter((target) => indicator.origin === 'counted' || target.unitId === unitId)
        .map(({ day: by, value, act }) => ({ day: by, value, act })),
      owner: agencies.get(indicator.ownerAgencyId) ?? null,
    }
  }

  const known = new Map(indicators.map((indicator) => [indicator.id, knownOf(indicator)]))
  // What nobody reports for the place itself is worked out or added up; only then do others speak for it.
  const unread = indicators.filter(({ id, origin }) => {
    const told = known.get(id)
    return origin !== 'counted' && (told?.unitId !== place || told.readings.length === 0)
  })
  const worked = await readingsFrom(tx, sources, { indicators: unread, place, day, today })
  const rows: IndicatorRow[] = []
  for (const indicator of indicators) {
    const told = known.get(indicator.id) as Known
    const readings = worked.get(indicator.id)
    const all = readings ? { ...told, unitId: place, readings } : told
    const source = indicator.origin === 'counted' ? sources[indicator.id] : undefined
    if (source) {
      const span = { from: addDays(day, 1 - source.spanDays), to: day, unitIds: subtreeOn(atlas, place, day) }
      rows.push(computedStandingOf(indicator, all, await source.total(tx, span), await source.byDay(tx, span), day))
    } else if (indicator.origin !== 'counted') rows.push(standingOf(indicator, all, day, today))
  }
  return rows.sort(worstFirst)
}

const topOn = (atlas: Atlas, day: Day): string => unitsOn(atlas, day, 'province')[0]?.unitId ?? ''

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

const readingOf = ({ periodTo, value, simulated, verifiedAt, declaredAt }: Observation): KnownReading => ({
  day: periodTo,
  value,
  simulated,
  confirmedOn: dayOf(verifiedAt ?? declaredAt),
})
