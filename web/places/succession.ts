import type { Text } from '#kernel/text'
import type { Part, Ref } from '#places/contract'
import type { UnitPage } from './unit-page.ts'

/** Something a unit was formed from or became. */
export type Neighbour =
  | ({ readonly kind: 'link'; readonly key: string; readonly unit: Ref; readonly share: number | null } & Pick<
      Part,
      'recognisedBy'
    >)
  /** No link of succession, but it stands on the same ground. */
  | { readonly kind: 'ground'; readonly key: string; readonly unit: Ref }
  /** A name an act prints that was not recognised. */
  | { readonly kind: 'unresolved'; readonly key: string; readonly printed: string; readonly words: Text }

/**
 * Both sides of a unit. A name that was not recognised is shown where it belongs, among what the unit was formed
 * from; a unit without a successor of its own (an abolished district) shows what stands on its ground.
 */
export function neighboursOf(page: UnitPage, territory: readonly Ref[]): { before: Neighbour[]; after: Neighbour[] } {
  const link = (part: Part): Neighbour => ({
    kind: 'link',
    key: part.unit.id,
    unit: part.unit,
    share: part.share,
    recognisedBy: part.recognisedBy,
  })
  const unresolved = page.gaps.flatMap(({ id, kind, printed, words }): Neighbour[] =>
    kind === 'predecessor' && printed !== null ? [{ kind: 'unresolved', key: id, printed, words }] : [],
  )
  const ground = territory.map((unit): Neighbour => ({ kind: 'ground', key: unit.id, unit }))
  return {
    before: [...page.before.map(link), ...unresolved],
    after: page.after.length > 0 ? page.after.map(link) : ground,
  }
}

/** Known to be whole; everything else is drawn dashed. */
export const isWhole = (one: Neighbour): boolean => one.kind === 'link' && one.share === 1
