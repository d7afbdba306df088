import type { Instant } from '#kernel/day'

/** What is kept of a move of any kind of case: its place in the order, the step, when, by whom, and why. */
interface Move {
  readonly seq: number
  readonly step: string
  readonly at: Instant
  readonly by: { readonly accountId: string | null; readonly name: string | null; readonly agencyId: string | null }
  readonly words: string | null
}

/** The columns every table of moves has alike. */
export const moveColumns = ({ seq, step, at, by, words }: Move) => ({
  seq,
  step,
  at,
  account_id: by.accountId,
  name: by.name,
  agency: by.agencyId,
  words,
})
