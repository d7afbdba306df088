import { PETITION_CATEGORIES, PETITION_STATES, type PetitionRow, texts } from '#work/contract'
import type { Say } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { DueBadge } from '../ui/DueBadge.tsx'
import { formatDay } from '../ui/format.ts'
import { StatusTag } from '../ui/StatusTag.tsx'
import { words as task } from './text.ts'
import { words } from './text-obstacle.ts'
import { obstacleTone } from './tone.ts'

export const obstacleColumns = (t: Say): readonly Column<PetitionRow>[] => [
  { id: 'title', head: t(words.title), value: (row) => row.title, filter: 'text', phone: 'title' },
  {
    id: 'due',
    head: t(task.due),
    value: (row) => row.due,
    cell: (row) => <DueBadge due={row.due} done={row.state === 'answered' || row.state === 'closed'} />,
    filter: 'day',
    width: 208,
  },
  {
    id: 'state',
    head: t(task.state),
    value: (row) => row.state,
    words: (row) => t(texts.petitionState[row.state]),
    cell: (row) => <StatusTag tone={obstacleTone[row.state]}>{t(texts.petitionState[row.state])}</StatusTag>,
    choices: PETITION_STATES.map((value) => ({ value, words: t(texts.petitionState[value]) })),
    filter: 'choice',
    width: 160,
  },
  {
    id: 'category',
    head: t(words.category),
    value: (row) => row.category,
    words: (row) => t(texts.category[row.category]),
    choices: PETITION_CATEGORIES.map((value) => ({ value, words: t(texts.category[value]) })),
    filter: 'choice',
    width: 176,
    hidden: true,
    phone: 'hide',
  },
  { id: 'unit', head: t(task.place), value: (row) => row.unit.name, filter: 'choice', width: 168 },
  { id: 'handler', head: t(words.handler), value: (row) => row.handler?.name ?? null, filter: 'choice', width: 208 },
  { id: 'age', head: t(words.age), value: (row) => row.ageDays, numeric: true, width: 96, phone: 'hide' },
  {
    id: 'raisedOn',
    head: t(words.raisedOn),
    value: (row) => row.raisedOn,
    words: (row) => formatDay(row.raisedOn),
    filter: 'day',
    width: 112,
    hidden: true,
    phone: 'hide',
  },
  {
    id: 'outcome',
    head: t(words.outcome),
    value: (row) => row.outcome,
    words: (row) => (row.outcome === null ? '' : t(texts.outcome[row.outcome])),
    filter: 'choice',
    width: 152,
    hidden: true,
  },
  { id: 'code', head: t(task.code), value: (row) => row.code, width: 112, phone: 'hide' },
]
