import { type ZoneRow, zoneStates } from '#epidemic/contract'
import type { Say } from '../../shell/language.tsx'
import type { Column } from '../../table/DataTable.tsx'
import { formatDay } from '../../ui/format.ts'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'
import { zoneText } from './text.ts'

export const zoneTone = (state: ZoneRow['state']): Tone =>
  state === 'in-force' ? 'bad' : state === 'draft' ? 'warn' : 'neutral'

const inLevel = ({ figures }: ZoneRow, level: number): number =>
  figures.levels.find((one) => one.level === level)?.inside ?? 0

/** Zones as rows; the table's own export makes a CSV of exactly these. */
export const zoneColumns = (t: Say, number: (value: number, digits?: number) => string): readonly Column<ZoneRow>[] => [
  { id: 'name', head: t(zoneText.name), value: (row) => row.name, filter: 'text' },
  {
    id: 'state',
    head: t(zoneText.standing),
    value: (row) => row.state,
    words: (row) => t(zoneStates[row.state]),
    cell: (row) => <StatusTag tone={zoneTone(row.state)}>{t(zoneStates[row.state])}</StatusTag>,
    filter: 'choice',
    width: 150,
  },
  { id: 'unit', head: t(zoneText.unit), value: (row) => row.unitName ?? '', filter: 'choice', width: 184 },
  {
    id: 'from',
    head: t(zoneText.from),
    value: (row) => row.from,
    cell: (row) => (row.from === null ? '–' : formatDay(row.from)),
    filter: 'day',
    width: 120,
  },
  {
    id: 'until',
    head: t(zoneText.until),
    value: (row) => row.until,
    cell: (row) => (row.until === null ? '–' : formatDay(row.until)),
    filter: 'day',
    width: 136,
  },
  {
    id: 'people',
    head: t(zoneText.people),
    value: (row) => row.figures.people,
    cell: (row) =>
      row.figures.people === null ? '–' : `${row.figures.estimated ? '≈ ' : ''}${number(row.figures.people, 0)}`,
    numeric: true,
    width: 128,
  },
  { id: 'f0', head: t(zoneText.f0), value: (row) => inLevel(row, 0), numeric: true, width: 72 },
  { id: 'f1', head: t(zoneText.f1), value: (row) => inLevel(row, 1), numeric: true, width: 72 },
  { id: 'versions', head: t(zoneText.version), value: (row) => row.version, numeric: true, width: 128, phone: 'hide' },
]
