import type { SignedHead } from '../head.ts'
import { append, type Frontier, rootOf } from '../merkle/frontier.ts'
import { type Hash, hashLeaf, sameHash } from '../merkle/hash.ts'
import { type Finding, type FindingCode, MOST_NAMED, type Named } from './finding.ts'

/** An entry as it comes by: its number, the leaf hash beside it, and the bytes of the fact. */
export interface Passing {
  readonly seq: number
  readonly leaf: Hash
  /** Canonical JSON in UTF-8; null when the fact is gone, `'withheld'` when this reader may not see it. */
  readonly fact: Uint8Array | 'withheld' | null
}

export interface Explained {
  /** Where the log stands after the range, or null when what was signed cannot be made out. */
  readonly frontier: Frontier | null
  readonly findings: readonly Finding[]
}

/** Looking for one foreign entry tries the range without each; above this many it would take minutes. */
const MOST_TRIED = 2_000

/**
 * Holds what was found after `anchor` against the next signed head. When the root differs, tries the
 * ways in which somebody may have altered the range, until one gives the root that was signed: that
 * one is then proven, by SHA-256, to be what happened. `next`: the number of the entry after the
 * range, null when there is none; it tells a gap at the end from numbers that were moved up.
 */
export function explain(anchor: Frontier, found: readonly Passing[], head: SignedHead, next: number | null): Explained {
  const count = head.size - anchor.size
  const rebuilt = (entries: readonly Passing[], leafOf: (entry: Passing) => Hash): Frontier | null => {
    if (entries.length !== count) return null
    const frontier = append(anchor, entries.map(leafOf))
    return sameHash(rootOf(frontier), head.root) ? frontier : null
  }
  /** The entries in that order, with their leaf hashes as stored, or else as the facts give them. */
  const attempt = (entries: readonly Passing[], ...also: Finding[]): Explained | null => {
    const asStored = rebuilt(entries, (entry) => entry.leaf)
    if (asStored) return { frontier: asStored, findings: [...also, ...factFindings(entries, anchor.size)] }
    const asComputed = rebuilt(entries, (entry) => computed(entry) ?? entry.leaf)
    if (asComputed) return { frontier: asComputed, findings: [...also, ...leafFindings(entries, anchor.size)] }
    return null
  }
  const finding = (code: FindingCode, entries: readonly Named[]): Finding => ({
    code,
    from: anchor.size,
    to: head.size,
    entries: entries.slice(0, MOST_NAMED),
  })

  const straight = attempt(found)
  if (straight) return straight
  if (found.length === count) {
    for (const key of [seqOf, idOf]) {
      const sorted = [...found].sort((a, b) => (key(a) < key(b) ? -1 : 1))
      const moved = found.filter((entry, i) => entry !== sorted[i])
      const explained = moved.length > 0 && attempt(sorted, finding('entries-reordered', moved.map(nameOf)))
      if (explained) return explained
    }
    return { frontier: null, findings: [finding('range-changed', suspects(found))] }
  }
  if (found.length === count + 1 && found.length <= MOST_TRIED) {
    for (const [i, entry] of found.entries()) {
      const explained = attempt(found.toSpliced(i, 1), finding('entry-inserted', [nameOf(entry)]))
      if (explained) return explained
    }
  }
  if (found.length > count) return { frontier: null, findings: [finding('entry-inserted', doubled(found))] }
  return { frontier: null, findings: [finding('entry-removed', missing(anchor.size, found, head.size, next))] }
}

const seqOf = (entry: Passing): number => entry.seq
/** Within a head, entries are sealed in the order of their ids. */
const idOf = (entry: Passing): string => nameOf(entry).factId ?? ''

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Reads who an entry is about, from a fact that may be anything by now. */
export function nameOf({ seq, fact }: Passing): Named {
  try {
    if (fact === null || fact === 'withheld') throw new TypeError('no fact to read')
    const read = JSON.parse(Buffer.from(fact).toString('utf8')) as { id?: unknown; kind?: unknown } | null
    return { seq, factId: text(read?.id), kind: text(read?.kind) }
  } catch {
    return { seq, factId: null, kind: null }
  }
}

const computed = ({ fact }: Passing): Hash | null => (fact === null || fact === 'withheld' ? null : hashLeaf(fact))

const differs = (entry: Passing): boolean => {
  const hash = computed(entry)
  return hash !== null && !sameHash(hash, entry.leaf)
}

const one = (code: FindingCode, entry: Passing, seq: number): Finding => ({
  code,
  from: seq,
  to: seq + 1,
  entries: [{ ...nameOf(entry), seq }],
})

/** The leaf hashes are as signed: which facts are not what was sealed? */
export const factFindings = (entries: readonly Passing[], start: number): Finding[] =>
  entries.flatMap((entry, i) => {
    if (entry.fact === null) return [one('fact-removed', entry, start + i)]
    return differs(entry) ? [one('fact-changed', entry, start + i)] : []
  })

/** The facts are as signed: which leaf hashes are not? */
const leafFindings = (entries: readonly Passing[], start: number): Finding[] =>
  entries.flatMap((entry, i) => (differs(entry) ? [one('leaf-changed', entry, start + i)] : []))

/** The numbers that are not there; none when the rest may have been numbered anew. */
function missing(from: number, found: readonly Passing[], to: number, next: number | null): Named[] {
  const there = new Set(found.map(seqOf))
  const gone: Named[] = []
  for (let seq = from; seq < to; seq++) if (!there.has(seq)) gone.push({ seq, factId: null, kind: null })
  const numbersStand = next === to || (found.at(-1)?.seq === to - 1 && next === null)
  return numbersStand && gone.length === to - from - found.length ? gone : []
}

/** Entries under a number that another has too. */
function doubled(found: readonly Passing[]): Named[] {
  const times = Map.groupBy(found, seqOf)
  return found.filter((entry) => (times.get(entry.seq)?.length ?? 0) > 1).map(nameOf)
}

/** Who it may have been when the root does not tell: a lone entry, one that denies its own leaf, one out of order. */
function suspects(found: readonly Passing[]): Named[] {
  if (found.length === 1) return found.map(nameOf)
  return found.filter((entry, i) => differs(entry) || (i > 0 && idOf(found[i - 1]!) > idOf(entry))).map(nameOf)
}
