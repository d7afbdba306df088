import type { Tx } from '#platform/sql/transaction'
import { HeldOutbreak } from './held-outbreak.ts'
import { findVisitsAt, type NotedChange } from './store-changes.ts'
import { encounterRows, personRows, visitRows } from './store-rows.ts'

/** Everything recorded of the outbreak. */
export async function loadHeld(tx: Tx, outbreakId: string): Promise<HeldOutbreak> {
  const held = new HeldOutbreak()
  for await (const rows of personRows(tx, outbreakId)) held.readPeople(rows)
  for await (const rows of encounterRows(tx, outbreakId)) held.readEncounters(rows)
  for await (const rows of visitRows(tx, outbreakId)) held.readVisits(rows)
  return held
}

/** Reads the rows that were written and takes them in; everybody whose level, exposure or chain is another for it. */
export async function follow(
  tx: Tx,
  outbreakId: string,
  held: HeldOutbreak,
  changes: readonly NotedChange[],
): Promise<number[]> {
  const written = (kind: NotedChange['kind']): string[] => [
    ...new Set(changes.filter((change) => change.kind === kind).map(({ row_id }) => row_id!)),
  ]
  const encounterIds = written('encounter')
  const visitIds = [...new Set([...written('visit'), ...(await findVisitsAt(tx, written('venue')))])]
  const encounters = await all(encounterRows(tx, outbreakId, encounterIds))
  const visits = await all(visitRows(tx, outbreakId, visitIds))
  const peopleIds = [
    ...new Set([...written('person'), ...held.unknownIn(encounters, true), ...held.unknownIn(visits, false)]),
  ]
  const people = await all(personRows(tx, outbreakId, peopleIds))
  return held.takeIn({ people, encounterIds, encounters, visitIds, visits })
}

async function all<Row>(pieces: AsyncGenerator<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for await (const piece of pieces) rows.push(...piece)
  return rows
}
