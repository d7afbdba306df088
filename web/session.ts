import { type QueryClient, useQuery } from '@tanstack/react-query'
import { ApiProblem } from '#platform/http/client'
import type { Person } from './shell/person.tsx'

interface Me {
  readonly account: string
  readonly name: string
  readonly posts: readonly { readonly title: string; readonly agency: string }[]
  readonly powers: readonly string[]
  readonly places: readonly string[]
}

const ME = ['people', 'session'] as const

const askMe = async (signal: AbortSignal): Promise<Person | null> => {
  const response = await fetch('/api/me', { signal, headers: { accept: 'application/json' } })
  if (response.status === 401) return null
  if (!response.ok) {
    throw new ApiProblem({ type: 'about:blank', title: response.statusText, status: response.status, code: 'fault' })
  }
  const me = (await response.json()) as Me
  const post = me.posts[0]
  return {
    account: me.account,
    name: me.name,
    post: post ? `${post.title}, ${post.agency}` : null,
    powers: new Set(me.powers),
    home: me.places[0] ?? null,
  }
}

/** Who is signed in: null when nobody, undefined while it is being asked. */
export const useSession = () =>
  useQuery({ queryKey: ME, queryFn: ({ signal }) => askMe(signal), staleTime: 60_000, retry: 1 })

/** Asks again who is signed in; everything else of the earlier person is forgotten first. */
export async function sessionChanged(client: QueryClient): Promise<void> {
  client.removeQueries({ predicate: (query) => query.queryKey !== ME && query.queryKey[1] !== 'session' })
  await client.invalidateQueries({ queryKey: ME })
}

/** An answer came back "not signed in": the session ended elsewhere. */
export const signedOut = (client: QueryClient): void => {
  client.setQueryData(ME, null)
}
