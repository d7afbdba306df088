import { type Language, say } from '#kernel/text'
import { isLate } from '../figures/figures.ts'
import { columns, texts } from '../text.ts'
import { type PartCount, progressOf } from './progress.ts'
import type { Task } from './task.ts'
import { deadlineSaid, isClosed, type Names } from './view.ts'

/** Tells a spreadsheet that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

/** A cell as CSV (RFC 4180); what a spreadsheet would run as a formula is made text. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** A row of cells as a line of CSV. */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(csvCell).join(',')}\r\n`

export const csvHead = (language: Language): string => csvLine(columns.map((column) => say(column, language)))

export interface ExportRow {
  readonly task: Task
  readonly parts?: PartCount | undefined
}

export const csvRow = (row: ExportRow, names: Names, language: Language): string =>
  csvLine(taskCells(row, names, language))

/** The cells of a row, in the order of the heads. */
export function taskCells({ task, parts }: ExportRow, names: Names, language: Language): (string | number | null)[] {
  const { done, of } = progressOf(task, parts)
  return [
    task.code,
    task.title,
    say(texts.taskState[task.state], language),
    names.unitName(task.unit),
    names.agencyName(task.leadAgency),
    task.assignee?.name ?? null,
    names.agencyName(task.issuerAgency),
    task.result,
    task.assignedOn,
    say(deadlineSaid(task), language),
    task.due,
    task.firstDue,
    task.extensions,
    of === 0 ? null : `${done}/${of}`,
    task.coordinators.map((id) => names.agencyName(id)).join('; ') || null,
    task.submittedOn,
    task.closedOn,
    isLate(task, names.today) && task.state !== 'recalled' ? say(texts.late, language) : null,
    isClosed(task) ? null : task.escalation,
  ]
}
