import type { Acting } from '#ledger'
import { remember } from '#ledger'
import { ancestorsOn, loadAtlas } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { listIndicatorsOn } from '../catalogue/store-indicators.ts'
import type { Sources } from '../series/source.ts'
import { figuresOf } from '../series/store-figures.ts'
import type { Observation } from './observation.ts'
import { ingredientsOf, reopened } from './publication.ts'
import { publicationsOfDays, updatePublications } from './store-publications.ts'

/**
 * What the province published of larger units is made of smaller ones: where one of them is published anew, every sum it
 * is in is reopened and shows before → after until it is confirmed. Returns how many were.
 */
export async function reopenParents(
  tx: Tx,
  acting: Acting & { readonly today: Observation['periodTo'] },
  sources: Sources,
  published: readonly Observation[],
): Promise<number> {
  let count = 0
  const byDays = Map.groupBy(published, ({ periodFrom, periodTo }) => `${periodFrom} ${periodTo}`)
  for (const values of byDays.values()) {
    const [first] = values
    if (!first) continue
    const standing = await publicationsOfDays(tx, first)
    if (standing.length === 0) continue
    const definitions = new Map((await listIndicatorsOn(tx, first.periodTo)).map((one) => [one.id, one]))
    const atlas = await loadAtlas(tx)
    const above = new Map(
      values.map(({ id, unitId, subjectId, periodTo }) => [
        id,
        new Set([
          ...ancestorsOn(atlas, unitId, periodTo).map((unit) => unit.unitId),
          // Values of agencies and of the unit itself count towards the unit they lie in.
          ...(subjectId === unitId ? [] : [unitId]),
        ]),
      ]),
    )
    const touched = standing.flatMap((publication) => {
      const made = ingredientsOf(publication.indicatorId, definitions)
      const because = values.filter(
        ({ id, indicatorId, replaces }) =>
          made.has(indicatorId) &&
          (above.get(id)?.has(publication.subjectId) || (replaces && publication.partIds.includes(replaces))),
      )
      return because.length > 0 ? [{ publication, because: because.map(({ id }) => id) }] : []
    })
    const figures = await figuresOf(tx, sources, {
      indicatorIds: [...new Set(touched.map(({ publication }) => publication.indicatorId))],
      subjectIds: [...new Set(touched.map(({ publication }) => publication.subjectId))],
      periods: [...new Set(touched.map(({ publication }) => publication.periodId))],
      frame: 'then',
      seeing: 'published',
      today: acting.today,
    })
    const now = touched.map(({ publication: of, because }) =>
      reopened(of, figures.at(of.indicatorId, of.subjectId, of.periodId).value, because, acting.at),
    )
    await updatePublications(tx, now)
    await remember(
      tx,
      acting,
      now.map((of) => ({
        kind: 'measures.publication-reopened',
        subject: { type: 'measures.publication', id: of.id },
        where: { unit: of.subjectId, sector: of.sector },
        before: { value: of.value },
        after: { value: of.nextValue },
      })),
    )
    count += now.length
  }
  return count
}
