import { useMemo } from 'react'
import { analysis, type Spreader } from '#epidemic/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LevelTag } from '../../ui/LevelTag.tsx'
import { levelWords } from '../../ui/levels.ts'
import { useFormat } from '../../ui/useFormat.ts'
import css from './Chains.module.css'
import { PersonName } from './PersonName.tsx'
import { analysisText } from './text-analysis.ts'

/** Who could have spread most: through whom chains ran, and whom each could have reached alone. */
export function SpreadersCard({ outbreak }: { outbreak: string }) {
  const t = useSay()
  const f = useFormat()
  const answer = useAnswer(analysis.getSpreaders, { params: { outbreak } }, { staleTime: 60_000 })
  const all = answer.data ? answer.data.total.f1 + answer.data.total.f2 + answer.data.total.f3 : 0
  const columns = useMemo<readonly Column<Spreader>[]>(
    () => [
      {
        id: 'who',
        head: t(analysisText.person),
        value: (row) => t(row.person.label),
        cell: (row) => <PersonName of={row.person} />,
        phone: 'title',
      },
      {
        id: 'level',
        head: t(analysisText.level),
        value: (row) => row.level,
        words: (row) => levelWords(row.level),
        cell: (row) => <LevelTag level={row.level} />,
        width: 72,
      },
      { id: 'direct', head: t(analysisText.direct), value: (row) => row.direct, numeric: true, width: 96 },
      {
        id: 'through',
        head: t(analysisText.through),
        value: (row) => row.below,
        cell: (row) => f.share(row.below, all),
        numeric: true,
        width: 168,
      },
      {
        id: 'alone1',
        head: t(analysisText.alone1),
        value: (row) => row.reach?.f1,
        numeric: true,
        width: 104,
        phone: 'hide',
      },
      {
        id: 'alone2',
        head: t(analysisText.alone2),
        value: (row) => row.reach?.f2,
        numeric: true,
        width: 104,
        phone: 'hide',
      },
    ],
    [t, f, all],
  )
  return (
    <Card title={t(analysisText.spreaders)} pad={false}>
      <Answer of={answer} rows={8}>
        {({ people }) => (
          <>
            <p className={css.under}>{t(analysisText.spreadersLead, { total: f.number(all) })}</p>
            <DataTable
              name="spread"
              caption={t(analysisText.spreaders)}
              rows={people}
              rowId={(row) => row.person.id ?? t(row.person.label) + row.below}
              columns={columns}
              sortedBy={['through', true]}
              maxHeight={420}
              bare
              empty={<EmptyState title={t(analysisText.spreadersNone)} />}
            />
          </>
        )}
      </Answer>
    </Card>
  )
}
