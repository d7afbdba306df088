import { useMemo } from 'react'
import { assessments, type OwedRow } from '#measures/contract'
import { useAct } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { type Column, DataTable } from '../../table/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { words } from './text.ts'

interface Props {
  readonly edition: string
  readonly year: number
  readonly owed: readonly OwedRow[]
  readonly mayRemind: boolean
}

/** Who still owes what, the latest first; some or all of them are reminded at once. */
export function OwedTable({ edition, year, owed, mayRemind }: Props) {
  const t = useSay()
  const f = useFormat()
  const remind = useAct(assessments.remindAssessments, { done: ({ reminded }) => t(words.reminded, { n: reminded }) })
  const columns = useMemo<readonly Column<OwedRow>[]>(
    () => [
      { id: 'agency', head: t(words.agency), value: ({ agency }) => t(agency.name), filter: 'text' },
      {
        id: 'declare',
        head: t(words.owesDeclare),
        value: ({ declare }) => declare,
        cell: ({ declare }) => declare || '',
        numeric: true,
        width: 110,
      },
      {
        id: 'asked',
        head: t(words.asked),
        value: ({ asked }) => asked,
        cell: ({ asked }) => asked || '',
        numeric: true,
        width: 120,
      },
      {
        id: 'verify',
        head: t(words.owesVerify),
        value: ({ verify }) => verify,
        cell: ({ verify }) => verify || '',
        numeric: true,
        width: 140,
      },
      {
        id: 'disputed',
        head: t(words.owesDisputes),
        value: ({ disputed }) => disputed,
        cell: ({ disputed }) => disputed || '',
        numeric: true,
        width: 130,
      },
      {
        id: 'due',
        head: t(words.due),
        value: ({ due }) => due,
        cell: ({ due }) => (due === null ? '' : f.day(due)),
        filter: 'day',
        width: 130,
      },
      {
        id: 'late',
        head: t(words.lateCount),
        value: ({ late }) => late,
        cell: ({ late }) => (late === 0 ? '' : <StatusTag tone="bad">{late}</StatusTag>),
        numeric: true,
        width: 100,
      },
    ],
    [t, f],
  )
  return (
    <DataTable
      name="owed"
      caption={t(words.owed)}
      rows={owed}
      rowId={({ agency }) => agency.id}
      columns={columns}
      empty={<EmptyState title={t(words.owedNone)} />}
      maxHeight={420}
      bare={owed.length < 10}
      {...(mayRemind
        ? {
            actions: [
              {
                words: t(words.remind),
                run: (rows: readonly OwedRow[]) =>
                  remind.mutate({ body: { edition, year, agencies: rows.map(({ agency }) => agency.id) } }),
              },
            ],
          }
        : {})}
    />
  )
}
