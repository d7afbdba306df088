import { dayOf } from '#kernel/day'
import { type DossierRow, dossierTexts } from '#work/contract'
import type { Say } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { formatDay, formatInstant } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { DossierDue } from './DossierDue.tsx'
import { official } from './text-official.ts'
import { dossierTone } from './tone.ts'

/** The list as the server sorts it, by appointment. */
export const dossierColumns = (t: Say): readonly Column<DossierRow>[] => [
  { id: 'code', head: t(official.code), value: (row) => row.code, width: 112, sortable: false, phone: 'title' },
  { id: 'procedure', head: t(official.procedure), value: (row) => row.procedure.name, sortable: false },
  {
    id: 'applicant',
    head: t(official.applicant),
    value: (row) => row.applicant,
    width: 144,
    sortable: false,
    phone: 'hide',
  },
  {
    id: 'holder',
    head: t(official.holder),
    value: (row) => row.holder.name,
    width: 176,
    sortable: false,
    phone: 'hide',
  },
  {
    id: 'stage',
    head: t(official.stage),
    value: (row) => row.stage?.index ?? null,
    words: (row) => (row.stage === null ? '' : `${row.stage.index + 1}/${row.stage.of}`),
    cell: (row) =>
      row.stage === null ? '' : <span title={row.stage.name}>{`${row.stage.index + 1}/${row.stage.of}`}</span>,
    width: 64,
    sortable: false,
    phone: 'hide',
  },
  {
    id: 'due',
    head: t(official.due),
    value: (row) => row.due,
    words: (row) => (row.due === null ? '' : formatInstant(row.due)),
    cell: (row) => <DossierDue of={row} />,
    width: 216,
    sortable: false,
  },
  {
    id: 'state',
    head: t(official.state),
    value: (row) => row.state,
    words: (row) => t(dossierTexts.state[row.state]),
    cell: (row) => <StatusTag tone={dossierTone[row.state]}>{t(dossierTexts.state[row.state])}</StatusTag>,
    width: 216,
    sortable: false,
  },
  { id: 'unit', head: t(official.place), value: (row) => row.unit.name, width: 160, sortable: false, hidden: true },
  {
    id: 'received',
    head: t(official.received),
    value: (row) => dayOf(row.receivedAt),
    words: (row) => formatDay(dayOf(row.receivedAt)),
    width: 104,
    sortable: false,
    hidden: true,
    phone: 'hide',
  },
  {
    id: 'channel',
    head: t(official.channel),
    value: (row) => row.channel,
    words: (row) => t(dossierTexts.channel[row.channel]),
    width: 160,
    sortable: false,
    hidden: true,
  },
  {
    id: 'extensions',
    head: t(official.apologised),
    value: (row) => row.extensions,
    numeric: true,
    width: 96,
    sortable: false,
    hidden: true,
  },
]
