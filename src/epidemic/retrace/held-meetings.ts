import { EVER, NEVER } from '../tracing/ticks.ts'
import type { Meetings } from './found.ts'
import type { MeetingRow } from './store-rows.ts'

/** Encounters or visits under the numbers of the engine: a row that was corrected takes a new one. */
export interface HeldMeetings extends Meetings {
  readonly row: MeetingRow[]
  readonly numbers: Map<string, number>
}

export const heldMeetings = (): HeldMeetings => ({
  id: [],
  start: [],
  end: [],
  setting: [],
  recordedMs: [],
  row: [],
  numbers: new Map(),
})

export function hold(meetings: HeldMeetings, number: number, row: MeetingRow): void {
  meetings.row[number] = row
  meetings.id[number] = row.id
  meetings.start[number] = row.start ?? EVER
  meetings.end[number] = row.end ?? NEVER
  meetings.setting[number] = row.setting
  meetings.recordedMs[number] = row.recorded_ms
  meetings.numbers.set(row.id, number)
}

/** Whether nothing that levels or their sentences say differs. */
export const isSame = (a: MeetingRow, b: MeetingRow): boolean =>
  a.a === b.a &&
  a.b === b.b &&
  a.start === b.start &&
  a.end === b.end &&
  a.directed === b.directed &&
  a.setting === b.setting
