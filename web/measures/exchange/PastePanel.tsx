import type { ExchangeProps } from './SpreadsheetPanel.tsx'

/** A range copied from a spreadsheet, matched to the lines of a report. */
export function PastePanel(_props: ExchangeProps) {
  return null
}
