import type { Caller } from '#kernel/caller'
import { type Instant, instant } from '#kernel/day'
import type { Fact } from '#kernel/fact'
import type { Acting } from './acting.ts'

/** A caller of tests: `see` and `act` are pairs `sector/unit` in the rooms named. */
export const callerWith = (accountId: string | null, settings: Readonly<Record<string, string>> = {}): Caller => ({
  kind: accountId === null ? 'system' : 'person',
  accountId,
  name: accountId ?? 'system',
  postId: accountId === null ? null : 'post-1',
  agencyId: accountId === null ? null : 'agency-1',
  language: 'vi',
  may: () => true,
  settings: { ...(accountId === null ? {} : { 'app.account': accountId }), ...settings },
})

export const actingAs = (caller: Caller, at: Instant = instant(1_790_000_000_000)): Acting => ({
  caller,
  at,
  requestId: 'request-1',
})

/** The facts of `count` tasks accepted in a unit. */
export const factsOf = (count: number, unit = '30-hai-duong', sector = 'health'): Fact[] =>
  Array.from({ length: count }, (_, i) => ({
    kind: 'work.task-accepted',
    subject: { type: 'work.task', id: `task-${i}` },
    where: { unit, sector },
    reason: `Đã nhận việc số ${i}`,
    before: { state: 'issued' },
    after: { state: 'accepted', progress: i / 10 },
  }))
