import type { Tx } from '#platform/sql/transaction'
import type { LeafPoints, LineState } from './points.ts'

/**
 * Points of the lines of an edition and year, by subject and by code of the node: those the caller may see. A node
 * nobody has touched is missing from the map; so is a subject without an assessment.
 */
export async function pointsOf(
  tx: Tx,
  editionId: string,
  year: number,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, LeafPoints>>> {
  const found = new Map<string, Map<string, LeafPoints>>()
  if (subjectIds.length === 0) return found
  const rows = await tx
    .selectFrom('measures.assessment_line')
    .select(['subject_id', 'code', 'declared_points', 'verified_points', 'final_points', 'state', 'simulated'])
    .where('edition_id', '=', editionId)
    .where('year', '=', year)
    .where('subject_id', 'in', [...subjectIds])
    .execute()
  for (const row of rows) {
    const codes = found.get(row.subject_id) ?? new Map<string, LeafPoints>()
    codes.set(row.code, {
      declared: row.declared_points,
      verified: row.verified_points,
      final: row.final_points,
      state: row.state as LineState,
      simulated: row.simulated,
    })
    found.set(row.subject_id, codes)
  }
  return found
}
