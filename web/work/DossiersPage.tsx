import { Button, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { DOSSIER_CELLS, DOSSIER_GROUPS, type DossierRow, dossiers } from '#work/contract'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { toCsv } from '../table/csv.ts'
import { type BulkAction, DataTable } from '../table/DataTable.tsx'
import { useTableState } from '../table/state.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { saveText } from '../ui/save.ts'
import { toastDone } from '../ui/toast.tsx'
import { DossierViews } from './dossiers/DossierViews.tsx'
import { dossierColumns } from './dossiers/dossier-columns.tsx'
import css from './dossiers/Official.module.css'
import { cellWords } from './dossiers/text-figures.ts'
import { official } from './dossiers/text-official.ts'
import { useBulk } from './dossiers/useBulk.ts'
import { allDossiers, type DossierQuery, useDossiers } from './dossiers/useDossiers.ts'

const NAME = 'dossiers'
const HANDED_ON = ['procedure', 'desk', 'from', 'to', 'month', 'holder'] as const

/** Dossiers by appointment; what is shown stands in the address, so a figure leads here. */
export default function DossiersPage() {
  const t = useSay()
  const may = useMay()
  const columns = useMemo(() => dossierColumns(t), [t])
  const query = useQueryOfAddress(columns)
  const [, setSearch] = useSearchParams()
  const found = useDossiers(query)
  const bulk = useBulk()
  const actions: readonly BulkAction<DossierRow>[] = [
    { words: t(official.bulkReceive), run: (chosen) => void bulk(chosen, 'receive') },
    { words: t(official.bulkHandOver), run: (chosen) => void bulk(chosen, 'hand-over') },
  ]
  const rows = useMemo(() => found.data?.pages.flatMap(({ items }) => items) ?? [], [found.data])
  const first = found.data?.pages[0]
  const procedures = useAnswer(dossiers.listProcedures, { query: { all: true } }, { staleTime: 300_000 })
  const put = (name: string, value: string | null) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      if (value === null) after.delete(name)
      else after.set(name, value)
      return after
    })
  const save = async () => {
    const all = await allDossiers(query)
    saveText('ho-so.csv', 'text/csv', toCsv<DossierRow>(all, columns))
    toastDone(t(official.exported, { n: all.length }))
  }
  return (
    <Page
      title={t(official.dossiers)}
      wide
      actions={
        may('work.act') && (
          <Button component={Link} to={paths.dossierDesk()}>
            {t(official.toDesk)}
          </Button>
        )
      }
    >
      <DossierViews counts={first?.counts} cell={query.cell !== undefined} />
      <div className={css.bar}>
        <Select
          aria-label={t(official.procedure)}
          placeholder={t(official.anyProcedure)}
          w={360}
          maw="100%"
          data={(procedures.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={query.procedure ?? null}
          onChange={(value) => put('procedure', value)}
          searchable
          clearable
        />
        {query.cell !== undefined && (
          <span>
            {t(official.cellShown, { cell: t(cellWords[query.cell]) })}{' '}
            <Link to={withQuery(paths.dossiers(), {})}>{t(official.allAgain)}</Link>
          </span>
        )}
      </div>
      {found.error && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.data === undefined && found.isPending && <Skeletons rows={10} />}
      {found.data !== undefined && (
        <DataTable
          name={NAME}
          caption={t(official.dossiers)}
          rows={rows}
          rowId={(row) => row.id}
          columns={columns}
          to={(row) => paths.dossier(row.id)}
          onExport={() => void save()}
          empty={<EmptyState title={t(official.none)} />}
          {...(may('work.act') ? { actions } : {})}
          roomy
          remote={{
            ...(first === undefined ? {} : { total: first.total }),
            hasMore: found.hasNextPage,
            more: () => void found.fetchNextPage(),
            busy: found.isFetchingNextPage,
          }}
        />
      )}
    </Page>
  )
}

/** What the address asks, as the server's query. */
function useQueryOfAddress(columns: ReturnType<typeof dossierColumns>): DossierQuery {
  const { words } = useTableState(NAME, columns)
  const [search] = useSearchParams()
  const view = search.get('view') ?? 'open'
  const cell = DOSSIER_CELLS.find((one) => one === search.get('cell'))
  const state = view === 'submitted' ? view : DOSSIER_GROUPS.find((one) => one === view)
  const place = search.get('place')
  const handed = HANDED_ON.flatMap((name) => {
    const value = search.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  return {
    ...(cell ? { cell } : view === 'mine' ? { mine: true, state: 'open' } : state ? { state } : {}),
    ...(words === '' ? {} : { words }),
    ...(place === null ? {} : { unit: place }),
    ...Object.fromEntries(handed),
  }
}
