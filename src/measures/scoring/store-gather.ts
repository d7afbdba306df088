import { createHash } from 'node:crypto'
import type { Day } from '#kernel/day'
import { findAgencies } from '#people'
import { loadAtlas } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { pointsOf } from '../assessment/store-points.ts'
import type { Sources } from '../series/source.ts'
import { figuresOf } from '../series/store-figures.ts'
import { type Edition, indicatorsOf } from './edition.ts'
import { leafOf } from './leaf.ts'
import type { GivenBySubject } from './score.ts'
import { dayOfYear, type Subject, subjectsOn } from './subjects.ts'

export interface Gathered {
  readonly subjects: readonly Subject[]
  readonly given: GivenBySubject
  /** Hash of all that went in: the same inputs give the same scores. */
  readonly inputs: string
}

/** Everybody an edition scores for a year with the points of every indicator, as far as the caller may see them. */
export async function gather(
  tx: Tx,
  sources: Sources,
  edition: Edition,
  { year, today }: { readonly year: number; readonly today: Day },
): Promise<Gathered> {
  const day = dayOfYear(year, today)
  const subjects = subjectsOn(
    edition.subjectKind,
    { atlas: await loadAtlas(tx), agencies: await findAgencies(tx, { day }) },
    day,
  )
  const indicators = indicatorsOf(edition)
  const subjectIds = subjects.map(({ id }) => id)
  const measured = indicators.flatMap(({ pointSource, indicatorId }) =>
    pointSource === 'auto' && indicatorId !== null ? [indicatorId] : [],
  )
  const period = String(year)
  const figures = await figuresOf(tx, sources, {
    indicatorIds: measured,
    subjectIds,
    periods: [period],
    frame: 'then',
    seeing: 'newest',
    today,
  })
  const lines = await pointsOf(tx, edition.id, year, subjectIds)
  const given = new Map(
    subjectIds.map((id) => [
      id,
      new Map(
        indicators.map((node) => {
          const auto = node.pointSource === 'auto' && node.indicatorId !== null
          const figure = auto ? figures.at(node.indicatorId as string, id, period) : null
          return [node.code, leafOf(node, figure, lines.get(id)?.get(node.code) ?? null)]
        }),
      ),
    ]),
  )
  return { subjects, given, inputs: hashOf(edition, given) }
}

function hashOf({ nodes, settings }: Edition, given: GivenBySubject): string {
  const hash = createHash('sha256')
  hash.update(
    JSON.stringify([settings, nodes.map(({ code, max, weight, rule, scored }) => [code, max, weight, rule, scored])]),
  )
  for (const [id, codes] of given)
    hash.update(JSON.stringify([id, [...codes].map(([code, { points, rests }]) => [code, points, rests])]))
  return hash.digest('hex')
}
