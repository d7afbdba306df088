import { useQuery } from '@tanstack/react-query'
import { duplicates, type Pair } from '#epidemic/contract'
import { call } from '../../api.ts'

/**
 * Two records with their names, read once for each time the pair is opened: each reading is a fact, so that it is not
 * asked again by live events, nor kept after the pair is left.
 */
export const usePair = ({ a, b }: Pair) =>
  useQuery({
    queryKey: ['names-of-pair', a.id, b.id],
    queryFn: ({ signal }) => call(duplicates.readPair, { body: { aId: a.id, bId: b.id } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
    retry: false,
  })
