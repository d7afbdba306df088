import { type Static, Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import { PlaceSchema } from '../schema.ts'
import { BULK_STEPS, INBOX_GROUPS, INBOX_KINDS, INBOX_WHATS } from './names.ts'
import { inboxRefusals } from './text.ts'

export { BULK_STEPS, type BulkStep, INBOX_GROUPS, INBOX_KINDS, type InboxGroup, type InboxKind } from './names.ts'
export { inboxTexts } from './text.ts'

const InboxItemSchema = Type.Object({
  kind: OneOf(...INBOX_KINDS),
  id: Type.String(),
  /** What the page is known by: work.task, epidemic.case. */
  subject: Type.String(),
  code: Nullable(Type.String()),
  title: Type.String(),
  /** Who it lies with: the caller, or somebody else whom the caller waits for. */
  turn: OneOf('mine', 'others'),
  group: OneOf(...INBOX_GROUPS),
  what: OneOf(...INBOX_WHATS),
  /** What is to be done, of a duty of another room. */
  said: Nullable(WordsSchema),
  unit: PlaceSchema,
  with: Type.String({ description: 'Name of the agency it lies with; of a directive, how many still owe it' }),
  due: Nullable(DaySchema),
  /** Past its day. */
  late: Type.Boolean(),
  workingDaysLeft: Nullable(Type.Integer()),
  /** What can be done to it together with others. */
  steps: Type.Array(OneOf(...BULK_STEPS)),
})
export type InboxItem = Static<typeof InboxItemSchema>

const Counts = <const T extends readonly string[]>(names: T) =>
  Type.Unsafe<Record<T[number], number>>(Type.Object(Object.fromEntries(names.map((name) => [name, Type.Integer()]))))

const OutcomeSchema = Type.Object({
  id: Type.String(),
  code: Nullable(Type.String()),
  title: Type.String(),
  done: Type.Boolean(),
  /** Why it was not done. */
  why: Nullable(Type.String()),
  /** Of a task given to somebody else: who had it, so that it can be given back. */
  before: Nullable(IdSchema),
})
export type BulkOutcome = Static<typeof OutcomeSchema>

export const inbox = contract(
  'work',
  {
    getInbox: endpoint({
      method: 'GET',
      path: '/work/inbox',
      summary: 'What waits for the caller across all kinds, and whom the caller waits for; the most pressing first',
      permission: 'work.see',
      query: Type.Object({
        kind: Type.Optional(OneOf(...INBOX_KINDS)),
        words: Type.Optional(Type.String({ maxLength: 200, description: 'In code, title or place; accents aside' })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000 })),
      }),
      reply: Type.Object({
        /** Items whose turn is the caller's, whatever is filtered. */
        count: Type.Integer(),
        /** Of those filtered by words: by kind. */
        kinds: Counts(INBOX_KINDS),
        /** Of those filtered by words and kind: by group, not cut. */
        groups: Counts(INBOX_GROUPS),
        /** At most `limit` of them. */
        items: Type.Array(InboxItemSchema),
        total: Type.Integer(),
      }),
    }),
    listColleagues: endpoint({
      method: 'GET',
      path: '/work/inbox/colleagues',
      summary: 'Those in the caller’s agencies to whom a task can be given',
      permission: 'work.see',
      reply: Type.Object({
        people: Type.Array(Type.Object({ id: IdSchema, name: Type.String(), agency: Type.String() })),
      }),
    }),
    moveMany: endpoint({
      method: 'POST',
      path: '/work/inbox/moves',
      summary: 'Take one step of many cases; each that is refused is named with why, the others are done',
      permission: 'work.see',
      body: Type.Object({
        step: OneOf(...BULK_STEPS),
        items: Type.Array(Type.Object({ kind: OneOf(...INBOX_KINDS), id: IdSchema }), { minItems: 1, maxItems: 200 }),
        words: Type.Optional(Type.String({ maxLength: 2_000 })),
        person: Type.Optional(IdSchema),
      }),
      reply: Type.Object({ done: Type.Integer(), outcomes: Type.Array(OutcomeSchema) }),
      refusals: ['words-missing', 'person-unknown'],
    }),
  },
  inboxRefusals,
)
