import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { type FactView, ledger, ROOMS } from '#ledger/contract'
import { call, keyOf } from '../api.ts'
import { useAsOf } from '../shell/as-of.tsx'
import type { Column } from '../table/column.ts'
import { useTableState } from '../table/state.ts'
import { toDay } from './day.ts'

const PAGE = 100

/** The facts of the address's place and filters, newest first, a page at a time. */
export function useFacts(name: string, columns: readonly Column<FactView>[]) {
  const { filters, words: typed } = useTableState(name, columns)
  const { day, isToday } = useAsOf()
  const [search] = useSearchParams()
  const byColumn = new Map(filters.map((filter) => [filter.column, filter]))
  const words = (column: string): string | undefined => {
    const filter = byColumn.get(column)
    return filter && 'has' in filter ? filter.has : undefined
  }
  const range = byColumn.get('at')
  const chosen = (column: string): readonly string[] => {
    const filter = byColumn.get(column)
    return filter && 'any' in filter ? filter.any : []
  }
  const rooms = ROOMS.filter((room) => chosen('room').includes(room))
  const sectors = [...chosen('sector')]
  // The reader's own place is the start of everything, not a filter: what lies in no place belongs here too.
  const place = search.get('place')
  const query = {
    limit: PAGE,
    day,
    ...(place === null ? {} : { unit: place }),
    ...(rooms.length > 0 ? { room: rooms } : {}),
    ...given('subjectId', words('subject')),
    ...(sectors.length > 0 ? { sector: sectors } : {}),
    ...given('words', typed === '' ? undefined : typed),
    ...given('kind', words('kind')),
    ...given('request', words('request')),
    ...given('from', range && 'from' in range ? toDay(range.from) : undefined),
    ...given('to', (range && 'to' in range ? toDay(range.to) : undefined) ?? (isToday ? undefined : day)),
  }
  return useInfiniteQuery({
    queryKey: keyOf(ledger.listFacts, { pages: true, ...query }),
    queryFn: ({ pageParam, signal }) =>
      call(ledger.listFacts, { query: { ...query, ...given('before', pageParam) } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

const given = <Key extends string, T>(key: Key, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: T }
