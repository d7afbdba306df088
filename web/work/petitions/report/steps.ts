import type { Fault, ReportValues } from './values.ts'

/** What every screen of the report is given. */
export interface StepProps {
  readonly values: ReportValues
  /** What is still wrong on it, once somebody tried to go on. */
  readonly faults: ReadonlySet<Fault>
  readonly onChange: (patch: Partial<ReportValues>) => void
}
