import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Report } from './report.ts'
import type { Report as ReportView } from './schema.ts'
import type { Sheet } from './sheet.ts'
import { lookAround } from './store-around.ts'
import { papersOf } from './store-evidence.ts'
import { countWithin } from './store-list.ts'
import { findReport, findReports } from './store-reports.ts'
import { loadSheet } from './store-sheet.ts'
import { stepsOf } from './store-steps.ts'
import { reportView } from './view.ts'

interface Looker {
  readonly caller: Caller
  readonly today: Day
}

/** The report as it stands now, for this caller. */
export async function viewReport(tx: Tx, looker: Looker, report: Report): Promise<ReportView> {
  const now = (await findReport(tx, report.id, false)) ?? report
  const sheet = await loadSheet(tx, now, false)
  return viewSheet(tx, looker, sheet)
}

async function viewSheet(tx: Tx, looker: Looker, sheet: Sheet): Promise<ReportView> {
  const { report } = sheet
  const hands = [...sheet.drafts.values()].map(({ savedBy }) => savedBy)
  const around = await lookAround(tx, looker, [report], [...hands, ...declarers(sheet)])
  const view = reportView(sheet, {
    around,
    counted: (await countWithin(tx, [report])).get(report.id) ?? {},
    papers: await papersOf(tx, report.id),
    steps: await stepsOf(tx, [report.id]),
  })
  return withForms(tx, view, around)
}

const declarers = ({ standing }: Sheet): (string | null)[] =>
  [...standing.values()].flatMap(({ open, published }) => [open?.declaredBy ?? null, published?.declaredBy ?? null])

/** Of figures known from another report, which form it was. */
async function withForms(tx: Tx, view: ReportView, { forms }: Awaited<ReturnType<typeof lookAround>>) {
  const ids = [...new Set(view.lines.flatMap(({ known }) => known?.reportId ?? []))]
  if (ids.length === 0) return view
  const formOf = new Map((await findReports(tx, ids, false)).map(({ id, formId }) => [id, forms.get(formId)]))
  const lines = view.lines.map((line) => {
    const form = line.known?.reportId ? formOf.get(line.known.reportId) : undefined
    return line.known && form ? { ...line, known: { ...line.known, form: { id: form.id, name: form.name } } } : line
  })
  return { ...view, lines }
}
