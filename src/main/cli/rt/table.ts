import type { Text, Values } from '#kernel/text'
import { EXIT, Failure } from '../exit.ts'
import { speak } from '../language.ts'
import { type Aliases, type Columns, columnsOf } from '../trace/columns.ts'
import { readDelimited } from '../trace/delimited.ts'
import type { Faults } from '../trace/faults.ts'
import { cellText, isBlankRow } from '../trace/fields.ts'
import { TEXTS } from './text.ts'

/** The cells of one row by the columns' own names; '' for a blank cell and for a column the file does not have. */
export interface Row<Column extends string> {
  text(column: Column): string
  /** Notes what is wrong with a cell, with its row and the name the file gives the column. */
  fault(column: Column, what: Text, values?: Values): void
}

/** Reads a small delimited file row by row. Throws when it has no row under its header. */
export async function readTable<const A extends Aliases>(
  file: string,
  aliases: A,
  required: readonly (keyof A & string)[],
  faults: Faults,
  each: (row: Row<keyof A & string>, columns: Columns<keyof A & string>) => void,
): Promise<void> {
  let columns: Columns<keyof A & string> | undefined
  let rows = 0
  await readDelimited(file, {
    progress: () => {},
    row(fields) {
      if (columns === undefined) {
        columns = columnsOf(file, fields, aliases, required)
        return
      }
      if (isBlankRow(fields)) return
      rows++
      const { at, header } = columns
      const text = (column: keyof A & string): string => cellText(fields, at[column]) ?? '?'
      each(
        {
          text,
          fault: (column, what, values = {}) =>
            faults.add(file, fields.row, header[at[column]] ?? column, what, { value: text(column), ...values }),
        },
        columns,
      )
    },
  })
  if (rows === 0) throw new Failure(speak(TEXTS.noRows, { file, columns: required.join(',') }), EXIT.badInput)
}

/** A number from 0 on, written with a point or a comma; null for anything else. */
export const readNumber = (text: string): number | null =>
  /^\d+([.,]\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text.replace(',', '.')) : null
