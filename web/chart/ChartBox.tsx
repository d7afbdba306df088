import { ActionIcon, Menu } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconDots } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { fold } from '#kernel/fold'
import { useSay } from '../shell/language.tsx'
import { toCsv } from '../table/csv.ts'
import { saveText } from '../ui/save.ts'
import css from './Chart.module.css'
import type { DrawingHandle, EChartsOption } from './Drawing.tsx'
import { useLook } from './look.ts'
import { savePng, saveSvg } from './picture.ts'
import { chartText } from './text.ts'

const Drawing = lazy(() => import('./Drawing.tsx'))

/** The same figures as rows, for readers who can't see the drawing and for the export. */
export interface ChartData {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

interface Props {
  readonly label: string
  /** What the drawing shows, in a sentence. */
  readonly said: string
  readonly option: EChartsOption
  readonly data: ChartData
  readonly height: number
  readonly format: (value: number) => string
  readonly onPick?: ((at: number) => void) | undefined
}

/** Around every chart: its name, the menu, the drawing, and the same as a table. */
export function ChartBox({ label, said, option, data, height, format, onPick }: Props) {
  const t = useSay()
  const look = useLook()
  const { copy } = useClipboard()
  const handle = useRef<DrawingHandle>(null)
  const [asTable, setAsTable] = useState(false)
  const file = fold(label).replace(/[^a-z0-9]+/g, '-')
  const csv = () => {
    const columns = data.heads.map((head, at) => ({
      id: head,
      head,
      value: (row: ChartData['rows'][number]) => row[at],
    }))
    saveText(`${file}.csv`, 'text/csv', toCsv(data.rows, columns))
  }
  return (
    <figure className={css.box}>
      <figcaption className={css.head}>
        <span>{label}</span>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={24} aria-label={t(chartText.menu, { label })} data-no-print>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setAsTable(!asTable)}>
              {t(asTable ? chartText.asChart : chartText.asTable)}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item disabled={asTable} onClick={() => handle.current && void savePng(file, handle.current, look)}>
              {t(chartText.png)}
            </Menu.Item>
            <Menu.Item disabled={asTable} onClick={() => handle.current && saveSvg(file, handle.current)}>
              {t(chartText.svg)}
            </Menu.Item>
            <Menu.Item onClick={csv}>{t(chartText.csv)}</Menu.Item>
            <Menu.Item onClick={() => copy(location.href)}>{t(chartText.link)}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </figcaption>
      {data.rows.length === 0 ? (
        <p className={css.nothing}>{t(chartText.nothing)}</p>
      ) : asTable ? (
        <DataRows label={label} data={data} height={height} format={format} />
      ) : (
        <div role="img" aria-label={said} style={{ height }}>
          <Suspense fallback={null}>
            <Drawing option={option} handle={handle} onPick={onPick} />
          </Suspense>
        </div>
      )}
    </figure>
  )
}

function DataRows({ label, data, height, format }: Pick<Props, 'label' | 'data' | 'height' | 'format'>) {
  return (
    <section className={css.table} style={{ height }} aria-label={label} tabIndex={-1}>
      <table>
        <thead>
          <tr>
            {data.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={String(row[0])}>
              {row.map((value, at) => (
                <td key={data.heads[at]}>{typeof value === 'number' ? format(value) : (value ?? '–')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
