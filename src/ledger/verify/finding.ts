/** Names an entry to a person. */
export interface Named {
  /** Its place in the log; null when it has none. */
  readonly seq: number | null
  /** Null when the fact itself is gone or was withheld. */
  readonly factId: string | null
  readonly kind: string | null
}

export type FindingCode =
  /** The fact is not what was sealed; its leaf hash still is. */
  | 'fact-changed'
  /** The sealed fact is gone; its leaf hash is still there. */
  | 'fact-removed'
  /** The leaf hash was altered; the fact is as sealed. */
  | 'leaf-changed'
  | 'entry-removed'
  | 'entry-inserted'
  | 'entries-reordered'
  /** Entries are all there, under numbers that are not theirs. */
  | 'entries-renumbered'
  /** Something between two heads was altered together with its leaf hash. */
  | 'range-changed'
  /** The signature is not that of a known key over this head. */
  | 'head-forged'
  /** A head that is rightly signed but does not stand where its size says. */
  | 'head-misplaced'
  /** No valid head covers these entries. */
  | 'not-signed'
  /** The file ends before the size that its first line promises. */
  | 'cut-short'
  /** A line that is not as an export writes it. */
  | 'unreadable'
  /** A fact that is in no entry and does not wait to be sealed: written, or hidden, behind the ledger's back. */
  | 'never-sealed'
  /** Not the log it was: at a size known from before, its root is another. */
  | 'other-log'

/** Something that is not as it was signed. */
export interface Finding {
  readonly code: FindingCode
  /** Entries `[from, to)` of the log in which it lies: the smallest range that can be told. */
  readonly from: number
  readonly to: number
  /** The entries it is about, as far as they can be told; at most `MOST_NAMED`. */
  readonly entries: readonly Named[]
  /** The line of the export, from 1, for what cannot be read. */
  readonly line?: number
}

/** A finding names so many entries; the range says the rest. */
export const MOST_NAMED = 20
