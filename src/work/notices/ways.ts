import { type Day, dayOf, type Instant, instant, instantOf } from '#kernel/day'
import type { NoticeTopic } from './notice.ts'

/** How a kind of notice reaches a person besides the product itself. */
export const WAYS = ['now', 'digest', 'none'] as const
export type Way = (typeof WAYS)[number]
export type Ways = Readonly<Record<NoticeTopic, Way>>

/** Until a person chooses: what presses comes at once, the rest once a day. */
export const FIRST_WAYS: Ways = { given: 'now', deadline: 'now', progress: 'digest', other: 'digest' }
export const FIRST_DIGEST_HOUR = 7

/** What a person chose; `address` only when confirmed and not refused since. */
export interface Choice {
  readonly address: string | null
  readonly ways: Ways
  readonly digestHour: number
  /** Hours of Viet Nam, `[from, to)`, over midnight when `from` is the later; null for never quiet. */
  readonly quiet: { readonly from: number; readonly to: number } | null
}

/** More mails of their own than this within the hour, and the rest goes into the digest. */
export const MOST_AN_HOUR = 20

const hourOf = (at: Instant): number => (new Date(at).getUTCHours() + 7) % 24
const HOUR_MS = 3_600_000

/** When a mail may go out: at once, or when the quiet hours end. */
export function afterQuiet(at: Instant, quiet: Choice['quiet']): Instant {
  if (quiet === null || quiet.from === quiet.to) return at
  const hour = hourOf(at)
  const { from, to } = quiet
  const isQuiet = from < to ? hour >= from && hour < to : hour >= from || hour < to
  if (!isQuiet) return at
  const end = instantOf(dayOf(at), to * 60)
  return end > at ? end : instant(Date.parse(end) + 24 * HOUR_MS)
}

export type Mailing = { readonly as: 'none' | 'digest' } | { readonly as: 'now'; readonly notBefore: Instant }

/** What becomes of a notice by mail. @param thisHour mails of their own the person was sent within the hour */
export function mailingOf(
  notice: { readonly about: NoticeTopic; readonly read: boolean },
  choice: Choice | null,
  at: Instant,
  thisHour: number,
): Mailing {
  if (choice === null || choice.address === null || notice.read) return { as: 'none' }
  const way = choice.ways[notice.about]
  if (way !== 'now') return { as: way }
  return thisHour >= MOST_AN_HOUR ? { as: 'digest' } : { as: 'now', notBefore: afterQuiet(at, choice.quiet) }
}

/** The day whose digest is due: today's once its hour has come; null before. */
export const digestDay = (at: Instant, digestHour: number): Day | null => (hourOf(at) >= digestHour ? dayOf(at) : null)
