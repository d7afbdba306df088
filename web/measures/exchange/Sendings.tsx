import { useMemo, useState } from 'react'
import { exchange, type IntakeHead, type IntakeState, intakeSources, intakeStates } from '#measures/contract'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { type Column, DataTable } from '../../table/DataTable.tsx'
import { Answer } from '../../ui/Answer.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'
import { useFormat } from '../../ui/useFormat.ts'
import { Sending } from './Sending.tsx'
import { intakeWords as words } from './text-intake.ts'

const TONES: Readonly<Record<IntakeState, Tone>> = {
  read: 'neutral',
  written: 'good',
  refused: 'bad',
  trial: 'neutral',
  dropped: 'neutral',
}

/** What was sent in the agency's name, by whom, how much of it was written; each opens with its values. */
export function Sendings() {
  const t = useSay()
  const f = useFormat()
  const [open, setOpen] = useState<string | null>(null)
  const found = useAnswer(exchange.listIntakes, { query: { limit: 200 } })
  const columns = useMemo<readonly Column<IntakeHead>[]>(
    () => [
      {
        id: 'at',
        head: t(words.at),
        value: ({ at }) => at,
        cell: ({ at }) => f.instant(at),
        width: 150,
        phone: 'line',
      },
      {
        id: 'by',
        head: t(words.by),
        value: ({ by }) => by,
        filter: 'text',
        phone: 'title',
      },
      {
        id: 'way',
        head: t(words.way),
        value: ({ source }) => source,
        words: ({ source }) => t(intakeSources[source]),
        cell: ({ source }) => t(intakeSources[source]),
        filter: 'choice',
        width: 150,
        phone: 'line',
      },
      {
        id: 'what',
        head: t(words.what),
        value: ({ form, period, fileName }) => [form?.name, period?.name].filter(Boolean).join(' · ') || fileName,
        phone: 'line',
      },
      { id: 'values', head: t(words.values), value: ({ rows }) => rows, numeric: true, width: 80 },
      {
        id: 'written',
        head: t(words.written),
        value: ({ state, written }) => (state === 'written' ? written : 0),
        numeric: true,
        width: 90,
      },
      { id: 'open', head: t(words.open), value: ({ wrong, asked }) => wrong + asked, numeric: true, width: 100 },
      {
        id: 'state',
        head: t(words.state),
        value: ({ state }) => state,
        words: ({ state }) => t(intakeStates[state]),
        cell: ({ state }) => <StatusTag tone={TONES[state]}>{t(intakeStates[state])}</StatusTag>,
        filter: 'choice',
        width: 140,
        phone: 'line',
      },
    ],
    [t, f],
  )
  return (
    <Card title={t(words.sendings)} pad={false}>
      <Answer of={found}>
        {({ items }) => (
          <DataTable
            name="sent"
            caption={t(words.sendings)}
            rows={items}
            rowId={({ id }) => id}
            columns={columns}
            sortedBy={['at', true]}
            onOpen={({ id }) => setOpen(id)}
            empty={<EmptyState title={t(words.noSendings)} hint={t(words.noSendingsDo)} />}
          />
        )}
      </Answer>
      {open !== null && <Sending id={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}
