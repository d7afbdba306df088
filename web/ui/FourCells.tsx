import type { Text } from '#kernel/text'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import css from './FourCells.module.css'
import { ui } from './text.ts'
import { useFormat } from './useFormat.ts'

export interface FourCellCounts {
  readonly doneOnTime: number
  readonly doneLate: number
  readonly openInTime: number
  readonly openOverdue: number
}

export type FourCell = keyof FourCellCounts

const cells: readonly { readonly key: FourCell; readonly words: Text }[] = [
  { key: 'doneOnTime', words: ui.doneOnTime },
  { key: 'doneLate', words: ui.doneLate },
  { key: 'openInTime', words: ui.openInTime },
  { key: 'openOverdue', words: ui.openOverdue },
]

interface Props extends FourCellCounts {
  /** What a cell opens. */
  readonly to?: (cell: FourCell) => string
  /** What is counted, for the denominator: "124 nhiệm vụ". The bare total when absent. */
  readonly counted?: (total: string) => string
}

/** Done on time, done late, open in time, open overdue: always all four, with the denominator said. */
export function FourCells({ to, counted, ...counts }: Props) {
  const t = useSay()
  const f = useFormat()
  const total = cells.reduce((sum, { key }) => sum + counts[key], 0)
  const said = f.number(total, 0)
  return (
    <div>
      <dl className={css.cells}>
        {cells.map(({ key, words }) => {
          const value = f.number(counts[key], 0)
          return (
            <div key={key} className={css.cell} data-cell={key} data-zero={counts[key] === 0 || undefined}>
              <dt>{t(words)}</dt>
              <dd>{to === undefined ? value : <Link to={to(key)}>{value}</Link>}</dd>
            </div>
          )
        })}
      </dl>
      <div className={css.total}>{t(ui.of, { total: counted ? counted(said) : said })}</div>
    </div>
  )
}
