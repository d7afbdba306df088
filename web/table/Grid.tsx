import { useMediaQuery } from '@mantine/hooks'
import type { RowData } from '@tanstack/react-table'
import { useSay } from '../shell/language.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Cards } from './Cards.tsx'
import type { DataTableProps } from './DataTable.tsx'
import { More } from './More.tsx'
import { useGrid } from './model.ts'
import { Rows } from './Rows.tsx'
import css from './Table.module.css'
import { Toolbar } from './Toolbar.tsx'
import { tableText } from './text.ts'

/** The table itself; loaded after the page around it. */
export default function Grid<Row extends RowData>(props: DataTableProps<Row>) {
  const t = useSay()
  const grid = useGrid(props)
  const phone = useMediaQuery('(max-width: 699px)', false, { getInitialValueInEffect: false })
  const filtered = grid.state.filters.length > 0 || grid.state.words !== ''
  if (props.rows.length === 0 && !filtered) return <>{props.empty}</>
  return (
    <div className={css.grid} data-table>
      {!props.bare && <Toolbar grid={grid} table={props} />}
      {grid.ordered.length === 0 ? (
        <EmptyState title={t(tableText.noMatch)} hint={t(tableText.noMatchDo)} />
      ) : phone ? (
        <Cards grid={grid} table={props} />
      ) : (
        <Rows grid={grid} table={props} />
      )}
      {props.remote && <More remote={props.remote} />}
    </div>
  )
}
