import { type Language, say } from '#kernel/text'
import type { PublishedPetition } from './schema-petition.ts'
import { category, outcome } from './text.ts'

const TITLE = { vi: 'Phản ánh, kiến nghị đã trả lời', en: 'Petitions answered' }

/** Open data as JSON Feed 1.1; what the format has no word for stands under `_lienthong`. */
export const jsonFeed = (items: readonly PublishedPetition[], next: string | null, language: Language) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: say(TITLE, language),
  language,
  ...(next === null ? {} : { next_url: `/api/work/published-feed?cursor=${encodeURIComponent(next)}` }),
  items: items.map((one) => ({
    id: one.code,
    url: `/answers/${one.code}`,
    title: one.title,
    content_text: `${one.text}\n\n${one.answer}`,
    summary: one.answer.slice(0, 300),
    date_published: one.publishedAt,
    tags: [
      say(category[one.category], language),
      one.unit.name,
      ...(one.outcome ? [say(outcome[one.outcome], language)] : []),
    ],
    _lienthong: one,
  })),
})
