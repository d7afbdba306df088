import type { MeasureUnit } from '../names.ts'
import type { ReportState } from '../reporting/names.ts'
import type { Wanted } from './number.ts'

/** One line of a report as spreadsheets know it: what is asked for, and what is known already. */
export interface FormLine extends Wanted {
  /** Names the line within its form, through every change of order: see `lineKey`. */
  readonly key: string
  readonly indicatorId: string
  readonly part: string
  readonly sector: string
  readonly required: boolean
  /** Shown before the name: `3` or `3.1`. */
  readonly number: string
  readonly name: string
  readonly measureUnit: MeasureUnit
  /** Shown behind the number: `hồ sơ`, `%`. */
  readonly unitWords: string
  /** The value of the period before, to confirm; null when there is none. */
  readonly previous: number | null
  /** What the report holds already. */
  readonly draft: number | null
  /** The report says that there is no value. */
  readonly absent: boolean
  /** It was sent and not given back: it takes no other value. */
  readonly locked: boolean
  readonly evidence: string | null
}

/** A report as spreadsheets know it. */
export interface FormReport {
  readonly id: string
  /** Whose values these are: the commune or the agency. */
  readonly subjectId: string
  readonly subjectName: string
  readonly formId: string
  readonly periodId: string
  /** Whose report it is. */
  readonly agencyId: string
  readonly unitId: string
  readonly state: ReportState
  /** The caller may only lay values into empty lines of it: it belongs to a unit under its sector. */
  readonly fillOnly: boolean
  readonly lines: readonly FormLine[]
}

/** What a spreadsheet is made for: one report, or those of many units in one form and period. */
export interface Paper {
  readonly formId: string
  readonly formName: string
  readonly version: string
  readonly periodId: string
  readonly periodWords: string
  /** `27/01/2027`, or empty. */
  readonly due: string
  readonly reports: readonly FormReport[]
}

/** `f1-total`, or `f1-total/nữ` for a part of it. */
export const lineKey = (indicatorId: string, part: string): string =>
  part === '' ? indicatorId : `${indicatorId}/${part}`
