import type { Instant } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'
import type { PointSource, SubjectKind } from '../names.ts'
import type { Direction } from '../programme/progress.ts'
import { type Edition, type EditionNode, type EditionSettings, USUAL_SETTINGS } from './edition.ts'
import type { Rule } from './rule.ts'

/** Every edition with its tree, the newest of each kind of subject first. */
export async function listEditions(tx: Tx): Promise<Edition[]> {
  const editions = await tx
    .selectFrom('measures.edition')
    .selectAll()
    .orderBy('subject_kind')
    .orderBy('from_day', 'desc')
    .orderBy('id')
    .execute()
  const nodes = await tx.selectFrom('measures.edition_node').selectAll().orderBy('position').execute()
  return editions.map((edition) =>
    editionFrom(
      edition,
      nodes.filter(({ edition_id }) => edition_id === edition.id),
    ),
  )
}

export async function findEdition(tx: Tx, id: string): Promise<Edition | undefined> {
  const edition = await tx.selectFrom('measures.edition').selectAll().where('id', '=', id).executeTakeFirst()
  if (!edition) return undefined
  const nodes = await tx
    .selectFrom('measures.edition_node')
    .selectAll()
    .where('edition_id', '=', id)
    .orderBy('position')
    .execute()
  return editionFrom(edition, nodes)
}

/** Nodes somebody changed here, and when: what was only loaded is left out. */
export async function changedNodes(tx: Tx, editionId: string): Promise<{ code: string; at: Instant }[]> {
  const rows = await tx
    .selectFrom('measures.edition_node')
    .select(['code', 'changed_at'])
    .where('edition_id', '=', editionId)
    .where('changed_by', 'is not', null)
    .orderBy('changed_at', 'desc')
    .execute()
  return rows.map(({ code, changed_at }) => ({ code, at: changed_at }))
}

/** Writes an edition that is not there yet; one that is stays as it was filled in. Returns whether it was written. */
export async function insertEdition(tx: Tx, edition: Edition): Promise<boolean> {
  const { id, name, act, subjectKind, from, to, maxPoints, settings, sector, ownerAgencyId, note, nodes } = edition
  const written = await tx
    .insertInto('measures.edition')
    .values({
      id,
      name_vi: name.vi,
      name_en: name.en,
      act,
      subject_kind: subjectKind,
      from_day: from,
      to_day: to,
      max_points: maxPoints,
      settings: JSON.stringify(settings),
      sector,
      owner_agency_id: ownerAgencyId,
      note_vi: note?.vi ?? null,
      note_en: note?.en ?? null,
    })
    .onConflict((found) => found.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!written) return false
  if (nodes.length > 0)
    await tx
      .insertInto('measures.edition_node')
      .values(nodes.map(rowOf(id)))
      .execute()
  return true
}

export interface ChangedBy {
  readonly accountId: string | null
  readonly at: Instant
}

/** Keeps what may be changed of a node: its maximum, weight and rule. */
export async function updateNode(tx: Tx, editionId: string, node: EditionNode, by: ChangedBy): Promise<void> {
  await tx
    .updateTable('measures.edition_node')
    .set({
      max_points: node.max,
      weight: node.weight,
      rule: node.rule === null ? null : JSON.stringify(node.rule),
      source: node.source,
      changed_by: by.accountId,
      changed_at: by.at,
    })
    .where('edition_id', '=', editionId)
    .where('code', '=', node.code)
    .execute()
}

export async function updateEdition(tx: Tx, { id, to, maxPoints }: Edition): Promise<void> {
  await tx.updateTable('measures.edition').set({ to_day: to, max_points: maxPoints }).where('id', '=', id).execute()
}

const rowOf = (editionId: string) => (node: EditionNode) => ({
  edition_id: editionId,
  code: node.code,
  parent: node.parent,
  position: node.position,
  name_vi: node.name.vi,
  name_en: node.name.en,
  max_points: node.max,
  weight: node.weight,
  direction: node.direction as string,
  scored: node.scored,
  rule: node.rule === null ? null : JSON.stringify(node.rule),
  indicator_id: node.indicatorId,
  evidence_vi: node.evidence?.vi ?? null,
  evidence_en: node.evidence?.en ?? null,
  point_source: node.pointSource as string | null,
  owner_agency_id: node.ownerAgencyId,
  verifier_agency_id: node.verifierAgencyId,
  source: node.source,
})

const words = (vi: string | null, en: string | null): Text | null => (vi === null ? null : { vi, en: en ?? vi })

interface EditionRow {
  id: string
  name_vi: string
  name_en: string
  act: string
  subject_kind: string
  from_day: Edition['from']
  to_day: Edition['to']
  max_points: number | null
  settings: unknown
  sector: string
  owner_agency_id: string
  note_vi: string | null
  note_en: string | null
}

type NodeRow = Omit<ReturnType<ReturnType<typeof rowOf>>, 'rule'> & { rule: unknown }

const editionFrom = (row: EditionRow, nodes: readonly NodeRow[]): Edition => ({
  id: row.id,
  name: { vi: row.name_vi, en: row.name_en },
  act: row.act,
  subjectKind: row.subject_kind as SubjectKind,
  from: row.from_day,
  to: row.to_day,
  maxPoints: row.max_points,
  settings: { ...USUAL_SETTINGS, ...(row.settings as Partial<EditionSettings>) },
  sector: row.sector,
  ownerAgencyId: row.owner_agency_id,
  note: words(row.note_vi, row.note_en),
  nodes: nodes.map((node) => ({
    code: node.code,
    parent: node.parent,
    position: node.position,
    name: { vi: node.name_vi, en: node.name_en },
    max: node.max_points,
    weight: node.weight,
    direction: node.direction as Direction,
    scored: node.scored,
    rule: node.rule as Rule | null,
    indicatorId: node.indicator_id,
    evidence: words(node.evidence_vi, node.evidence_en),
    pointSource: node.point_source as PointSource | null,
    ownerAgencyId: node.owner_agency_id,
    verifierAgencyId: node.verifier_agency_id,
    source: node.source,
  })),
})
