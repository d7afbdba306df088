import { useMemo } from 'react'
import { epidemic } from '#epidemic/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/DataTable.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { importText } from '../text-import.ts'

type Batch = AnswerOf<typeof epidemic.listImports>['imports'][number]

/** What was imported, the newest first. */
export function ImportHistory() {
  const t = useSay()
  const f = useFormat()
  const answer = useAnswer(epidemic.listImports, { query: {} })
  const outbreaks = useAnswer(epidemic.listOutbreaks, {})
  const columns = useMemo<readonly Column<Batch>[]>(() => {
    const names = new Map(outbreaks.data?.outbreaks.map(({ id, name }) => [id, t(name)]))
    const count = (id: 'rows' | 'added' | 'existing', head: string): Column<Batch> => ({
      id,
      head,
      value: (row) => row[id],
      numeric: true,
      width: 88,
      phone: id === 'added' ? 'line' : 'hide',
    })
    return [
      { id: 'file', head: t(importText.file), value: (row) => row.fileName, filter: 'text' },
      {
        id: 'at',
        head: t(importText.at),
        value: (row) => row.importedAt,
        cell: (row) => f.instant(row.importedAt),
        filter: 'day',
        width: 140,
        phone: 'line',
      },
      { id: 'kind', head: t(importText.kind), value: (row) => t(importText[row.kind]), filter: 'choice', width: 176 },
      {
        id: 'outbreak',
        head: t(importText.outbreak),
        value: (row) => names.get(row.outbreakId) ?? row.outbreakId,
        filter: 'choice',
        width: 200,
        phone: 'line',
      },
      count('rows', t(importText.rows)),
      count('added', t(importText.added)),
      count('existing', t(importText.existing)),
      { id: 'by', head: t(importText.by), value: (row) => row.importedBy, width: 160, phone: 'hide' },
    ]
  }, [t, f, outbreaks.data])
  return (
    <Card title={t(importText.history)} pad={false}>
      <Answer of={answer} rows={2}>
        {({ imports }) => (
          <DataTable
            name="imports"
            caption={t(importText.history)}
            rows={imports}
            rowId={(row) => row.id}
            columns={columns}
            sortedBy={['at', true]}
            maxHeight={320}
            bare={imports.length < 12}
            empty={<EmptyState title={t(importText.historyNone)} hint={t(importText.historyHint)} />}
          />
        )}
      </Answer>
    </Card>
  )
}
