import type { ChainGraph } from '#epidemic/contract'
import { aboveSeen, dayAt } from './model.ts'

/** Where everybody stands: across the minutes, down the rows. */
export interface Layout {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly above: Int32Array
  readonly minutes: readonly [from: number, to: number]
  readonly rows: number
}

/** Contacts of one lane within these minutes stand one under another, so that none hides another. */
const SLOT = 240

/**
 * Time runs to the right. Each case has a lane of its own with its contacts under it; the lanes of those it infected follow, so that a
 * chain stands together, in order of time. Linear but for sorting.
 */
export function layoutOf(graph: ChainGraph, seen: readonly number[]): Layout {
  const above = aboveSeen(graph, seen)
  const times = timesOf(graph, seen, above)
  const lanes = new Map<number, { members: number[]; next: number[] }>()
  const laneOf = new Int32Array(seen.length)
  const tops: number[] = []
  seen.forEach((at, now) => {
    const source = above[now] ?? -1
    const leads = source < 0 || graph.level[at] === 0
    laneOf[now] = leads ? now : (laneOf[source] ?? now)
    if (!leads) lanes.get(laneOf[now] ?? now)?.members.push(now)
    else {
      lanes.set(now, { members: [], next: [] })
      if (source < 0) tops.push(now)
      else lanes.get(laneOf[source] ?? 0)?.next.push(now)
    }
  })
  const byTime = (a: number, b: number): number => (times[a] ?? 0) - (times[b] ?? 0)
  const y = new Float64Array(seen.length)
  let row = 0
  const waiting = tops.sort(byTime).toReversed()
  for (let lead = waiting.pop(); lead !== undefined; lead = waiting.pop()) {
    const lane = lanes.get(lead)
    y[lead] = row
    row += 1 + stack(lane?.members.sort(byTime) ?? [], times, y, row + 1) + (lane?.members.length ? 1 : 0)
    waiting.push(...(lane?.next.sort(byTime).toReversed() ?? []))
  }
  const [from, to] = spanOf(times)
  return { x: times, y, above, minutes: [from, to], rows: Math.max(row, 1) }
}

/** Rows that were needed. */
function stack(members: readonly number[], times: Float64Array, y: Float64Array, top: number): number {
  const taken = new Map<number, number>()
  let most = 0
  for (const one of members) {
    const slot = Math.floor((times[one] ?? 0) / SLOT)
    const depth = taken.get(slot) ?? 0
    taken.set(slot, depth + 1)
    y[one] = top + depth
    most = Math.max(most, depth + 1)
  }
  return most
}

/** Of an unknown time: that of who is above, else the earliest known. */
function timesOf(graph: ChainGraph, seen: readonly number[], above: Int32Array): Float64Array {
  const known = seen.map((at) => graph.exposedAt[at] ?? 0).filter((minute) => minute > 0)
  const first = known.reduce((a, b) => Math.min(a, b), Infinity)
  const times = new Float64Array(seen.length)
  seen.forEach((at, now) => {
    const minute = graph.exposedAt[at] ?? 0
    const source = above[now] ?? -1
    times[now] = minute > 0 ? minute : source >= 0 ? (times[source] ?? 0) : Number.isFinite(first) ? first : 0
  })
  return times
}

function spanOf(times: Float64Array): [number, number] {
  let [from, to] = [Infinity, -Infinity]
  for (const minute of times) {
    if (minute < from) from = minute
    if (minute > to) to = minute
  }
  return from <= to ? [from, to] : [0, 1]
}

/** Days to write under an axis between two minutes, at most about `most`. */
export function daysBetweenMinutes(from: number, to: number, most: number): number[] {
  const [first, last] = [dayAt(from) + 1, dayAt(to)]
  const span = Math.max(1, last - first + 1)
  const step = [1, 2, 3, 7, 14, 28, 56, 91, 182].find((days) => span / days <= most) ?? Math.ceil(span / most)
  const days: number[] = []
  for (let day = Math.ceil(first / step) * step; day <= last; day += step) days.push(day)
  return days
}
