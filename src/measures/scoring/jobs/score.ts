import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { remember } from '#ledger'
import { newId } from '#platform/id'
import type { Database } from '#platform/sql/connect'
import { within } from '#platform/sql/transaction'
import type { Sources } from '../../series/source.ts'
import { DRAWS } from '../bands.ts'
import { type Edition, isScorable, yearsOf } from '../edition.ts'
import { pointsData, scoreSubjects } from '../score.ts'
import { findEdition, listEditions } from '../store-editions.ts'
import { gather } from '../store-gather.ts'
import { insertRun, listRuns, type Run } from '../store-runs.ts'
import { bandsInThread } from './thread.ts'

/** What scoring stands on: it reads everybody's points, so it runs as the system and keeps what it found. */
export interface ScoringGround {
  readonly db: Database
  readonly system: Caller
  readonly now: () => Instant
  readonly sources: Sources
  /** Resamplings behind the rank bands; `DRAWS` unless told. */
  readonly draws?: number
}

/** Works out every year of every edition whose inputs changed since they were last scored. */
export async function scoreEditions(ground: ScoringGround): Promise<void> {
  const { db, system, now } = ground
  const editions = await within(db.kysely, system, 'read', listEditions)
  for (const edition of editions.filter(isScorable))
    for (const year of yearsOf(edition, dayOf(now()))) await scoreYear(ground, edition, year)
}

/** Works out one year of one edition; nothing happens when it knows no such edition or nothing changed. */
export async function scoreEdition(ground: ScoringGround, editionId: string, year: number): Promise<void> {
  const edition = await within(ground.db.kysely, ground.system, 'read', (tx) => findEdition(tx, editionId))
  if (edition && isScorable(edition)) await scoreYear(ground, edition, year)
}

async function scoreYear(
  { db, system, now, sources, draws = DRAWS }: ScoringGround,
  edition: Edition,
  year: number,
): Promise<void> {
  const at = now()
  const found = await within(db.kysely, system, 'read', async (tx) => ({
    gathered: await gather(tx, sources, edition, { year, today: dayOf(at) }),
    kept: (await listRuns(tx, edition.id)).filter((run) => run.year === year),
  }))
  const { subjects, given, inputs } = found.gathered
  // What is published stands until its inputs differ; what is provisional is not worked out twice.
  if (found.kept.some((run) => run.inputs === inputs)) return
  const { spec, scores } = scoreSubjects(edition, subjects, given)
  const ranked = scores.filter(({ unranked }) => unranked === null).map(({ subject }) => subject)
  const bands = await bandsInThread({ spec, data: pointsData(edition, ranked, given), draws })
  const run: Run = {
    id: newId(),
    editionId: edition.id,
    year,
    state: 'provisional',
    sector: edition.sector,
    computedAt: at,
    inputs,
    nodes: edition.nodes,
    draws: bands.size === 0 ? 0 : draws,
    simulated: scores.some(({ nodes }) => [...nodes.values()].some((node) => node.simulated)),
    publishedBy: null,
    publishedAt: null,
    act: null,
    reason: null,
  }
  await within(db.kysely, system, 'write', async (tx) => {
    await insertRun(tx, run, edition, scores, bands)
    await remember(tx, { caller: system, at, requestId: run.id }, [
      {
        kind: 'measures.index-scored',
        subject: { type: 'measures.edition', id: edition.id },
        where: { unit: null, sector: edition.sector },
        after: { year, subjects: scores.length, ranked: ranked.length },
      },
    ])
  })
}
