import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { epidemic } from '#epidemic/contract'
import { call, keyOf } from '../api.ts'
import type { PeopleFilters } from './people-query.ts'
import type { ScopeQuery } from './useScope.ts'

const PAGE = 100

/** The people asked for, a page at a time. */
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
  return { answer, people, total: answer.data?.pages[0]?.total ?? 0 }
}
