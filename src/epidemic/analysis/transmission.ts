/** One possible source of a case: which case, and its share among all that are possible. */
export interface Possible {
  readonly root: number
  readonly share: number
}

/**
 * The most likely source of each case such that nobody comes, through others, of themselves; -1 where no source is
 * known. Each case begins with its best candidate. Where that makes a ring, the case of the ring that loses least by
 * it takes its best candidate outside (or none), until no ring is left: every step moves a case down its own finite list.
 */
export function transmissionTree(candidates: readonly (readonly Possible[])[]): Int32Array {
  const chosen = new Int32Array(candidates.length)
  const parent = Int32Array.from(candidates, (list) => list[0]?.root ?? -1)
  for (let from = 0; from < parent.length; ) {
    const ring = ringFrom(parent, from)
    if (ring === null) {
      from++
      continue
    }
    const inside = new Set(ring)
    let best = ring[0]!
    let bestLoss = Number.POSITIVE_INFINITY
    let bestNext = candidates[best]!.length
    for (const one of ring) {
      const list = candidates[one]!
      const next = nextOutside(list, chosen[one]! + 1, inside)
      const loss = list[chosen[one]!]!.share - (list[next]?.share ?? 0)
      if (loss < bestLoss) [best, bestLoss, bestNext] = [one, loss, next]
    }
    chosen[best] = bestNext
    parent[best] = candidates[best]![bestNext]?.root ?? -1
  }
  return parent
}

function nextOutside(list: readonly Possible[], from: number, inside: ReadonlySet<number>): number {
  let next = from
  while (next < list.length && inside.has(list[next]!.root)) next++
  return next
}

/** The ring that is met going from a case to its sources, or null. */
function ringFrom(parent: Int32Array, start: number): number[] | null {
  const seen = new Map<number, number>()
  const path: number[] = []
  for (let at = start; at >= 0; at = parent[at]!) {
    const before = seen.get(at)
    if (before !== undefined) return path.slice(before)
    seen.set(at, path.length)
    path.push(at)
  }
  return null
}

/** For each case how many steps it lies from a case without a known source: 0 there. */
export function generationsOf(parent: Int32Array): Int32Array {
  const generation = new Int32Array(parent.length).fill(-1)
  for (let one = 0; one < parent.length; one++) {
    const path: number[] = []
    let at = one
    while (at >= 0 && generation[at]! < 0) {
      path.push(at)
      at = parent[at]!
    }
    let depth = at < 0 ? -1 : generation[at]!
    for (const member of path.toReversed()) generation[member] = ++depth
  }
  return generation
}

/** For each case how many others it most likely infected. */
export function offspringOf(parent: Int32Array): Int32Array {
  const count = new Int32Array(parent.length)
  for (const source of parent) if (source >= 0) count[source]!++
  return count
}

/** For each case how many others come of it, over all generations. */
export function descendantsOf(parent: Int32Array): Int32Array {
  const generation = generationsOf(parent)
  const count = new Int32Array(parent.length)
  const deepestFirst = Array.from(parent, (_, at) => at).toSorted((a, b) => generation[b]! - generation[a]!)
  for (const one of deepestFirst) {
    const source = parent[one]!
    if (source >= 0) count[source]! += 1 + count[one]!
  }
  return count
}
