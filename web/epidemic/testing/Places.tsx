import { useMemo } from 'react'
import { testing } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../../api.ts'
import { paths, withQuery } from '../../paths.ts'
import { useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useScope } from '../useScope.ts'
import { testingText } from './text.ts'

type Place = AnswerOf<typeof testing.listDueTests>['units'][number]

/** Who is due by commune; a row leads to the list of its people. */
export function Places() {
  const t = useSay()
  const { query } = useScope()
  const plan = useAnswer(testing.listDueTests, { query: { ...query, limit: 1 } })
  const columns = useMemo<readonly Column<Place>[]>(
    () => [
      { id: 'place', head: t(testingText.place), value: (row) => row.unitName ?? t(testingText.unknownPlace) },
      { id: 'overdue', head: t(testingText.overdue), value: (row) => row.overdue, numeric: true, width: 104 },
      { id: 'due', head: t(testingText.due), value: (row) => row.due, numeric: true, width: 96 },
      { id: 'done', head: t(testingText.doneToday), value: (row) => row.done, numeric: true, width: 136 },
    ],
    [t],
  )
  return (
    <Card title={t(testingText.places)} pad={false}>
      <Answer of={plan} rows={4}>
        {({ units }) => (
          <DataTable
            name="places"
            caption={t(testingText.places)}
            rows={units}
            rowId={(row) => row.unitId ?? 'none'}
            columns={columns}
            to={(row) => (row.unitId === null ? paths.sampling() : withQuery(paths.sampling(), { place: row.unitId }))}
            empty={<EmptyState title={t(testingText.nobodyDue)} />}
            bare
          />
        )}
      </Answer>
    </Card>
  )
}
