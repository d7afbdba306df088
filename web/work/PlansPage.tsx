import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type PlanLine, plans, planTexts } from '#work/contract'
import { refresh, useAnswer } from '../api.ts'
import { paths } from '../paths.ts'
import { useGo } from '../shell/as-of.tsx'
import { type Say, useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { sendFile } from '../ui/sendFile.ts'
import { ui } from '../ui/text.ts'
import { toastDone } from '../ui/toast.tsx'
import css from './plans/Plans.module.css'
import { planWords } from './plans/text.ts'
import { words } from './text.ts'

const MAX_BYTES = 8 * 1_048_576
const KINDS = ['.xlsx', '.csv', '.md', '.txt'] as const

/** Plans with a table of tasks: those under review first, and a place to bring one in. */
export default function PlansPage() {
  const t = useSay()
  const may = useMay()
  const answer = useAnswer(plans.listPlans, { query: {} })
  const columns = useMemo(() => columnsOf(t), [t])
  return (
    <Page title={t(planWords.plans)} lead={t(planWords.lead)} wide>
      {may('work.direct') && <Bring />}
      <Answer of={answer}>
        {({ items }) => (
          <DataTable
            name="plans"
            caption={t(planWords.plans)}
            rows={items}
            rowId={(row) => row.id}
            columns={columns}
            to={(row) => paths.plan(row.id)}
            empty={<EmptyState title={t(planWords.none)} />}
            roomy
          />
        )}
      </Answer>
    </Page>
  )
}

function Bring() {
  const t = useSay()
  const go = useGo()
  const client = useQueryClient()
  const [progress, setProgress] = useState<{ name: string; ratio: number } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const send = async (file: File): Promise<void> => {
    setError(null)
    setProgress({ name: file.name, ratio: 0 })
    try {
      const brought = await sendFile(plans.bringPlan, { query: { name: file.name } }, file, (ratio) =>
        setProgress({ name: file.name, ratio }),
      )
      if (brought.known) toastDone(t(planWords.known))
      await refresh(client, 'work')
      go(paths.plan(brought.id))
    } catch (thrown) {
      setError(thrown)
    }
    setProgress(null)
  }
  return (
    <Card>
      <ErrorNote error={error} />
      <FileDrop
        kinds={KINDS}
        maxBytes={MAX_BYTES}
        onFile={(file) => void send(file)}
        progress={progress}
        label={t(planWords.bring)}
      />
      <p className={css.quiet}>{t(planWords.columns)}</p>
    </Card>
  )
}

const columnsOf = (t: Say): readonly Column<PlanLine>[] => [
  { id: 'title', head: t(planWords.title), value: (row) => row.title || row.fileName, phone: 'title', filter: 'text' },
  { id: 'number', head: t(planWords.number), value: (row) => row.number, width: 152 },
  {
    id: 'day',
    head: t(planWords.day),
    value: (row) => row.day,
    words: (row) => (row.day === null ? '' : formatDay(row.day)),
    filter: 'day',
    width: 120,
  },
  {
    id: 'state',
    head: t(words.state),
    value: (row) => row.state,
    words: (row) => t(planTexts.state[row.state]),
    cell: (row) => (
      <StatusTag tone={row.state === 'draft' ? 'warn' : 'active'}>{t(planTexts.state[row.state])}</StatusTag>
    ),
    filter: 'choice',
    width: 120,
  },
  {
    id: 'done',
    head: t(planWords.progress),
    value: (row) => (row.cells.total === 0 ? null : row.cells.doneOnTime + row.cells.doneLate),
    words: (row) => doneWords(t, row.cells),
    cell: (row) => doneWords(t, row.cells),
    width: 136,
  },
  {
    id: 'overdue',
    head: t(ui.openOverdue),
    value: (row) => (row.cells.total === 0 ? null : row.cells.openOverdue),
    numeric: true,
    width: 144,
  },
]

const doneWords = (t: Say, { doneOnTime, doneLate, total }: PlanLine['cells']): string =>
  total === 0 ? '' : t(planWords.doneOf, { done: doneOnTime + doneLate, of: total })
