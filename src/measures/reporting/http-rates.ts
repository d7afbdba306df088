import { addDays } from '#kernel/day'
import { compareText } from '#kernel/fold'
import { refuse } from '#kernel/refusal'
import type { Text } from '#kernel/text'
import { namesOf } from '#people'
import type { Handlers } from '#platform/http/serve'
import { definitionsOf } from '../catalogue/store-indicators.ts'
import { findPeriod, periodBetween } from '../period.ts'
import { reportingLevels } from '../text.ts'
import type { reporting } from './contract.ts'
import type { Rates } from './contract-rates.ts'
import { periodOf, periodView } from './head.ts'
import { filterOf } from './http-reports.ts'
import type { RateGroup } from './names.ts'
import type { Observation } from './observation.ts'
import { lookAround } from './store-around.ts'
import { reportsOfSubject, stepsOfFigure } from './store-history.ts'
import { countRates } from './store-list.ts'
import { historyOf } from './store-observations.ts'

/** How well is reported, and what was ever said of one figure. */
export const rateHandlers: Pick<Handlers<typeof reporting>, 'getRates' | 'getLineHistory'> = {
  async getRates({ query, caller, today }, tx) {
    const { by = 'form', from = addDays(today, -365), to = today, ...rest } = query
    const around = await lookAround(tx, { caller, today }, [])
    const rows = await countRates(tx, { ...filterOf(rest, around), from, to })
    const { forms, nameOf } = around
    const keyOf = ({ formId, periodId, agencyId }: (typeof rows)[number]): string =>
      ({ form: formId, period: periodId, agency: agencyId, level: forms.get(formId)?.level ?? '' })[by]
    const groups = [...Map.groupBy(rows, keyOf)].map(([key, some]) => ({
      key,
      name: nameOfGroup(by, key, nameOf, forms),
      ...sumOf(some),
    }))
    return { from, to, by, whole: sumOf(rows), rows: groups.sort((a, b) => order(by, a, b)) }
  },

  async getLineHistory({ query, caller, today }, tx) {
    const { indicator: indicatorId, subject: subjectId, part = '', period } = query
    const definitions = await definitionsOf(tx, indicatorId)
    const [latest] = definitions
    if (!latest) return refuse('not-found')
    const only = period === undefined ? null : findPeriod(period)
    const within = (of: { readonly periodFrom: string; readonly periodTo: string }): boolean =>
      !only || (of.periodFrom >= only.from && of.periodTo <= only.to)
    const values = (await historyOf(tx, { indicatorId, subjectId, part })).filter(within)
    const hands = values.flatMap((of) => [of.declaredBy, of.verifiedBy, of.approvedBy, of.publishedBy])
    const names = await namesOf(tx, [...new Set(hands.filter((id) => id !== null))])
    const reports = new Map((await reportsOfSubject(tx, subjectId)).filter(within).map((one) => [one.id, one]))
    const steps = await stepsOfFigure(tx, [...reports.keys()], indicatorId, part)
    const { nameOf } = await lookAround(tx, { caller, today }, [])
    return {
      indicator: { id: indicatorId, name: latest.name },
      subject: { id: subjectId, name: nameOf(subjectId) },
      values: values.map((of) => valueView(of, names)),
      steps: steps.flatMap(({ reportId, indicatorId: _indicator, part: _part, ...step }) => {
        const report = reports.get(reportId)
        return report ? [{ period: periodView(periodOf(report.periodId)), ...step }] : []
      }),
      redefined: definitions.map(({ from }) => from).slice(0, -1),
    }
  },
}

const NONE: Rates = {
  due: 0,
  reported: 0,
  onTime: 0,
  late: 0,
  missing: 0,
  complete: 0,
  corrected: 0,
  published: 0,
}
const CELLS = Object.keys(NONE) as (keyof Rates)[]

function sumOf(rows: readonly Rates[]): Rates {
  const sum = { ...NONE }
  for (const row of rows) for (const cell of CELLS) sum[cell] += row[cell]
  return sum
}

function nameOfGroup(
  by: RateGroup,
  key: string,
  nameOf: (id: string) => Text,
  forms: ReadonlyMap<string, { readonly name: Text }>,
): Text {
  if (by === 'form') return forms.get(key)?.name ?? { vi: key, en: key }
  if (by === 'period') return periodView(periodOf(key)).name
  if (by === 'level') return reportingLevels[key as keyof typeof reportingLevels] ?? { vi: key, en: key }
  return nameOf(key)
}

interface Group extends Rates {
  readonly key: string
  readonly name: Text
}

/** Periods the latest first; agencies the worst first: most missing, then most late. */
function order(by: RateGroup, a: Group, b: Group): number {
  if (by === 'period') return periodOf(b.key).to.localeCompare(periodOf(a.key).to) || a.key.localeCompare(b.key)
  if (by === 'agency') return b.missing - a.missing || b.late - a.late || compareText(a.name.vi, b.name.vi)
  return compareText(a.name.vi, b.name.vi)
}

function valueView(of: Observation, names: ReadonlyMap<string, string>) {
  const done = (by: string | null, at: Observation['publishedAt']) =>
    at === null ? null : { by: (by && names.get(by)) ?? null, at }
  const period = periodBetween(of.periodFrom, of.periodTo)
  return {
    id: of.id,
    period: period && periodView(period),
    periodFrom: of.periodFrom,
    periodTo: of.periodTo,
    value: of.value,
    declaredValue: of.declaredValue,
    state: of.state,
    note: of.note,
    reason: of.reason,
    simulated: of.simulated,
    source: of.source as string,
    declared: { by: (of.declaredBy && names.get(of.declaredBy)) ?? null, at: of.declaredAt },
    verified: done(of.verifiedBy, of.verifiedAt),
    approved: done(of.approvedBy, of.approvedAt),
    published: done(of.publishedBy, of.publishedAt),
  }
}
