import { sql } from 'kysely'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { ObservationState } from '../names.ts'
import type { Line, Report } from './report.ts'
import { findByIds } from './store-observations.ts'

/** What sent reports say line by line, by report; with `lock`, their values are held until the transaction ends. */
export async function linesOf(tx: Tx, reportIds: readonly string[], lock: boolean): Promise<Map<string, Line[]>> {
  if (reportIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('measures.report_line')
    .selectAll()
    .where('report_id', 'in', [...reportIds])
    .orderBy('indicator_id')
    .orderBy('part')
    .execute()
  const values = await findByIds(
    tx,
    rows.flatMap(({ observation_id }) => observation_id ?? []),
    lock,
  )
  const states = await statesOf(
    tx,
    rows.filter(({ observation_id }) => observation_id !== null && !values.has(observation_id)),
  )
  const found = new Map<string, Line[]>(reportIds.map((id) => [id, []]))
  for (const row of rows) {
    const hidden = row.observation_id === null ? undefined : states.get(row.observation_id)
    found.get(row.report_id)?.push({
      indicatorId: row.indicator_id,
      part: row.part,
      sector: row.sector,
      observation: (row.observation_id && values.get(row.observation_id)) || null,
      absent: row.absent,
      note: row.note,
      shared: row.shared,
      returned: row.returned,
      ...(hidden && row.observation_id ? { hidden: { id: row.observation_id, state: hidden } } : {}),
    })
  }
  return found
}

/** How far values have come that the reader may not see. */
async function statesOf(
  tx: Tx,
  rows: readonly { readonly home: number; readonly observation_id: string | null }[],
): Promise<Map<string, ObservationState>> {
  if (rows.length === 0) return new Map()
  const homes = [...new Set(rows.map(({ home }) => home))]
  const ids = rows.flatMap(({ observation_id }) => observation_id ?? [])
  const told = await sql<{ id: string; state: string }>`
    select id, state from measures.states_of(${homes}::smallint[], ${ids}::uuid[])`.execute(tx)
  return new Map(told.rows.map(({ id, state }) => [id, state as ObservationState]))
}

/** Writes lines of a report; others stay. */
export async function saveLines(tx: Tx, report: Report, lines: readonly Line[]): Promise<void> {
  await insertLines(
    tx,
    lines.map((line) => ({ report, line })),
  )
}

const CHUNK = 1_000

/** The same for many reports at once. */
export async function insertLines(
  tx: Tx,
  all: readonly { readonly report: Report; readonly line: Line }[],
): Promise<void> {
  for (let from = 0; from < all.length; from += CHUNK)
    await tx
      .insertInto('measures.report_line')
      .values(all.slice(from, from + CHUNK).map(({ report, line }) => rowOf(report, line)))
      .onConflict((found) =>
        found.columns(['home', 'report_id', 'indicator_id', 'part']).doUpdateSet((row) => ({
          observation_id: row.ref('excluded.observation_id'),
          absent: row.ref('excluded.absent'),
          note: row.ref('excluded.note'),
          shared: row.ref('excluded.shared'),
          returned: row.ref('excluded.returned'),
        })),
      )
      .execute()
}

/** A report taken back says nothing. */
export async function removeLines(tx: Tx, report: Report): Promise<void> {
  await tx
    .deleteFrom('measures.report_line')
    .where('home', '=', homeOf(report.unitId))
    .where('report_id', '=', report.id)
    .execute()
}

const rowOf = (report: Report, line: Line) => ({
  home: homeOf(report.unitId),
  report_id: report.id,
  indicator_id: line.indicatorId,
  part: line.part,
  agency_id: report.agencyId,
  unit_id: report.unitId,
  sector: line.sector,
  scopes: [...report.scopes],
  observation_id: line.observation?.id ?? line.hidden?.id ?? null,
  absent: line.absent,
  note: line.note,
  shared: line.shared,
  returned: line.returned,
})
