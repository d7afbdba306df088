import { useInfiniteQuery } from '@tanstack/react-query'
import type { QueryOf } from '#platform/http/endpoint'
import { petitions } from '#work/contract'
import { call, keyOf } from '../../../api.ts'

const PAGE = 100

/** The petitions of a query, a page at a time. */
export const usePetitions = (query: QueryOf<typeof petitions.listPetitions>) =>
  useInfiniteQuery({
    queryKey: keyOf(petitions.listPetitions, { pages: true, ...query }),
    queryFn: ({ pageParam, signal }) =>
      call(
        petitions.listPetitions,
        { query: { ...query, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  })
