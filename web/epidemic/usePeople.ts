import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { epidemic } from '#epidemic/contract'
import { call, keyOf, useAnswer } from '../api.ts'
import type { PeopleFilters } from './people-query.ts'
import type { ScopeQuery } from './useScope.ts'

const PAGE = 100

/** The people asked for, a page at a time. `total` is undefined until it is known: many are counted after the first page. */
export function usePeople(scope: ScopeQuery, filters: PeopleFilters) {
  const query = { ...scope, ...filters, limit: PAGE }
  const answer = useInfiniteQuery({
    queryKey: keyOf(epidemic.listPeople, { pages: true, ...query }),
    queryFn: ({ pageParam, signal }) =>
      call(epidemic.listPeople, { query: pageParam === undefined ? query : { ...query, cursor: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const people = useMemo(() => answer.data?.pages.flatMap((page) => page.people) ?? [], [answer.data])
  const told = answer.data?.pages[0]?.total
  const counted = useAnswer(
    epidemic.countPeople,
    { query: { ...scope, ...filters } },
    { keep: false, enabled: told === null },
  )
  return { answer, people, total: told ?? counted.data?.total }
}
