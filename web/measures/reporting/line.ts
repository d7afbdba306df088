import type { Language } from '#kernel/text'
import { say } from '#kernel/text'
import { type DraftOrigin, type NumberRead, type ReportLine, readNumber } from '#measures/contract'
import { formatNumber } from '../../ui/format.ts'

/** What was changed in a line on this device and the server does not have yet. */
export interface Entry {
  /** As typed; read by `readLine`. */
  readonly text?: string
  readonly origin?: DraftOrigin
  readonly note?: string
  /** Why there is no value; null takes the reason back. */
  readonly absent?: string | null
  /** By code of the check. */
  readonly answers?: Readonly<Record<string, string>>
}

export const lineKey = ({ indicatorId, part }: Pick<ReportLine, 'indicatorId' | 'part'>): string =>
  part === '' ? indicatorId : `${indicatorId}/${part}`

/** Lines of a returned report that stand stay as they are. */
export const isFillable = ({ state }: ReportLine): boolean =>
  state === 'empty' || state === 'draft' || state === 'absent' || state === 'returned'

/** A value as it stands in a cell: without its unit. */
export function cellWords(value: number, { measureUnit }: Pick<ReportLine, 'measureUnit'>, language: Language): string {
  if (measureUnit === 'yes-no') return say(value === 1 ? YES : NO, language)
  return formatNumber(value, language, 6)
}

const YES = { vi: 'Có', en: 'Yes' }
const NO = { vi: 'Không', en: 'No' }

/** A typed cell as understood; `impossible`: a number, but none this indicator can have. */
export type LineRead = NumberRead | { readonly kind: 'impossible'; readonly value: number }

export function readLine(text: string, line: ReportLine): LineRead {
  const { measureUnit, least, most, counted } = line
  const read = readNumber(text, { measureUnit, least, most, counted: counted?.vi })
  if (read.kind !== 'value') return read
  const { value } = read
  const whole = (measureUnit !== 'count' && measureUnit !== 'rank') || Number.isInteger(value)
  return value < least || (most !== null && value > most) || !whole ? { kind: 'impossible', value } : read
}

/** The line as it stands before the reader: what the server has, with what is not sent over it. */
export interface LineView {
  readonly key: string
  readonly line: ReportLine
  readonly text: string
  readonly read: LineRead
  readonly value: number | null
  readonly absent: string | null
  readonly note: string
  readonly origin: DraftOrigin | null
  readonly unsent: boolean
  readonly fillable: boolean
  /** Has a value or a reason why not. */
  readonly filled: boolean
  readonly unanswered: number
}

export function viewOf(line: ReportLine, entry: Entry | undefined, language: Language): LineView {
  const fillable = isFillable(line)
  const stands = line.draft ? line.draft.value : line.value
  const text = entry?.text ?? (stands === null ? '' : cellWords(stands, line, language))
  const read: LineRead =
    entry?.text === undefined
      ? stands === null
        ? { kind: 'empty' }
        : { kind: 'value', value: stands }
      : readLine(entry.text, line)
  const value = read.kind === 'value' ? read.value : null
  const absent = value === null ? (entry?.absent === undefined ? (line.draft ?? line).absent : entry.absent) : null
  const answers = entry?.answers ?? {}
  return {
    key: lineKey(line),
    line,
    text,
    read,
    value,
    absent,
    note: entry?.note ?? (line.draft ?? line).note ?? '',
    origin: entry?.origin ?? line.draft?.origin ?? null,
    unsent: entry !== undefined,
    fillable,
    filled: value !== null || (absent !== null && absent !== ''),
    unanswered: line.checks.filter(({ code, answer }) => (answers[code] ?? answer?.words ?? '') === '').length,
  }
}

/** Whether what was typed can't be taken as it is. */
export const isAtFault = ({ read, absent }: LineView): boolean =>
  read.kind === 'wrong' || read.kind === 'ask' || read.kind === 'impossible' || (read.kind === 'none' && !absent)
