import type { AnyEndpoint, BodyOf, FileReply, ParamsOf, QueryOf, ReplyOf, UploadBody } from './endpoint.ts'
import type { Problem } from './schema.ts'

/** The server refused or failed; carries the problem details (RFC 9457) as they were sent. */
export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.name = 'ApiProblem'
    this.problem = problem
  }
  get status(): number {
    return this.problem.status
  }
  get code(): string {
    return this.problem.code
  }
}

type Given<T, Key extends string> = keyof T extends never
  ? { [K in Key]?: undefined }
  : Record<never, never> extends T
    ? { [K in Key]?: T }
    : { [K in Key]: T }

/** What a call needs: the parts the endpoint declares, and nothing else. */
export type InputOf<E extends AnyEndpoint> = Given<ParamsOf<E>, 'params'> &
  Given<QueryOf<E>, 'query'> &
  (NonNullable<E['body']> extends UploadBody
    ? { upload: Blob }
    : undefined extends E['body']
      ? { body?: BodyOf<E> }
      : { body: BodyOf<E> })

export type AnswerOf<E extends AnyEndpoint> = E['reply'] extends FileReply ? Blob : ReplyOf<E>

type Fetch = (url: string, init: RequestInit) => Promise<Response>
interface LooseInput {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  upload?: Blob
}

/** The address of an endpoint, for links and downloads. */
export function urlOf(base: string, of: AnyEndpoint, input: LooseInput = {}): string {
  const path = of.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input.params?.[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  }
  const search = query.toString()
  return `${base}${path}${search === '' ? '' : `?${search}`}`
}

/** A typed client over the contract: the same value is server key and client key. Throws `ApiProblem`. */
export function createClient(fetch: Fetch, base = '/api', headers: () => Record<string, string> = () => ({})) {
  return async <E extends AnyEndpoint>(of: E, input: InputOf<E>, signal?: AbortSignal): Promise<AnswerOf<E>> => {
    const loose = input as LooseInput
    const init: RequestInit = { method: of.method, headers: headers(), credentials: 'same-origin' }
    if (signal) init.signal = signal
    if (loose.upload) {
      init.body = loose.upload
      init.headers = { ...init.headers, 'content-type': 'application/octet-stream' }
    } else if (loose.body !== undefined) {
      init.body = JSON.stringify(loose.body)
      init.headers = { ...init.headers, 'content-type': 'application/json' }
    }
    const response = await fetch(urlOf(base, of, loose), init)
    if (!response.ok) throw new ApiProblem(await problemOf(response))
    if (of.reply && 'file' in of.reply) return (await response.blob()) as AnswerOf<E>
    if (response.status === 204) return undefined as AnswerOf<E>
    return (await response.json()) as AnswerOf<E>
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem
  return { type: 'about:blank', title: response.statusText, status: response.status, code: 'fault' }
}
