import type { CellFault, CellRead } from './cell.ts'
import type { NumberQuestion } from './number.ts'

/** What can be wrong with a cell because of how the sheet is made. */
export const SHEET_FAULTS = ['merged', 'twice', 'mixed-row', 'both-told', 'nothing-before'] as const
export type SheetFault = (typeof SHEET_FAULTS)[number]

/** Why a value is asked about before it is taken. */
export type Question = NumberQuestion | 'hidden'

export type ToldRead =
  | Exclude<CellRead, { kind: 'wrong' }>
  | { readonly kind: 'wrong'; readonly code: CellFault | SheetFault }

/** One value as a spreadsheet tells it: of which line of which report, and where it stands. */
export interface Told {
  readonly report: string
  readonly line: string
  readonly sheet: string
  /** `D7`; of a merged range `D7:D9`. */
  readonly cell: string
  readonly text: string
  readonly read: ToldRead
  /** The row is hidden: whoever sends it may not know that it is there. */
  readonly hidden: boolean
  /** The explanation beside it. */
  readonly note: string | null
}

/** What was seen beside the values, in the order of the sheet; keys of `noteTexts`. */
export interface SheetNote {
  readonly code:
    | 'unknown-row'
    | 'formula'
    | 'hidden-sheet'
    | 'other-sheet'
    | 'old-version'
    | 'by-order'
    | 'no-mark'
    | 'moved-key'
  readonly cell: string
  readonly text: string
}

export interface SheetRead {
  readonly told: readonly Told[]
  readonly notes: readonly SheetNote[]
}
