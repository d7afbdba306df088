import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { paths, withQuery } from '../../../paths.ts'
import { useSay } from '../../../shell/language.tsx'
import { answers } from '../text-answers.ts'
import css from './Answers.module.css'

/** The address of the list inside another site, filtered as here. */
const embedAddress = (search: URLSearchParams): string =>
  `${location.origin}${withQuery(paths.answersEmbed(), {
    category: search.get('category'),
    unit: search.get('unit'),
    q: search.get('q'),
  })}`

/** What another site pastes to show the same list. */
export function EmbedSnippet({ search }: { search: URLSearchParams }) {
  const t = useSay()
  const { copied, copy } = useClipboard({ timeout: 2_000 })
  const snippet = `<iframe src="${embedAddress(search).replaceAll('&', '&amp;')}" title="${t(answers.embedTitle)}" width="100%" height="600" style="border:0" loading="lazy"></iframe>`
  return (
    <details>
      <summary>{t(answers.embed)}</summary>
      <p>{t(answers.embedHint)}</p>
      <code className={css.snippet}>{snippet}</code>
      <Button variant="default" mt="sm" onClick={() => copy(snippet)}>
        <span aria-live="polite">{t(copied ? answers.copied : answers.copy)}</span>
      </Button>
    </details>
  )
}
