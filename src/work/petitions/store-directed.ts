import type { Tx } from '#platform/sql/transaction'
import { listDirectives } from '../directives/store-directive-list.ts'
import { fourCells } from '../figures/store-figures.ts'

const MOST = 20

/** Directives issued about a petition, as far as the caller may see them, with how many of their tasks are done. */
export async function directivesAbout(tx: Tx, petitionId: string) {
  const found = await listDirectives(tx, { aboutType: 'work.petition', aboutId: petitionId, limit: MOST })
  return Promise.all(
    found.map(async ({ id, number, title, day, due }) => {
      const cells = await fourCells(tx, { today: day, directiveId: id })
      return { id, number, title, on: day, due, tasks: cells.total, tasksDone: cells.doneOnTime + cells.doneLate }
    }),
  )
}
