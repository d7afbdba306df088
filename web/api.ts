import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { type AnswerOf, ApiProblem, createClient, type InputOf, urlOf } from '#platform/http/client'
import type { AnyEndpoint } from '#platform/http/endpoint'
import { chosenLanguage } from './shell/language.tsx'
import { problemOf } from './ui/problem.ts'
import { toastDone, toastProblem } from './ui/toast.tsx'

export { ApiProblem }

/** One call to the server, outside a component: `await call(work.getTask, { params: { id } })`. */
export const call = createClient(
  (url, init) => fetch(url, init),
  '/api',
  () => ({ 'accept-language': chosenLanguage() }),
)

/** The address of an endpoint, for a download link: `<a href={hrefOf(work.exportTasks, { query })}>`. */
export const hrefOf = <E extends AnyEndpoint>(of: E, input: InputOf<E>): string => urlOf('/api', of, input as object)

/** First the room, then the endpoint, then what was asked: live events invalidate by the first. */
export const keyOf = (of: AnyEndpoint, input: unknown): readonly unknown[] => [of.room, of.name, input]

/** Rooms whose answers are made from another room's facts. */
const readers: Readonly<Record<string, readonly string[]>> = {
  epidemic: ['measures', 'work'],
  measures: [],
  work: ['epidemic', 'measures'],
  places: ['people', 'work', 'epidemic', 'measures'],
}

/** Marks stale every answer that this room's facts may have changed. */
export async function refresh(client: QueryClient, room: string): Promise<void> {
  const rooms = new Set([room, 'situation', 'ledger', ...(readers[room] ?? [])])
  await client.invalidateQueries({ predicate: (query) => rooms.has(String(query.queryKey[0])) })
}

/** Kept answers are shown at once and asked again; a refusal is final, a fault is tried twice more. */
export function createQueryClient(signedOut: (client: QueryClient) => void): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiProblem && error.status === 401) signedOut(client)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry: (count, error) => count < 2 && !(error instanceof ApiProblem && error.status < 500),
      },
      mutations: { retry: false },
    },
  })
  return client
}

export interface AnswerOptions {
  /** False while what is asked is not known yet. */
  readonly enabled?: boolean
  /** Show the previous answer while the next one comes (another day, another page): nothing jumps. Default true. */
  readonly keep?: boolean
  readonly refetchInterval?: number
  readonly staleTime?: number
}

/** `const tasks = useAnswer(work.listTasks, { query: { day } })`: the answer, kept fresh by live events. */
export function useAnswer<E extends AnyEndpoint>(
  of: E,
  input: InputOf<E>,
  options: AnswerOptions = {},
): UseQueryResult<AnswerOf<E>, Error> {
  const { keep = true, ...rest } = options
  return useQuery<AnswerOf<E>, Error>({
    queryKey: keyOf(of, input),
    queryFn: ({ signal }) => call(of, input, signal),
    // biome-ignore lint/suspicious/noExplicitAny: the library's placeholder type cannot follow a generic answer
    ...(keep ? { placeholderData: keepPreviousData as any } : {}),
    ...rest,
  })
}

export interface ActOptions<E extends AnyEndpoint> {
  /** Said in a toast once it is done. */
  readonly done?: string | ((answer: AnswerOf<E>) => string)
  /** Leave a refusal to the form (`act.error`) instead of a toast. */
  readonly quiet?: boolean
  readonly onDone?: (answer: AnswerOf<E>) => void
}

/** `const accept = useAct(work.acceptTask, { done: t(texts.accepted) }); accept.mutate({ params: { id } })` */
export function useAct<E extends AnyEndpoint>(
  of: E,
  options: ActOptions<E> = {},
): UseMutationResult<AnswerOf<E>, Error, InputOf<E>> {
  const client = useQueryClient()
  return useMutation<AnswerOf<E>, Error, InputOf<E>>({
    mutationFn: (input) => call(of, input),
    onSuccess: async (answer) => {
      const { done } = options
      if (done !== undefined) toastDone(typeof done === 'string' ? done : done(answer))
      options.onDone?.(answer)
      await refresh(client, of.room ?? '')
    },
    onError: (error) => {
      if (!options.quiet) toastProblem(problemOf(error, chosenLanguage()))
    },
  })
}
