import type { Exposed } from '#epidemic/contract'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import type { Say } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { formatInstant } from '../ui/format.ts'
import { LevelTag } from '../ui/LevelTag.tsx'
import { levelWords } from '../ui/levels.ts'
import { texts } from './text.ts'

/** Whom somebody met; those outside what the reader may see are a place and no link. */
export const exposedColumns = (t: Say): readonly Column<Exposed>[] => [
  {
    id: 'who',
    head: t(texts.met),
    value: (row) => t(row.person.label),
    cell: ({ person }) =>
      person.id === null ? t(person.label) : <Link to={paths.person(person.id)}>{t(person.label)}</Link>,
  },
  {
    id: 'level',
    head: t(texts.level),
    value: (row) => row.level,
    words: (row) => (row.level === null ? '' : levelWords(row.level)),
    cell: (row) => row.level !== null && <LevelTag level={row.level} />,
    width: 72,
    filter: 'choice',
    phone: 'line',
  },
  {
    id: 'at',
    head: t(texts.metAt),
    value: (row) => row.via.startsAt,
    cell: (row) => (row.via.startsAt === null ? t(texts.notKnown) : formatInstant(row.via.startsAt)),
    width: 140,
    filter: 'day',
    phone: 'line',
  },
  {
    id: 'setting',
    head: t(texts.setting),
    value: (row) => row.via.setting,
    width: 160,
    filter: 'choice',
    phone: 'line',
  },
  {
    id: 'explains',
    head: t(texts.explains),
    value: (row) => (row.explains ? 1 : 0),
    words: (row) => (row.explains ? '✓' : ''),
    width: 132,
    phone: 'hide',
  },
]
