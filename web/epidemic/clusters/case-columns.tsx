import type { ClusterCaseView } from '#epidemic/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import type { Say } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { formatDay } from '../../ui/format.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { clusterText } from './text.ts'

const dayOf = (
  id: string,
  head: string,
  of: (row: ClusterCaseView) => ClusterCaseView['onsetOn'],
  phone: 'line' | 'hide',
): Column<ClusterCaseView> => ({
  id,
  head,
  value: of,
  cell: (row) => {
    const day = of(row)
    return day === null ? null : formatDay(day)
  },
  filter: 'day',
  width: 108,
  phone,
})

export function caseColumns(t: Say): readonly Column<ClusterCaseView>[] {
  return [
    { id: 'code', head: t(clusterText.code), value: (row) => row.code, filter: 'text', width: 116 },
    {
      id: 'state',
      head: t(clusterText.membership),
      value: (row) => row.state,
      words: (row) => t(clusterText[row.state]),
      cell: (row) => (
        <StatusTag tone={row.state === 'proposed' ? 'warn' : 'neutral'}>{t(clusterText[row.state])}</StatusTag>
      ),
      filter: 'choice',
      width: 112,
    },
    { id: 'unit', head: t(clusterText.unit), value: (row) => row.unitName, filter: 'text', phone: 'line' },
    dayOf('onset', t(clusterText.onset), (row) => row.onsetOn, 'hide'),
    dayOf('confirmed', t(clusterText.confirmedOn), (row) => row.confirmedOn, 'line'),
    dayOf('isolated', t(clusterText.isolatedOn), (row) => row.isolatedOn, 'hide'),
    {
      id: 'generation',
      head: t(clusterText.generation),
      value: (row) => row.generation,
      numeric: true,
      width: 88,
      filter: 'number',
      phone: 'line',
    },
    {
      id: 'source',
      head: t(clusterText.source),
      value: (row) => row.sourceCode,
      cell: (row) =>
        row.sourceId !== null && row.sourceCode !== null ? (
          <Link to={paths.person(row.sourceId)}>{row.sourceCode}</Link>
        ) : null,
      width: 116,
      phone: 'line',
    },
    {
      id: 'setting',
      head: t(clusterText.setting),
      value: (row) => row.setting,
      filter: 'text',
      width: 140,
      phone: 'hide',
    },
    { id: 'f1', head: 'F1', value: (row) => row.f1, numeric: true, width: 64, filter: 'number', phone: 'line' },
  ]
}
