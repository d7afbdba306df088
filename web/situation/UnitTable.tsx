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

type Counted = { [K in keyof UnitRow]: UnitRow[K] extends number | null ? K : never }[keyof UnitRow] & string

/** Every unit below the place, sortable by anything, with a small curve and the way to act. */
export function UnitTable({ units, selected }: { units: readonly UnitRow[]; selected: string | null }) {
  const t = useSay()
  const may = useMay()
  const seesPopulation = units.some(({ population }) => population !== null)
  const columns = useMemo<readonly Column<UnitRow>[]>(() => {
    const count = (id: Counted, head: string, width: number, phone?: 'hide'): Column<UnitRow> => ({
      id,
      head,
      value: (row) => row[id],
      numeric: true,
      width,
      filter: 'number',
      ...(phone ? { phone } : {}),
    })
    const direct: Column<UnitRow> = {
      id: 'direct',
      head: t(texts.act),
      value: () => null,
      cell: (row) => (
        <Button component={Link} to={directiveAbout(row, t)} size="compact-xs" variant="light">
          {t(texts.direct)}
        </Button>
      ),
      sortable: false,
      width: 112,
    }
    const curve: Column<UnitRow> = {
      id: 'curve',
      head: t(texts.curve),
      value: (row) => row.curve.reduce((sum, one) => sum + one, 0),
      cell: (row) => <Spark values={row.curve} label={`${row.name}, ${t(texts.curve)}`} />,
      width: 112,
      phone: 'hide',
    }
    return [
      { id: 'name', head: t(texts.name), value: (row) => row.name, filter: 'text' },
      ...(may('work.direct') ? [direct] : []),
      count('f0In14Days', t(texts.f0In14Days), 112),
      curve,
      count('f0', t(texts.f0), 72, 'hide'),
      count('f1', t(texts.f1), 72, 'hide'),
      count('f2', t(texts.f2), 72, 'hide'),
      count('waiting', t(texts.waiting), 136),
      count('late', t(texts.late), 112, 'hide'),
      count('tasksOpen', t(texts.tasksOpen), 128, 'hide'),
      count('tasksOverdue', t(texts.tasksOverdue), 120, 'hide'),
      ...(seesPopulation ? [{ ...count('population', t(texts.population), 104, 'hide'), hidden: true }] : []),
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
