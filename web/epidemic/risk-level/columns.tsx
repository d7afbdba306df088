import { capacityNames, epidemicLevelNames, type LevelUnit } from '#epidemic/contract'
import type { Say } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { formatDay } from '../../ui/format.ts'
import { LevelMark } from './LevelMark.tsx'
import { proposalWords, rateOf } from './said.ts'
import { levelText } from './text.ts'

export function levelColumns(t: Say): readonly Column<LevelUnit>[] {
  const levels = ([1, 2, 3, 4] as const).map((n) => ({ value: String(n), words: t(epidemicLevelNames[n]) }))
  return [
    { id: 'unit', head: t(levelText.unit), value: (row) => row.unitName, filter: 'text' },
    {
      id: 'level',
      head: t(levelText.confirmed),
      value: (row) => (row.confirmed === null ? null : String(row.confirmed.level)),
      cell: (row) => (row.confirmed === null ? t(levelText.notConfirmed) : <LevelMark level={row.confirmed.level} />),
      filter: 'choice',
      choices: levels,
      width: 128,
      phone: 'line',
    },
    {
      id: 'since',
      head: t(levelText.since),
      value: (row) => row.confirmed?.day,
      cell: (row) => row.confirmed && formatDay(row.confirmed.day),
      filter: 'day',
      width: 108,
      phone: 'hide',
    },
    {
      id: 'proposed',
      head: t(levelText.proposed),
      value: (row) => row.assessment?.level ?? row.assessment?.atMost ?? null,
      words: (row) => proposalWords(row.assessment, t),
      cell: (row) =>
        row.assessment?.level ? <LevelMark level={row.assessment.level} /> : proposalWords(row.assessment, t),
      width: 224,
      phone: 'line',
    },
    {
      id: 'differs',
      head: t(levelText.differs),
      value: (row) => (row.assessment?.level && row.assessment.level !== row.confirmed?.level ? 'yes' : 'no'),
      words: (row) =>
        t(row.assessment?.level && row.assessment.level !== row.confirmed?.level ? levelText.yes : levelText.no),
      filter: 'choice',
      choices: [
        { value: 'yes', words: t(levelText.yes) },
        { value: 'no', words: t(levelText.no) },
      ],
      width: 120,
      phone: 'hide',
    },
    {
      id: 'cases',
      head: t(levelText.cases),
      value: (row) => row.cases,
      numeric: true,
      width: 88,
      filter: 'number',
      phone: 'line',
    },
    { id: 'rate', head: t(levelText.rate), value: rateOf, numeric: true, width: 96, filter: 'number', phone: 'line' },
    {
      id: 'capacity',
      head: t(levelText.capacity),
      value: (row) => row.inputs?.capacity,
      words: (row) => (row.inputs?.capacity ? t(capacityNames[row.inputs.capacity]) : ''),
      cell: (row) => (row.inputs?.capacity ? t(capacityNames[row.inputs.capacity]) : t(levelText.isMissing)),
      filter: 'choice',
      width: 136,
      phone: 'hide',
    },
  ]
}
