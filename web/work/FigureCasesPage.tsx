import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { caseFigures, type FigureCase, figureTexts } from '#work/contract'
import { call, hrefOf, keyOf } from '../api.ts'
import { paths } from '../paths.ts'
import { todayHere } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { caseColumns } from './figures/case-columns.tsx'
import { queryOf, readScope } from './figures/scope.ts'
import { figureWords } from './figures/text.ts'

/** Exactly the cases behind one number of the figures. */
export default function FigureCasesPage() {
  const t = useSay()
  const f = useFormat()
  const [search] = useSearchParams()
  const scope = readScope(search)
  const { by, group, part, kind } = scope
  const query = {
    ...queryOf(scope, todayHere()),
    ...(group === null ? {} : { by, group }),
    ...(part === null ? {} : { part }),
  }
  const cases = useInfiniteQuery({
    queryKey: keyOf(caseFigures.listFigureCases, { pages: true, ...query }),
    queryFn: ({ pageParam, signal }) =>
      call(
        caseFigures.listFigureCases,
        { query: { ...query, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const columns = useMemo(() => caseColumns(t), [t])
  const rows = useMemo(() => cases.data?.pages.flatMap(({ items }) => items) ?? [], [cases.data])
  const first = cases.data?.pages[0]
  const what = [
    first?.group,
    part === null ? null : t(figureTexts.part[part]),
    kind === null ? null : t(figureTexts.kind[kind]),
    t(figureWords[`period.${scope.period}`]),
  ].filter((word) => word !== null && word !== undefined)
  return (
    <Page
      title={t(figureWords.cases)}
      lead={first && t(figureWords.casesCount, { n: f.number(first.total, 0), what: what.join(' · ') })}
      back={paths.workFigures({ ...scope, group: null, part: null })}
      wide
    >
      {cases.error && <ErrorNote error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.data === undefined && cases.isPending && <Skeletons rows={10} />}
      {first !== undefined && (
        <DataTable
          name="figureCases"
          caption={t(figureWords.cases)}
          rows={rows}
          rowId={(row) => row.id}
          columns={columns}
          to={pathOf}
          exportHref={hrefOf(caseFigures.exportFigureCases, { query })}
          empty={<EmptyState title={t(figureWords.none)} hint={t(figureWords.noneHint)} />}
          roomy
          remote={{
            total: first.total,
            hasMore: cases.hasNextPage,
            more: () => void cases.fetchNextPage(),
            busy: cases.isFetchingNextPage,
          }}
        />
      )}
    </Page>
  )
}

const pathOf = ({ kind, id }: FigureCase): string =>
  kind === 'task' ? paths.task(id) : kind === 'petition' ? paths.petition(id) : paths.dossier(id)
