import { type QueryClient, useQuery } from '@tanstack/react-query'
import { people } from '#people/contract'
import { ApiProblem } from '#platform/http/client'
import { call } from './api.ts'
import type { Person } from './shell/person.tsx'

const ME = ['people', 'me', 'session'] as const

/** Who was signed in last on this device: without a connection the pages open as theirs, with nothing but their drafts. */
const LAST = 'session.last'

function recall(): Person | null {
  try {
    const kept = JSON.parse(localStorage.getItem(LAST) ?? 'null') as
      | (Omit<Person, 'powers'> & { powers: string[] })
      | null
    return kept && { ...kept, powers: new Set(kept.powers) }
  } catch {
    return null
  }
}

const remember = (person: Person | null): void =>
  person === null
    ? localStorage.removeItem(LAST)
    : localStorage.setItem(LAST, JSON.stringify({ ...person, powers: [...person.powers] }))

async function askMe(signal: AbortSignal): Promise<Person | null> {
  try {
    const me = await call(people.me, {}, signal)
    const post = me.posts[0]
    const person: Person = {
      account: me.accountId,
      name: me.name,
      post: post?.title ?? null,
      powers: new Set<string>(me.powers),
      home: me.home,
      mustChangePassword: me.mustChangePassword,
    }
    remember(person)
    return person
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) {
      remember(null)
      return null
    }
    const last = error instanceof TypeError ? recall() : null
    if (last !== null) return last
    throw error
  }
}

/** Who is signed in: null when nobody, undefined while it is being asked. */
export const useSession = () =>
  useQuery({ queryKey: ME, queryFn: ({ signal }) => askMe(signal), staleTime: 60_000, retry: 1, networkMode: 'always' })

/** Somebody signed in: asks who. */
export const signedIn = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: ME })

/** Nobody is signed in any more: what the earlier person saw is forgotten. Drafts stay, a session may just have run out. */
export function signedOut(client: QueryClient): void {
  remember(null)
  client.removeQueries({ predicate: (query) => query.queryKey !== ME && query.queryKey[2] !== 'session' })
  client.setQueryData(ME, null)
}
