import { type Identity, type PersonView, QUARANTINE_STATES, quarantineStates, sexes } from '#epidemic/contract'
import type { Instant } from '#kernel/day'
import type { Say } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { formatDay, formatInstant } from '../ui/format.ts'
import { LevelTag } from '../ui/LevelTag.tsx'
import { levelWords } from '../ui/levels.ts'
import css from './Epidemic.module.css'
import { PersonState } from './PersonState.tsx'
import { LEVEL_CHOICES } from './people-query.ts'
import { texts } from './text.ts'

const moment = (id: string, head: string, of: (row: PersonView) => Instant | null): Column<PersonView> => ({
  id,
  head,
  value: of,
  cell: (row) => {
    const at = of(row)
    return at === null ? '' : formatInstant(at)
  },
  width: 140,
  phone: 'hide',
})

/** Columns of the line list; those of identity only once some were read. */
export function peopleColumns(t: Say, identities: ReadonlyMap<string, Identity>): readonly Column<PersonView>[] {
  const identity = (id: 'name' | 'phone' | 'address', width: number): Column<PersonView> => ({
    id,
    head: t(texts[id]),
    value: (row) => identities.get(row.id)?.[id],
    sortable: id === 'name',
    width,
    phone: id === 'address' ? 'hide' : 'line',
  })
  return [
    { id: 'code', head: t(texts.code), value: (row) => row.code, width: 116, phone: 'title' },
    ...(identities.size > 0 ? [identity('name', 176), identity('phone', 120), identity('address', 200)] : []),
    {
      id: 'level',
      head: t(texts.level),
      value: (row) => row.level,
      words: (row) => (row.level === null ? '' : levelWords(row.level)),
      cell: (row) => row.level !== null && <LevelTag level={row.level} />,
      filter: 'choice',
      choices: LEVEL_CHOICES.map((value) => ({ value, words: levelWords(Number(value)) })),
      width: 76,
      phone: 'line',
    },
    {
      id: 'unit',
      head: t(texts.commune),
      value: (row) => row.unitName,
      cell: (row) => row.unitName ?? t(texts.unknownPlace),
      sortable: false,
      phone: 'line',
    },
    {
      id: 'state',
      head: t(texts.state),
      value: (row) => row.quarantine.state,
      words: (row) => t(quarantineStates[row.quarantine.state]),
      cell: (row) =>
        row.quarantine.state === 'none' ? (
          <span className={css.quiet}>{t(quarantineStates.none)}</span>
        ) : (
          <PersonState state={row.quarantine.state} />
        ),
      filter: 'choice',
      choices: QUARANTINE_STATES.map((value) => ({ value, words: t(quarantineStates[value]) })),
      sortable: false,
      width: 188,
      phone: 'line',
    },
    {
      id: 'birthYear',
      head: t(texts.birthYear),
      value: (row) => row.birthYear,
      // A year is no number to group: 1985, not 1.985.
      cell: (row) => row.birthYear?.toString() ?? '',
      sortable: false,
      width: 84,
      phone: 'hide',
    },
    {
      id: 'sex',
      head: t(texts.sex),
      value: (row) => row.sex,
      cell: (row) => row.sex && t(sexes[row.sex]),
      sortable: false,
      width: 84,
      phone: 'hide',
    },
    moment('known', t(texts.known), (row) => row.knownAt),
    moment('exposed', t(texts.exposed), (row) => row.exposedAt),
    {
      id: 'onset',
      head: t(texts.onset),
      value: (row) => row.onsetOn,
      cell: (row) => row.onsetOn && formatDay(row.onsetOn),
      sortable: false,
      hidden: true,
      width: 104,
      phone: 'hide',
    },
    { ...moment('confirmed', t(texts.confirmedAt), (row) => row.confirmedAt), sortable: false, hidden: true },
  ]
}
