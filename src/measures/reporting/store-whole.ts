import type { Day } from '#kernel/day'
import { type Atlas, ancestorsOn, loadAtlas, subtreeOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import type { Indicator } from '../indicator.ts'
import type { Period } from '../period.ts'
import type { Figures } from '../series/figure.ts'
import type { Sources } from '../series/source.ts'
import { figuresOf } from '../series/store-figures.ts'
import { type Form, linesOn } from './form.ts'
import { ingredientsOf, publishedOf } from './publication.ts'
import { isCorrecting, type Report } from './report.ts'
import { reportsOfPeriod } from './store-reports.ts'

/** What publishing a period of a form is about. */
export interface Whole {
  readonly form: Form
  readonly period: Period
  readonly reports: readonly Report[]
  readonly waiting: readonly Report[]
  readonly correcting: readonly Report[]
  readonly indicators: readonly Indicator[]
  readonly definitions: ReadonlyMap<string, Indicator>
  /** The larger units: all that the reporting ones lie in. */
  readonly subjects: readonly string[]
  readonly figures: Figures
  readonly atlas: Atlas
}

export async function loadWhole(
  tx: Tx,
  sources: Sources,
  { form, period, today }: { readonly form: Form; readonly period: Period; readonly today: Day },
): Promise<Whole> {
  const reports = await reportsOfPeriod(tx, form.id, period.id)
  const atlas = await loadAtlas(tx)
  const definitions = new Map((await listIndicatorsOn(tx, period.to)).map((one) => [one.id, one]))
  const asked = linesOn(form, period.to).map(({ indicatorId }) => indicatorId)
  const indicators = publishedOf(asked, definitions, form.period)
  const subjects = [
    ...new Set(
      reports.flatMap(({ unitId, subjectId }) => [
        ...ancestorsOn(atlas, unitId, period.to).map((unit) => unit.unitId),
        ...(subjectId === unitId ? [] : [unitId]),
      ]),
    ),
  ]
  const figures = await figuresOf(tx, sources, {
    indicatorIds: indicators.map(({ id }) => id),
    subjectIds: subjects,
    periods: [period.id],
    frame: 'then',
    seeing: 'published',
    today,
  })
  return {
    form,
    period,
    reports,
    waiting: reports.filter(({ publishedRound }) => publishedRound === null),
    correcting: reports.filter(isCorrecting),
    indicators,
    definitions,
    subjects,
    figures,
    atlas,
  }
}

/** The published values a figure of a larger unit is made of. */
export async function partsOf(tx: Tx, whole: Whole, indicatorId: string, subjectId: string): Promise<string[]> {
  const { atlas, period, definitions } = whole
  const rows = await tx
    .selectFrom('measures.observation')
    .select('id')
    .where('indicator_id', 'in', [...ingredientsOf(indicatorId, definitions)])
    .where('unit_id', 'in', subtreeOn(atlas, subjectId, period.to))
    .where('period_from', '>=', period.from)
    .where('period_to', '=', period.to)
    .where('state', '=', 'published')
    .where('part', '=', '')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
