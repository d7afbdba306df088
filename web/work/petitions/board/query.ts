import { PETITION_CATEGORIES, type PetitionCategory } from '#work/contract'

/** What one looks at, in the order of a day. */
export const VIEWS = ['waiting', 'received', 'mine', 'late', 'need-info', 'answered', 'unhappy', 'all'] as const
export type View = (typeof VIEWS)[number]

/** The server's query for a view. */
const OF_VIEW = {
  waiting: { state: 'waiting' },
  received: { state: 'received' },
  mine: { state: 'waiting', mine: true },
  late: { state: 'waiting', overdue: true },
  'need-info': { state: 'need-info' },
  answered: { state: 'answered' },
  unhappy: { ratedTo: 2 },
  all: {},
} as const

const ORIGIN = ['citizen', 'enterprise'] as const

export const viewOf = (search: URLSearchParams): View => VIEWS.find((one) => one === search.get('view')) ?? 'waiting'

/** What the address asks of the list of petitions; words stand under the table's name. */
export function queryOf(search: URLSearchParams, table: string) {
  const view = viewOf(search)
  const category: PetitionCategory | undefined = PETITION_CATEGORIES.find((one) => one === search.get('category'))
  const origin = ORIGIN.find((one) => one === search.get('origin'))
  const [unit, handler, words] = [search.get('place'), search.get('handler'), search.get(`${table}.q`)]
  return {
    ...OF_VIEW[view],
    // What waits is sorted by pressure, what is over by when it came.
    sort: view === 'all' || view === 'answered' || view === 'unhappy' ? ('raised' as const) : ('due' as const),
    ...(category === undefined ? {} : { category }),
    ...(origin === undefined ? {} : { origin }),
    ...(unit === null ? {} : { unit }),
    ...(handler === null ? {} : { handler }),
    ...(words === null ? {} : { words }),
  }
}
