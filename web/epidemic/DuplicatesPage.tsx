import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { duplicates, type Pair } from '#epidemic/contract'
import { useAct, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './duplicates/Duplicates.module.css'
import { Merges } from './duplicates/Merges.tsx'
import { keyOfPair, PairList } from './duplicates/PairList.tsx'
import { PairView } from './duplicates/PairView.tsx'
import { duplicateText } from './duplicates/text.ts'
import { OutbreakSelect } from './OutbreakSelect.tsx'
import { useScope } from './useScope.ts'

/** People who stand in the list twice: pair by pair, one person or two; and what was merged, which can be undone. */
export default function DuplicatesPage() {
  const t = useSay()
  const f = useFormat()
  const { query } = useScope()
  const scope = {
    ...(query.unit === undefined ? {} : { unit: query.unit }),
    ...(query.outbreak === undefined ? {} : { outbreak: query.outbreak }),
  }
  const answer = useAnswer(duplicates.listDuplicates, { query: scope })
  const search = useAct(duplicates.searchDuplicates, { done: t(duplicateText.searching) })
  return (
    <Page
      title={t(duplicateText.title)}
      back={paths.persons()}
      wide
      lead={
        <>
          <p style={{ margin: '0 0 8px' }}>{t(duplicateText.lead)}</p>
          <OutbreakSelect />
        </>
      }
      actions={
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={search.isPending}
          onClick={() => search.mutate({ body: scope.outbreak === undefined ? {} : { outbreak: scope.outbreak } })}
        >
          {t(duplicateText.search)}
        </Button>
      }
    >
      <Answer of={answer} rows={10}>
        {({ pairs, total }) => (
          <>
            <p className={css.quiet} aria-live="polite">
              {t(duplicateText.count, { n: f.number(total, 0) })}
            </p>
            {pairs.length === 0 ? (
              <EmptyState title={t(duplicateText.none)} hint={t(duplicateText.noneHint)} />
            ) : (
              <Pairs pairs={pairs} />
            )}
          </>
        )}
      </Answer>
      <Merges scope={scope} />
    </Page>
  )
}

function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  const t = useSay()
  // Opening a pair reads two names, so that none is opened by itself, until somebody began.
  const [at, setAt] = useState<number | null>(null)
  const open = at === null ? null : (pairs[Math.min(at, pairs.length - 1)] ?? null)
  const move = (by: number) => setAt((before) => Math.max(0, Math.min(pairs.length - 1, (before ?? -1) + by)))
  useHotkeys([
    ['ArrowDown', () => move(1)],
    ['ArrowUp', () => move(-1)],
  ])
  return (
    <div className={css.page}>
      <PairList pairs={pairs} current={open && keyOfPair(open)} onOpen={(pair) => setAt(pairs.indexOf(pair))} />
      {open ? (
        <PairView key={keyOfPair(open)} pair={open} />
      ) : (
        <EmptyState title={t(duplicateText.open)} hint={t(duplicateText.keys)} />
      )}
    </div>
  )
}
