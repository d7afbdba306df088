import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { PETITION_CATEGORIES, petitions, petitionTexts } from '#work/contract'
import { hrefOf, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { PublicPage } from './PublicPage.tsx'
import { AnswerList } from './petitions/answers/AnswerList.tsx'
import css from './petitions/answers/Answers.module.css'
import { EmbedSnippet } from './petitions/answers/EmbedSnippet.tsx'
import { publishedQuery, usePublished } from './petitions/answers/usePublished.ts'
import { byFolded } from './petitions/folded.ts'
import { answers } from './petitions/text-answers.ts'

const PAGE = 24

/** What was asked and answered, identity removed; for anybody. */
export default function AnswersPage() {
  const t = useSay()
  const f = useFormat()
  const [search, setSearch] = useSearchParams()
  const query = useMemo(() => publishedQuery(search), [search])
  const found = usePublished(query, PAGE)
  const form = useAnswer(petitions.getPetitionForm, {}, { staleTime: 600_000 })
  const [typed, setTyped] = useState<string | null>(null)
  const put = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === null || value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )
  const find = useDebouncedCallback((words: string) => put('q', words), 250)
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  const total = found.data?.pages[0]?.total
  return (
    <PublicPage title={t(answers.title)} wide>
      <p>{t(answers.lead)}</p>
      <search className={css.find}>
        <TextInput
          type="search"
          size="md"
          label={t(answers.find)}
          placeholder={t(answers.findHint)}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed ?? search.get('q') ?? ''}
          onBlur={() => setTyped(null)}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            find(event.currentTarget.value)
          }}
        />
        <Select
          size="md"
          label={t(answers.category)}
          placeholder={t(answers.anyCategory)}
          data={PETITION_CATEGORIES.map((value) => ({ value, label: t(petitionTexts.category[value]) }))}
          value={search.get('category')}
          onChange={(value) => put('category', value)}
          searchable
          clearable
          filter={byFolded}
        />
        <Select
          size="md"
          label={t(answers.unit)}
          placeholder={t(answers.anyUnit)}
          data={(form.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={search.get('unit')}
          onChange={(value) => put('unit', value)}
          searchable
          clearable
          limit={120}
          filter={byFolded}
        />
      </search>
      {found.error && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeletons rows={6} />}
      {total !== undefined && total > 0 && (
        <p className={css.foot} aria-live="polite">
          {t(answers.count, { n: f.number(total, 0) })}
        </p>
      )}
      {found.data !== undefined && items.length === 0 && (
        <EmptyState title={t(answers.none)} hint={t(answers.noneHint)} />
      )}
      <AnswerList items={items} />
      {found.hasNextPage && (
        <Button
          variant="default"
          size="md"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t(answers.more)}
        </Button>
      )}
      <div className={css.end}>
        <a href={paths.report()}>{t(answers.report)}</a>
        <a href={hrefOf(petitions.feedPublished, { query: {} })}>{t(answers.openData)}</a>
      </div>
      <EmbedSnippet search={search} />
    </PublicPage>
  )
}
