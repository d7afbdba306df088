import type { KeyObject } from 'node:crypto'
import type { Instant } from '#kernel/day'
import { isSignedBy, type SignedHead } from '../head.ts'
import { append, EMPTY_FRONTIER, type Frontier, rootOf } from '../merkle/frontier.ts'
import { type Hash, sameHash } from '../merkle/hash.ts'
import type { Extent } from '../merkle/proof.ts'
import { type Finding, type FindingCode, MOST_NAMED } from './finding.ts'
import { explain, factFindings, nameOf, type Passing } from './range.ts'

export interface Verdict {
  /** Entries proven to be as signed, from the first on. */
  readonly size: number
  readonly root: Hash
  /** Heads with a good signature. */
  readonly heads: number
  /** When the last head was signed up to which all is proven. */
  readonly at: Instant | null
  /** Facts not shown in what was checked: their place is proven, their content is not. */
  readonly withheld: number
  readonly findings: readonly Finding[]
}

export interface Check {
  entry(passing: Passing): void
  head(head: SignedHead): void
  /** A line nobody can read stands where an entry or a head should. */
  unreadable(line: number): void
  /** `promised`: the size that the export itself names. */
  finish(promised: number | null): Verdict
}

/** Findings kept; a log that is wrong everywhere need not be told in full. */
const MOST_FINDINGS = 1_000
/** Entries kept in wait of a head; the sealer signs at least every 8,192. */
const MOST_WAITING = 50_000

/**
 * Verifies a log as it passes by, entry by entry and head by head, in memory that does not grow.
 * Trusts the keys alone. `known`: an earlier size and root, kept elsewhere, that this log must contain.
 */
export function createCheck(keys: readonly KeyObject[], known: Extent | null = null): Check {
  const findings: Finding[] = []
  let waiting: Passing[] = []
  let due: SignedHead | null = null
  let anchor: Frontier = EMPTY_FRONTIER
  /** How far the numbers stand from the places: 0 unless somebody numbered anew. */
  let drift = 0
  let heads = 0
  let at: Instant | null = null
  let withheld = 0
  // Once a range cannot be made out, no later root can be either: then only facts and signatures are held.
  let lost = false
  let unread = false

  const report = (more: readonly Finding[]): void => {
    findings.push(...more.slice(0, MOST_FINDINGS - findings.length))
  }
  const range = (code: FindingCode, from: number, to: number): void => {
    report([{ code, from: Math.min(from, to), to, entries: [] }])
  }
  const lose = (told: readonly Finding[]): void => {
    lost = true
    const named = new Set(told.flatMap((finding) => finding.entries.map((entry) => entry.seq)))
    for (const entry of waiting) if (!named.has(entry.seq)) report(factFindings([entry], entry.seq))
    waiting = []
  }
  const checkNumbers = (): void => {
    const moved = waiting.filter((entry, i) => entry.seq !== anchor.size + i + drift)
    if (moved.length === 0) return
    const to = anchor.size + waiting.length
    report([{ code: 'entries-renumbered', from: anchor.size, to, entries: moved.slice(0, MOST_NAMED).map(nameOf) }])
  }
  const checkKnown = (grown: Frontier): void => {
    if (known === null || known.size <= anchor.size || known.size > grown.size) return
    const leaves = waiting.slice(0, known.size - anchor.size).map((entry) => entry.leaf)
    const root = known.size === grown.size ? rootOf(grown) : rootOf(append(anchor, leaves))
    if (!sameHash(root, known.root)) range('other-log', 0, known.size)
  }

  /** Judges the range under the head that came last, once it is known which number follows. */
  function settle(next: number | null): void {
    if (due === null) return
    const head = due
    due = null
    const explained = explain(anchor, waiting, head, next)
    // A line that cannot be read has been reported; that its entry is missing says no more.
    report(explained.findings.filter((finding) => !(unread && finding.code === 'entry-removed')))
    unread = false
    if (explained.frontier === null) {
      lose(explained.findings)
      return
    }
    if (!explained.findings.some((finding) => finding.code.startsWith('entr'))) checkNumbers()
    checkKnown(explained.frontier)
    anchor = explained.frontier
    drift = waiting.reduce((most, entry) => Math.max(most, entry.seq), -1) - (anchor.size - 1)
    at = head.at
    waiting = []
  }

  return {
    entry(passing) {
      settle(passing.seq)
      if (passing.fact === 'withheld') withheld += 1
      if (lost) {
        report(factFindings([passing], passing.seq))
        return
      }
      waiting.push(passing)
      if (waiting.length > MOST_WAITING) {
        range('not-signed', anchor.size, anchor.size + waiting.length)
        lose([])
      }
    },
    head(head) {
      settle(null)
      if (!keys.some((key) => isSignedBy(head, key))) {
        range('head-forged', anchor.size, head.size)
        return
      }
      heads += 1
      if (lost) return
      if (head.size > anchor.size) due = head
      else range('head-misplaced', head.size, anchor.size)
    },
    unreadable(line) {
      settle(null)
      unread = true
      const from = anchor.size + waiting.length
      report([{ code: 'unreadable', from, to: from + 1, entries: [], line }])
    },
    finish(promised) {
      settle(null)
      if (waiting.length > 0) {
        const to = anchor.size + waiting.length
        report([{ code: 'not-signed', from: anchor.size, to, entries: waiting.slice(0, MOST_NAMED).map(nameOf) }])
      }
      if (!lost && promised !== null && anchor.size > promised) {
        report([{ code: 'unreadable', from: 0, to: 0, entries: [], line: 1 }])
      }
      const expected = Math.max(promised ?? 0, known?.size ?? 0)
      if (!lost && waiting.length === 0 && anchor.size < expected) range('cut-short', anchor.size, expected)
      return { size: anchor.size, root: rootOf(anchor), heads, at, withheld, findings }
    },
  }
}
