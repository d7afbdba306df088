export interface ExchangeProps {
  readonly reportId: string
  /** Values were written into the report's draft. */
  readonly onDone: () => void
}

/** The template of a report, and handing it in: what it says cell by cell, before anything is written. */
export function SpreadsheetPanel(_props: ExchangeProps) {
  return null
}
