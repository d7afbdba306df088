import { ENCOUNTER } from './encounters.ts'
import type { History } from './history.ts'

/** Every way anything can pass within a window: columns of equal length, one row a direction, ties in any order. */
export interface Ways {
  readonly count: number
  readonly from: Int32Array
  readonly to: Int32Array
  /** Cut to the window. */
  readonly start: Int32Array
  readonly end: Int32Array
}

/** The encounters that touch `[since, until]`, each as the one or two directions it can be walked in. */
export function waysWithin(history: History, since: number, until: number): Ways {
  const { records, byPerson } = history.encounters
  const { offsets, entries } = byPerson
  const most = entries.length
  const from = new Int32Array(most)
  const to = new Int32Array(most)
  const start = new Int32Array(most)
  const end = new Int32Array(most)
  let count = 0
  for (let person = 0; person < history.people; person++) {
    for (let i = offsets[person]!; i < offsets[person + 1]!; i++) {
      const record = entries[i]! * ENCOUNTER.width
      const first = Math.max(records[record + 1]!, since)
      const last = Math.min(records[record + 2]!, until)
      if (first > last) continue
      from[count] = person
      to[count] = records[record]! ^ person
      start[count] = first
      end[count] = last
      count++
    }
  }
  const cut = (column: Int32Array) => column.subarray(0, count)
  return { count, from: cut(from), to: cut(to), start: cut(start), end: cut(end) }
}

const turned = (column: Int32Array): Int32Array => column.map((tick) => ~tick)

/** The same ways walked backward through time: who can have reached me becomes whom I can reach. */
export function backward(ways: Ways): Ways {
  return { count: ways.count, from: ways.to, to: ways.from, start: turned(ways.end), end: turned(ways.start) }
}
