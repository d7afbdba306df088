import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'
import type { LineState } from './points.ts'

/** Lines of an assessment that are alike: in one state, between the same agencies. */
export interface Group {
  readonly assessmentId: string
  readonly unitId: string
  readonly sector: string
  readonly agencyId: string
  readonly verifierAgencyId: string
  readonly state: LineState
  /** Verified by the caller himself, who decides no dispute about it. */
  readonly own: boolean
  readonly n: number
  readonly declared: number | null
  readonly verified: number | null
  readonly final: number | null
}

/** The lines of an edition and year that the caller may see, counted and summed; of every open assessment without one. */
export async function groupsOf(
  tx: Tx,
  of: { readonly editionId: string; readonly year: number } | 'open',
): Promise<Group[]> {
  const which =
    of === 'open'
      ? sql`l.state <> 'final' and exists (
          select from measures.assessment a where a.home = l.home and a.id = l.assessment_id and a.state = 'open')`
      : sql`l.edition_id = ${of.editionId} and l.year = ${of.year}`
  const { rows } = await sql<Group>`
    select l.assessment_id as "assessmentId", l.unit_id as "unitId", l.sector, l.agency_id as "agencyId",
      l.verifier_agency_id as "verifierAgencyId", l.state,
      l.verified_by is not null and l.verified_by::text = current_setting('app.account', true) as own, count(*)::int as n,
      sum(l.declared_points) as declared,
      sum(l.verified_points) as verified, sum(l.final_points) as final
    from measures.assessment_line l
    where ${which}
    group by 1, 2, 3, 4, 5, 6, 7`.execute(tx)
  return rows
}
