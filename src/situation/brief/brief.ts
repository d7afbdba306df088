import type { EpidemicDay, Overview } from '#epidemic'
import { type Day, dayOf, type Instant, spokenDay } from '#kernel/day'
import { type Language, say, type Text } from '#kernel/text'
import type { AttentionItem, Board, UnitRow } from '../contract.ts'
import { attentionWords } from '../text.ts'
import { briefLinks, placed } from './links.ts'
import { heads, sentences, words } from './text.ts'

/** Words, and the page that their figure opens; null for words alone. */
export interface Piece {
  readonly text: string
  readonly to: string | null
}

export interface BriefSection {
  readonly title: string
  readonly lines: readonly (readonly Piece[])[]
}

export interface Brief {
  readonly title: string
  readonly sections: readonly BriefSection[]
  readonly table: {
    readonly title: string
    readonly heads: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }
  /** Five lines for a chat. */
  readonly message: readonly string[]
}

export interface BriefFacts {
  readonly board: Board
  readonly epidemic: EpidemicDay | null
  readonly at: Instant
  readonly language: Language
  readonly rtReading: (rt: Overview['rt']) => Text
}

const MOST_UNITS = 10
const NAMED = 5

/** The brief of a place and day, from what the rooms answer: nothing in it is typed by hand. */
export function briefOf(facts: BriefFacts): Brief {
  const { board, language } = facts
  const sections = sectionsOf(facts).filter(({ lines }) => lines.length > 0)
  return {
    title: say(words.title, language, { day: spokenDay(board.day) }),
    sections,
    table: tableOf(board.units, language),
    message: messageOf(sections, board, language),
  }
}

function sectionsOf(facts: BriefFacts): BriefSection[] {
  const { board, epidemic, language } = facts
  const line = liner(board, language)
  const section = (title: Text, lines: readonly (readonly Piece[] | null)[]): BriefSection => ({
    title: say(title, language),
    lines: lines.filter((one) => one !== null),
  })
  const number = numbers(language)
  const { tasks } = board
  return [
    section(words.situation, situationLines(facts)),
    section(words.quarantine, board.epidemic === null ? [] : quarantineLines(facts, board.epidemic)),
    section(words.tests, [
      epidemic === null || board.epidemic === null
        ? null
        : line(
            sentences.tests,
            {
              samples: number(epidemic.tests.samples),
              resulted: number(epidemic.tests.resulted),
              positive: number(epidemic.tests.positive),
              waiting: number(epidemic.tests.waiting),
              long: number(epidemic.tests.waitingLong),
            },
            [briefLinks.testing()],
          ),
    ]),
    section(words.work, [
      tasks === null
        ? null
        : line(
            sentences.tasks,
            {
              total: number(tasks.total),
              doneOnTime: number(tasks.doneOnTime),
              doneLate: number(tasks.doneLate),
              openInTime: number(tasks.openInTime),
              openOverdue: number(tasks.openOverdue),
            },
            ['doneOnTime', 'doneLate', 'openInTime', 'openOverdue'].map(briefLinks.tasks),
          ),
    ]),
    section(
      words.decide,
      board.attention.length === 0
        ? [line(sentences.calm, {}, [])]
        : board.attention.map((item) =>
            line(sentences.attention, { title: item.title, why: whyOf(item, language) }, []),
          ),
    ),
  ]
}

function situationLines({ board, epidemic, at, language, rtReading }: BriefFacts): (readonly Piece[] | null)[] {
  const line = liner(board, language)
  const number = numbers(language)
  const known = board.epidemic
  const place = { place: board.place.name, day: spokenDay(board.day) }
  if (known === null || known.outbreaks.length === 0) return [line(sentences.none, place, [])]
  const { f0, f1, f2, rt } = known
  const by = f0.week - f0.weekBefore
  const hot = board.units.filter(({ f0In7Days }) => f0In7Days > 0).sort((a, b) => b.f0In7Days - a.f0In7Days)
  const clusters = epidemic?.clusters ?? []
  const list = (items: readonly string[]) => items.slice(0, NAMED).join(', ')
  const decimals = numbers(language, 2)
  return [
    line(
      sentences.cases,
      {
        ...place,
        hour: hourOf(board.day, at),
        f0: number(f0.total),
        today: number(f0.today),
        week: number(f0.week),
        change: `${by > 0 ? '+' : by < 0 ? '−' : '±'}${number(Math.abs(by))}`,
      },
      [briefLinks.people({ 'people.level': '0' }), briefLinks.epidemic()],
    ),
    line(sentences.contacts, { f1: number(f1.total), f2: number(f2.total) }, [
      briefLinks.people({ 'people.level': '1' }),
      briefLinks.people({ 'people.level': '2' }),
    ]),
    hot.length === 0
      ? line(sentences.nowhere, {}, [])
      : line(
          sentences.where,
          { count: number(hot.length), list: list(hot.map(({ name, f0In7Days }) => `${name} (${number(f0In7Days)})`)) },
          [],
        ),
    clusters.length === 0
      ? null
      : line(
          sentences.clusters,
          {
            count: number(clusters.length),
            list: list(clusters.map(({ name, cases }) => `${name} (${number(cases)} F0)`)),
          },
          [briefLinks.clusters()],
        ),
    rt.mean === null || rt.low === null || rt.high === null
      ? line(sentences.noRt, { reading: say(rtReading(rt), language) }, [briefLinks.course()])
      : line(
          sentences.rt,
          {
            rt: decimals(rt.mean),
            low: decimals(rt.low),
            high: decimals(rt.high),
            reading: say(rtReading(rt), language),
          },
          [briefLinks.course()],
        ),
    epidemic?.simulated ? line(sentences.simulated, {}, []) : null,
  ]
}

function quarantineLines({ board, epidemic, language }: BriefFacts, known: Overview): (readonly Piece[] | null)[] {
  if (known.outbreaks.length === 0) return []
  const line = liner(board, language)
  const number = numbers(language)
  const { numerator, denominator } = known.quarantinedWithin24h
  return [
    epidemic === null
      ? null
      : line(
          sentences.quarantine,
          {
            facility: number(epidemic.quarantine.facility),
            home: number(epidemic.quarantine.home),
            released: number(epidemic.quarantine.releasedToday),
          },
          [briefLinks.quarantine(), briefLinks.quarantine()],
        ),
    line(sentences.waiting, { waiting: number(known.waiting + known.late), late: number(known.late) }, [
      briefLinks.people({ 'people.state': 'waiting,late' }),
      briefLinks.people({ 'people.state': 'late' }),
    ]),
    denominator === 0 ? null : line(sentences.within, { share: `${number(numerator)}/${number(denominator)}` }, []),
  ]
}

/** One sentence: its marked words open the links, in their order, for the place and day of the brief. */
const liner =
  ({ place, day }: Pick<Board, 'place' | 'day'>, language: Language) =>
  (sentence: Text, values: Readonly<Record<string, string>>, links: readonly string[]): readonly Piece[] => {
    const [first = '', ...marked] = say(sentence, language, values).split('[[')
    const pieces: Piece[] = [{ text: first, to: null }]
    for (const [at, part] of marked.entries()) {
      const [inside = '', after = ''] = part.split(']]', 2)
      const link = links[at]
      pieces.push(
        { text: inside, to: link === undefined ? null : placed(link, place.id, day) },
        { text: after, to: null },
      )
    }
    return pieces.filter(({ text }) => text !== '')
  }

function tableOf(units: readonly UnitRow[], language: Language): Brief['table'] {
  const number = numbers(language)
  const shown = units
    .filter(({ f0In14Days }) => f0In14Days > 0)
    .sort((a, b) => b.f0In7Days - a.f0In7Days || b.f0In14Days - a.f0In14Days)
    .slice(0, MOST_UNITS)
  return {
    title: say(words.table, language),
    heads: Object.values(heads).map((head) => say(head, language)),
    rows: shown.map((row) => [
      row.name,
      ...[row.newF0, row.f0In7Days, row.f0, row.f1, row.f2, row.waiting + row.late].map(number),
    ]),
  }
}

/** The first line of each of the five parts, without links. */
const messageOf = (sections: readonly BriefSection[], board: Board, language: Language): string[] => {
  const plain = (line: readonly Piece[] | undefined) => line?.map(({ text }) => text).join('') ?? ''
  const [situation, ...others] = sections
  const lines = [plain(situation?.lines[0]), ...others.map(({ lines: [first] }) => plain(first))]
  return [
    `${say(words.title, language, { day: spokenDay(board.day) })} · ${board.place.name}`,
    ...lines.filter((one) => one !== '').slice(0, 4),
  ]
}

const whyOf = (item: AttentionItem, language: Language): string =>
  say(attentionWords[item.kind], language, { count: String(item.count ?? '') }).toLocaleLowerCase(language)

const numbers = (language: Language, digits = 0): ((value: number) => string) => {
  const format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return (value) => format.format(value)
}

/** The hour up to which figures count: now, or the end of a day gone by. */
const hourOf = (day: Day, at: Instant): string =>
  dayOf(at) > day ? '24:00' : new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(11, 16)
