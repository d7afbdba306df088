import type { ChainGraph } from '#epidemic/contract'
import { type Day, dayNumber } from '#kernel/day'

/** Minutes of a day; times of the graph are minutes since 1970. */
export const DAY = 1440
const ZONE_MINUTES = 7 * 60

/** What is looked at: everybody, less who is folded away or filtered out. */
export interface View {
  /** People whose followers are folded away, by number. */
  readonly folded: ReadonlySet<number>
  readonly levels: ReadonlySet<number> | null
  /** Days of exposure, both included. */
  readonly from: Day | null
  readonly to: Day | null
}

/** The day in Viet Nam of a minute since 1970, as a number. */
export const dayAt = (minute: number): number => Math.floor((minute + ZONE_MINUTES) / DAY)

/**
 * Numbers of those who are seen, whoever is above first. Nobody is seen under somebody folded; a filter takes out only
 * whom it names, so that those below stay, under the nearest who is left.
 */
export function seenIn(graph: ChainGraph, { folded, levels, from, to }: View): number[] {
  const hidden = new Uint8Array(graph.level.length)
  const [first, last] = [from === null ? -Infinity : dayNumber(from), to === null ? Infinity : dayNumber(to)]
  const seen: number[] = []
  for (let at = 0; at < graph.level.length; at++) {
    const above = graph.above[at] ?? -1
    if (above >= 0 && (hidden[above] === 1 || folded.has(above))) {
      hidden[at] = 1
      continue
    }
    const level = graph.level[at] ?? 0
    const day = dayAt(graph.exposedAt[at] ?? 0)
    if ((levels === null || levels.has(Math.min(level, 4))) && day >= first && day <= last) seen.push(at)
  }
  return seen
}

/** For each who is seen the nearest above who is seen too, by place in `seen`; -1 for none. */
export function aboveSeen(graph: ChainGraph, seen: readonly number[]): Int32Array {
  const place = new Int32Array(graph.level.length).fill(-1)
  seen.forEach((at, now) => {
    place[at] = now
  })
  return Int32Array.from(seen, (at) => {
    let above = graph.above[at] ?? -1
    while (above >= 0 && place[above] === -1) above = graph.above[above] ?? -1
    return above < 0 ? -1 : (place[above] ?? -1)
  })
}

/** A person with those around, at most `most`: those above, then those below, nearest first. */
export function around(graph: ChainGraph, person: number, most: number): number[] {
  const kept = new Set<number>()
  for (let at = person; at >= 0 && kept.size < most; at = graph.above[at] ?? -1) kept.add(at)
  let ring = new Set([person])
  while (ring.size > 0 && kept.size < most) {
    const next = new Set<number>()
    graph.above.forEach((above, at) => {
      if (ring.has(above) && kept.size + next.size < most && !kept.has(at)) next.add(at)
    })
    for (const at of next) kept.add(at)
    ring = next
  }
  return [...kept].sort((a, b) => a - b)
}

/** Whom most others follow: where one begins to look when nobody was asked for. */
export function leading(graph: ChainGraph): number {
  let best = 0
  graph.below.forEach((below, at) => {
    if (below > (graph.below[best] ?? 0)) best = at
  })
  return best
}

/** Everybody who has contacts below them that are no cases: folding these leaves the tree of cases. */
export function withContacts(graph: ChainGraph): Set<number> {
  const found = new Set<number>()
  graph.above.forEach((above, at) => {
    if (above >= 0 && (graph.level[at] ?? 0) > 0) found.add(above)
  })
  return found
}
