import { ActionIcon, Button, Checkbox, Menu, TextInput, Tooltip } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconColumns3, IconDownload, IconSearch, IconX } from '@tabler/icons-react'
import type { RowData } from '@tanstack/react-table'
import { useState } from 'react'
import { useSay } from '../shell/language.tsx'
import { saveText } from '../ui/save.ts'
import { useFormat } from '../ui/useFormat.ts'
import { toCsv } from './csv.ts'
import type { DataTableProps } from './DataTable.tsx'
import { FilterChips } from './FilterChips.tsx'
import type { Grid } from './model.ts'
import css from './Table.module.css'
import { tableText } from './text.ts'

interface Props<Row extends RowData> {
  readonly grid: Grid<Row>
  readonly table: DataTableProps<Row>
}

/** Above the rows: find, filters as chips, how many; columns and export at the end. With a selection: what to do with it. */
export function Toolbar<Row extends RowData>({ grid, table }: Props<Row>) {
  const t = useSay()
  const f = useFormat()
  if (grid.selected.length > 0) return <SelectionBar grid={grid} table={table} />
  const named = table.columns.filter(({ head }) => head !== '')
  const total = table.remote ? table.remote.total : table.rows.length
  const n = f.number(grid.ordered.length, 0)
  const count =
    total === undefined || total === grid.ordered.length
      ? t(tableText.rows, { n })
      : t(tableText.rowsOf, { n, total: f.number(total, 0) })
  return (
    <div className={css.toolbar} data-no-print>
      <FindBox words={grid.state.words} onWords={grid.state.setWords} />
      <FilterChips columns={table.columns} rows={table.rows} state={grid.state} />
      <span className={css.count} aria-live="polite">
        {count}
      </span>
      <Menu closeOnItemClick={false} position="bottom-end">
        <Menu.Target>
          <Tooltip label={t(tableText.columns)}>
            <ActionIcon size={30} aria-label={t(tableText.columns)} visibleFrom="sm">
              <IconColumns3 size={18} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          {named.map(({ id, head }, at) => (
            <Menu.Item key={id} component="label" disabled={at === 0}>
              <Checkbox
                size="xs"
                label={head}
                disabled={at === 0}
                checked={grid.isShown(id)}
                onChange={(event) => grid.show(id, event.currentTarget.checked)}
              />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ExportButton grid={grid} table={table} />
    </div>
  )
}

function ExportButton<Row extends RowData>({ grid, table }: Props<Row>) {
  const t = useSay()
  const label = t(tableText.exportCsv)
  const icon = <IconDownload size={18} />
  if (table.exportHref !== undefined) {
    return (
      <ActionIcon component="a" size={30} href={table.exportHref} download aria-label={label} title={label}>
        {icon}
      </ActionIcon>
    )
  }
  const save = () =>
    saveText(
      `${table.name}.csv`,
      'text/csv',
      toCsv(
        grid.ordered.map((row) => row.original),
        grid.exported,
      ),
    )
  return (
    <Tooltip label={label}>
      <ActionIcon size={30} aria-label={label} onClick={table.onExport ?? save}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

function FindBox({ words, onWords }: { words: string; onWords: (to: string) => void }) {
  const t = useSay()
  // Null while the box only shows what the address says.
  const [typed, setTyped] = useState<string | null>(null)
  const put = useDebouncedCallback(onWords, 200)
  return (
    <TextInput
      type="search"
      size="xs"
      className={css.find}
      aria-label={t(tableText.find)}
      placeholder={t(tableText.find)}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={typed ?? words}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        put(event.currentTarget.value)
      }}
    />
  )
}

function SelectionBar<Row extends RowData>({ grid, table }: Props<Row>) {
  const t = useSay()
  const f = useFormat()
  const rows = grid.selected.map((row) => row.original)
  return (
    <div className={css.toolbar} data-selection data-no-print>
      <strong>{t(tableText.selected, { n: f.number(rows.length, 0) })}</strong>
      {table.actions?.map(({ words, run, harm = false }) => (
        <Button
          key={words}
          size="compact-sm"
          color={harm ? 'red' : 'teal'}
          variant={harm ? 'outline' : 'filled'}
          onClick={() => {
            run(rows)
            grid.clearSelection()
          }}
        >
          {words}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => saveText(`${table.name}.csv`, 'text/csv', toCsv(rows, grid.exported))}
      >
        {t(tableText.exportSelected)}
      </Button>
      <ActionIcon ml="auto" aria-label={t(tableText.clearSelection)} onClick={grid.clearSelection}>
        <IconX size={18} />
      </ActionIcon>
    </div>
  )
}
