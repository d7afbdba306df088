import { sectorNames } from '#people/contract'
import { TASK_STATES, type TaskRow, texts } from '#work/contract'
import type { Say } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { StatusTag } from '../ui/StatusTag.tsx'
import { ui } from '../ui/text.ts'
import { TaskDue } from './TaskDue.tsx'
import { KINDS } from './tasks/DeadlineEditor.tsx'
import { Measure } from './tasks/Measure.tsx'
import { taskWords } from './tasks/text.ts'
import { words } from './text.ts'
import { taskTone } from './tone.ts'

export const CELLS = ['openOverdue', 'openInTime', 'doneLate', 'doneOnTime'] as const

export const EXTENSIONS = ['asked', 'given'] as const

const kindFilter = (t: Say) => ({
  choices: KINDS.map((value) => ({ value, words: t(taskWords[`kind.${value}`]) })),
  filter: 'choice' as const,
  phone: 'hide' as const,
})

const isDone = ({ state }: TaskRow): boolean => state === 'done' || state === 'recalled'

/** The cell a row stands in; null for a recalled one. */
function cellOfRow(row: TaskRow): (typeof CELLS)[number] | null {
  if (row.state === 'recalled') return null
  if (row.state !== 'done') return row.overdue ? 'openOverdue' : 'openInTime'
  return row.due !== null && row.submittedOn !== null && row.submittedOn > row.due ? 'doneLate' : 'doneOnTime'
}

/** Columns of a table of tasks; `within` one directive the title says nothing, the agency does. */
export const taskColumns = (t: Say, within = false): readonly Column<TaskRow>[] =>
  within ? ofDirective(columns(t, true)) : columns(t, false)

const ofDirective = (all: readonly Column<TaskRow>[]): readonly Column<TaskRow>[] => {
  const lead = all
    .filter(({ id }) => id === 'lead')
    .map(({ width: _width, ...column }) => ({ ...column, phone: 'title' as const }))
  return [...lead, ...all.filter(({ id }) => id !== 'lead' && id !== 'title' && id !== 'unit')]
}

/** The server filters by state and cell and orders by day. */
const columns = (t: Say, within: boolean): readonly Column<TaskRow>[] => [
  { id: 'title', head: t(words.title), value: (row) => row.title, sortable: false, phone: 'title' },
  {
    id: 'due',
    head: t(words.due),
    value: (row) => row.due,
    cell: (row) => <TaskDue due={row.due} workingDays={row.workingDaysLeft} overdue={row.overdue} done={isDone(row)} />,
    width: 232,
    sortable: false,
  },
  {
    id: 'deadline',
    head: t(taskWords.kind),
    value: (row) => t(row.deadline),
    width: 176,
    sortable: false,
    hidden: true,
    ...kindFilter(t),
  },
  {
    id: 'progress',
    head: t(taskWords.progress),
    value: (row) => t(taskWords[`by.${row.progress.by}`], { done: row.progress.done, of: row.progress.of }),
    cell: (row) => <Measure progress={row.progress} />,
    width: 208,
    sortable: false,
    hidden: true,
  },
  {
    id: 'extension',
    head: t(taskWords.extension),
    value: (row) => (row.askedDue !== null ? 'asked' : row.extensions > 0 ? 'given' : null),
    words: (row) =>
      row.askedDue !== null
        ? t(taskWords['extension.asked'])
        : row.extensions > 0
          ? t(taskWords['extension.given'])
          : '',
    choices: EXTENSIONS.map((value) => ({ value, words: t(taskWords[`extension.${value}`]) })),
    filter: 'choice',
    width: 152,
    sortable: false,
    hidden: true,
    phone: 'hide',
  },
  {
    id: 'state',
    head: t(words.state),
    value: (row) => row.state,
    words: (row) => t(texts.taskState[row.state]),
    cell: (row) => <StatusTag tone={taskTone[row.state]}>{t(texts.taskState[row.state])}</StatusTag>,
    choices: TASK_STATES.map((value) => ({ value, words: t(texts.taskState[value]) })),
    filter: 'choice',
    width: 152,
    sortable: false,
  },
  { id: 'unit', head: t(words.place), value: (row) => row.unit.name, width: 176, sortable: false },
  { id: 'person', head: t(words.person), value: (row) => row.assignee?.name ?? null, width: 160, sortable: false },
  {
    id: 'cell',
    head: t(words.cell),
    value: cellOfRow,
    words: (row) => {
      const cell = cellOfRow(row)
      return cell === null ? '' : t(ui[cell])
    },
    choices: CELLS.map((value) => ({ value, words: t(ui[value]) })),
    filter: 'choice',
    width: 160,
    sortable: false,
    hidden: true,
    phone: 'hide',
  },
  { id: 'lead', head: t(words.lead), value: (row) => row.lead.name, width: 216, sortable: false, hidden: !within },
  {
    id: 'issuer',
    head: t(words.issuer),
    value: (row) => row.issuer.name,
    width: 200,
    sortable: false,
    hidden: true,
    phone: 'hide',
  },
  {
    id: 'sector',
    head: t(words.sector),
    value: (row) => row.sector,
    words: (row) => (sectorNames[row.sector] ? t(sectorNames[row.sector] as never) : row.sector),
    width: 136,
    sortable: false,
    hidden: true,
    phone: 'hide',
  },
  { id: 'code', head: t(words.code), value: (row) => row.code, width: 112, sortable: false, phone: 'hide' },
  {
    id: 'escalation',
    head: t(words.escalation),
    value: (row) => row.escalation,
    numeric: true,
    width: 120,
    sortable: false,
    hidden: true,
    phone: 'hide',
  },
]
