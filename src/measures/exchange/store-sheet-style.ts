import type excel from 'exceljs'
import type { FormLine } from './form-line.ts'
import { askedFor } from './text-template.ts'

export const FONT = { name: 'Times New Roman', size: 12 } as const
const line = { style: 'thin', color: { argb: 'FF9AA0A6' } } as const
export const EDGE = { top: line, left: line, bottom: line, right: line } as const
export const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF2' } } as const
/** What is to be filled in is told at a glance, in colour and on a grey print. */
export const ENTRY = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFBE6' } } as const
const A4 = 9

export const pageOf = (headRow: number): Partial<excel.PageSetup> => ({
  paperSize: A4,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: `${headRow}:${headRow}`,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
})

export function bordered(cell: excel.Cell, entry: boolean): void {
  cell.border = EDGE
  cell.font = FONT
  cell.protection = { locked: !entry }
}

/** What the cell asks for, said when it is chosen; a value outside the range is warned of and may stay. */
export function validationOf({ measureUnit, least, most, previous, name }: FormLine): excel.DataValidation {
  const words = askedFor({ measureUnit, least: least ?? null, most: most ?? null, previous })
  const said = { showInputMessage: true, promptTitle: name.slice(0, 32), prompt: words.slice(0, 250) }
  if (measureUnit === 'yes-no') return { type: 'list', allowBlank: true, formulae: ['"Có,Không"'], ...said }
  return {
    type: 'decimal',
    allowBlank: true,
    operator: 'between',
    formulae: [least ?? -1e15, Math.min(most ?? 1e15, 1e15)],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: name.slice(0, 32),
    error: words.slice(0, 250),
    ...said,
  }
}
