import type { Instant } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'
import type { Edition, EditionNode } from './edition.ts'
import type { NodeScore, SubjectScore } from './score.ts'

export const RUN_STATES = ['provisional', 'published', 'superseded'] as const
export type RunState = (typeof RUN_STATES)[number]

/** What an edition gave for a year, worked out at one moment. */
export interface Run {
  readonly id: string
  readonly editionId: string
  readonly year: number
  readonly state: RunState
  readonly sector: string
  readonly computedAt: Instant
  readonly inputs: string
  /** The tree as it stood: later changes of the edition leave it alone. */
  readonly nodes: readonly EditionNode[]
  readonly draws: number
  readonly simulated: boolean
  readonly publishedBy: string | null
  readonly publishedAt: Instant | null
  readonly act: string | null
  readonly reason: string | null
}

/** The kept score of a subject. */
export interface KeptScore {
  readonly subjectId: string
  readonly unitId: string
  /** Who answers for it. */
  readonly agencyId: string | null
  readonly name: Text
  readonly group: string | null
  readonly total: number | null
  readonly knownMax: number
  readonly known: number
  readonly all: number
  readonly rank: number | null
  readonly rankOf: number
  readonly tied: number
  readonly groupRank: number | null
  readonly groupOf: number
  readonly groupTied: number
  /** Best and worst place in 90 of 100 resamplings. */
  readonly band: readonly [best: number, worst: number] | null
  readonly unranked: { readonly code: string; readonly why: Text | null } | null
  readonly nodes: Readonly<Record<string, NodeScore>>
}

/** Ranks between which a subject lies, by id. */
export type Bands = ReadonlyMap<string, readonly [number, number]>

/** Keeps a run with the scores of everybody; the provisional one before it goes. */
export async function insertRun(
  tx: Tx,
  run: Run,
  edition: Edition,
  scores: readonly SubjectScore[],
  bands: Bands,
): Promise<void> {
  await tx
    .deleteFrom('measures.index_run')
    .where('edition_id', '=', run.editionId)
    .where('year', '=', run.year)
    .where('state', '=', 'provisional')
    .execute()
  await tx
    .insertInto('measures.index_run')
    .values({
      id: run.id,
      edition_id: run.editionId,
      year: run.year,
      state: run.state as string,
      sector: run.sector,
      computed_at: run.computedAt,
      inputs: run.inputs,
      edition: JSON.stringify(run.nodes),
      stages: JSON.stringify(edition.settings.stages ?? {}),
      draws: run.draws,
      simulated: run.simulated,
      published_by: run.publishedBy,
      published_at: run.publishedAt,
      act: run.act,
      reason: run.reason,
    })
    .execute()
  if (scores.length === 0) return
  await tx
    .insertInto('measures.index_score')
    .values(scores.map((score) => rowOf(run, score, bands.get(score.subject.id) ?? null)))
    .execute()
}

const rowOf = (run: Run, score: SubjectScore, band: readonly [number, number] | null) => ({
  run_id: run.id,
  subject_id: score.subject.id,
  unit_id: score.subject.unitId,
  agency_id: score.subject.agencyId,
  sector: run.sector,
  published: run.state === 'published',
  name_vi: score.subject.name.vi,
  name_en: score.subject.name.en,
  group_id: score.subject.group,
  total: score.total,
  known_max: score.knownMax,
  indicators_known: score.known,
  indicators_all: score.all,
  rank: score.rank?.at ?? null,
  rank_of: score.rankOf,
  tied: score.rank?.tied ?? 0,
  group_rank: score.groupRank?.at ?? null,
  group_of: score.groupOf,
  group_tied: score.groupRank?.tied ?? 0,
  band_low: band?.[0] ?? null,
  band_high: band?.[1] ?? null,
  unranked: score.unranked?.code ?? null,
  unranked_vi: score.unranked?.why?.vi ?? null,
  unranked_en: score.unranked?.why?.en ?? null,
  nodes: JSON.stringify(Object.fromEntries(score.nodes)),
})

/** Every run that stands, of one edition or of all: published and provisional, the newest year first. */
export async function listRuns(tx: Tx, editionId?: string): Promise<Run[]> {
  let query = tx.selectFrom('measures.index_run').selectAll().where('state', '!=', 'superseded')
  if (editionId !== undefined) query = query.where('edition_id', '=', editionId)
  const rows = await query.orderBy('year', 'desc').orderBy('state').execute()
  return rows.map((row) => ({
    id: row.id,
    editionId: row.edition_id,
    year: row.year,
    state: row.state as RunState,
    sector: row.sector,
    computedAt: row.computed_at,
    inputs: row.inputs,
    nodes: row.edition as unknown as readonly EditionNode[],
    draws: row.draws,
    simulated: row.simulated,
    publishedBy: row.published_by,
    publishedAt: row.published_at,
    act: row.act,
    reason: row.reason,
  }))
}

/** The scores of a run the caller may see, best rank first, then those not ranked. */
export async function scoresOfRun(tx: Tx, runId: string): Promise<KeptScore[]> {
  const rows = await tx
    .selectFrom('measures.index_score')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('rank', (order) => order.asc().nullsLast())
    .orderBy('name_vi')
    .execute()
  return rows.map((row) => ({
    subjectId: row.subject_id,
    unitId: row.unit_id,
    agencyId: row.agency_id,
    name: { vi: row.name_vi, en: row.name_en },
    group: row.group_id,
    total: row.total,
    knownMax: row.known_max,
    known: row.indicators_known,
    all: row.indicators_all,
    rank: row.rank,
    rankOf: row.rank_of,
    tied: row.tied,
    groupRank: row.group_rank,
    groupOf: row.group_of,
    groupTied: row.group_tied,
    band: row.band_low === null || row.band_high === null ? null : [row.band_low, row.band_high],
    unranked:
      row.unranked === null
        ? null
        : {
            code: row.unranked,
            why: row.unranked_vi === null ? null : { vi: row.unranked_vi, en: row.unranked_en ?? row.unranked_vi },
          },
    nodes: row.nodes as unknown as Readonly<Record<string, NodeScore>>,
  }))
}

export interface Publication {
  readonly by: string | null
  readonly at: Instant
  readonly act: string | null
  readonly reason: string | null
}

/** A provisional run becomes the published one of its year, for good; the one published before is superseded. */
export async function publishRun(tx: Tx, run: Run, { by, at, act, reason }: Publication): Promise<void> {
  await tx
    .updateTable('measures.index_run')
    .set({ state: 'superseded' })
    .where('edition_id', '=', run.editionId)
    .where('year', '=', run.year)
    .where('state', '=', 'published')
    .execute()
  await tx
    .updateTable('measures.index_run')
    .set({ state: 'published', published_by: by, published_at: at, act, reason })
    .where('id', '=', run.id)
    .execute()
  await tx.updateTable('measures.index_score').set({ published: true }).where('run_id', '=', run.id).execute()
}
