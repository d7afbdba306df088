import { useMemo } from 'react'
import { type SampleView, sampleStates, spacedCode, verdicts } from '#epidemic/contract'
import { paths } from '../../paths.ts'
import { useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { Code, VerdictTag } from './parts.tsx'
import { testingText } from './text.ts'

/** Samples with where each stands; a row leads to its person. */
export function SampleTable({ of }: { of: readonly SampleView[] }) {
  const t = useSay()
  const f = useFormat()
  const columns = useMemo<readonly Column<SampleView>[]>(
    () => [
      {
        id: 'code',
        head: t(testingText.code),
        value: (row) => spacedCode(row.code),
        cell: (row) => <Code of={row.code} />,
        filter: 'text',
        width: 160,
      },
      { id: 'person', head: t(testingText.person), value: (row) => row.personCode, filter: 'text' },
      {
        id: 'place',
        head: t(testingText.place),
        value: (row) => row.unitName ?? t(testingText.unknownPlace),
        filter: 'choice',
        phone: 'hide',
      },
      { id: 'taken', head: t(testingText.takenAt), value: (row) => f.instant(row.takenAt), width: 152 },
      {
        id: 'state',
        head: t(testingText.answered),
        value: (row) => row.result ?? row.state,
        words: (row) => t(row.result === null ? sampleStates[row.state] : verdicts[row.result]),
        cell: (row) => (row.result === null ? t(sampleStates[row.state]) : <VerdictTag of={row.result} />),
        filter: 'choice',
        width: 176,
      },
    ],
    [t, f],
  )
  return (
    <DataTable
      name="samples"
      caption={t(testingText.samples)}
      rows={of}
      rowId={(row) => row.id}
      columns={columns}
      to={(row) => paths.person(row.personId)}
      empty={<EmptyState title={t(testingText.noTests)} />}
    />
  )
}
