import { useMemo } from 'react'
import { analysis, type TransmissionCase } from '#epidemic/contract'
import { dayOf } from '#kernel/day'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { formatDay } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Chains.module.css'
import { PersonName } from './PersonName.tsx'
import { chainsText } from './text.ts'
import { analysisText } from './text-analysis.ts'

type Told = AnswerOf<typeof analysis.getTransmission>

/** The tree of transmission in figures: generations, how unevenly cases infected others, and each case with its source. */
export function TransmissionCard({ outbreak }: { outbreak: string }) {
  const t = useSay()
  const answer = useAnswer(analysis.getTransmission, { params: { outbreak } }, { staleTime: 60_000 })
  return (
    <>
      <Card title={t(analysisText.tree)}>
        <Answer of={answer} rows={6}>
          {(told) => <Figures told={told} />}
        </Answer>
      </Card>
      {answer.data && answer.data.cases.length > 0 && <Cases cases={answer.data.cases} />}
    </>
  )
}

function Figures({ told: { superspreading, dispersion, generations, timed } }: { told: Told }) {
  const t = useSay()
  const f = useFormat()
  const limit = (value: number | null) => (value === null ? t(analysisText.unbounded) : f.number(value, 2))
  const mean = f.number(dispersion?.mean ?? 0, 2)
  return (
    <>
      <p className={css.said}>
        {superspreading === null
          ? t(analysisText.unevenNone)
          : t(analysisText.uneven, {
              ...superspreading,
              share: f.share(superspreading.made, superspreading.next) ?? '',
            })}{' '}
        {dispersion === null
          ? t(analysisText.dispersionFew)
          : dispersion.k === null
            ? t(analysisText.dispersionNone, { mean })
            : t(analysisText.dispersion, {
                mean,
                k: f.number(dispersion.k, 2),
                low: limit(dispersion.low),
                high: limit(dispersion.high),
              })}
      </p>
      <p className={css.under} style={{ paddingInline: 0 }}>
        {t(timed ? analysisText.treeLead : analysisText.untimed)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section style={{ maxHeight: 300, overflow: 'auto' }} aria-label={t(analysisText.generation)} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t(analysisText.generation)}</th>
              <th scope="col" data-number>
                {t(analysisText.cases)}
              </th>
              <th scope="col">{t(analysisText.span)}</th>
            </tr>
          </thead>
          <tbody>
            {generations.map(({ generation, cases, first, last }) => (
              <tr key={generation}>
                <td>{generation === 0 ? t(analysisText.noSource) : generation}</td>
                <td data-number>{f.number(cases)}</td>
                <td>{first && last && `${formatDay(dayOf(first))} – ${formatDay(dayOf(last))}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Cases({ cases }: { cases: readonly TransmissionCase[] }) {
  const t = useSay()
  const f = useFormat()
  const columns = useMemo<readonly Column<TransmissionCase>[]>(
    () => [
      {
        id: 'who',
        head: 'F0',
        value: (row) => t(row.person.label),
        cell: (row) => <PersonName of={row.person} />,
        filter: 'text',
        phone: 'title',
      },
      {
        id: 'generation',
        head: t(analysisText.generation),
        value: (row) => row.generation,
        numeric: true,
        filter: 'number',
        width: 88,
      },
      {
        id: 'source',
        head: t(analysisText.sourceHead),
        width: 240,
        value: (row) => (row.generation > 0 && row.sources[0] ? t(row.sources[0].person.label) : null),
        cell: ({ generation, sources: [first], possible }) =>
          first === undefined || generation === 0 ? (
            t(chainsText.noSource)
          ) : (
            <span>
              <PersonName of={first.person} /> {f.percent(first.share, 0)}
              {possible > 1 && ` ${t(analysisText.others, { count: possible - 1 })}`}
            </span>
          ),
      },
      {
        id: 'setting',
        head: t(chainsText.setting),
        value: (row) => (row.generation === 0 ? null : row.sources[0]?.meeting.setting),
        phone: 'hide',
      },
      {
        id: 'infected',
        head: t(analysisText.infected),
        value: (row) => row.infected,
        numeric: true,
        filter: 'number',
        width: 88,
      },
    ],
    [t, f],
  )
  return (
    <Card title={t(analysisText.caseTable)} pad={false}>
      <DataTable
        name="tree"
        caption={t(analysisText.caseTable)}
        rows={cases}
        rowId={(row) => row.person.id ?? `${t(row.person.label)} ${row.confirmedAt} ${row.descendants}`}
        columns={columns}
        sortedBy={['infected', true]}
        maxHeight={420}
        empty={<EmptyState title={t(chainsText.noChains)} />}
      />
    </Card>
  )
}
