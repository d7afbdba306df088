import { type Static, Type } from 'typebox'
import { contract, endpoint, file } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { refusals } from './text.ts'

/** The rooms that write facts. */
export const ROOMS = ['epidemic', 'work', 'measures', 'places', 'people'] as const

const Hex = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, hexadecimal' })
const Size = Type.Integer({ minimum: 0, description: 'Entries in the log' })
const Name = Nullable(Type.String())
const Limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 500 }))

export const FactSchema = Type.Object({
  id: IdSchema,
  at: InstantSchema,
  room: Type.String(),
  kind: Type.String(),
  words: WordsSchema,
  subject: Type.Object({ type: Type.String(), id: Type.String() }),
  unit: Nullable(Type.String()),
  sector: Nullable(Type.String()),
  who: Type.Object({
    accountId: Name,
    name: Name,
    postId: Name,
    agencyId: Name,
    agency: Nullable(WordsSchema),
  }),
  authority: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  before: Type.Unknown({ description: 'What it was; persons by reference' }),
  after: Type.Unknown({ description: 'What it became; persons by reference' }),
  requestId: Type.String(),
  seq: Nullable(Type.Integer({ description: 'Place in the log; null while it waits to be sealed' })),
})
export type FactView = Static<typeof FactSchema>

export const HeadSchema = Type.Object({
  size: Size,
  root: Hex,
  at: InstantSchema,
  keyId: Type.String(),
  signature: Type.String({ description: 'Ed25519 over the canonical JSON of {ledger, size, root, at, keyId}; base64' }),
})
export type HeadView = Static<typeof HeadSchema>

const Path = Type.Array(Hex, { description: 'Hashes as RFC 9162 orders them' })

export const ledger = contract(
  'ledger',
  {
    getHistory: endpoint({
      method: 'GET',
      path: '/ledger/history',
      summary: 'What was done to one thing, the newest first; only what the caller may see',
      permission: 'signed-in',
      query: Type.Object({ type: Type.String({ maxLength: 80 }), id: Type.String({ maxLength: 200 }), limit: Limit }),
      reply: Type.Object({ facts: Type.Array(FactSchema) }),
    }),
    listFacts: endpoint({
      method: 'GET',
      path: '/ledger/facts',
      summary: 'Facts by place, sector, part, kind, account, thing and day, the newest first',
      permission: 'ledger.see',
      query: Type.Object({
        room: Type.Optional(Type.Array(OneOf(...ROOMS))),
        kind: Type.Optional(Type.String({ maxLength: 100 })),
        unit: Type.Optional(
          Type.Unsafe<string>({ ...UnitIdSchema, description: 'The unit and everything under it on `day`' }),
        ),
        day: Type.Optional(DaySchema),
        sector: Type.Optional(Type.Array(Type.String({ maxLength: 40 }))),
        words: Type.Optional(Type.String({ maxLength: 100, description: 'Part of the reason or of the basis' })),
        account: Type.Optional(Type.String({ maxLength: 80 })),
        request: Type.Optional(Type.String({ maxLength: 80 })),
        subjectType: Type.Optional(Type.String({ maxLength: 80 })),
        subjectId: Type.Optional(Type.String({ maxLength: 200 })),
        from: Type.Optional(DaySchema),
        to: Type.Optional(DaySchema),
        before: Type.Optional(Type.String({ maxLength: 80, description: '`next` of the page before' })),
        limit: Limit,
      }),
      reply: Type.Object({ facts: Type.Array(FactSchema), next: Nullable(Type.String()) }),
    }),
    getHead: endpoint({
      method: 'GET',
      path: '/ledger/head',
      summary: 'The latest signed head, the public key, and when the whole ledger was last verified',
      permission: 'signed-in',
      reply: Type.Object({
        head: Nullable(HeadSchema),
        publicKey: Nullable(Type.String({ description: 'Ed25519, PEM' })),
        inspection: Nullable(Type.Object({ at: InstantSchema, size: Size, findings: Type.Integer() })),
      }),
    }),
    proveEntry: endpoint({
      method: 'GET',
      path: '/ledger/facts/:id/proof',
      summary: 'Proof that a fact is in the log, under the first head of at least `size` entries that holds it',
      permission: 'signed-in',
      params: Type.Object({ id: IdSchema }),
      query: Type.Object({ size: Type.Optional(Size) }),
      reply: Type.Object({
        seq: Type.Integer(),
        leafHash: Hex,
        fact: Type.String({ description: 'The fact in canonical JSON; SHA-256 of 0x00 and these bytes is leafHash' }),
        head: HeadSchema,
        path: Path,
      }),
      refusals: ['not-found', 'not-sealed'],
    }),
    proveConsistency: endpoint({
      method: 'GET',
      path: '/ledger/consistency',
      summary: 'Proof that the log of `second` entries begins with the log of `first` entries, unchanged',
      permission: 'signed-in',
      query: Type.Object({ first: Size, second: Size }),
      reply: Type.Object({ path: Path }),
      refusals: ['not-sealed'],
    }),
    exportLedger: endpoint({
      method: 'GET',
      path: '/ledger/export',
      summary:
        'The whole log with its heads as JSON lines, for `lienthong ledger verify`; facts out of reach are withheld',
      permission: 'ledger.see',
      reply: file('application/jsonl'),
    }),
  },
  refusals,
)
