import { Button, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { course, type WeeklyReading } from '#epidemic/contract'
import { useAct } from '../api.ts'
import { useDraft } from '../form/useDraft.ts'
import { paths } from '../paths.ts'
import { useSay } from '../shell/language.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { courseTexts, weeklyTexts as texts } from './course/text.ts'
import css from './Epidemic.module.css'

type Row = WeeklyReading['rows'][number]
type Fault = WeeklyReading['faults'][number]

/** Weekly counts pasted from a spreadsheet: read, shown, and only then written. */
export default function WeeklyCountsPage() {
  const t = useSay()
  const draft = useDraft('epidemic.weekly', { text: '' })
  const { text } = draft.values
  const [reading, setReading] = useState<{ text: string; is: WeeklyReading } | null>(null)
  const read = useAct(course.readWeekly, { onDone: (is) => setReading({ text, is }) })
  const record = useAct(course.recordWeekly, {
    done: ({ recorded, changed }) => t(texts.done, { recorded, changed }),
    onDone: () => {
      draft.discard()
      setReading(null)
    },
  })
  const fresh = reading?.text === text ? reading.is : null
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} back={paths.course()}>
      <div className={css.page}>
        <Card>
          <Textarea
            label={t(texts.text)}
            description={t(texts.hint)}
            autosize
            minRows={8}
            maxRows={20}
            value={text}
            onChange={(event) => draft.set('text', event.currentTarget.value)}
          />
          <Button
            mt={12}
            loading={read.isPending}
            disabled={text.trim() === ''}
            onClick={() => read.mutate({ body: { text } })}
          >
            {t(texts.read)}
          </Button>
        </Card>
        {fresh !== null && fresh.faults.length > 0 && <Faults of={fresh.faults} />}
        {fresh !== null && fresh.rows.length > 0 && (
          <Understood of={fresh.rows}>
            {fresh.faults.length === 0 && (
              <Button loading={record.isPending} onClick={() => record.mutate({ body: { text } })}>
                {t(texts.record, { count: fresh.rows.length })}
              </Button>
            )}
          </Understood>
        )}
      </div>
    </Page>
  )
}

function Faults({ of }: { of: readonly Fault[] }) {
  const t = useSay()
  const columns = useMemo<readonly Column<Fault>[]>(
    () => [
      { id: 'line', head: t(texts.line), value: (row) => row.line, numeric: true, width: 72 },
      { id: 'given', head: t(texts.given), value: (row) => row.given },
      { id: 'remedy', head: t(texts.remedy), value: (row) => t(row.remedy), phone: 'line' },
    ],
    [t],
  )
  return (
    <Card title={t(texts.faults, { count: of.length })} pad={false}>
      <DataTable
        name="weekly-faults"
        caption={t(texts.faults, { count: of.length })}
        rows={of}
        rowId={(row) => String(row.line)}
        columns={columns}
        sortedBy={['line']}
        maxHeight={320}
        empty={<EmptyState title="–" />}
      />
    </Card>
  )
}

function Understood({ of, children }: { of: readonly Row[]; children: React.ReactNode }) {
  const t = useSay()
  const f = useFormat()
  const columns = useMemo<readonly Column<Row>[]>(
    () => [
      { id: 'line', head: t(texts.line), value: (row) => row.line, numeric: true, width: 72, phone: 'hide' },
      { id: 'unitName', head: t(courseTexts.commune), value: (row) => row.unitName, filter: 'text' },
      { id: 'disease', head: t(texts.disease), value: (row) => row.disease, phone: 'line' },
      {
        id: 'week',
        head: t(courseTexts.week),
        value: (row) => row.week,
        words: (row) => formatDay(row.week),
        width: 108,
      },
      { id: 'cases', head: t(courseTexts.cases), value: (row) => row.cases, numeric: true, width: 88, phone: 'line' },
      {
        id: 'before',
        head: t(texts.before),
        value: (row) => row.before,
        words: (row) => (row.before === null ? t(texts.new) : f.number(row.before, 0)),
        numeric: true,
        width: 96,
        phone: 'line',
      },
    ],
    [t, f],
  )
  const title = t(texts.understood, { count: of.length })
  return (
    <Card title={title} aside={children} pad={false}>
      <DataTable
        name="weekly-rows"
        caption={title}
        rows={of}
        rowId={(row) => String(row.line)}
        columns={columns}
        sortedBy={['line']}
        maxHeight={480}
        empty={<EmptyState title="–" />}
      />
    </Card>
  )
}
