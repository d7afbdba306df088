import { useMemo } from 'react'
import type { Text } from '#kernel/text'
import type { RateCell, RateGroup, Rates } from '#measures/contract'
import { Link } from '../../shell/Link.tsx'
import { type Say, useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Rates.module.css'
import { listPath, type RateScope } from './rate-scope.ts'
import { rateWords as words } from './text-rates.ts'

type Row = Rates & { readonly key: string; readonly name: Text }

interface Props {
  readonly by: RateGroup
  readonly rows: readonly Row[]
  readonly scope: RateScope
}

/** The rates of each form, period, level or agency; every number opens its list. */
export function RateTable({ by, rows, scope }: Props) {
  const t = useSay()
  const f = useFormat()
  const columns = useMemo(() => columnsOf(t, f, by, scope), [t, f, by, scope])
  return (
    <DataTable
      name="rates"
      caption={t(words.title)}
      rows={rows}
      rowId={({ key }) => key}
      columns={columns}
      roomy
      empty={<EmptyState title={t(words.none)} />}
    />
  )
}

function columnsOf(t: Say, f: ReturnType<typeof useFormat>, by: RateGroup, scope: RateScope): readonly Column<Row>[] {
  const count = (id: keyof Rates, cell: RateCell, head: string): Column<Row> => ({
    id,
    head,
    value: (row) => row[id],
    cell: (row) => <Count n={row[id]} bad={id === 'missing'} to={listPath(scope, cell, by, row.key)} />,
    numeric: true,
    width: 80,
    phone: id === 'missing' ? 'line' : 'hide',
  })
  const share = (id: keyof Rates, cell: RateCell, head: string, of: 'due' | 'reported'): Column<Row> => ({
    id: `${id}-share`,
    head,
    value: (row) => (row[of] === 0 ? null : row[id] / row[of]),
    cell: (row) =>
      row[of] === 0 ? (
        <span className={css.quiet}>—</span>
      ) : (
        <span className={css.share}>
          <span className={css.track} aria-hidden>
            <span style={{ width: `${(100 * row[id]) / row[of]}%` }} />
          </span>
          <Link to={listPath(scope, cell, by, row.key)}>{f.share(row[id], row[of])}</Link>
        </span>
      ),
    words: (row) => `${row[id]}/${row[of]}`,
    width: 200,
    phone: 'line',
  })
  return [
    { id: 'name', head: t(words[`by.${by}`]), value: (row) => t(row.name), filter: 'text', phone: 'title' },
    count('due', 'due', t(words.due)),
    share('reported', 'reported', t(words.reported), 'due'),
    share('onTime', 'on-time', t(words.onTime), 'due'),
    count('missing', 'missing', t(words.missing)),
    count('late', 'late', t(words.late)),
    share('complete', 'complete', t(words.complete), 'reported'),
    count('corrected', 'corrected', t(words.corrected)),
    { ...count('published', 'published', t(words.published)), hidden: true },
  ]
}

function Count({ n, bad, to }: { n: number; bad: boolean; to: string }) {
  const f = useFormat()
  if (n === 0) return <span className={css.quiet}>0</span>
  return (
    <span className={bad ? css.bad : undefined}>
      <Link to={to}>{f.number(n, 0)}</Link>
    </span>
  )
}
