import type { History } from './history.ts'
import { mergesOf } from './merges.ts'
import { reachCounts } from './reach-counts.ts'
import { EVER, NEVER } from './ticks.ts'
import { backward, type Ways, waysWithin } from './ways.ts'

/** The network figures of every person, each taken as a root alone; indexed by person. */
export interface EachSummary {
  /** Distinct others with a direct encounter toward this person within the window. */
  readonly inDegree: Int32Array
  readonly outDegree: Int32Array
  /** Distinct others from whom a chain in time leads to this person. */
  readonly inChain: Int32Array
  /** Distinct others to whom a chain in time leads from this person. */
  readonly outChain: Int32Array
}

export interface Window {
  readonly since?: number | undefined
  readonly until?: number | undefined
}

/**
 * The measures of contact tracing as Nöremark and Widgren define them (Preventive Veterinary Medicine 99, 2011, and
 * EpiContactTrace, BMC Veterinary Research 10, 2014): encounters within `[since, until]`, times along a chain never
 * decreasing outward and never increasing inward, same-instant steps allowed. Encounters only: venue visits and
 * isolations are not part of these measures.
 */
export function summariseEach(history: History, window: Window = {}, progress?: (share: number) => void): EachSummary {
  const ways = waysWithin(history, window.since ?? EVER, window.until ?? NEVER)
  const { people } = history
  const outChain = reachCounts(mergesOf(ways, people), people, (share) => progress?.(share / 2))
  const inChain = reachCounts(mergesOf(backward(ways), people), people, (share) => progress?.((1 + share) / 2))
  return { ...degrees(ways, people), inChain, outChain }
}

/** Ways come grouped by `from`, so that a mark left on `to` tells a repeated pair. */
function degrees(ways: Ways, people: number): Pick<EachSummary, 'inDegree' | 'outDegree'> {
  const inDegree = new Int32Array(people)
  const outDegree = new Int32Array(people)
  const metBy = new Int32Array(people).fill(-1)
  for (let way = 0; way < ways.count; way++) {
    const from = ways.from[way]!
    const to = ways.to[way]!
    if (metBy[to] === from) continue
    metBy[to] = from
    outDegree[from]!++
    inDegree[to]!++
  }
  return { inDegree, outDegree }
}
