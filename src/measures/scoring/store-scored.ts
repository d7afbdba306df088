import type { Caller } from '#kernel/caller'
import type { Tx } from '#platform/sql/transaction'
import type { Edition } from './edition.ts'
import { changedSince, editionHead, type Known, runView } from './edition-view.ts'
import { findEdition, listEditions } from './store-editions.ts'
import { listRuns, type Run, scoresOfRun } from './store-runs.ts'
import type { YearPair } from './view.ts'

export interface AskedScores {
  readonly year?: number | undefined
  readonly seeing?: 'published' | 'provisional' | undefined
}

/** The scores of a year beside those of the year before, as far as the caller may see them. */
export interface Scored {
  readonly edition: Edition
  readonly runs: readonly Run[]
  readonly year: number
  readonly run: Run | null
  readonly pair: YearPair
}

/** Loads what was asked for; undefined when there is no such edition. Without a year, the newest one scored. */
export async function loadScored(
  tx: Tx,
  caller: Caller,
  editionId: string,
  { year, seeing }: AskedScores,
  today: string,
): Promise<Scored | undefined> {
  const edition = await findEdition(tx, editionId)
  if (!edition) return undefined
  const runs = await listRuns(tx)
  const own = runs.filter((one) => one.editionId === edition.id && (year === undefined || one.year === year))
  const wanted = own.filter(({ state }) => seeing === undefined || state === seeing)
  const run = newestOf(wanted) ?? null
  const shownYear = run?.year ?? year ?? Number(today.slice(0, 4))
  const last = await runBefore(tx, edition, runs, shownYear)
  const scores = run ? await scoresOfRun(tx, run.id) : []
  return {
    edition,
    runs,
    year: shownYear,
    run,
    pair: {
      year: shownYear,
      nodes: run?.nodes ?? edition.nodes,
      scores,
      before: last ? await scoresOfRun(tx, last.id) : [],
      whole: run?.state === 'published' || seesAll(caller, edition),
    },
  }
}

/** The year before: by the same edition, else by the one it took the place of; what is published first. */
async function runBefore(tx: Tx, edition: Edition, runs: readonly Run[], year: number): Promise<Run | undefined> {
  const before = runs.filter((run) => run.year === year - 1)
  const same = before.filter(({ editionId }) => editionId === edition.id)
  if (same.length > 0) return newestOf(same)
  const kinds = new Map((await listEditions(tx)).map(({ id, subjectKind }) => [id, subjectKind]))
  return newestOf(before.filter(({ editionId }) => kinds.get(editionId) === edition.subjectKind))
}

/** The newest year scored, published before provisional. */
export const newestOf = (runs: readonly Run[]): Run | undefined =>
  runs.toSorted((a, b) => b.year - a.year || Number(b.state === 'published') - Number(a.state === 'published'))[0]

/** Whether the caller sees everybody's scores before they are published. */
export const seesAll = (caller: Caller, { sector }: Pick<Edition, 'sector'>): boolean =>
  caller.may('measures.see', { unit: null, sector })

/** What every answer about scores begins with. */
export const scoredHead = ({ edition, runs, year, run, pair }: Scored, known: Known) => ({
  edition: editionHead(edition, runs, known),
  year,
  run: run && runView(run),
  changedSince: run ? changedSince(run, edition) : [],
  whole: pair.whole,
})
