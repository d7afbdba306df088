import { useMemo } from 'react'
import { type BacklogReport, course } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { Figures } from '../../ui/Figures.tsx'
import { formatDay } from '../../ui/format.ts'
import { useFormat } from '../../ui/useFormat.ts'
import css from '../Epidemic.module.css'
import { useScope } from '../useScope.ts'
import { courseTexts as texts } from './text.ts'

type Week = BacklogReport['weeks'][number]
type Shared = 'tracedWithin24h' | 'tracedWithin48h' | 'inQuarantine'

/** How quickly contacts are found and cases isolated: in all, and week by week. */
export function Backlog() {
  const t = useSay()
  const f = useFormat()
  const { query } = useScope()
  const answer = useAnswer(course.getBacklog, { query })
  const columns = useMemo<readonly Column<Week>[]>(() => {
    const share = (id: Shared, head: string): Column<Week> => ({
      id,
      head,
      value: (row) => (row[id].denominator === 0 ? null : row[id].numerator / row[id].denominator),
      words: (row) => f.share(row[id].numerator, row[id].denominator) ?? '–',
      numeric: true,
      phone: 'line',
    })
    return [
      { id: 'week', head: t(texts.week), value: (row) => row.week, words: (row) => formatDay(row.week), width: 108 },
      share('tracedWithin24h', t(texts.shortTraced)),
      share('inQuarantine', t(texts.shortQuarantine)),
      {
        id: 'toIsolation',
        head: t(texts.shortIsolation),
        value: (row) => row.toIsolation.median,
        words: (row) =>
          row.toIsolation.median === null ? '–' : `${f.number(row.toIsolation.median, 0)} ${t(texts.days)}`,
        numeric: true,
        phone: 'line',
      },
    ]
  }, [t, f])
  return (
    <Card title={t(texts.backlog)}>
      <Answer of={answer} rows={5}>
        {({ total, weeks }) =>
          total.inQuarantine.denominator === 0 ? (
            <EmptyState title={t(texts.noCases)} hint={t(texts.noCasesHint)} />
          ) : (
            <>
              <Figures roomy>
                <Figure
                  label={t(texts.traced24)}
                  value={total.tracedWithin24h.numerator}
                  of={total.tracedWithin24h.denominator}
                />
                <Figure
                  label={t(texts.traced48)}
                  value={total.tracedWithin48h.numerator}
                  of={total.tracedWithin48h.denominator}
                />
                <Figure
                  label={t(texts.inQuarantine)}
                  value={total.inQuarantine.numerator}
                  of={total.inQuarantine.denominator}
                />
                <Figure
                  label={t(texts.toIsolation)}
                  value={total.toIsolation.median}
                  digits={0}
                  unit={t(texts.days)}
                  {...(total.toIsolation.p90 === null
                    ? {}
                    : {
                        lately: t(texts.p90, {
                          days: total.toIsolation.p90,
                          known: f.number(total.toIsolation.known, 0),
                        }),
                      })}
                />
              </Figures>
              <DataTable
                name="backlog"
                caption={t(texts.backlog)}
                rows={weeks}
                rowId={(row) => row.week}
                columns={columns}
                sortedBy={['week', true]}
                maxHeight={240}
                bare
                empty={<EmptyState title={t(texts.noCases)} />}
              />
              <p className={css.below}>{t(texts.backlogNote)}</p>
            </>
          )
        }
      </Answer>
    </Card>
  )
}
