import { useMemo } from 'react'
import type { AssessmentRow } from '#measures/contract'
import { paths } from '../../paths.ts'
import { useSay } from '../../shell/language.tsx'
import { type Column, DataTable } from '../../table/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import css from './Assessment.module.css'
import { Points } from './Points.tsx'
import { words } from './text.ts'

const linesOf = ({ counts }: AssessmentRow): number => Object.values(counts).reduce((sum, n) => sum + n, 0)
const declaredOf = ({ counts }: AssessmentRow): number => linesOf({ counts } as AssessmentRow) - counts.open

/** Every subject's assessment: how far it is, its points, what waits in it for the reader. */
export function ListTable({ rows }: { readonly rows: readonly AssessmentRow[] }) {
  const t = useSay()
  const columns = useMemo<readonly Column<AssessmentRow>[]>(
    () => [
      {
        id: 'subject',
        head: t(words.subject),
        value: ({ subject }) => t(subject.name),
        filter: 'text',
        phone: 'title',
      },
      {
        id: 'mine',
        head: t(words.mine),
        value: ({ mine }) => mine,
        cell: ({ mine }) => (mine === 0 ? '' : <StatusTag tone="active">{mine}</StatusTag>),
        numeric: true,
        filter: 'number',
        width: 136,
      },
      {
        id: 'progress',
        head: t(words.progress),
        value: (row) => (linesOf(row) === 0 ? null : declaredOf(row) / linesOf(row)),
        words: (row) => `${declaredOf(row)}/${linesOf(row)}`,
        cell: (row) => (
          <span className={css.progress} data-late={(row.late && row.counts.open > 0) || undefined}>
            <span>
              <span style={{ inlineSize: `${(100 * declaredOf(row)) / Math.max(1, linesOf(row))}%` }} />
            </span>
            {t(words.progressOf, { done: declaredOf(row), of: linesOf(row) })}
          </span>
        ),
        width: 200,
      },
      { id: 'verify', head: t(words.toVerify), value: ({ counts }) => counts.declared, numeric: true, width: 130 },
      {
        id: 'asked',
        head: t(words.asked),
        value: ({ counts }) => counts.asked,
        numeric: true,
        hidden: true,
        width: 120,
        phone: 'hide',
      },
      {
        id: 'disputed',
        head: t(words.disputed),
        value: ({ counts }) => counts.disputed,
        numeric: true,
        filter: 'number',
        width: 110,
      },
      {
        id: 'declared',
        head: t(words.declared),
        value: ({ declared }) => declared,
        cell: ({ declared }) => <Points of={declared} />,
        numeric: true,
        width: 100,
      },
      {
        id: 'verified',
        head: t(words.verified),
        value: ({ verified }) => verified,
        cell: ({ verified }) => <Points of={verified} />,
        numeric: true,
        width: 110,
      },
      {
        id: 'final',
        head: t(words.final),
        value: ({ final }) => final,
        cell: ({ final }) => <Points of={final} />,
        numeric: true,
        width: 90,
      },
      {
        id: 'state',
        head: t(words.state),
        value: ({ state, late }) => (state === 'final' ? 'final' : late ? 'late' : 'open'),
        words: ({ state, late }) => t(state === 'final' ? words.isFinal : late ? words.late : words.underWay),
        cell: ({ state, late }) => (
          <StatusTag tone={state === 'final' ? 'good' : late ? 'bad' : 'neutral'}>
            {t(state === 'final' ? words.isFinal : late ? words.late : words.underWay)}
          </StatusTag>
        ),
        filter: 'choice',
        width: 120,
      },
    ],
    [t],
  )
  return (
    <DataTable
      name="assessments"
      caption={t(words.list)}
      rows={rows}
      rowId={({ id }) => id}
      columns={columns}
      to={({ id }) => paths.assessment(id)}
      bare={rows.length < 4}
      sortedBy={['mine', true]}
      empty={<EmptyState title={t(words.noneHere)} />}
    />
  )
}
