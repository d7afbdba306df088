import type { ReactNode } from 'react'
import type { DossierRow } from '#work/contract'
import type { Say } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DossierDue } from './DossierDue.tsx'
import { official } from './text-official.ts'

/** What a desk looks for: who stands there, with what, by when; one button. */
export const deskColumns = (t: Say, act: ((row: DossierRow) => ReactNode) | null): readonly Column<DossierRow>[] => [
  { id: 'code', head: t(official.code), value: (row) => row.code, width: 112, phone: 'title' },
  { id: 'applicant', head: t(official.applicant), value: (row) => row.applicant, width: 200 },
  { id: 'procedure', head: t(official.procedure), value: (row) => row.procedure.name },
  { id: 'due', head: t(official.due), value: (row) => row.due, cell: (row) => <DossierDue of={row} />, width: 256 },
  ...(act === null
    ? []
    : [
        { id: 'act', head: '', value: () => null, cell: act, sortable: false, width: 112 } satisfies Column<DossierRow>,
      ]),
]
