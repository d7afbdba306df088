import { useEffect, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { PersonView } from '#epidemic/contract'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import type { BulkAction } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { useTableState } from '../table/state.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { DirectButton } from '../work/DirectButton.tsx'
import css from './Epidemic.module.css'
import { NamesButton } from './NamesButton.tsx'
import { OutbreakSelect } from './OutbreakSelect.tsx'
import { PeopleExport } from './PeopleExport.tsx'
import { peopleColumns } from './people-columns.tsx'
import { adoptLevel, peopleFilters } from './people-query.ts'
import { SimulatedNoteFor } from './SimulatedNote.tsx'
import { texts } from './text.ts'
import { quarantineText } from './text-quarantine.ts'
import { useIdentities } from './useIdentities.ts'
import { useMark } from './useMark.ts'
import { usePeople } from './usePeople.ts'
import { usePeopleExport } from './usePeopleExport.ts'
import { useScope } from './useScope.ts'

const NAME = 'people'

/** The line list: everybody of the outbreaks, filtered by the address, a page at a time. */
export default function PersonsPage() {
  const t = useSay()
  const may = useMay()
  const { query: scope } = useScope()
  const [search] = useSearchParams()
  useAdoptedLevel()
  const identities = useIdentities()
  const columns = useMemo(() => peopleColumns(t, identities.known), [t, identities.known])
  const filters = peopleFilters(useTableState(NAME, columns))
  const { answer, people, total } = usePeople(scope, filters)
  const outbreaks = useMemo(() => [...new Set(people.map(({ outbreakId }) => outbreakId))], [people])
  const mark = useMark()
  const identifies = may('epidemic.identify')
  const exporting = usePeopleExport({ ...scope, ...filters }, total, { name: NAME, columns })
  const actions: readonly BulkAction<PersonView>[] = may('epidemic.act')
    ? [
        { words: t(quarantineText.markFacility), run: (rows) => void mark.run(rows, 'facility') },
        { words: t(quarantineText.markHome), run: (rows) => void mark.run(rows, 'home') },
      ]
    : []
  return (
    <Page
      title={t(texts.people)}
      back={paths.epidemic()}
      wide
      lead={
        <div className={css.page} style={{ gap: 8 }}>
          <span>{t(identifies ? texts.peopleLead : texts.peopleLeadNoNames)}</span>
          <OutbreakSelect />
        </div>
      }
      actions={
        <>
          {identifies && <NamesButton identities={identities} people={people} />}
          <DirectButton
            about={{
              type: 'epidemic.people',
              id: search.toString().slice(0, 120) || 'all',
              label: total === undefined ? t(texts.people) : `${t(texts.people)}: ${total}`,
            }}
            variant="default"
          />
          <PeopleExport of={exporting} />
        </>
      }
    >
      {answer.error && <ErrorNote error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Skeletons rows={12} />}
      {answer.data && (
        <DataTable
          name={NAME}
          caption={t(texts.people)}
          rows={people}
          rowId={(row) => row.id}
          columns={columns}
          to={(row) => paths.person(row.id)}
          sortedBy={['known', true]}
          actions={actions}
          onExport={() => void exporting.save('csv', false)}
          empty={<EmptyState title={t(texts.peopleNone)} hint={t(texts.peopleNoneHint)} />}
          remote={{
            ...(total === undefined ? {} : { total }),
            hasMore: answer.hasNextPage,
            more: () => void answer.fetchNextPage(),
            busy: answer.isFetchingNextPage,
          }}
        />
      )}
      <SimulatedNoteFor ids={outbreaks} />
    </Page>
  )
}

/** `?level=1`, as other pages link here, becomes a filter chip of the table. */
function useAdoptedLevel(): void {
  const [search, setSearch] = useSearchParams()
  useEffect(() => {
    const after = adoptLevel(search, NAME)
    if (after !== null) setSearch(after, { replace: true })
  }, [search, setSearch])
}
