import { useMemo } from 'react'
import type { Mismatch } from '#epidemic/contract'
import { useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { testingText } from './text.ts'

/** Rows of a file that were not written: which, why, and what to do. */
export function Mismatches({ of }: { of: readonly Mismatch[] }) {
  const t = useSay()
  const columns = useMemo<readonly Column<Mismatch>[]>(
    () => [
      { id: 'row', head: t(testingText.row), value: (row) => row.row, numeric: true, width: 72 },
      { id: 'code', head: t(testingText.code), value: (row) => row.code, width: 160 },
      { id: 'message', head: t(testingText.whatToDo), value: (row) => row.message },
    ],
    [t],
  )
  return (
    <DataTable
      name="mismatches"
      caption={t(testingText.mismatches)}
      rows={of}
      rowId={(row) => `${row.row} ${row.code}`}
      columns={columns}
      maxHeight={360}
      empty={null}
    />
  )
}
