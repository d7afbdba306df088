import type { MeasureUnit } from '../names.ts'
import type { CellFault } from './cell.ts'
import type { FormLine, FormReport } from './form-line.ts'
import type { Outcome } from './names.ts'
import type { Question, SheetFault, Told } from './told.ts'

/** Why a value of another system finds no place. */
export const PLACE_FAULTS = [
  'no-indicator',
  'no-subject',
  'no-period',
  'no-report',
  'line-unknown',
  'not-open',
  'locked',
  'form-closed',
  'not-yours',
  'no-value',
] as const
export type PlaceFault = (typeof PLACE_FAULTS)[number]

/** A value that cannot be, whatever the reason. */
export const IMPOSSIBLE = ['negative', 'too-small', 'too-great', 'broken'] as const
export type Impossible = (typeof IMPOSSIBLE)[number]

export type RowCode = Question | SheetFault | CellFault | PlaceFault | Impossible | 'kept'

/** One thing a value can be, while it is asked about: a number, "no value", or left out. */
export interface Choice {
  readonly value: number | null
  readonly leave: boolean
}

/** A value with what becomes of it. */
export interface Row {
  readonly n: number
  readonly reportId: string | null
  readonly subjectId: string | null
  readonly subjectName: string
  readonly indicatorId: string | null
  readonly part: string
  readonly lineName: string
  readonly measureUnit: MeasureUnit | null
  readonly sheet: string
  readonly cell: string
  readonly told: string
  readonly value: number | null
  readonly absent: boolean
  readonly before: number | null
  readonly previous: number | null
  readonly note: string | null
  readonly outcome: Outcome
  readonly code: RowCode | null
  readonly choices: readonly Choice[]
}

const LEAVE: Choice = { value: null, leave: true }

/** What becomes of each value that was told, in the order of the sheet. */
export function judge(told: readonly Told[], reports: readonly FormReport[]): Row[] {
  const byId = new Map(reports.map((report) => [report.id, report]))
  return told.flatMap((one, at) => {
    const report = byId.get(one.report)
    const line = report?.lines.find(({ key }) => key === one.line)
    return report && line ? [judgeOne(one, report, line, at + 1)] : []
  })
}

export function judgeOne(one: Told, report: FormReport, line: FormLine, n: number): Row {
  const row: Row = {
    n,
    reportId: report.id,
    subjectId: report.subjectId,
    subjectName: report.subjectName,
    indicatorId: line.indicatorId,
    part: line.part,
    lineName: line.name,
    measureUnit: line.measureUnit,
    sheet: one.sheet,
    cell: one.cell,
    told: one.text.trim().slice(0, 300),
    value: null,
    absent: false,
    before: line.draft,
    previous: line.previous,
    note: one.note,
    outcome: 'wrong',
    code: null,
    choices: [],
  }
  const { read } = one
  if (read.kind === 'wrong') return { ...row, code: read.code, choices: [LEAVE] }
  if (report.state !== 'open' && report.state !== 'returned') return { ...row, code: 'not-open', choices: [LEAVE] }
  if (read.kind === 'empty') return { ...row, outcome: 'left' }
  if (read.kind === 'ask') {
    const choices = read.choices.map((value) => ({ value, leave: false }))
    return { ...row, outcome: 'asked', code: read.why, choices: [...choices, LEAVE] }
  }
  const valued = withValue(row, read.kind === 'none' ? null : read.value, line)
  if (line.locked && valued.outcome !== 'same') return { ...valued, outcome: 'wrong', code: 'locked', choices: [LEAVE] }
  const news = valued.outcome === 'new' || valued.outcome === 'changed'
  return one.hidden && news
    ? { ...valued, outcome: 'asked', code: 'hidden', choices: [{ value: valued.value, leave: false }, LEAVE] }
    : valued
}

/** The row with a value, and whether that changes what the draft holds. */
function withValue(
  row: Row,
  value: number | null,
  line: Pick<FormLine, 'draft' | 'absent' | 'least' | 'most' | 'measureUnit'>,
): Row {
  if (value === null)
    return { ...row, absent: true, outcome: line.absent ? 'same' : line.draft === null ? 'new' : 'changed' }
  const code = impossibleOf(value, line)
  if (code) return { ...row, value, outcome: 'wrong', code, choices: [LEAVE] }
  return { ...row, value, outcome: line.draft === value ? 'same' : line.draft === null ? 'new' : 'changed' }
}

const WHOLE: ReadonlySet<MeasureUnit> = new Set(['count', 'rank', 'yes-no'])

/** The same bounds as `reporting/impossible.ts`; what is only unusual is asked by its checks. */
function impossibleOf(
  value: number,
  { least, most, measureUnit }: Pick<FormLine, 'least' | 'most' | 'measureUnit'>,
): Impossible | null {
  if (least != null && value < least) return least === 0 ? 'negative' : 'too-small'
  if (most != null && value > most) return 'too-great'
  return WHOLE.has(measureUnit) && !Number.isInteger(value) ? 'broken' : null
}

/** What was answered to a row: which of its choices, counted from 0. */
export interface Answer {
  readonly n: number
  readonly choice: number
}

/** The rows with what their sender said about those that were asked about, or left those out that are wrong. */
export function answered(rows: readonly Row[], answers: readonly Answer[]): Row[] {
  const byRow = new Map(answers.map(({ n, choice }) => [n, choice]))
  return rows.map((row) => {
    const at = byRow.get(row.n)
    const choice = at === undefined ? undefined : row.choices[at]
    if (!choice) return row
    if (choice.leave) return { ...row, outcome: 'left', choices: [] }
    const done = { ...row, code: null, choices: [], value: choice.value, absent: choice.value === null }
    return {
      ...done,
      outcome: choice.value !== null && choice.value === row.before ? 'same' : row.before === null ? 'new' : 'changed',
    }
  })
}

export interface Counts {
  readonly rows: number
  readonly written: number
  readonly same: number
  readonly asked: number
  readonly wrong: number
}

export function countsOf(rows: readonly Row[]): Counts {
  const count = (...outcomes: readonly Outcome[]) => rows.filter(({ outcome }) => outcomes.includes(outcome)).length
  return {
    rows: rows.length,
    written: count('new', 'changed'),
    same: count('same'),
    asked: count('asked'),
    wrong: count('wrong'),
  }
}

/** Names of required lines that have a value neither in the draft nor here. */
export function missingOf(rows: readonly Row[], reports: readonly FormReport[]): string[] {
  // Two forms may ask the same: what one of them is told, the other knows.
  const brought = new Set(rows.map(({ subjectId, indicatorId, part }) => `${subjectId} ${indicatorId} ${part}`))
  const several = new Set(reports.map(({ subjectId }) => subjectId)).size > 1
  return reports.flatMap((report) =>
    report.lines
      .filter(({ required, draft, absent }) => required && draft === null && !absent)
      .filter(({ indicatorId, part }) => !brought.has(`${report.subjectId} ${indicatorId} ${part}`))
      .map(({ name }) => (several ? `${report.subjectName}: ${name}` : name)),
  )
}
