import type { Caller } from '#kernel/caller'
import type { Day } from '#kernel/day'
import { refuse } from '#kernel/refusal'
import type { Tx } from '#platform/sql/transaction'
import type { EditionNode } from '../scoring/edition.ts'
import { runView } from '../scoring/edition-view.ts'
import { type AskedScores, loadScored, type Scored } from '../scoring/store-scored.ts'
import { type Ground, groundOf, type Kept } from './ground.ts'

/** The kept scores of a year as far as the caller may see them, ready to be reckoned with. */
export interface Asked {
  readonly scored: Scored
  readonly kept: Kept
  readonly ground: Ground
  readonly nodes: readonly EditionNode[]
}

/** Loads what was asked for; a subject that is not among them refuses. */
export async function loadAsked(
  tx: Tx,
  { caller, today }: { readonly caller: Caller; readonly today: Day },
  { id, subject = null }: { readonly id: string; readonly subject?: string | null | undefined },
  query: AskedScores,
) {
  const scored = await loadScored(tx, caller, id, query, today)
  if (!scored) return refuse('not-found')
  const { pair, edition, run } = scored
  if (!run || (subject !== null && !pair.scores.some(({ subjectId }) => subjectId === subject)))
    return refuse('not-scored')
  const kept: Kept = { nodes: pair.nodes, scores: pair.scores, whole: pair.whole }
  return { scored, kept, ground: groundOf(edition, kept, subject), nodes: pair.nodes } satisfies Asked
}

/** What every answer begins with. */
export const askedHead = ({ scored: { edition, runs, year, run, pair } }: Asked) => ({
  edition: {
    id: edition.id,
    name: edition.name,
    subjectKind: edition.subjectKind,
    sector: edition.sector,
    maxPoints: edition.maxPoints,
    runs: runs.filter(({ editionId }) => editionId === edition.id).map(runView),
  },
  year,
  run: run && runView(run),
  whole: pair.whole,
})

/** Those a page can be opened of, in the order of the league table. */
export const subjectsOf = ({ kept }: Asked) => kept.scores.map(({ subjectId, name }) => ({ id: subjectId, name }))
