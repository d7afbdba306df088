import { readCell, textOf } from './cell.ts'
import { type FormReport, lineKey } from './form-line.ts'
import { judgeOne, type PlaceFault, type Row } from './judge.ts'
import { hasValue, type SentCell } from './sent.ts'

/** What a value of another system is looked up in. */
export interface Around {
  /** Reports of the periods and subjects that are spoken of, the first due first. */
  readonly reports: readonly FormReport[]
  /** Ids of the subjects a text names; null: there is none of that name. */
  readonly subjectsOf: (text: string) => readonly string[] | null
  readonly isIndicator: (id: string) => boolean
  /** Forms the key may fill in; empty: every one. */
  readonly forms: readonly string[]
}

/** Where each value belongs and what becomes of it. The first of a line counts; the same line twice is named. */
export function placeSent(sent: readonly SentCell[], around: Around): Row[] {
  const rows = sent.map((one, at) => placeOne(one, at + 1, around))
  const lines = Map.groupBy(
    rows.filter(({ reportId }) => reportId !== null),
    ({ reportId, indicatorId, part }) => `${reportId} ${indicatorId} ${part}`,
  )
  return rows.map((row) => {
    const all = lines.get(`${row.reportId} ${row.indicatorId} ${row.part}`) ?? []
    const values = new Set(all.map(({ value, absent }) => (absent ? null : value)))
    if (row.reportId === null || all.length < 2) return row
    if (values.size > 1) return { ...row, outcome: 'wrong', code: 'twice', choices: [{ value: null, leave: true }] }
    return all[0] === row ? row : { ...row, outcome: 'same' }
  })
}

function placeOne(one: SentCell, n: number, around: Around): Row {
  const place = placeOf(one, around)
  const nowhere: Row = {
    n,
    reportId: null,
    subjectId: null,
    subjectName: one.subject,
    indicatorId: around.isIndicator(one.indicator) ? one.indicator : null,
    part: one.part,
    lineName: one.indicator,
    measureUnit: null,
    sheet: '',
    cell: one.where,
    told: textOf(one.cell).slice(0, 300),
    value: null,
    absent: false,
    before: null,
    previous: null,
    note: one.note,
    outcome: 'wrong',
    code: null,
    choices: [{ value: null, leave: true }],
  }
  if (typeof place === 'string') return { ...nowhere, code: place }
  const { report, line } = place
  const read = readCell(one.cell, line)
  return judgeOne(
    {
      report: report.id,
      line: line.key,
      sheet: '',
      cell: one.where,
      text: nowhere.told,
      read,
      hidden: false,
      note: one.note,
    },
    report,
    line,
    n,
  )
}

function placeOf(one: SentCell, { reports, subjectsOf, isIndicator, forms }: Around) {
  const fault = (code: PlaceFault): PlaceFault => code
  if (!isIndicator(one.indicator)) return fault('no-indicator')
  const subjects = subjectsOf(one.subject)
  if (subjects === null) return fault('no-subject')
  if (one.period === '') return fault('no-period')
  if (!hasValue(one)) return fault('no-value')
  const key = lineKey(one.indicator, one.part)
  const found = reports.flatMap((report) => {
    const line = report.lines.find((each) => each.key === key)
    return line && subjects.includes(report.subjectId) && report.periodId === one.period ? [{ report, line }] : []
  })
  if (found.length === 0) return fault('no-report')
  const allowed = found.filter(({ report }) => forms.length === 0 || forms.includes(report.formId))
  if (allowed.length === 0) return fault('form-closed')
  const [first] = allowed as [(typeof allowed)[number], ...typeof allowed]
  return allowed.find(({ report: { state } }) => state === 'open' || state === 'returned') ?? first
}
