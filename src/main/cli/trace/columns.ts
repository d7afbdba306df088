import { fold } from '#kernel/fold'
import { EXIT, Failure } from '../exit.ts'
import { speak } from '../language.ts'
import { cellText, type Fields } from './fields.ts'
import { TEXTS } from './text.ts'

/** The names a column may have, the preferred first; upper and lower case, accents and spaces aside. */
export type Aliases = Readonly<Record<string, readonly string[]>>

export const CONTACT_COLUMNS = {
  from: ['from', 'infector', 'source'],
  to: ['to', 'contact'],
  start: ['start', 'date', 'day', 'day_from'],
  end: ['end', 'day_to'],
  id: ['id'],
} as const satisfies Aliases

export const ROOT_COLUMNS = {
  person: ['person', 'id', 'case_id'],
  start: ['start', 'dt_onset'],
  isolated: ['isolated'],
} as const satisfies Aliases

export interface Columns<Name extends string> {
  /** Where each column stands in the file; -1 for one the file does not have. */
  readonly at: Readonly<Record<Name, number>>
  /** The header as the file has it, for telling where a fault lies. */
  readonly header: readonly string[]
}

/** Finds the columns in the header. Of several that would do, the first name in the list of aliases wins. */
export function columnsOf<const A extends Aliases>(
  file: string,
  fields: Fields,
  aliases: A,
  required: readonly (keyof A & string)[],
): Columns<keyof A & string> {
  const header = Array.from({ length: fields.count }, (_, column) => cellText(fields, column) ?? '')
  const names = header.map((name) => fold(name).replaceAll(' ', '_'))
  const at: Record<string, number> = {}
  for (const [column, known] of Object.entries(aliases)) {
    const name = known.find((alias) => names.includes(alias))
    at[column] = name === undefined ? -1 : names.indexOf(name)
    if (name !== undefined && names.lastIndexOf(name) !== names.indexOf(name)) {
      throw new Failure(speak(TEXTS.columnTwice, { file, column: name }), EXIT.badInput)
    }
    if (name === undefined && required.includes(column)) {
      const values = { file, column, names: known.join(', '), found: header.join(', ') }
      throw new Failure(speak(TEXTS.noColumn, values), EXIT.badInput)
    }
  }
  return { at: at as Record<keyof A & string, number>, header }
}
