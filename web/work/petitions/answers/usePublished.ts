import { useInfiniteQuery } from '@tanstack/react-query'
import type { AnswerOf } from '#platform/http/client'
import { PETITION_CATEGORIES, petitions } from '#work/contract'
import { call, keyOf } from '../../../api.ts'

export type Published = AnswerOf<typeof petitions.getPublished>

/** What an address asks of the published answers. */
export function publishedQuery(search: URLSearchParams) {
  const category = PETITION_CATEGORIES.find((one) => one === search.get('category'))
  const [words, unit] = [search.get('q'), search.get('unit')]
  return {
    ...(words === null || words.trim() === '' ? {} : { words }),
    ...(category === undefined ? {} : { category }),
    ...(unit === null ? {} : { unit }),
  }
}

/** Published answers, the latest first, a page at a time. */
export const usePublished = (query: ReturnType<typeof publishedQuery>, limit: number) =>
  useInfiniteQuery({
    queryKey: keyOf(petitions.searchPublished, { pages: true, limit, ...query }),
    queryFn: ({ pageParam, signal }) =>
      call(
        petitions.searchPublished,
        { query: { ...query, limit, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  })
