import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { UnitRow } from '#situation/contract'
import { Spark } from '../chart/Spark.tsx'
import { paths, withQuery } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { directiveAbout } from './directive.ts'
import { texts } from './text.ts'

/** Every unit below the place, sortable by anything, with a small curve and the way to act. */
export function UnitTable({ units, selected }: { units: readonly UnitRow[]; selected: string | null }) {
  const t = useSay()
  const may = useMay()
  const seesPopulation = units.some(({ population }) => population !== null)
  const columns = useMemo<readonly Column<UnitRow>[]>(() => {
    const count = (id: keyof UnitRow & string, head: string, phone: 'hide' | undefined = 'hide'): Column<UnitRow> => ({
      id,
      head,
      value: (row) => row[id] as number,
      numeric: true,
      width: 92,
      filter: 'number',
      ...(phone ? { phone } : {}),
    })
    return [
      { id: 'name', head: t(texts.name), value: (row) => row.name, filter: 'text', width: 200 },
      count('f0In14Days', t(texts.f0In14Days), undefined),
      {
        id: 'curve',
        head: t(texts.curve),
        value: (row) => row.curve.reduce((sum, one) => sum + one, 0),
        cell: (row) => <Spark values={row.curve} label={`${row.name}, ${t(texts.curve)}`} />,
        width: 112,
        phone: 'hide',
      },
      count('f0', t(texts.f0)),
      count('f1', t(texts.f1)),
      count('f2', t(texts.f2)),
      count('waiting', t(texts.waiting), undefined),
      count('late', t(texts.late)),
      count('tasksOpen', t(texts.tasksOpen)),
      count('tasksOverdue', t(texts.tasksOverdue)),
      ...(seesPopulation
        ? [
            {
              id: 'population',
              head: t(texts.population),
              value: (row: UnitRow) => row.population,
              numeric: true,
              width: 92,
              phone: 'hide' as const,
            },
          ]
        : []),
      ...(may('work.direct')
        ? [
            {
              id: 'direct',
              head: '',
              value: () => null,
              cell: (row: UnitRow) => (
                <Button component={Link} to={directiveAbout(row, t)} size="compact-xs" variant="light">
                  {t(texts.direct)}
                </Button>
              ),
              width: 128,
            },
          ]
        : []),
    ]
  }, [t, may, seesPopulation])
  return (
    <DataTable
      name="units"
      caption={t(texts.units)}
      rows={units}
      rowId={(row) => row.id}
      columns={columns}
      to={(row) => withQuery(paths.board(), { place: row.id })}
      sortedBy={['f0In14Days', true]}
      current={selected}
      empty={<EmptyState title={t(texts.noRows)} />}
    />
  )
}
