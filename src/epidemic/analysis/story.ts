import { addDays, type Day, dayOf, type Instant } from '#kernel/day'
import { type Language, say, type Text } from '#kernel/text'
import { type Gap, gapsOf, type KnownDays } from './gaps.ts'

/** What an event is about; the page draws and filters by it. Parts of the room add their own. */
export const STORY_KINDS = [
  'exposure',
  'meeting',
  'visit',
  'symptoms',
  'test',
  'care',
  'quarantine',
  'level',
  'reading',
] as const
export type StoryKind = (typeof STORY_KINDS)[number]

/** Something that happened to or around a person. */
export interface StoryEvent {
  /** Null where only the day is known. */
  readonly at: Instant | null
  readonly day: Day
  readonly until: Instant | null
  readonly kind: StoryKind
  /** A whole sentence; others are called by code or place alone. */
  readonly words: Text
}

export const eventAt = (at: Instant, kind: StoryKind, words: Text, until: Instant | null = null): StoryEvent => ({
  at,
  day: dayOf(at),
  until,
  kind,
  words,
})

export const eventOn = (day: Day, kind: StoryKind, words: Text): StoryEvent => ({
  at: null,
  day,
  until: null,
  kind,
  words,
})

/** In order of time; what is known by its day alone stands at its beginning. */
export const inOrder = (events: readonly StoryEvent[]): StoryEvent[] =>
  events.toSorted((a, b) => {
    if (a.day !== b.day) return a.day < b.day ? -1 : 1
    const [one, other] = [a.at ?? '', b.at ?? '']
    return one < other ? -1 : one > other ? 1 : 0
  })

export const filled = (text: Text, values: Readonly<Record<string, Text | string>>): Text => {
  const both = (language: Language): string =>
    say(
      text,
      language,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : value[language]]),
      ),
    )
  return { vi: both('vi'), en: both('en') }
}

/** The moments between which it matters where the person was. */
export interface Course {
  readonly onsetOn: Day | null
  readonly sampledOn: Day | null
  readonly confirmedAt: Instant | null
  readonly exposedAt: Instant | null
  readonly isolatedFrom: Instant | null
}

/** Kinds of events that tell where somebody was. */
const TELLS_WHERE: readonly StoryKind[] = ['exposure', 'meeting', 'visit', 'care']
/** Days before symptoms that have to be known: the tracing window of Decision 5053/QĐ-BYT, 3 December 2020. */
const DAYS_BEFORE = 3
/** A course told badly must not make a list without end. */
const MOST_DAYS = 45

/**
 * The days of which nothing is known: of a case from three days before the symptoms (or the sample), of a contact from
 * the exposure, until isolated or until today.
 */
export function gapsOfStory(events: readonly StoryEvent[], course: Course, today: Day): Gap[] {
  const { onsetOn, sampledOn, confirmedAt, exposedAt, isolatedFrom } = course
  const anchor = onsetOn ?? sampledOn ?? (confirmedAt && dayOf(confirmedAt))
  const from = anchor === null ? exposedAt && dayOf(exposedAt) : addDays(anchor, -DAYS_BEFORE)
  if (from === null) return []
  const end = isolatedFrom === null ? today : addDays(dayOf(isolatedFrom), -1)
  const last = addDays(from, MOST_DAYS)
  const known: KnownDays[] = events
    .filter(({ kind }) => TELLS_WHERE.includes(kind))
    .map(({ day, until }) => ({ from: day, to: until === null || dayOf(until) < day ? day : dayOf(until) }))
  // biome-ignore lint/complexity/useMathMinMax: days are strings
  return gapsOf(from, end < last ? end : last, known)
}
