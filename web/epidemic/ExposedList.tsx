import { useMemo } from 'react'
import { epidemic } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useFormat } from '../ui/useFormat.ts'
import css from './Epidemic.module.css'
import { exposedColumns } from './exposed-columns.tsx'
import type { PersonAnswer } from './PersonPage.tsx'
import { texts } from './text.ts'

/** Whom the person met while possibly infectious, those whose level comes of it first. */
export function ExposedList({ of: { person } }: { of: PersonAnswer }) {
  const { id } = person
  const t = useSay()
  const answer = useAnswer(epidemic.getExposed, { params: { id } }, { keep: false })
  const columns = useMemo(() => exposedColumns(t), [t])
  return (
    <Card title={t(texts.whomExposed)} pad={false}>
      <Answer of={answer} rows={4}>
        {(data) => (
          <>
            <Window of={data} />
            <DataTable
              name="exposed"
              caption={t(texts.whomExposed)}
              rows={data.exposed}
              rowId={(row) => row.via.id ?? t(row.sentence)}
              columns={columns}
              sortedBy={['explains', true]}
              maxHeight={440}
              bare={data.exposed.length < 12}
              empty={<EmptyState title={t(texts.exposedNone)} hint={t(texts.exposedHint)} />}
            />
          </>
        )}
      </Answer>
    </Card>
  )
}

function Window({ of: { from, to } }: { of: AnswerOf<typeof epidemic.getExposed> }) {
  const t = useSay()
  const f = useFormat()
  if (from === null) return null
  const values = { from: f.instant(from) }
  return (
    <p className={css.under}>
      {to === null
        ? t(texts.exposedSince, values)
        : t(texts.exposedWindow, { ...values, to: t(texts.untilIsolated, { at: f.instant(to) }) })}
    </p>
  )
}
