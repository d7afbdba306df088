import { type ClusterRow, clusterStates, clusterStatuses } from '#epidemic/contract'
import { Spark } from '../../chart/Spark.tsx'
import type { Say } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { formatDay } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { clusterText } from './text.ts'
import { stateTone, statusTone } from './tone.ts'

const count = (id: 'cases' | 'week' | 'f1' | 'f2', head: string, phone: 'line' | 'hide'): Column<ClusterRow> => ({
  id,
  head,
  value: (row) => row[id],
  numeric: true,
  width: 76,
  filter: 'number',
  phone,
})

export function clusterColumns(t: Say): readonly Column<ClusterRow>[] {
  const choices = (words: typeof clusterStates | typeof clusterStatuses) =>
    Object.entries(words).map(([value, text]) => ({ value, words: t(text) }))
  return [
    { id: 'name', head: t(clusterText.name), value: (row) => row.name, filter: 'text' },
    {
      id: 'state',
      head: t(clusterText.stands),
      value: (row) => row.state,
      words: (row) => t(clusterStates[row.state]),
      cell: (row) => <StatusTag tone={stateTone(row.state)}>{t(clusterStates[row.state])}</StatusTag>,
      filter: 'choice',
      choices: choices(clusterStates).filter(({ value }) => value === 'proposed' || value === 'confirmed'),
      width: 124,
    },
    {
      id: 'status',
      head: t(clusterText.status),
      value: (row) => (row.state === 'confirmed' ? row.status : null),
      words: (row) => (row.state === 'confirmed' ? t(clusterStatuses[row.status]) : ''),
      cell: (row) =>
        row.state === 'confirmed' && (
          <StatusTag tone={statusTone(row.status)}>{t(clusterStatuses[row.status])}</StatusTag>
        ),
      filter: 'choice',
      choices: choices(clusterStatuses),
      width: 136,
    },
    { id: 'unit', head: t(clusterText.unit), value: (row) => row.unitName, filter: 'text', width: 180, phone: 'line' },
    count('cases', 'F0', 'line'),
    count('week', t(clusterText.week), 'line'),
    count('f1', 'F1', 'line'),
    count('f2', 'F2', 'hide'),
    {
      id: 'curve',
      head: t(clusterText.curve),
      value: () => null,
      cell: (row) => <Spark width={72} values={row.curve} label={`${row.name}, ${t(clusterText.curve)}`} />,
      sortable: false,
      width: 88,
      phone: 'hide',
    },
    {
      id: 'last',
      head: t(clusterText.lastCase),
      value: (row) => row.standing.lastCaseOn,
      cell: (row) => (row.standing.lastCaseOn === null ? null : formatDay(row.standing.lastCaseOn)),
      filter: 'day',
      width: 112,
      phone: 'line',
    },
  ]
}
