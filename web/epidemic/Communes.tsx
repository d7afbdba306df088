import { useMemo } from 'react'
import { epidemic } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { communeColumns } from './commune-columns.tsx'
import { texts } from './text.ts'
import { useScope } from './useScope.ts'

/** Every commune with a case or a contact, the most recent cases first; a row narrows the page to it. */
export function Communes() {
  const t = useSay()
  const { query, outbreak } = useScope()
  const counts = useAnswer(epidemic.countByUnit, { query })
  const curves = useAnswer(epidemic.getCurves, { query })
  const curveOf = useMemo(
    () => new Map(curves.data?.curves.map(({ unitId, points }) => [unitId, points.map(({ f0 }) => f0)])),
    [curves.data],
  )
  const columns = useMemo(() => communeColumns(t, curveOf), [t, curveOf])
  return (
    <Card title={t(texts.communes)} pad={false}>
      <Answer of={counts} rows={6}>
        {({ units }) => (
          <DataTable
            name="communes"
            caption={t(texts.communes)}
            rows={units}
            rowId={(row) => row.unitId ?? '-'}
            columns={columns}
            to={(row) => withQuery(paths.epidemic(), { outbreak, place: row.unitId })}
            sortedBy={['f0In14Days', true]}
            maxHeight={480}
            empty={<EmptyState title={t(texts.communesNone)} />}
          />
        )}
      </Answer>
    </Card>
  )
}
