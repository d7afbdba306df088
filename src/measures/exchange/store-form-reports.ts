import type { Caller } from '#kernel/caller'
import type { Language } from '#kernel/text'
import { findAgencies } from '#people'
import { fullName, loadAtlas, unitOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import type { Indicator } from '../indicator.ts'
import { findPeriod, periodBefore } from '../period.ts'
import { agenciesOf } from '../reporting/acts.ts'
import type { Form } from '../reporting/form.ts'
import type { Report } from '../reporting/report.ts'
import { listForms } from '../reporting/store-forms.ts'
import { linesOf } from '../reporting/store-lines.ts'
import { findReports, reportsOfPeriod } from '../reporting/store-reports.ts'
import type { FormReport } from './form-line.ts'
import { lineKey } from './form-line.ts'
import { type KnownValue, linesOfReport, NOTHING } from './form-lines.ts'

/** A report with its form, as spreadsheets and systems fill it in. */
export interface Filling {
  readonly form: Form
  readonly report: Report
  readonly filled: FormReport
}

/** Reports by id, those the caller may see, in the order given. */
export async function fillingsOf(tx: Tx, caller: Caller, ids: readonly string[]): Promise<Filling[]> {
  const found = new Map((await findReports(tx, ids, false)).map((report) => [report.id, report]))
  return filled(
    tx,
    caller,
    ids.flatMap((id) => found.get(id) ?? []),
  )
}

/** Every report of a form and period the caller may fill in: the agency's own, and those under its sector. */
export async function fillingsOfPeriod(tx: Tx, caller: Caller, formId: string, periodId: string): Promise<Filling[]> {
  const own = agenciesOf(caller)
  const all = await reportsOfPeriod(tx, formId, periodId)
  const open = all.filter(({ state }) => state === 'open' || state === 'returned')
  const sectors = new Map(
    (await listIndicatorsOn(tx, open[0]?.periodTo ?? '9999-12-31')).map((of) => [of.id, of.sector]),
  )
  const [form] = await listForms(tx, [formId])
  const asked = (form?.lines ?? []).map(({ indicatorId }) => sectors.get(indicatorId) ?? '')
  const mine = open.filter(
    ({ agencyId, unitId }) =>
      own.has(agencyId) || asked.some((sector) => caller.may('measures.act', { unit: unitId, sector })),
  )
  return filled(tx, caller, mine)
}

/** The same of chosen reports. */
export async function filled(tx: Tx, caller: Caller, reports: readonly Report[]): Promise<Filling[]> {
  if (reports.length === 0) return []
  const own = agenciesOf(caller)
  const forms = new Map(
    (await listForms(tx, [...new Set(reports.map(({ formId }) => formId))])).map((form) => [form.id, form]),
  )
  const known = await knownOf(tx, reports)
  const names = await namesFor(tx, reports, caller.language)
  const byDay = new Map<string, Map<string, Indicator>>()
  for (const { periodTo } of reports)
    if (!byDay.has(periodTo))
      byDay.set(periodTo, new Map((await listIndicatorsOn(tx, periodTo)).map((of) => [of.id, of])))
  return reports.flatMap((report): Filling[] => {
    const form = forms.get(report.formId)
    if (!form) return []
    const indicators = byDay.get(report.periodTo) ?? new Map()
    const fillOnly = !own.has(report.agencyId)
    const lines = linesOfReport(form, report, indicators, known.get(report.id) ?? new Map(), caller.language)
    return [
      {
        form,
        report,
        filled: {
          id: report.id,
          subjectId: report.subjectId,
          subjectName: names.get(report.subjectId) ?? report.subjectId,
          formId: report.formId,
          periodId: report.periodId,
          agencyId: report.agencyId,
          unitId: report.unitId,
          state: report.state,
          fillOnly,
          // Of another agency's report, only what lies in the caller's sector.
          lines: fillOnly
            ? lines.filter(({ sector }) => caller.may('measures.act', { unit: report.unitId, sector }))
            : lines,
        },
      },
    ]
  })
}

/** What drafts hold and what the period before had, by report and line. */
async function knownOf(tx: Tx, reports: readonly Report[]): Promise<Map<string, Map<string, KnownValue>>> {
  const known = new Map<string, Map<string, KnownValue>>(reports.map(({ id }) => [id, new Map()]))
  const put = (id: string, key: string, more: Partial<KnownValue>) => {
    const lines = known.get(id)
    lines?.set(key, { ...NOTHING, ...lines.get(key), ...more })
  }
  const returned = reports.filter(({ state }) => state === 'returned').map(({ id }) => id)
  for (const [id, lines] of await linesOf(tx, returned, false))
    for (const { indicatorId, part, observation, absent, returned: why } of lines)
      put(id, lineKey(indicatorId, part), {
        draft: observation?.value ?? null,
        absent: absent !== null,
        locked: why === null,
      })
  const drafts = await tx
    .selectFrom('measures.report_draft')
    .select(['report_id', 'indicator_id', 'part', 'value', 'absent'])
    .where('report_id', 'in', [...known.keys()])
    .execute()
  for (const row of drafts)
    put(row.report_id, lineKey(row.indicator_id, row.part), { draft: row.value, absent: row.absent !== null })
  const byPeriod = Map.groupBy(reports, ({ periodId }) => periodId)
  for (const [periodId, some] of byPeriod) {
    const period = findPeriod(periodId)
    if (!period) continue
    const before = periodBefore(period)
    const values = await tx
      .selectFrom('measures.observation')
      .select(['subject_id', 'indicator_id', 'part', 'value', 'state'])
      .where('subject_id', 'in', [...new Set(some.map(({ subjectId }) => subjectId))])
      .where('period_from', '=', before.from)
      .where('period_to', '=', before.to)
      .where('state', 'not in', ['superseded', 'returned'])
      // What is published stands before what is on its way.
      .orderBy((order) => order('state', '=', 'published'))
      .execute()
    const subjects = Map.groupBy(some, ({ subjectId }) => subjectId)
    for (const row of values)
      for (const { id } of subjects.get(row.subject_id) ?? [])
        put(id, lineKey(row.indicator_id, row.part), { previous: row.value })
  }
  return known
}

/** Names of units and agencies as of each report's period. */
async function namesFor(tx: Tx, reports: readonly Report[], language: Language): Promise<Map<string, string>> {
  const atlas = await loadAtlas(tx)
  const agencies = new Map((await findAgencies(tx, {})).map(({ id, name }) => [id, name[language]]))
  const names = new Map<string, string>()
  for (const { subjectId, coversTo } of reports) {
    const unit = unitOn(atlas, subjectId, coversTo)
    names.set(subjectId, agencies.get(subjectId) ?? (unit ? fullName(unit)[language] : subjectId))
  }
  return names
}
