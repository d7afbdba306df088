import type { Day } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { findAgencies } from '#people'
import { type Atlas, fullName, loadAtlas, standingOn, turningDays, unitsOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import { allDefinitions } from '../catalogue/store-indicators.ts'
import type { Indicator } from '../indicator.ts'
import { PERIOD_KINDS, type Period, type PeriodKind, periodWords } from '../period.ts'
import { listTargets } from '../programme/store-programme.ts'
import type { series } from './contract.ts'
import type { Figure } from './figure.ts'
import { choosePeriods } from './periods.ts'
import type { Point, SeriesIndicator, SeriesSubject } from './schema.ts'
import type { Sources } from './source.ts'
import { figuresOf } from './store-figures.ts'
import { readMergedIndex } from './store-merged.ts'
import { definitionOn } from './valuation.ts'

/** The handlers, given where counted indicators come from. */
export const seriesHandlers = (sources: Sources): Handlers<typeof series> => ({
  async listSeries({ query, today }, tx) {
    const ids = [...new Set(query.indicators.split(','))]
    const definitions = Map.groupBy(await allDefinitions(tx), ({ id }) => id)
    const indicators = ids.flatMap((id) => latest(definitions.get(id) ?? [], today) ?? [])
    const [first] = indicators
    if (!first || indicators.length < ids.length) return refuse('not-found')
    const kind = query.kind ?? longest(indicators)
    const periods = choosePeriods(kind, today, query)
    if (isRefused(periods)) return periods
    const frame = query.frame ?? today
    const atlas = await loadAtlas(tx)
    const level = query.level ?? first.level
    const asked = query.subjects?.split(',') ?? (await everyOf(tx, atlas, level, frame === 'then' ? periods : frame))
    const subjects = await subjectsOf(tx, atlas, [...new Set(asked)], query.origins ? periods : [])
    const figures = await figuresOf(tx, sources, {
      indicatorIds: ids,
      subjectIds: subjects.map(({ id }) => id),
      periods: periods.map(({ id }) => id),
      frame,
      seeing: query.seeing ?? 'published',
      today,
    })
    const last = periods.at(-1)?.to ?? today
    const targets = await listTargets(
      tx,
      unitsOn(atlas, today, 'province').map(({ unitId }) => unitId),
    )
    return {
      frame,
      kind,
      periods: periods.map((period) => ({
        id: period.id,
        from: period.from,
        to: period.to,
        name: periodWords(period),
      })),
      turnings: turningDays(atlas).filter((day) => day > (periods[0]?.from ?? today) && day <= last),
      indicators: indicators.map((indicator) => toIndicator(indicator, targetOf(targets, indicator.id, last))),
      subjects,
      lines: ids.flatMap((indicatorId) =>
        subjects.map(({ id: subjectId }) => ({
          indicatorId,
          subjectId,
          points: periods.map(({ id }) => toPoint(figures.at(indicatorId, subjectId, id))),
        })),
      ),
    }
  },

  async getOrigin({ params, query, today }, tx) {
    const definitions = (await allDefinitions(tx)).filter(({ id }) => id === params.id)
    if (definitions.length === 0) return refuse('not-found')
    const asked = { indicatorIds: [params.id], periods: [query.period], seeing: 'published', today } as const
    const figures = await figuresOf(tx, sources, { ...asked, subjectIds: [query.subject], frame: query.frame ?? today })
    const { value, madeOf } = figures.at(params.id, query.subject, query.period)
    // What a formula was made of is its inputs; a reader wants to see the indicator itself, as it was then.
    const before = await figuresOf(tx, sources, {
      ...asked,
      subjectIds: madeOf.map(({ unitId }) => unitId),
      frame: 'then',
    })
    const atlas = await loadAtlas(tx)
    const parts = madeOf.flatMap(({ unitId, share }) => {
      const version = atlas.byUnit.get(unitId)?.at(-1)
      const own = before.at(params.id, unitId, query.period).value
      return version ? [{ unitId, share, value: own, name: fullName(version) }] : []
    })
    return { value, parts }
  },

  getMergedIndex: () => readMergedIndex(),
})

/** The definition of today, or of the last day there was one. */
const latest = (definitions: readonly Indicator[], today: Day): Indicator | undefined =>
  definitionOn(definitions, today) ?? definitions.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]

const longest = (indicators: readonly Indicator[]): PeriodKind =>
  PERIOD_KINDS[Math.max(...indicators.map(({ period }) => PERIOD_KINDS.indexOf(period)))] ?? 'year'

/** Everybody of a level: on the day of the frame, or at the end of any of the periods. */
async function everyOf(
  tx: Tx,
  atlas: Atlas,
  level: Indicator['level'],
  at: Day | readonly Period[],
): Promise<string[]> {
  const days = typeof at === 'string' ? [at] : at.map(({ to }) => to)
  if (level === 'department')
    return (await findAgencies(tx, { level: 'province' }))
      .filter(({ parent, from, to }) => parent !== null && days.some((day) => from <= day && (to === null || day < to)))
      .map(({ id }) => id)
  return [...new Set(days.flatMap((day) => unitsOn(atlas, day, level).map(({ unitId }) => unitId)))]
}

/** The subjects with their names and days, and for the periods what stood where they stand. Unknown ones are left out. */
async function subjectsOf(
  tx: Tx,
  atlas: Atlas,
  ids: readonly string[],
  origins: readonly Period[],
): Promise<SeriesSubject[]> {
  const agencies = new Map((await findAgencies(tx, { level: 'province' })).map((agency) => [agency.id, agency]))
  const one = (id: string, origin: string | null): SeriesSubject[] => {
    const agency = agencies.get(id)
    if (agency) return [{ id, name: agency.name, from: agency.from, to: agency.to, origin }]
    const versions = atlas.byUnit.get(id)
    const [first] = versions ?? []
    const last = versions?.at(-1)
    return first && last ? [{ id, name: fullName(last), from: first.from, to: last.to, origin }] : []
  }
  return ids.flatMap((id) => {
    const before = origins.flatMap(({ to }) => standingOn(atlas, id, to).map(({ unitId }) => unitId))
    return [
      ...one(id, null),
      ...[...new Set(before)].filter((other) => other !== id).flatMap((other) => one(other, id)),
    ]
  })
}

const toPoint = (figure: Figure): Point => ({
  value: figure.value,
  missing: figure.missing,
  made: figure.made,
  by: figure.by,
  state: figure.state,
  from: figure.from,
  of: figure.of,
  cut: figure.cut,
  rule: figure.rule,
  confirmedOn: figure.confirmedOn,
  simulated: figure.simulated,
})

const toIndicator = (of: Indicator, target: number | null): SeriesIndicator => ({
  id: of.id,
  name: of.name,
  short: of.short,
  measureUnit: of.measureUnit,
  counted: of.counted,
  direction: of.direction,
  period: of.period,
  level: of.level,
  target,
})

type Target = Awaited<ReturnType<typeof listTargets>>[number]

/** What is asked for next after the day, else what was asked for last. */
function targetOf(targets: readonly Target[], id: string, day: Day): number | null {
  const own = targets.filter(({ indicatorId }) => indicatorId === id).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return (own.find((target) => target.day >= day) ?? own.at(-1))?.value ?? null
}
