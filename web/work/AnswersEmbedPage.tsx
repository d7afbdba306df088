import { useEffect, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { paths, withQuery } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { AnswerList } from './petitions/answers/AnswerList.tsx'
import css from './petitions/answers/Answers.module.css'
import { publishedQuery, usePublished } from './petitions/answers/usePublished.ts'
import { answers } from './petitions/text-answers.ts'

const SHOWN = 12

/** The published answers inside another site: the list alone, each opened beside it. */
export default function AnswersEmbedPage() {
  const t = useSay()
  const [search] = useSearchParams()
  const query = useMemo(() => publishedQuery(search), [search])
  const found = usePublished(query, SHOWN)
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  useEffect(() => {
    document.title = t(answers.embedTitle)
  }, [t])
  return (
    <main className={css.embed}>
      <h1>{t(answers.embedTitle)}</h1>
      {found.error && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeletons rows={4} />}
      {found.data !== undefined && items.length === 0 && <EmptyState title={t(answers.none)} />}
      <AnswerList items={items} embedded />
      <p>
        <a href={withQuery(paths.answers(), Object.fromEntries(search))} target="_blank" rel="noopener noreferrer">
          {t(answers.source)}
        </a>
      </p>
    </main>
  )
}
