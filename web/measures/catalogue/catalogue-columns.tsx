import {
  type CatalogueRow,
  catalogueTexts,
  GOALS,
  goals,
  origins,
  PERIOD_KINDS,
  periodKinds,
  REPORTING_LEVELS,
  reportingLevels,
} from '#measures/contract'
import { sectorNames } from '#people/contract'
import type { Say } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { isAssumed } from './assumed.ts'
import { texts } from './text.ts'

const STATES = ['in-force', 'planned', 'ended'] as const
const ORIGINS = ['reported', 'formula', 'counted'] as const
const BRIEFLY = { reported: texts.byReport, formula: texts.byFormula, counted: texts.byCount } as const

/** What the catalogue tells of each in one line. */
export const columnsOf = (t: Say): readonly Column<CatalogueRow>[] => [
  { id: 'name', head: t(texts.name), value: (row) => t(row.name), filter: 'text', phone: 'title' },
  { id: 'id', head: t(texts.id), value: (row) => row.id, width: 232, phone: 'hide', hidden: true },
  {
    id: 'origin',
    head: t(texts.origin),
    value: (row) => row.origin,
    words: (row) => t(origins[row.origin]),
    choices: ORIGINS.map((value) => ({ value, words: t(origins[value]) })),
    filter: 'choice',
    cell: (row) => t(BRIEFLY[row.origin]),
    width: 112,
  },
  {
    id: 'goal',
    head: t(texts.goal),
    value: (row) => row.goal,
    words: (row) => t(goals[row.goal]),
    choices: GOALS.map((value) => ({ value, words: t(goals[value]) })),
    filter: 'choice',
    width: 128,
    phone: 'hide',
  },
  {
    id: 'level',
    head: t(texts.level),
    value: (row) => row.level,
    words: (row) => t(reportingLevels[row.level]),
    choices: REPORTING_LEVELS.map((value) => ({ value, words: t(reportingLevels[value]) })),
    filter: 'choice',
    width: 112,
  },
  {
    id: 'period',
    head: t(texts.period),
    value: (row) => row.period,
    words: (row) => t(periodKinds[row.period]),
    choices: PERIOD_KINDS.map((value) => ({ value, words: t(periodKinds[value]) })),
    filter: 'choice',
    width: 112,
    phone: 'hide',
  },
  {
    id: 'owner',
    head: t(texts.owner),
    value: (row) => (row.owner ? t(row.owner) : null),
    filter: 'choice',
    width: 208,
    phone: 'hide',
  },
  {
    id: 'sector',
    head: t(texts.sector),
    value: (row) => row.sector,
    words: (row) => {
      const known = sectorNames[row.sector]
      return known ? t(known) : row.sector
    },
    filter: 'choice',
    width: 168,
    hidden: true,
    phone: 'hide',
  },
  {
    id: 'madeOf',
    head: t(texts.madeOf),
    value: (row) => row.madeOf || null,
    numeric: true,
    width: 88,
    phone: 'hide',
    hidden: true,
  },
  { id: 'feeds', head: t(texts.feeds), value: (row) => row.feeds || null, numeric: true, width: 96, phone: 'hide' },
  {
    id: 'basis',
    head: t(texts.basis),
    value: (row) => (isAssumed(row.source) ? 'assumed' : 'sourced'),
    words: (row) => t(isAssumed(row.source) ? texts.assumed : texts.sourced),
    choices: [
      { value: 'sourced', words: t(texts.sourced) },
      { value: 'assumed', words: t(texts.assumed) },
    ],
    filter: 'choice',
    width: 152,
    phone: 'hide',
    hidden: true,
  },
  { id: 'source', head: t(texts.source), value: (row) => row.source, filter: 'text', hidden: true, phone: 'hide' },
  {
    id: 'state',
    head: t(texts.state),
    value: (row) => row.state,
    words: (row) => t(catalogueTexts.state[row.state]),
    choices: STATES.map((value) => ({ value, words: t(catalogueTexts.state[value]) })),
    filter: 'choice',
    cell: (row) => (
      <StatusTag tone={row.state === 'planned' ? 'active' : 'neutral'}>{t(catalogueTexts.state[row.state])}</StatusTag>
    ),
    width: 136,
    phone: 'hide',
    hidden: true,
  },
]
