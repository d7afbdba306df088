import { type Day, spokenDay } from '#kernel/day'
import { type Language, say } from '#kernel/text'
import type { CaseKind } from '../names.ts'
import type { NoticeTopic } from './notice.ts'
import { NOTICE_TOPICS } from './notice.ts'
import { noticeTexts, letterTexts as texts } from './text.ts'

/** A notice, as far as a letter may say it. */
export interface LetterNotice {
  readonly id: string
  readonly about: NoticeTopic
  readonly subjectType: string
  readonly code: string | null
  readonly title: string
  readonly said: { readonly vi: string; readonly en: string }
  readonly due: Day | null
}

export interface Written {
  readonly subject: string
  readonly lines: readonly { readonly words: string; readonly link?: string; readonly head?: boolean }[]
}

/**
 * What the case is called in a letter. What officials titled themselves (tasks, directives, other rooms) is named; a
 * citizen's matter only by its code: mail is read on the way, and by whoever has the telephone.
 */
export function nameOf({ subjectType, code, title }: LetterNotice, language: Language): string {
  const [, type = ''] = subjectType.split('.')
  const kind = noticeTexts.kind[type as CaseKind] as { vi: string; en: string } | undefined
  if (!subjectType.startsWith('work.') || kind === undefined) return title
  const called = code === null ? say(kind, language) : `${say(kind, language)} ${code}`
  return type === 'task' || type === 'directive' ? `${called} “${title}”` : called
}

/** Where a link in a mail leads: the notice, which is marked read and opens what it is about. */
const linkOf = (publicUrl: string, id: string): string => `${publicUrl}/work/notices/${id}`

const closing = (publicUrl: string, language: Language) => ({
  words: say(texts.settings, language),
  link: `${publicUrl}/work/notices/settings`,
})

export function noticeLetter(notice: LetterNotice, language: Language, publicUrl: string): Written {
  const what = nameOf(notice, language)
  const subject = say(texts.subject, language, { what, said: notice.said[language] })
  return {
    subject: shortened(subject),
    lines: [
      { words: subject },
      ...(notice.due === null ? [] : [{ words: say(texts.due, language, { day: spokenDay(notice.due) }) }]),
      { words: say(texts.open, language), link: linkOf(publicUrl, notice.id) },
      { words: say(texts.whole, language) },
      closing(publicUrl, language),
    ],
  }
}

/** More than anybody reads in one mail. */
const MOST_IN_DIGEST = 60

/** The digest of a day: by what it is about, what presses first. */
export function digestLetter(
  notices: readonly LetterNotice[],
  day: Day,
  language: Language,
  publicUrl: string,
): Written {
  const order: readonly NoticeTopic[] = ['deadline', ...NOTICE_TOPICS.filter((topic) => topic !== 'deadline')]
  const shown = order.flatMap((topic) => notices.filter(({ about }) => about === topic)).slice(0, MOST_IN_DIGEST)
  const lines = order.flatMap((topic) => {
    const some = shown.filter(({ about }) => about === topic)
    if (some.length === 0) return []
    const entries = some.map((notice) => ({
      words: `${nameOf(notice, language)}: ${notice.said[language]}`,
      link: linkOf(publicUrl, notice.id),
    }))
    return [{ words: say(noticeTexts.topic[topic], language), head: true }, ...entries]
  })
  const rest = notices.length - shown.length
  return {
    subject: say(texts.digest, language, { day: spokenDay(day), count: notices.length }),
    lines: [
      ...lines,
      ...(rest > 0 ? [{ words: say(texts.more, language, { count: rest }), link: `${publicUrl}/work/notices` }] : []),
      closing(publicUrl, language),
    ],
  }
}

export const confirmLetter = (code: string, language: Language): Written => ({
  subject: say(texts.confirm, language),
  lines: [{ words: say(texts.code, language, { code }) }, { words: say(texts.notMe, language) }],
})

export const trialLetter = (language: Language): Written => ({
  subject: say(texts.trial, language),
  lines: [{ words: say(texts.trialBody, language) }],
})

const MOST_SUBJECT = 160
const shortened = (text: string): string =>
  [...text].length > MOST_SUBJECT ? `${[...text].slice(0, MOST_SUBJECT - 1).join('')}…` : text
