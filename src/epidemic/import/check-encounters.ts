import { type Instant, spokenDay } from '#kernel/day'
import type { Column } from '../contract/import.ts'
import { type PersonRow, readPerson } from './check-cases.ts'
import type { Fault } from './fault.ts'
import { type Checking, createReader, type Reader, surelyBefore } from './reader.ts'
import type { Sheet } from './sheet.ts'
import { instantOfMoment } from './value.ts'

/** `a` and `b` are ids of the line list. Without times it may have been at any time. */
export interface EncounterRow {
  readonly row: number
  readonly a: string
  readonly b: string
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly setting: string | null
}

export interface CheckedEncounters {
  readonly encounters: EncounterRow[]
  /** Contacts who stand in no list yet, as the first row that names them tells. */
  readonly people: PersonRow[]
  readonly faults: Fault[]
}

/**
 * Reads encounters. The second person of a row is entered when unknown (that is how a list of F1 arrives); the first
 * must be in the line list, or be the second person of some row. `isKnown` null: not asked (no outbreak chosen yet).
 */
export function checkEncounters(
  sheet: Sheet,
  columns: readonly Column[],
  checking: Checking,
  isKnown: ((externalId: string) => boolean) | null,
): CheckedEncounters {
  const reader = createReader(sheet, columns, checking)
  const encounters: EncounterRow[] = []
  const people = new Map<string, PersonRow>()
  for (const row of sheet.rows) {
    reader.at(row)
    const read = readEncounter(reader)
    encounters.push({ row: row.row, ...read })
    if (isKnown === null || read.b === '' || isKnown(read.b) || people.has(read.b)) continue
    const around = reader.moment('start')?.day ?? checking.today
    people.set(read.b, { externalId: read.b, ...readPerson(reader, around) })
  }
  const unknown = unknownFirst(encounters, isKnown, people)
  return {
    encounters,
    people: [...people.values()],
    faults: [...reader.faults, ...unknown].sort((x, y) => x.row - y.row),
  }
}

function readEncounter(reader: Reader): Omit<EncounterRow, 'row'> {
  const a = reader.text('from', 100)
  const b = reader.text('to', 100)
  if (a === '') reader.wrong('from', 'missing', '')
  if (b === '') reader.wrong('to', 'missing', '')
  if (a !== '' && a === b) reader.wrong('to', 'with-oneself', a)
  const start = reader.moment('start')
  const end = reader.moment('end')
  if (end && !start && reader.text('start') === '') reader.wrong('start', 'end-without-start', '')
  if (start && end && surelyBefore(end, start))
    reader.wrong('end', 'end-before-start', spokenDay(end.day), spokenDay(start.day))
  return {
    a,
    b,
    startsAt: start ? instantOfMoment(start) : null,
    // A day without a time lasts to its last minute; a moment without an end is a moment.
    endsAt: start ? instantOfMoment(end ?? start, true) : null,
    setting: reader.text('setting', 200) || null,
  }
}

function unknownFirst(
  encounters: readonly EncounterRow[],
  isKnown: ((externalId: string) => boolean) | null,
  people: ReadonlyMap<string, PersonRow>,
): Fault[] {
  if (isKnown === null) return []
  return encounters
    .filter(({ a }) => a !== '' && !isKnown(a) && !people.has(a))
    .map(({ row, a }) => ({ row, field: 'from', code: 'unknown-person', value: a }))
}
