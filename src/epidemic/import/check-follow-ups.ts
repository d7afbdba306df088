import type { Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { Column } from '../contract/import.ts'
import type { Fault } from './fault.ts'
import { headerWords } from './match.ts'
import { type Checking, createReader } from './reader.ts'
import type { Sheet } from './sheet.ts'

type Status = 'seen-well' | 'seen-ill' | 'not-seen' | 'planned' | 'unknown'

export interface FollowUpRow {
  readonly row: number
  readonly person: string
  readonly day: Day
  readonly status: Status
  readonly temperature: number | null
  readonly symptoms: string | null
  /** Every other cell by its header, without identity. */
  readonly told: Readonly<Record<string, string>>
}

/** Statuses of Go.Data follow-ups and SORMAS visits, and words of our own lists; folded. */
const STATUSES: Readonly<Record<string, Status>> = {
  seen_ok: 'seen-well',
  cooperative: 'seen-well',
  khoe: 'seen-well',
  'binh thuong': 'seen-well',
  seen_not_ok: 'seen-ill',
  'co trieu chung': 'seen-ill',
  missed: 'not-seen',
  not_performed: 'not-seen',
  unavailable: 'not-seen',
  uncooperative: 'not-seen',
  'khong gap': 'not-seen',
  not_attempted: 'planned',
}
/** Who somebody is stands under a permission of its own and is not copied here. */
const IDENTITY = /name|ho ten|phone|telephone|dien thoai|email|address|dia chi|lat$|long$|geo/
const HOTTEST = 45
const COLDEST = 30

/** Days of following contacts; the people must be in the outbreak. `isKnown` null: no outbreak chosen yet. */
export function checkFollowUps(
  sheet: Sheet,
  columns: readonly Column[],
  checking: Checking,
  isKnown: ((externalId: string) => boolean) | null,
): { followUps: FollowUpRow[]; faults: Fault[] } {
  const reader = createReader(sheet, columns, checking)
  const used = new Set(columns.map(({ index }) => index))
  const rest = sheet.headers
    .map((header, index) => ({ header, index }))
    .filter(({ header, index }) => !used.has(index) && !IDENTITY.test(headerWords(header)))
  const followUps: FollowUpRow[] = []
  for (const row of sheet.rows) {
    reader.at(row)
    const person = reader.text('person', 100)
    if (person === '') reader.wrong('person', 'missing', '')
    else if (isKnown !== null && !isKnown(person)) reader.wrong('person', 'unknown-person', person)
    const day = reader.moment('day')?.day ?? null
    if (day === null && reader.text('day') === '') reader.wrong('day', 'missing', '')
    const degrees = reader.text('temperature').replace(',', '.')
    const temperature = degrees === '' ? null : Number(degrees)
    if (temperature !== null && !(temperature >= COLDEST && temperature <= HOTTEST))
      reader.wrong('temperature', 'not-a-temperature', degrees)
    const symptoms = reader.text('symptoms', 500) || null
    const told = rest.map(({ header, index }) => [header, (row.cells[index] ?? '').trim()] as const)
    if (day === null) continue
    followUps.push({
      row: row.row,
      person,
      day,
      status: STATUSES[fold(reader.text('status'))] ?? 'unknown',
      temperature: temperature === null || Number.isNaN(temperature) ? null : temperature,
      symptoms,
      told: Object.fromEntries([
        ...told.filter(([, value]) => value !== ''),
        ...(reader.text('status') === '' ? [] : [['status', reader.text('status')]]),
      ]),
    })
  }
  return { followUps, faults: reader.faults }
}
