import { addDays } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import { isFault } from '../formula/fault.ts'
import { parseFormula } from '../formula/parse.ts'
import { findPeriod, type Period, periodBefore } from '../period.ts'
import { ordersOf } from './check.ts'
import type { Report } from './report.ts'
import { isOfReport, PERIODS_BACK, pastOf, type Sheet, standingOf } from './sheet.ts'
import { keyOf, slotsOf } from './slot.ts'
import { answersOf } from './store-answers.ts'
import { draftsOf } from './store-drafts.ts'
import { findForm } from './store-forms.ts'
import { linesOf } from './store-lines.ts'
import { listValues } from './store-observations.ts'

export async function loadSheet(tx: Tx, report: Report, lock: boolean): Promise<Sheet> {
  const form = await findForm(tx, report.formId)
  const period = findPeriod(report.periodId)
  if (!form || !period) throw new Error(`report ${report.id} without form or period`)
  const definitions = new Map((await listIndicatorsOn(tx, report.periodTo)).map((one) => [one.id, one]))
  const before = periodBefore(period)
  const earlier = new Map((await listIndicatorsOn(tx, before.to)).map((one) => [one.id, one]))
  const slots = slotsOf(form, definitions, report.periodTo)
  const orders = ordersOf(
    [...definitions.values()].flatMap((of) => {
      const formula = of.formula === null ? null : parseFormula(of.formula)
      return formula && !isFault(formula) ? [{ formula, of }] : []
    }),
  )
  const asked = new Set(slots.map(({ indicator }) => indicator.id))
  const around = orders.filter(({ part }) => asked.has(part)).map(({ whole }) => whole)
  const values = await listValues(tx, {
    subjectIds: [report.subjectId],
    indicatorIds: [...new Set([...asked, ...around])],
    after: addDays(yearsBack(report, period), -1),
    to: report.coversTo,
  })
  const redefined = new Map(
    slots.flatMap(({ indicator: { id, from } }) => {
      const then = earlier.get(id)
      return then && then.from !== from && from > before.from ? [[id, from] as const] : []
    }),
  )
  const lines = (await linesOf(tx, [report.id], lock)).get(report.id) ?? []
  return {
    report,
    form,
    period,
    slots,
    lines: new Map(lines.map((line) => [keyOf(line.indicatorId, line.part), line])),
    drafts: await draftsOf(tx, report),
    answers: await answersOf(tx, report),
    standing: standingOf(values, report),
    past: pastOf(values, period),
    redefined,
    orders,
    elsewhere: new Map(
      values.flatMap((one) => (isOfReport(one, report) && one.part === '' ? [[one.indicatorId, one.value]] : [])),
    ),
    nameOf: (id) => definitions.get(id)?.short ?? { vi: id, en: id },
  }
}

function yearsBack(report: Report, period: Period) {
  let first = period
  for (let n = 0; n < PERIODS_BACK; n++) first = periodBefore(first)
  // biome-ignore lint/complexity/useMathMinMax: days are strings
  return first.from < report.periodFrom ? first.from : report.periodFrom
}
