import type { indices } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { paths, withQuery } from '../../paths.ts'
import { useSay } from '../../shell/language.tsx'
import { Sentence, type SentencePart } from '../../ui/Sentence.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { words } from './text.ts'
import { carried } from './useYear.ts'

/** Who leads, and who fell most and why: what a leader asks first. */
export function LeagueSentence({ scores }: { scores: AnswerOf<typeof indices.listScores> }) {
  const t = useSay()
  const f = useFormat()
  const { rows, edition, run, names, whole } = scores
  const first = rows.find(({ rank }) => rank === 1)
  if (!whole || !first) return null
  const to = (id: string): string => withQuery(paths.indexSubject(edition.id, id), carried(run))
  const fell = rows.toSorted((a, b) => (a.last?.places ?? 0) - (b.last?.places ?? 0))[0]
  const lost = fell?.last?.places ?? 0
  const why = (fell?.because ?? []).map(({ code, by, others }) => {
    const name = t(names[code] ?? { vi: code, en: code })
    const moved = f.change(by, 1)
    return others === null ? `${name} (${moved})` : t(words.fellOne, { name, by: moved, others: f.change(others, 1) })
  })
  const leading = t(words.leader, { name: '\u0000', n: f.number(first.total ?? 0, 1) }).split('\u0000')
  const parts: SentencePart[] = [leading[0] ?? '', { words: t(first.name), to: to(first.id) }, `${leading[1] ?? ''} `]
  if (fell && lost < 0)
    parts.push(
      `${t(words.fellMost)} `,
      { words: t(fell.name), to: to(fell.id) },
      `${t(words.fellBy, { n: -lost, rank: fell.rank ?? 0 })}${why.length > 0 ? t(words.fellWhy, { why: why.join(', ') }) : ''}.`,
    )
  return <Sentence parts={parts} />
}
