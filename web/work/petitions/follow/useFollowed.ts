import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '#platform/http/client'
import { petitions } from '#work/contract'
import { call, keyOf, useAnswer } from '../../../api.ts'

export type Followed = AnswerOf<typeof petitions.followPetition>

const EVERY_MS = 60_000

/** How it stands, asked again every minute: nobody without an account hears of changes by themselves. */
export const useFollowed = (code: string, secret: string | null) =>
  useAnswer(
    petitions.followPetition,
    { params: { code }, body: { secret: secret ?? '' } },
    { enabled: secret !== null && code !== '', refetchInterval: EVERY_MS },
  )

/** A picture of one's own petition: the secret goes in the body, so no address holds it. */
export function useOwnPhoto(code: string, secret: string, photo: string, size: 'small' | 'full') {
  const input = { params: { code, photo }, body: { secret, size } }
  return useQuery({
    queryKey: keyOf(petitions.readFollowedPhoto, input),
    queryFn: async ({ signal }) => URL.createObjectURL(await call(petitions.readFollowedPhoto, input, signal)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  }).data
}
