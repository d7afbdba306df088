import { Button, Modal } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { type VenueView, venueKinds, venues } from '#epidemic/contract'
import { useAct, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatInstant } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import css from './Epidemic.module.css'
import { OutbreakSelect } from './OutbreakSelect.tsx'
import { useScope } from './useScope.ts'
import { venueText } from './venues/text.ts'
import { VenueForm } from './venues/VenueForm.tsx'
import { VenueMap } from './venues/VenueMap.tsx'

/** Where cases were, the latest first; a venue is found by name and commune, and entered here. */
export default function VenuesPage() {
  const t = useSay()
  const may = useMay()
  const { query, outbreak } = useScope()
  const [adding, setAdding] = useState(false)
  const { day: _, ...place } = query
  const answer = useAnswer(venues.listVenues, { query: place })
  const add = useAct(venues.addVenue, { quiet: true, done: t(venueText.added) })
  const columns = useMemo<readonly Column<VenueView>[]>(
    () => [
      { id: 'name', head: t(venueText.name), value: (row) => row.name },
      { id: 'kind', head: t(venueText.kind), value: (row) => t(venueKinds[row.kind]), width: 168 },
      { id: 'unit', head: t(venueText.unit), value: (row) => row.unitName ?? '', width: 184 },
      { id: 'visits', head: t(venueText.visits), value: (row) => row.visits, numeric: true, width: 96 },
      { id: 'cases', head: t(venueText.caseVisits), value: (row) => row.caseVisits, numeric: true, width: 96 },
      {
        id: 'last',
        head: t(venueText.lastCase),
        value: (row) => row.lastCaseAt ?? '',
        cell: (row) => (row.lastCaseAt === null ? '–' : formatInstant(row.lastCaseAt)),
        width: 160,
      },
    ],
    [t],
  )
  return (
    <Page
      title={t(venueText.title)}
      lead={t(venueText.lead)}
      actions={
        may('epidemic.act') && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t(venueText.add)}
          </Button>
        )
      }
    >
      <div className={css.page}>
        <div className={css.bar}>
          <OutbreakSelect />
        </div>
        <Answer of={answer} rows={8}>
          {({ venues: rows }) => (
            <div className={css.page}>
              <DataTable
                name="venues"
                caption={t(venueText.title)}
                rows={rows}
                rowId={(row) => row.id}
                columns={columns}
                to={(row) => paths.venue(row.id)}
                empty={<EmptyState title={t(venueText.none)} hint={t(venueText.noneHint)} />}
              />
              <VenueMap rows={rows} />
            </div>
          )}
        </Answer>
      </div>
      <Modal opened={adding} onClose={() => setAdding(false)} title={t(venueText.add)} size="lg">
        <VenueForm
          venue={null}
          onSend={(venue) =>
            add.mutateAsync({ body: { venue, ...(outbreak === null ? {} : { outbreakId: outbreak }) } })
          }
          onSent={() => setAdding(false)}
        />
      </Modal>
    </Page>
  )
}
