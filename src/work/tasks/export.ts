import { type Language, say } from '#kernel/text'
import { isLate } from '../figures/figures.ts'
import { columns, texts } from '../text.ts'
import type { Task } from './task.ts'
import { isClosed, type Names } from './view.ts'

/** Tells a spreadsheet that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

/** A cell as CSV (RFC 4180); what a spreadsheet would run as a formula is made text. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

const line = (cells: readonly (string | number | null)[]): string => `${cells.map(csvCell).join(',')}\r\n`

export const csvHead = (language: Language): string => line(columns.map((column) => say(column, language)))

export const csvRow = (task: Task, names: Names, language: Language): string =>
  line([
    task.code,
    task.title,
    say(texts.taskState[task.state], language),
    names.unitName(task.unit),
    names.agencyName(task.leadAgency),
    task.assignee?.name ?? null,
    names.agencyName(task.issuerAgency),
    task.result,
    task.assignedOn,
    task.due,
    task.submittedOn,
    task.closedOn,
    isLate(task, names.today) && task.state !== 'recalled' ? say(texts.late, language) : null,
    isClosed(task) ? null : task.escalation,
  ])
