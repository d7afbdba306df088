import { dayOf, type Instant, spokenDay } from '#kernel/day'
import { say, type Text } from '#kernel/text'
import { announceTexts } from './text.ts'

export interface Span {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** Spans that overlap or touch as one, in order. Nobody can tell from the result how many people made it. */
export function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    const last = out.at(-1)
    if (last === undefined || span.startsAt > last.endsAt) out.push({ startsAt: span.startsAt, endsAt: span.endsAt })
    else if (span.endsAt > last.endsAt) out[out.length - 1] = { ...last, endsAt: span.endsAt }
  }
  return out
}

const clock = (at: Instant): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(11, 16)

interface Place {
  readonly name: string
  readonly address: string | null
  readonly unitName: string | null
}

/** What to say to the public about one span: the place and the hours, never a person. */
export function announcement({ startsAt, endsAt }: Span, { name, address, unitName }: Place): Text {
  const one = dayOf(startsAt) === dayOf(endsAt)
  const where = [name, address, unitName].filter((part) => part !== null && part !== '').join(', ')
  const values = {
    where,
    from: clock(startsAt),
    to: clock(endsAt),
    day: spokenDay(dayOf(startsAt)),
    lastDay: spokenDay(dayOf(endsAt)),
    unit: unitName ?? '',
  }
  const text = one ? announceTexts.oneDay : announceTexts.days
  const call = unitName === null ? announceTexts.call : announceTexts.callUnit
  return {
    vi: `${say(text, 'vi', values)} ${say(call, 'vi', values)}`,
    en: `${say(text, 'en', values)} ${say(call, 'en', values)}`,
  }
}
