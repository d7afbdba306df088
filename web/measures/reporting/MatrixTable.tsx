import type { ReportMatrix } from '#measures/contract'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/Link.tsx'
import { useSay } from '../../shell/language.tsx'
import { Mark } from './Mark.tsx'
import css from './Rates.module.css'
import { rateWords as words } from './text-rates.ts'

type Row = ReportMatrix['rows'][number]

interface Props {
  readonly data: ReportMatrix
  readonly rows: readonly Row[]
  readonly said: (cell: Row['cells'][number]) => string
}

/** The latest period stands first, beside the names. */
export function MatrixTable({ data, rows, said }: Props) {
  const t = useSay()
  const order = data.periods.map((_, at) => at).toReversed()
  if (rows.length === 0) return <p className={css.none}>{t(words.noneUnits)}</p>
  return (
    <section className={css.scroller} aria-label={t(words.matrix)}>
      <table className={css.matrix}>
        <thead>
          <tr>
            <th scope="col">{t(words.unit)}</th>
            {order.map((at) => (
              <th key={data.periods[at]?.id} scope="col">
                {shortOf(data.periods[at]?.id ?? '')}
              </th>
            ))}
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ subject, cells }) => (
            <tr key={subject.id}>
              <th scope="row">{t(subject.name)}</th>
              {order.map((at) => {
                const cell = cells[at]
                const period = data.periods[at]
                if (!cell || !period) return <td key={at} className={css.nothing} />
                const name = t(words.cell, { subject: t(subject.name), period: t(period.name), mark: said(cell) })
                return (
                  <td key={period.id}>
                    <Link to={paths.periodReport(cell.id)} aria-label={name} title={name}>
                      <Mark {...cell} />
                    </Link>
                  </td>
                )
              })}
              <td aria-hidden />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** `2026-09` as "9/26", `2026-Q3` as "Q3/26", `2026` as it is. */
function shortOf(id: string): string {
  const [year = '', part] = id.split('-')
  return part === undefined ? year : `${part.replace(/^0/, '')}/${year.slice(2)}`
}
