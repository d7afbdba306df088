import type { Caller } from '#kernel/caller'
import { addDays, instantOf } from '#kernel/day'
import { isRefused, type Refused } from '#kernel/refusal'
import type { BodyOf, QueryOf } from '#platform/http/endpoint'
import type { Call } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import type { epidemic } from './contract.ts'
import type { IdentityKeys } from './identity/keys.ts'
import type { PeopleAsked } from './people-query.ts'
import { momentOf } from './store-counts.ts'
import { findByWords } from './store-people-words.ts'
import { everyOutbreak, type Scene, sceneFor } from './store-scene.ts'

type Filters = Omit<QueryOf<typeof epidemic.listPeople>, 'limit' | 'cursor'> &
  Partial<BodyOf<typeof epidemic.exportPeople>>

/** Everybody of a place and its outbreaks. */
export const everybody = (scene: Scene, { at, caller }: Pick<Call, 'at' | 'caller'>): PeopleAsked => ({
  outbreakIds: scene.outbreakIds,
  unitIds: scene.unitIds ?? unitsOf(caller),
  at: momentOf(scene.day, at),
  knownFrom: null,
  knownBefore: null,
  levels: null,
  states: null,
  places: null,
  classes: null,
  sexes: null,
  bornFrom: null,
  bornTo: null,
  onsetFrom: null,
  onsetTo: null,
  ids: null,
  namesLike: null,
  sort: 'known',
  descending: false,
})

/** The units of a caller who sees no others, so that an index finds them; row-level security says the same, row by row. */
function unitsOf({ settings }: Caller): string[] | null {
  const pairs = (settings['app.see_epidemic'] ?? '').split(',')
  const units = pairs.map((pair) => pair.slice(pair.indexOf('/') + 1))
  return units.includes('*') ? null : [...new Set(units)]
}

/** What a request's filters ask for. With a day, those known by the end of it; without, everyone of the outbreaks. */
export async function askedOf(
  call: Pick<Call, 'at' | 'today' | 'caller'>,
  filters: Filters,
  tx: Tx,
  keys: IdentityKeys,
): Promise<{ scene: Scene; asked: PeopleAsked } | Refused<'unknown-unit' | 'unknown-outbreak' | 'not-your-unit'>> {
  const scene = await sceneFor(tx, call, filters)
  if (isRefused(scene)) return scene
  const { day, outbreak, q, knownFrom, knownTo, sort = 'known', descending = sort === 'known' } = filters
  const words = q?.trim() ?? ''
  const { unitIds } = everybody(scene, call)
  const found = words === '' ? null : await findByWords(tx, keys, words, unitIds)
  const ends = [day, knownTo].flatMap((one) => (one === undefined ? [] : [one])).sort()
  const asked: PeopleAsked = {
    ...everybody(scene, call),
    // Searching by words without an outbreak looks through all of them.
    outbreakIds: found !== null && outbreak === undefined ? await everyOutbreak(tx) : scene.outbreakIds,
    knownFrom: knownFrom === undefined ? null : instantOf(knownFrom),
    knownBefore: ends[0] === undefined ? null : instantOf(addDays(ends[0], 1)),
    levels: some(filters.level) ?? (onlyWaiting(filters.quarantine) ? [1] : null),
    states: some(filters.quarantine),
    places: some(filters.place),
    classes: some(filters.class),
    sexes: some(filters.sex),
    bornFrom: filters.bornFrom ?? null,
    bornTo: filters.bornTo ?? null,
    onsetFrom: filters.onsetFrom ?? null,
    onsetTo: filters.onsetTo ?? null,
    ids: found && 'ids' in found ? found.ids : null,
    namesLike: found && 'namesLike' in found ? found.namesLike : null,
    sort,
    descending,
  }
  return { scene, asked }
}

/** Only an F1 waits. */
const onlyWaiting = (states: Filters['quarantine']): boolean =>
  states !== undefined && states.length > 0 && states.every((state) => state === 'waiting' || state === 'late')

const some = <T>(list: readonly T[] | undefined): readonly T[] | null => (list && list.length > 0 ? list : null)
