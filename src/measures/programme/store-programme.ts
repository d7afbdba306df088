import type { Tx } from '#platform/sql/transaction'
import type { Group, Programme, Target } from './programme.ts'

export async function listProgrammes(tx: Tx): Promise<Programme[]> {
  const rows = await tx.selectFrom('measures.programme').selectAll().orderBy('from_day', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    name: { vi: row.name_vi, en: row.name_en },
    act: row.act,
    unitId: row.unit_id,
    from: row.from_day,
    to: row.to_day,
    note: row.note_vi === null ? null : { vi: row.note_vi, en: row.note_en ?? row.note_vi },
  }))
}

export const findProgramme = async (tx: Tx, id: string): Promise<Programme | undefined> =>
  (await listProgrammes(tx)).find((programme) => programme.id === id)

export async function saveProgramme(tx: Tx, { id, name, act, unitId, from, to, note }: Programme): Promise<void> {
  const row = {
    name_vi: name.vi,
    name_en: name.en,
    act,
    unit_id: unitId,
    from_day: from,
    to_day: to,
    note_vi: note?.vi ?? null,
    note_en: note?.en ?? null,
  }
  await tx
    .insertInto('measures.programme')
    .values({ id, ...row })
    .onConflict((found) => found.column('id').doUpdateSet(row))
    .execute()
}

export async function listTargets(tx: Tx, unitIds: readonly string[]): Promise<Target[]> {
  if (unitIds.length === 0) return []
  const rows = await tx
    .selectFrom('measures.target')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .orderBy('by_day')
    .execute()
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    unitId: row.unit_id,
    programmeId: row.programme_id,
    day: row.by_day,
    value: row.value,
    act: row.act,
  }))
}

/** What a programme asks of one indicator, in place of what it asked before. */
export async function replaceTargets(
  tx: Tx,
  of: { programmeId: string; indicatorId: string; unitId: string },
  targets: readonly Pick<Target, 'day' | 'value' | 'act'>[],
): Promise<void> {
  await tx
    .deleteFrom('measures.target')
    .where('programme_id', '=', of.programmeId)
    .where('indicator_id', '=', of.indicatorId)
    .execute()
  if (targets.length === 0) return
  await tx
    .insertInto('measures.target')
    .values(
      targets.map(({ day, value, act }) => ({
        indicator_id: of.indicatorId,
        unit_id: of.unitId,
        programme_id: of.programmeId,
        by_day: day,
        value,
        act,
      })),
    )
    .execute()
}

export async function listGroups(tx: Tx, programmeId: string): Promise<Group[]> {
  const groups = await tx
    .selectFrom('measures.task_group')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute()
  const links = await tx
    .selectFrom('measures.task_group_indicator as l')
    .innerJoin('measures.indicator as i', 'i.id', 'l.indicator_id')
    .select(['l.group_id', 'l.indicator_id'])
    .where('l.programme_id', '=', programmeId)
    .orderBy('i.position')
    .execute()
  const byGroup = Map.groupBy(links, ({ group_id }) => group_id)
  return groups.map((row) => ({
    id: row.id,
    name: { vi: row.name_vi, en: row.name_en },
    leadAgencyId: row.lead_agency_id,
    indicatorIds: (byGroup.get(row.id) ?? []).map(({ indicator_id }) => indicator_id),
  }))
}

/** The groups of a programme as they are to be, in their order; those not named are gone. */
export async function replaceGroups(tx: Tx, programmeId: string, groups: readonly Group[]): Promise<void> {
  await tx.deleteFrom('measures.task_group_indicator').where('programme_id', '=', programmeId).execute()
  await tx.deleteFrom('measures.task_group').where('programme_id', '=', programmeId).execute()
  if (groups.length === 0) return
  await tx
    .insertInto('measures.task_group')
    .values(
      groups.map(({ id, name, leadAgencyId }, position) => ({
        programme_id: programmeId,
        id,
        position: position + 1,
        name_vi: name.vi,
        name_en: name.en,
        lead_agency_id: leadAgencyId,
      })),
    )
    .execute()
  const links = groups.flatMap(({ id, indicatorIds }) =>
    indicatorIds.map((indicator_id) => ({ programme_id: programmeId, group_id: id, indicator_id })),
  )
  if (links.length > 0) await tx.insertInto('measures.task_group_indicator').values(links).execute()
}
