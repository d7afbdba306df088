import { type Static, Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import { NOTICE_TOPICS } from './notice.ts'
import { noticeRefusals } from './text.ts'
import { WAYS } from './ways.ts'

export { NOTICE_TOPICS, type NoticeTopic } from './notice.ts'
export { noticeTexts } from './text.ts'
export { WAYS, type Way } from './ways.ts'

export const NoticeSchema = Type.Object({
  id: IdSchema,
  at: InstantSchema,
  about: OneOf(...NOTICE_TOPICS),
  subject: Type.Object({ type: Type.String(), id: Type.String() }),
  code: Nullable(Type.String()),
  title: Type.String(),
  said: WordsSchema,
  words: Nullable(Type.String({ description: 'Of the official who did it' })),
  by: Nullable(Type.String()),
  due: Nullable(DaySchema),
  link: Nullable(Type.String({ description: 'Within the product; null when the type of the subject gives it' })),
  read: Type.Boolean(),
})
export type Notice = Static<typeof NoticeSchema>

const hour = Type.Integer({ minimum: 0, maximum: 23 })
const waysSchema = Type.Object(
  Object.fromEntries(NOTICE_TOPICS.map((topic) => [topic, OneOf(...WAYS)])) as Record<
    (typeof NOTICE_TOPICS)[number],
    ReturnType<typeof OneOf<typeof WAYS>>
  >,
)

export const NoticeSettingsSchema = Type.Object({
  /** Whether this installation sends mail at all. */
  mailOn: Type.Boolean(),
  address: Nullable(Type.String()),
  /** An address that waits to be confirmed. */
  asked: Nullable(Type.String()),
  /** Why the address is no longer written to; null while it is. */
  bounced: Nullable(Type.String()),
  ways: waysSchema,
  digestHour: hour,
  quiet: Nullable(Type.Object({ from: hour, to: hour })),
})
export type NoticeSettings = Static<typeof NoticeSettingsSchema>

const Address = Type.String({ maxLength: 200, pattern: '^[^\\s<>",;:@]+@[^\\s<>",;:@]+$' })

/** What a person is told, and how they wish to be. */
export const notices = contract(
  'work',
  {
    countNotices: endpoint({
      method: 'GET',
      path: '/work/notices/count',
      summary: 'How many notices the caller has not read',
      permission: 'signed-in',
      reply: Type.Object({ unread: Type.Integer() }),
    }),
    listNotices: endpoint({
      method: 'GET',
      path: '/work/notices',
      summary: 'What the caller was told, the latest first, page by page',
      permission: 'signed-in',
      query: Type.Object({
        only: Type.Optional(OneOf('unread', 'all')),
        before: Type.Optional(IdSchema),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      }),
      reply: Type.Object({ items: Type.Array(NoticeSchema), unread: Type.Integer(), more: Type.Boolean() }),
    }),
    getNotice: endpoint({
      method: 'GET',
      path: '/work/notices/:id',
      summary: 'One notice of the caller: where a link in a mail leads',
      permission: 'signed-in',
      params: Type.Object({ id: IdSchema }),
      reply: NoticeSchema,
      refusals: ['not-found'],
    }),
    readNotices: endpoint({
      method: 'POST',
      path: '/work/notices/read',
      summary: 'Mark notices as read, or unread again; without ids, all that stand',
      permission: 'signed-in',
      body: Type.Object({
        ids: Type.Optional(Type.Array(IdSchema, { maxItems: 200 })),
        read: Type.Optional(Type.Boolean()),
      }),
      reply: Type.Object({ unread: Type.Integer() }),
    }),
    getNoticeSettings: endpoint({
      method: 'GET',
      path: '/work/notice-settings',
      summary: 'How the caller is told',
      permission: 'signed-in',
      reply: NoticeSettingsSchema,
    }),
    saveNoticeSettings: endpoint({
      method: 'PUT',
      path: '/work/notice-settings',
      summary: 'Choose which notices come by mail, at once or once a day, and when not',
      permission: 'signed-in',
      body: Type.Object({
        ways: waysSchema,
        digestHour: hour,
        quiet: Nullable(Type.Object({ from: hour, to: hour })),
      }),
      reply: NoticeSettingsSchema,
    }),
    askAddress: endpoint({
      method: 'POST',
      path: '/work/notice-settings/address',
      summary: 'Name an address; a code goes there, and nothing else until it is confirmed',
      permission: 'signed-in',
      body: Type.Object({ address: Address }),
      reply: NoticeSettingsSchema,
      refusals: ['mail-off', 'too-many-codes'],
    }),
    confirmAddress: endpoint({
      method: 'POST',
      path: '/work/notice-settings/confirmation',
      summary: 'Confirm the address with the code sent there',
      permission: 'signed-in',
      body: Type.Object({ code: Type.String({ minLength: 4, maxLength: 40 }) }),
      reply: NoticeSettingsSchema,
      refusals: ['wrong-code'],
    }),
    dropAddress: endpoint({
      method: 'DELETE',
      path: '/work/notice-settings/address',
      summary: 'Forget the address: no more mail',
      permission: 'signed-in',
      reply: NoticeSettingsSchema,
    }),
  },
  noticeRefusals,
)
