import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { Agency } from '../directives/recipient.ts'
import type { Around } from '../store-around.ts'

/** Kinds of work that an agency leaves open. A plan is a draft that nobody has confirmed yet. */
export const PASSED_KINDS = ['directive', 'task', 'petition', 'dossier', 'plan'] as const
export type PassedKind = (typeof PASSED_KINDS)[number]

/** What an agency is in a case. */
export const PARTS = ['lead', 'issuer', 'coordinator', 'handler', 'desk', 'holder'] as const
export type PassedPart = (typeof PARTS)[number]

/** An open case in which an agency has parts. */
export interface OpenPart {
  readonly kind: PassedKind
  readonly id: string
  readonly code: string
  readonly title: string
  /** Where it lies; null where that is the agency's own unit and says nothing more. */
  readonly place: string | null
  readonly sector: string
  readonly parts: readonly PassedPart[]
}

export interface Passing {
  readonly from: string
  readonly to: Agency
  readonly parts: readonly PassedPart[]
  readonly around: Around
  /** Why, in Vietnamese, kept with the move. */
  readonly words: string
}

/** How one kind of work passes from agency to agency. */
export interface PassableKind {
  readonly kind: PassedKind
  /** Every agency with a part in an open case. */
  agencies(tx: Tx): Promise<readonly string[]>
  /** Open cases in which the agency has a part. */
  openOf(tx: Tx, agency: string): Promise<readonly OpenPart[]>
  /** Passes these parts of a case, with a move, a fact and a notice; false when it is not open any more. */
  pass(tx: Tx, acting: Acting, id: string, passing: Passing): Promise<boolean>
}

/** Nobody's hand: the system passes. */
export const NOBODY = { accountId: null, name: null, agencyId: null } as const
