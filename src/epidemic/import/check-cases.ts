import { type Day, type Instant, spokenDay } from '#kernel/day'
import type { Column } from '../contract/import.ts'
import type { Fault } from './fault.ts'
import { type Checking, createReader, gap, type Reader, surelyBefore } from './reader.ts'
import type { Sheet } from './sheet.ts'
import { instantOfMoment, type Moment, parseOutcome } from './value.ts'

/** A person as a row tells; texts are tidy, null is unknown. */
export interface PersonRow {
  readonly externalId: string
  readonly name: string | null
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
  readonly phone: string | null
  readonly address: string | null
  readonly unitId: string | null
}

export interface CaseRow extends PersonRow {
  readonly row: number
  readonly onsetOn: Day | null
  readonly sampledOn: Day | null
  readonly confirmedAt: Instant
  readonly isolatedAt: Instant | null
  readonly exposedFrom: Instant | null
  readonly hospital: string | null
  readonly outcome: 'alive' | 'recovered' | 'dead' | null
}

/** Onset later than this many days after the confirmation is taken for a slip. */
const ONSET_AFTER = 30
/** Isolation earlier than this many days before onset is taken for a slip. */
const ISOLATED_BEFORE = 60

/** Reads a line list. The file is good when there are no faults; then `cases` holds a case for every row. */
export function checkCases(
  sheet: Sheet,
  columns: readonly Column[],
  checking: Checking,
): { cases: CaseRow[]; faults: Fault[] } {
  const reader = createReader(sheet, columns, checking)
  const seen = new Map<string, number>()
  const cases: CaseRow[] = []
  for (const row of sheet.rows) {
    reader.at(row)
    const externalId = reader.text('id', 100)
    const before = seen.get(externalId)
    if (externalId === '') reader.wrong('id', 'missing', '')
    else if (before !== undefined) reader.wrong('id', 'twice', externalId, String(before))
    else seen.set(externalId, row.row)
    const read = readCase(reader, checking.today)
    if (read) cases.push({ row: row.row, externalId, ...read })
  }
  return { cases, faults: reader.faults }
}

function readCase(reader: Reader, today: Day): Omit<CaseRow, 'row' | 'externalId'> | null {
  const onset = reader.moment('onset')
  const sampled = reader.moment('sampled')
  const reported = reader.moment('reported')
  const confirmed = reader.moment('confirmed') ?? reported ?? sampled
  const isolated = reader.moment('isolated')
  const exposed = reader.moment('exposedFrom')
  const told = ['confirmed', 'reported', 'sampled'].some((field) => reader.text(field) !== '')
  if (!confirmed && !told) reader.wrong('confirmed', 'no-confirmation', '')
  compareDays(reader, { onset, confirmed, isolated, exposed })
  const outcome = reader.text('outcome')
  if (outcome !== '' && parseOutcome(outcome) === null) reader.wrong('outcome', 'unknown-outcome', outcome)
  const around = confirmed?.day ?? onset?.day ?? today
  const person = { ...readPerson(reader, around), hospital: reader.text('hospital') || null }
  if (!confirmed) return null
  return {
    ...person,
    onsetOn: onset?.day ?? null,
    sampledOn: sampled?.day ?? null,
    confirmedAt: instantOfMoment(confirmed),
    isolatedAt: isolated ? instantOfMoment(isolated) : null,
    exposedFrom: exposed ? instantOfMoment(exposed) : null,
    outcome: parseOutcome(outcome),
  }
}

export function readPerson(reader: Reader, around: Day): Omit<PersonRow, 'externalId'> {
  return {
    name: reader.text('name', 200) || null,
    birthYear: reader.birthYear(around),
    sex: reader.sex(),
    phone: reader.text('phone', 40) || null,
    address: reader.text('address') || null,
    unitId: reader.place(around),
  }
}

interface Days {
  readonly onset: Moment | null
  readonly confirmed: Moment | null
  readonly isolated: Moment | null
  readonly exposed: Moment | null
}

/** Days that contradict each other. Isolation before onset is common (an F1 falls ill in quarantine), so only far ones count. */
function compareDays(reader: Reader, { onset, confirmed, isolated, exposed }: Days): void {
  if (isolated && exposed && surelyBefore(isolated, exposed))
    reader.wrong('isolated', 'isolated-before-exposure', spokenDay(isolated.day), spokenDay(exposed.day))
  if (isolated && onset && gap(isolated, onset) > ISOLATED_BEFORE)
    reader.wrong('isolated', 'isolated-long-before-onset', spokenDay(isolated.day), spokenDay(onset.day))
  if (onset && confirmed && gap(confirmed, onset) > ONSET_AFTER)
    reader.wrong('onset', 'onset-after-confirmation', spokenDay(onset.day), spokenDay(confirmed.day))
  if (exposed && confirmed && surelyBefore(confirmed, exposed))
    reader.wrong('exposedFrom', 'exposed-after-confirmation', spokenDay(exposed.day), spokenDay(confirmed.day))
}
