import { PERSON_CLASSES, QUARANTINE_KINDS, QUARANTINE_STATES, SEXES } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import type { TableState } from '../table/state.ts'

type State = (typeof QUARANTINE_STATES)[number]

/** What the reader asked of the list, as the contract takes it: for the pages of the list and for its export alike. */
export interface PeopleFilters {
  readonly level?: number[]
  readonly quarantine?: State[]
  readonly place?: (typeof QUARANTINE_KINDS)[number][]
  readonly class?: (typeof PERSON_CLASSES)[number][]
  readonly sex?: (typeof SEXES)[number][]
  readonly bornFrom?: number
  readonly bornTo?: number
  readonly knownFrom?: Day
  readonly knownTo?: Day
  readonly onsetFrom?: Day
  readonly onsetTo?: Day
  readonly q?: string
  readonly sort?: SortKey
  readonly descending?: boolean
}

const SORTS = ['code', 'name', 'level', 'known', 'exposed'] as const
type SortKey = (typeof SORTS)[number]

/** `F4+` is one choice: levels from the fourth on are handled alike. */
const FROM_FOURTH = Array.from({ length: 17 }, (_, at) => at + 4)

export const LEVEL_CHOICES = ['0', '1', '2', '3', '4'] as const

export function peopleFilters({ filters, words, sort }: Pick<TableState, 'filters' | 'words' | 'sort'>): PeopleFilters {
  const chosen = (column: string): readonly string[] => {
    const filter = filters.find((one) => one.column === column)
    return filter && 'any' in filter ? filter.any : []
  }
  const level = LEVEL_CHOICES.filter((one) => chosen('level').includes(one)).flatMap((one) =>
    one === '4' ? FROM_FOURTH : [Number(one)],
  )
  const quarantine = QUARANTINE_STATES.filter((state) => chosen('state').includes(state))
  const ofWords = <T extends string>(key: string, column: string, known: readonly T[]) => {
    const picked = known.filter((one) => chosen(column).includes(one))
    return picked.length > 0 ? { [key]: picked } : {}
  }
  const between = (column: string, keys: readonly [string, string], read: (text: string) => unknown) => {
    const filter = filters.find((one) => one.column === column)
    if (!filter || !('from' in filter)) return {}
    const { from, to } = filter
    return { ...(from === null ? {} : { [keys[0]]: read(from) }), ...(to === null ? {} : { [keys[1]]: read(to) }) }
  }
  const key = SORTS.find((one) => one === sort?.column)
  return {
    ...(level.length > 0 ? { level } : {}),
    ...(quarantine.length > 0 ? { quarantine } : {}),
    ...ofWords('place', 'place', QUARANTINE_KINDS),
    ...ofWords('class', 'class', PERSON_CLASSES),
    ...ofWords('sex', 'sex', SEXES),
    ...between('birthYear', ['bornFrom', 'bornTo'], Number),
    ...between('known', ['knownFrom', 'knownTo'], String),
    ...between('onset', ['onsetFrom', 'onsetTo'], String),
    ...(words.trim() === '' ? {} : { q: words.trim() }),
    ...(key === undefined || sort === null ? {} : { sort: key, descending: sort.descending }),
  }
}

/** Links made elsewhere say `level=1`; the table keeps its filters under its own name. Null when there is nothing to do. */
export function adoptLevel(search: URLSearchParams, table: string): URLSearchParams | null {
  const level = search.get('level')
  if (level === null) return null
  const after = new URLSearchParams(search)
  after.delete('level')
  if (!after.has(`${table}.level`)) after.set(`${table}.level`, level)
  return after
}
