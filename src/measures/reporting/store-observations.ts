import type { Day } from '#kernel/day'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { ObservationState } from '../names.ts'
import { isOpen, type Observation, type ObservationSource, OPEN } from './observation.ts'
import type { Standing } from './single.ts'

/**
 * Values in force of the units whose period ended by the day, oldest first: what is published, and what is on its way
 * where nothing is; a correction hides nothing until it is published.
 */
export async function listObservations(tx: Tx, unitIds: readonly string[], asOf: Day): Promise<Observation[]> {
  const rows = await tx
    .selectFrom('measures.observation')
    .selectAll()
    .where('subject_id', 'in', [...unitIds])
    .where('part', '=', '')
    .where('period_to', '<=', asOf)
    .where('state', 'not in', ['superseded', 'returned'])
    .where((eb) => eb.or([eb('state', '=', 'published'), eb('replaces', 'is', null)]))
    .orderBy('period_to')
    .execute()
  return rows.map(fromRow)
}

/** Every value of one indicator, replaced and returned ones too, newest first. */
export async function historyOfIndicator(
  tx: Tx,
  indicatorId: string,
  unitIds: readonly string[],
): Promise<Observation[]> {
  const rows = await tx
    .selectFrom('measures.observation')
    .selectAll()
    .where('indicator_id', '=', indicatorId)
    .where('unit_id', 'in', [...unitIds])
    .orderBy('period_to', 'desc')
    .orderBy('declared_at', 'desc')
    .execute()
  return rows.map(fromRow)
}

export async function findObservation(tx: Tx, indicatorId: string, id: string): Promise<Observation | undefined> {
  const row = await tx
    .selectFrom('measures.observation')
    .selectAll()
    .where('indicator_id', '=', indicatorId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && fromRow(row)
}

/** What stands for an indicator, subject, part and period: the published value and the one on its way, held until the end. */
export async function findStanding(
  tx: Tx,
  of: Pick<Observation, 'indicatorId' | 'unitId' | 'subjectId' | 'part' | 'periodFrom' | 'periodTo'>,
): Promise<Standing> {
  const rows = await tx
    .selectFrom('measures.observation')
    .selectAll()
    .where('home', '=', homeOf(of.unitId))
    .where('indicator_id', '=', of.indicatorId)
    .where('subject_id', '=', of.subjectId)
    .where('part', '=', of.part)
    .where('period_from', '=', of.periodFrom)
    .where('period_to', '=', of.periodTo)
    .where('state', 'in', ['published', ...OPEN])
    .forUpdate()
    .execute()
  const found = rows.map(fromRow)
  return { published: found.find(({ state }) => state === 'published') ?? null, open: found.find(isOpen) ?? null }
}

export async function findByIds(tx: Tx, ids: readonly string[], lock: boolean): Promise<Map<string, Observation>> {
  if (ids.length === 0) return new Map()
  const asked = tx
    .selectFrom('measures.observation')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
  const rows = await (lock ? asked.forUpdate() : asked).execute()
  return new Map(rows.map((row) => [row.id, fromRow(row)]))
}

export interface HistoryAsked {
  readonly subjectIds: readonly string[]
  readonly indicatorIds: readonly string[]
  /** Periods that end after this day, up to and including the other. */
  readonly after: Day
  readonly to: Day
}

/** Values on their way or published, of periods that end within the days; the latest first. */
export async function listValues(
  tx: Tx,
  { subjectIds, indicatorIds, after, to }: HistoryAsked,
): Promise<Observation[]> {
  if (subjectIds.length === 0 || indicatorIds.length === 0) return []
  const rows = await tx
    .selectFrom('measures.observation')
    .selectAll()
    .where('subject_id', 'in', [...subjectIds])
    .where('indicator_id', 'in', [...indicatorIds])
    .where('period_to', '>', after)
    .where('period_to', '<=', to)
    .where('state', 'in', ['published', ...OPEN])
    .orderBy('period_to', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** Every value there ever was of one figure of one subject, the latest period first. */
export async function historyOf(
  tx: Tx,
  of: { readonly indicatorId: string; readonly subjectId: string; readonly part: string },
): Promise<Observation[]> {
  const rows = await tx
    .selectFrom('measures.observation')
    .selectAll()
    .where('indicator_id', '=', of.indicatorId)
    .where('subject_id', '=', of.subjectId)
    .where('part', '=', of.part)
    .orderBy('period_to', 'desc')
    .orderBy('declared_at', 'desc')
    .execute()
  return rows.map(fromRow)
}

const CHUNK = 1_000

export async function insertObservations(tx: Tx, observations: readonly Observation[]): Promise<void> {
  for (let from = 0; from < observations.length; from += CHUNK)
    await tx
      .insertInto('measures.observation')
      .values(observations.slice(from, from + CHUNK).map(toRow))
      .execute()
}

/** Writes what the course changes of values that are there; many at once. */
export async function updateObservations(tx: Tx, observations: readonly Observation[]): Promise<void> {
  for (let from = 0; from < observations.length; from += CHUNK)
    await tx
      .insertInto('measures.observation')
      .values(observations.slice(from, from + CHUNK).map(toRow))
      .onConflict((found) =>
        found.columns(['home', 'id']).doUpdateSet((row) => ({
          state: row.ref('excluded.state'),
          value: row.ref('excluded.value'),
          declared_value: row.ref('excluded.declared_value'),
          reason: row.ref('excluded.reason'),
          verified_by: row.ref('excluded.verified_by'),
          verified_at: row.ref('excluded.verified_at'),
          approved_by: row.ref('excluded.approved_by'),
          approved_at: row.ref('excluded.approved_at'),
          published_by: row.ref('excluded.published_by'),
          published_at: row.ref('excluded.published_at'),
        })),
      )
      .execute()
}

/** Published corrections take the place of what they correct; to be done before they are written as published. */
export async function supersede(tx: Tx, published: readonly Observation[]): Promise<void> {
  const ids = published.flatMap(({ state, replaces }) => (state === 'published' && replaces ? [replaces] : []))
  if (ids.length === 0) return
  await tx.updateTable('measures.observation').set({ state: 'superseded' }).where('id', 'in', ids).execute()
}

/** Lines of reports that stood on a value now stand on the one that took its place. */
export async function repointLines(tx: Tx, fromId: string, to: Observation): Promise<void> {
  await tx
    .updateTable('measures.report_line')
    .set({ observation_id: to.id })
    .where('observation_id', '=', fromId)
    .execute()
}

const toRow = (of: Observation) => ({
  home: homeOf(of.unitId),
  id: of.id,
  indicator_id: of.indicatorId,
  unit_id: of.unitId,
  subject_id: of.subjectId,
  part: of.part,
  agency_id: of.agencyId,
  report_id: of.reportId,
  replaces: of.replaces,
  source: of.source as string,
  sector: of.sector,
  period_from: of.periodFrom,
  period_to: of.periodTo,
  numerator: of.numerator,
  denominator: of.denominator,
  value: of.value,
  declared_value: of.declaredValue,
  reason: of.reason,
  state: of.state as string,
  simulated: of.simulated,
  note: of.note,
  declared_by: of.declaredBy,
  declared_at: of.declaredAt,
  verified_by: of.verifiedBy,
  verified_at: of.verifiedAt,
  approved_by: of.approvedBy,
  approved_at: of.approvedAt,
  published_by: of.publishedBy,
  published_at: of.publishedAt,
})

type Row = ReturnType<typeof toRow>

const fromRow = (row: Row): Observation => ({
  id: row.id,
  indicatorId: row.indicator_id,
  unitId: row.unit_id,
  subjectId: row.subject_id,
  part: row.part,
  agencyId: row.agency_id,
  reportId: row.report_id,
  replaces: row.replaces,
  source: row.source as ObservationSource,
  sector: row.sector,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  numerator: row.numerator,
  denominator: row.denominator,
  value: row.value,
  declaredValue: row.declared_value,
  reason: row.reason,
  state: row.state as ObservationState,
  simulated: row.simulated,
  note: row.note,
  declaredBy: row.declared_by,
  declaredAt: row.declared_at,
  verifiedBy: row.verified_by,
  verifiedAt: row.verified_at,
  approvedBy: row.approved_by,
  approvedAt: row.approved_at,
  publishedBy: row.published_by,
  publishedAt: row.published_at,
})
