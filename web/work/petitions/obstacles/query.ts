import { addDays, type Day } from '#kernel/day'
import type { QueryOf } from '#platform/http/endpoint'
import type { petitions } from '#work/contract'

type ListQuery = QueryOf<typeof petitions.listPetitions>

/** By what obstacles are grouped: a part of the board's answer, and the filter of the list its rows set. */
export const GROUPINGS = [
  { by: 'byMinistry', filter: 'ministry' },
  { by: 'byLaw', filter: 'law' },
  { by: 'byAge', filter: 'olderThan' },
  { by: 'byResolver', filter: 'resolver' },
  { by: 'byCategory', filter: 'category' },
] as const
type Grouping = (typeof GROUPINGS)[number]

export const groupingOf = (search: URLSearchParams): Grouping =>
  GROUPINGS.find(({ filter }) => filter === search.get('by')) ?? GROUPINGS[0]

/** The group whose obstacles are listed; null for all. */
export const narrowedBy = (search: URLSearchParams): string | null => search.get('of')

/** Where each age begins, in days, as the board groups them. */
const AGES = [0, 7, 15, 30, 90] as const

/** The list's filter for that group. An age has both ends: raised at least so long ago, and no longer. */
export function filterOf(search: URLSearchParams, today: Day): ListQuery {
  const of = narrowedBy(search)
  if (of === null) return {}
  const { filter } = groupingOf(search)
  if (filter !== 'olderThan') return { [filter]: of }
  const next = AGES.find((days) => days > Number(of))
  return { olderThan: Number(of), ...(next === undefined ? {} : { raisedFrom: addDays(today, 1 - next) }) }
}
