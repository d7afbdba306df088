import {
  classWords,
  exportColumns,
  type Identity,
  outcomeWords,
  PERSON_CLASSES,
  type PersonView,
  QUARANTINE_KINDS,
  QUARANTINE_STATES,
  quarantineKinds,
  quarantineStates,
  SEXES,
  severityWords,
  sexes,
} from '#epidemic/contract'
import type { Day, Instant } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Say } from '../shell/language.tsx'
import type { Choice, Column } from '../table/column.ts'
import { formatDay, formatInstant } from '../ui/format.ts'
import { LevelTag } from '../ui/LevelTag.tsx'
import { levelWords } from '../ui/levels.ts'
import css from './Epidemic.module.css'
import { PersonState } from './PersonState.tsx'
import { LEVEL_CHOICES } from './people-query.ts'
import { texts } from './text.ts'

type PersonColumn = Column<PersonView>

/** What an export calls each column of the list. */
export const EXPORTED: Readonly<Record<string, keyof typeof exportColumns>> = {
  code: 'code',
  name: 'name',
  phone: 'phone',
  idNumber: 'idNumber',
  address: 'address',
  level: 'level',
  unit: 'unit',
  state: 'quarantine',
  place: 'place',
  birthYear: 'birthYear',
  sex: 'sex',
  known: 'knownAt',
  exposed: 'exposedAt',
  class: 'class',
  onset: 'onsetOn',
  sampled: 'sampledOn',
  confirmed: 'confirmedAt',
  isolated: 'isolatedAt',
  severity: 'severity',
  outcome: 'outcome',
  occupation: 'occupation',
  workplace: 'workplace',
  household: 'household',
  source: 'source',
  found: 'foundAt',
  quarantined: 'quarantinedAt',
}

/** Columns not shown, nor exported, until chosen. */
const chosenLater = { hidden: true, sortable: false, phone: 'hide' } as const

/** Columns of the line list; those of identity only once some were read. */
export function peopleColumns(t: Say, identities: ReadonlyMap<string, Identity>): readonly PersonColumn[] {
  const head = (id: string): string => t(exportColumns[EXPORTED[id] ?? 'code'])
  const choices = <T extends string>(values: readonly T[], words: Readonly<Record<T, Text>>): readonly Choice[] =>
    values.map((value) => ({ value, words: t(words[value]) }))
  const worded = (words: Readonly<Record<string, Text>>, code: string | null): string =>
    code === null ? '' : words[code] ? t(words[code]) : code
  const identity = (id: 'name' | 'phone' | 'idNumber' | 'address', width: number): PersonColumn => ({
    id,
    head: head(id),
    value: (row) => identities.get(row.id)?.[id],
    sortable: id === 'name',
    hidden: id === 'idNumber',
    width,
    phone: id === 'name' || id === 'phone' ? 'line' : 'hide',
  })
  const text = (id: string, of: (row: PersonView) => string | null, width = 120): PersonColumn => ({
    id,
    head: head(id),
    value: of,
    width,
    ...chosenLater,
  })
  const day = (id: string, of: (row: PersonView) => Day | null): PersonColumn => ({
    ...text(id, of, 104),
    cell: (row) => formatted(of(row), formatDay),
  })
  const moment = (id: string, of: (row: PersonView) => Instant | null): PersonColumn => ({
    ...text(id, of, 140),
    cell: (row) => formatted(of(row), formatInstant),
  })
  const shown = { hidden: false, sortable: true } as const
  return [
    { id: 'code', head: t(texts.code), value: (row) => row.code, width: 116, phone: 'title' },
    ...(identities.size > 0
      ? [identity('name', 176), identity('phone', 120), identity('idNumber', 128), identity('address', 200)]
      : []),
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
      choices: choices(QUARANTINE_STATES, quarantineStates),
      sortable: false,
      width: 188,
      phone: 'line',
    },
    {
      ...text('place', (row) => row.quarantine.kind),
      cell: (row) => worded(quarantineKinds, row.quarantine.kind),
      filter: 'choice',
      choices: choices(QUARANTINE_KINDS, quarantineKinds),
    },
    {
      id: 'birthYear',
      head: t(texts.birthYear),
      value: (row) => row.birthYear,
      // A year is no number to group: 1985, not 1.985.
      cell: (row) => row.birthYear?.toString() ?? '',
      filter: 'number',
      sortable: false,
      width: 84,
      phone: 'hide',
    },
    {
      id: 'sex',
      head: t(texts.sex),
      value: (row) => row.sex,
      cell: (row) => row.sex && t(sexes[row.sex]),
      filter: 'choice',
      choices: choices(SEXES, sexes),
      sortable: false,
      width: 84,
      phone: 'hide',
    },
    { ...moment('known', (row) => row.knownAt), ...shown, head: t(texts.known), filter: 'day' },
    { ...moment('exposed', (row) => row.exposedAt), ...shown, head: t(texts.exposed) },
    {
      ...text('class', (row) => row.class, 128),
      cell: (row) => worded(classWords, row.class),
      filter: 'choice',
      choices: choices(PERSON_CLASSES, classWords),
    },
    { ...day('onset', (row) => row.onsetOn), filter: 'day' },
    day('sampled', (row) => row.sampledOn),
    moment('confirmed', (row) => row.confirmedAt),
    moment('isolated', (row) => row.isolatedAt),
    { ...text('severity', (row) => row.severity), cell: (row) => worded(severityWords, row.severity) },
    { ...text('outcome', (row) => row.outcome), cell: (row) => worded(outcomeWords, row.outcome) },
    text('occupation', (row) => row.occupation, 140),
    text('workplace', (row) => row.workplace, 180),
    text('household', (row) => row.householdId?.slice(-8) ?? null, 96),
    text('source', (row) => row.sourceCode, 116),
    moment('found', (row) => row.quarantine.foundAt),
    moment('quarantined', (row) => row.quarantine.quarantinedAt),
  ]
}

const formatted = <T,>(at: T | null, format: (at: T) => string): string => (at === null ? '' : format(at))
