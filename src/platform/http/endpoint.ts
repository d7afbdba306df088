import type { Static, TObject, TSchema } from 'typebox'
import type { Text } from '#kernel/text'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Who may call: `'public'` anybody, `'signed-in'` any account, otherwise a power of the caller's posts.
 * The power is checked "anywhere"; the handler and row-level security narrow it to place and sector.
 */
export type Permission = 'public' | 'signed-in' | `${string}.${string}`

/** A file going in: the request body is the file itself, its name in the query (`?name=`). */
export interface UploadBody {
  readonly upload: true
  readonly maxBytes: number
  /** The file must be a picture: it is decoded and written anew before the handler is asked, `call.upload.picture`. */
  readonly picture?: true
  /** With `picture`: a PDF is taken as well, and kept as it is. */
  readonly orPdf?: true
}

/** A file coming out. */
export interface FileReply {
  readonly file: true
  readonly types: readonly string[]
}

/** How many wrong secrets one address may send before it has to wait. A right one is always answered. */
export interface Guessing {
  readonly tries: number
  readonly perSeconds: number
}

export const upload = (maxBytes: number): UploadBody => ({ upload: true, maxBytes })
export const uploadPicture = (maxBytes: number): UploadBody => ({ upload: true, maxBytes, picture: true })
/** A picture or a PDF: a paper as somebody has it at hand. */
export const uploadPaper = (maxBytes: number): UploadBody => ({ ...uploadPicture(maxBytes), orPdf: true })
export const file = (...types: string[]): FileReply => ({ file: true, types })

/** An endpoint as a value: the server serves it, the client calls it, OpenAPI and the command line are printed from it. */
export interface Endpoint<
  Params extends TObject = TObject,
  Query extends TObject = TObject,
  Body extends TSchema | UploadBody = TSchema | UploadBody,
  Reply extends TSchema | FileReply = TSchema | FileReply,
  Refusal extends string = string,
> {
  readonly method: Method
  /** Below `/api`, parameters as `:id`. */
  readonly path: `/${string}`
  readonly summary: string
  readonly permission: Permission
  /** A secret opens it: answers of `not-found` are counted by address. */
  readonly guessing?: Guessing
  /** Open data: pages of any other site may read it. */
  readonly openData?: true
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly reply: Reply
  readonly refusals?: readonly Refusal[]
  /** Set by `contract`: which room, and under which key. */
  readonly room?: string
  readonly name?: string
}

export function endpoint<
  Params extends TObject = TObject<Record<never, never>>,
  Query extends TObject = TObject<Record<never, never>>,
  Body extends TSchema | UploadBody = TSchema,
  Reply extends TSchema | FileReply = TSchema,
  const Refusal extends string = never,
>(value: Endpoint<Params, Query, Body, Reply, Refusal>): Endpoint<Params, Query, Body, Reply, Refusal> {
  return value
}

// biome-ignore lint/suspicious/noExplicitAny: a contract holds endpoints of any shape; variance forbids `unknown` here
export type AnyEndpoint = Endpoint<any, any, any, any, any>

export type ParamsOf<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _R, infer _F> ? Static<P> : never
export type QueryOf<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _R, infer _F> ? Static<Q> : never
export type BodyOf<E> =
  E extends Endpoint<infer _P, infer _Q, infer B, infer _R, infer _F>
    ? B extends TSchema
      ? Static<B>
      : undefined
    : never
export type ReplyOf<E> =
  E extends Endpoint<infer _P, infer _Q, infer _B, infer R, infer _F>
    ? R extends TSchema
      ? Static<R>
      : SentFile
    : never
export type RefusalOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer _R, infer F> ? F : never

/** What a handler returns for a `file` reply. `body` may be a stream. */
export interface SentFile {
  readonly name: string
  readonly type: string
  readonly body: string | Uint8Array | AsyncIterable<string | Uint8Array>
}

/** What a handler gets for an `upload` body: already on disk, measured and hashed. */
export interface ReceivedFile {
  /** A temporary path, removed after the request. */
  readonly path: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** On `uploadPicture` endpoints: what is kept of it. */
  readonly picture?: CleanPicture
}

/** A file on disk, ready for the file store. */
export interface StoredFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** A picture decoded, turned upright, made small enough and written anew as JPEG: nothing but pixels. */
export interface CleanPicture {
  readonly full: StoredFile
  readonly small: StoredFile
  /** Of `full`, in pixels. */
  readonly width: number
  readonly height: number
}

type RefusalsIn<Endpoints> = { [K in keyof Endpoints]: RefusalOf<Endpoints[K]> }[keyof Endpoints]

export interface Contract<Endpoints extends Record<string, AnyEndpoint> = Record<string, AnyEndpoint>> {
  readonly room: string
  readonly endpoints: Endpoints
  readonly refusalTexts: Readonly<Record<string, Text>>
}

/**
 * A room's endpoints with the words of every refusal they list: a missing wording does not compile.
 * Returns the endpoints by name, plus the contract itself under `$contract`.
 */
export function contract<const Endpoints extends Record<string, AnyEndpoint>>(
  room: string,
  endpoints: Endpoints,
  refusalTexts: Readonly<Record<RefusalsIn<Endpoints>, Text>>,
): Endpoints & { readonly $contract: Contract<Endpoints> } {
  const named = Object.fromEntries(
    Object.entries(endpoints).map(([name, value]) => [name, { ...value, room, name }]),
  ) as unknown as Endpoints
  return { ...named, $contract: { room, endpoints: named, refusalTexts } }
}
