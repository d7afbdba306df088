import type { Exposed } from '#epidemic/contract'
import { dayOf, type Instant } from '#kernel/day'
import { paths } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import type { Say } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { formatDay, formatInstant } from '../ui/format.ts'
import { LevelTag } from '../ui/LevelTag.tsx'
import { levelWords } from '../ui/levels.ts'
import { isWholeDay } from './moment.ts'
import { texts } from './text.ts'

/** The moment it began, or the day alone when no hour was told. */
const metAt = (startsAt: Instant, endsAt: Instant | null): string =>
  isWholeDay(startsAt, endsAt) ? formatDay(dayOf(startsAt)) : formatInstant(startsAt)

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
    cell: ({ via }) => (via.startsAt === null ? t(texts.notKnown) : metAt(via.startsAt, via.endsAt)),
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
