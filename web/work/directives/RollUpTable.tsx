import { useMemo, useState } from 'react'
import { texts } from '#work/contract'
import { paths } from '../../paths.ts'
import { type Say, useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { ui } from '../../ui/text.ts'
import { useFormat } from '../../ui/useFormat.ts'
import { TaskDue } from '../TaskDue.tsx'
import { words as shared } from '../text.ts'
import { taskTone } from '../tone.ts'
import { Extend } from './Extend.tsx'
import { useUrge } from './Laggards.tsx'
import { CELLS, cellOf, type Directive, type RollUpRow } from './roll-up.ts'
import { words } from './text.ts'

const stepWords = (t: Say, step: string): string => t(texts.taskStep[step as keyof typeof texts.taskStep])

const columnsOf = (t: Say, said: (at: string) => string, reasons: boolean): readonly Column<RollUpRow>[] => [
  { id: 'agency', head: t(words.agency), value: (row) => row.lead.name, phone: 'title', filter: 'text' },
  {
    id: 'state',
    head: t(shared.state),
    value: (row) => row.state,
    words: (row) => t(texts.taskState[row.state]),
    cell: (row) => <StatusTag tone={taskTone[row.state]}>{t(texts.taskState[row.state])}</StatusTag>,
    filter: 'choice',
    width: 160,
  },
  {
    id: 'due',
    head: t(words.due),
    value: (row) => row.due,
    cell: (row) => (
      <TaskDue
        due={row.due}
        workingDays={row.workingDaysLeft}
        overdue={row.overdue}
        done={row.state === 'done' || row.state === 'recalled'}
      />
    ),
    filter: 'day',
    width: 224,
  },
  {
    id: 'late',
    head: t(words.late),
    value: (row) => (row.lateBy === 0 ? null : row.lateBy),
    numeric: true,
    filter: 'number',
    width: 80,
  },
  { id: 'person', head: t(shared.person), value: (row) => row.assignee?.name ?? null, filter: 'text', width: 168 },
  {
    id: 'last',
    head: t(words.last),
    value: (row) => row.last?.at ?? null,
    words: (row) => (row.last ? `${stepWords(t, row.last.step)} ${said(row.last.at)}` : ''),
    cell: (row) => (row.last ? `${stepWords(t, row.last.step)} ${said(row.last.at)}` : ''),
    width: 224,
  },
  {
    id: 'cell',
    head: t(shared.cell),
    value: cellOf,
    words: (row) => {
      const cell = cellOf(row)
      return cell === null ? '' : t(ui[cell])
    },
    choices: CELLS.map((value) => ({ value, words: t(ui[value]) })),
    filter: 'choice',
    width: 160,
    hidden: true,
    phone: 'hide',
  },
  {
    id: 'reason',
    head: t(words.reason),
    value: (row) => row.why,
    filter: 'choice',
    width: 200,
    hidden: !reasons,
    phone: reasons ? 'line' : 'hide',
  },
  { id: 'unit', head: t(words.unit), value: (row) => row.unit.name, width: 176, hidden: true, phone: 'hide' },
  { id: 'code', head: t(shared.code), value: (row) => row.code, width: 120, hidden: true, phone: 'hide' },
]

/** Every recipient with state, deadline and last move; chosen ones are urged on or given more time. */
export function RollUpTable({ directive }: { directive: Directive }) {
  const t = useSay()
  const f = useFormat()
  const urge = useUrge()
  const [extending, setExtending] = useState<readonly RollUpRow[] | null>(null)
  const reasons = directive.tasks.some(({ why }) => why !== null)
  const columns = useMemo(() => columnsOf(t, (at) => f.instant(at as never), reasons), [t, f, reasons])
  const chosen = (rows: readonly RollUpRow[]) => rows.map(({ id }) => id)
  const params = { id: directive.id }
  return (
    <>
      <DataTable
        name="tasks"
        caption={t(shared.tasksCount, { n: f.number(directive.tasks.length, 0) })}
        rows={directive.tasks}
        rowId={(row) => row.id}
        columns={columns}
        to={(row) => paths.task(row.id)}
        empty={<EmptyState title={t(shared.tasksNone)} />}
        {...(directive.urgeable
          ? {
              actions: [
                {
                  words: t(words.urge),
                  run: (rows: readonly RollUpRow[]) => urge.mutate({ params, body: { tasks: chosen(rows) } }),
                },
                ...(directive.recallable
                  ? [{ words: t(words.extend), run: (rows: readonly RollUpRow[]) => setExtending(rows) }]
                  : []),
              ],
            }
          : {})}
      />
      {extending && <Extend directive={directive} rows={extending} whole={false} onClose={() => setExtending(null)} />}
    </>
  )
}
