import type { ReactNode } from 'react'
import type { FilterKind } from './filters.ts'

/** What a column holds for sorting, filtering and export; null and undefined are "not known" and sort last. */
export type CellValue = string | number | boolean | null | undefined

export interface Choice {
  readonly value: string
  readonly words: string
}

/** A column of a `DataTable`. */
export interface Column<Row> {
  readonly id: string
  readonly head: string
  readonly value: (row: Row) => CellValue
  /** What is drawn; the value itself unless given. */
  readonly cell?: (row: Row) => ReactNode
  /** What an export says, where the value is a code. */
  readonly words?: (row: Row) => string
  /** Pixels; columns without one share what is left. */
  readonly width?: number
  /** Right-aligned figures. */
  readonly numeric?: boolean
  readonly sortable?: boolean
  readonly filter?: FilterKind
  /** For a `choice` filter: the words of each value. Taken from the rows unless given. */
  readonly choices?: readonly Choice[]
  /** Not shown until the reader chooses it. */
  readonly hidden?: boolean
  /** On a phone: the card's title, one of its lines, or left out. */
  readonly phone?: 'title' | 'line' | 'hide'
}

/** Something done to the selected rows. */
export interface BulkAction<Row> {
  readonly words: string
  readonly run: (rows: readonly Row[]) => void
  readonly harm?: boolean
}
