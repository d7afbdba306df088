import { useHotkeys } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { PetitionRow } from '#work/contract'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { AssignMany } from './petitions/board/AssignMany.tsx'
import css from './petitions/board/Board.module.css'
import { petitionColumns } from './petitions/board/columns.tsx'
import { ExportLinks } from './petitions/board/ExportLinks.tsx'
import { Filters } from './petitions/board/Filters.tsx'
import { PetitionMap } from './petitions/board/PetitionMap.tsx'
import { queryOf } from './petitions/board/query.ts'
import { useMany } from './petitions/board/useMany.ts'
import { usePetitions } from './petitions/board/usePetitions.ts'
import { board } from './petitions/text-board.ts'

const NAME = 'petitions'

const focusFirst = () => document.querySelector<HTMLElement>('tr[data-at="0"]')?.focus()

/** What citizens and enterprises raised, the most pressing first; as a list and as a map. */
export default function PetitionsPage() {
  const t = useSay()
  const may = useMay()
  const [search] = useSearchParams()
  const columns = useMemo(() => petitionColumns(t), [t])
  const query = useMemo(() => queryOf(search, NAME), [search])
  const found = usePetitions(query)
  const rows = useMemo(() => found.data?.pages.flatMap(({ items }) => items) ?? [], [found.data])
  const many = useMany()
  const [assigning, setAssigning] = useState<readonly PetitionRow[] | null>(null)
  useHotkeys([
    ['j', focusFirst],
    ['k', focusFirst],
  ])
  const [first] = found.data?.pages ?? []
  return (
    <Page
      title={t(board.title)}
      lead={
        first && (
          <>
            {first.waiting === 0
              ? t(board.noneWaiting)
              : [
                  t(board.waiting, { n: first.waiting }),
                  first.overdue > 0 ? t(board.overdue, { n: first.overdue }) : null,
                  t(board.oldest, { days: first.oldestDays }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
            {' · '}
            <a href={paths.report()} target="_blank" rel="noreferrer">
              {t(board.publicForm)}
            </a>
            {' · '}
            <a href={paths.answers()} target="_blank" rel="noreferrer">
              {t(board.publicAnswers)}
            </a>
          </>
        )
      }
      wide
    >
      <Filters />
      {found.error && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.data === undefined && found.isPending && <Skeletons rows={10} />}
      {found.data !== undefined && search.get('as') === 'map' && <PetitionMap rows={rows} />}
      {found.data !== undefined && search.get('as') !== 'map' && (
        <>
          <DataTable
            name={NAME}
            caption={t(board.title)}
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            to={(row) => paths.petition(row.id)}
            empty={<EmptyState title={t(board.none)} hint={t(board.noneHint)} />}
            roomy
            {...(may('work.act')
              ? {
                  actions: [
                    { words: t(board.assignMany), run: setAssigning },
                    {
                      words: t(board.takeMany),
                      run: (chosen: readonly PetitionRow[]) => void many.run(chosen, () => ({ step: 'take' })),
                    },
                  ],
                }
              : {})}
            remote={{
              hasMore: found.hasNextPage,
              more: () => void found.fetchNextPage(),
              busy: found.isFetchingNextPage,
            }}
          />
          <p className={css.quiet}>
            <ExportLinks query={query} />
            <span data-keys> · {t(board.keys)}</span>
          </p>
        </>
      )}
      {assigning !== null && <AssignMany rows={assigning} onClose={() => setAssigning(null)} />}
    </Page>
  )
}
