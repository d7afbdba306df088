import type { Node } from './frontier.ts'

/** Leaves `[from, to)` whose joint hash is one element of a proof. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The largest power of two smaller than n, for n above 1. */
function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** What an inclusion proof of leaf `index` in a log of `size` is made of, nearest first (RFC 9162, 2.1.3.1). */
export function inclusionSpans(index: number, size: number): Span[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a log of ${size}`)
  const spans: Span[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + split(to - from)
    if (index < middle) {
      spans.push({ from: middle, to })
      to = middle
    } else {
      spans.push({ from, to: middle })
      from = middle
    }
  }
  return spans.toReversed()
}

/** What the proof is made of that a log of `size` begins with the log of `first` (RFC 9162, 2.1.4.1). */
export function consistencySpans(first: number, size: number): Span[] {
  if (!(first >= 0 && first <= size)) throw new RangeError(`a log of ${size} has never had ${first} entries after it`)
  if (first === 0 || first === size) return []
  const spans: Span[] = []
  let [from, to] = [0, size]
  while (to !== first) {
    const middle = from + split(to - from)
    if (first <= middle) {
      spans.push({ from: middle, to })
      to = middle
    } else {
      spans.push({ from, to: middle })
      from = middle
    }
  }
  // The old root itself need not be sent: whoever verifies has it.
  if (from > 0) spans.push({ from, to })
  return spans.toReversed()
}

/** The complete subtrees that make up a span of a proof, or a whole log, largest first. */
export function nodesOf({ from, to }: Span): Node[] {
  const nodes: Node[] = []
  let start = from
  while (start < to) {
    let level = 0
    while (2 ** (level + 1) <= to - start) level += 1
    nodes.push({ level, index: start / 2 ** level })
    start += 2 ** level
  }
  return nodes
}
