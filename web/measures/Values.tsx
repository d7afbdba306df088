import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type IndicatorRow, measures, observationStates } from '#measures/contract'
import type { AnswerOf } from '#platform/http/client'
import { useAct } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/person.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatDay } from '../ui/format.ts'
import { StatusTag } from '../ui/StatusTag.tsx'
import { texts } from './text.ts'

type Observation = AnswerOf<typeof measures.getIndicator>['observations'][number]

interface Props {
  readonly indicator: IndicatorRow
  readonly observations: readonly Observation[]
  readonly said: (value: number) => string
}

/** Every value declared, with its state; whoever verifies decides here. */
export function Values({ indicator, observations, said }: Props) {
  const t = useSay()
  const may = useMay()
  const verify = useAct(measures.verifyValue, { done: t(texts.verified) })
  const approve = useAct(measures.approveValue, { done: t(texts.approved) })
  const publish = useAct(measures.publishValue, { done: t(texts.published) })
  const steps = useMemo(() => ({ verify, approve, publish }), [verify, approve, publish])
  const [returning, setReturning] = useState<Observation | null>(null)
  const mayVerify = may('measures.verify')
  const columns = useMemo<readonly Column<Observation>[]>(
    () => [
      {
        id: 'period',
        head: t(texts.period),
        value: (row) => row.periodTo,
        cell: (row) => `${formatDay(row.periodFrom)} – ${formatDay(row.periodTo)}`,
        width: 200,
      },
      {
        id: 'value',
        head: t(texts.value),
        value: (row) => row.value,
        cell: (row) => (row.simulated ? `${said(row.value)} · ${t(texts.simulated)}` : said(row.value)),
        numeric: true,
        width: 184,
      },
      {
        id: 'state',
        head: t(texts.state),
        value: (row) => row.state,
        cell: (row) => (
          <StatusTag tone={row.state === 'published' ? 'good' : row.state === 'returned' ? 'bad' : 'neutral'}>
            {t(observationStates[row.state])}
          </StatusTag>
        ),
        width: 136,
      },
      { id: 'note', head: t(texts.note), value: (row) => row.reason ?? row.note },
      {
        id: 'act',
        head: '',
        value: () => null,
        width: 240,
        cell: (row) => {
          const next = nextOf(row.state)
          const step = next && steps[next]
          if (!step || !may(`measures.${next}`)) return null
          return (
            <Group gap={8} wrap="nowrap">
              <Button
                size="compact-xs"
                onClick={() => step.mutate({ params: { id: indicator.id, observation: row.id } })}
              >
                {t(texts[next])}
              </Button>
              {mayVerify && (
                <Button size="compact-xs" variant="light" color="red" onClick={() => setReturning(row)}>
                  {t(texts.giveBack)}
                </Button>
              )}
            </Group>
          )
        },
      },
    ],
    [t, said, may, mayVerify, steps, indicator.id],
  )
  return (
    <Card title={t(texts.behind)} pad={false}>
      <DataTable
        name="values"
        caption={t(texts.behind)}
        rows={observations}
        rowId={(row) => row.id}
        columns={columns}
        empty={<EmptyState title={t(texts.noValues)} />}
        roomy
        bare
      />
      <Modal opened={returning !== null} onClose={() => setReturning(null)} title={t(texts.giveBack)}>
        {returning && (
          <ReturnForm indicatorId={indicator.id} observationId={returning.id} onDone={() => setReturning(null)} />
        )}
      </Modal>
    </Card>
  )
}

/** The step a value waits for. */
const nextOf = (state: Observation['state']) =>
  state === 'declared' ? 'verify' : state === 'verified' ? 'approve' : state === 'approved' ? 'publish' : null

function ReturnForm({
  indicatorId,
  observationId,
  onDone,
}: {
  indicatorId: string
  observationId: string
  onDone: () => void
}) {
  const t = useSay()
  const [reason, setReason] = useState('')
  const giveBack = useAct(measures.returnValue, { done: t(texts.returned) })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        giveBack.mutate(
          { params: { id: indicatorId, observation: observationId }, body: { reason } },
          { onSuccess: onDone },
        )
      }}
    >
      <Textarea
        label={t(texts.reason)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
        minLength={3}
        autosize
        data-autofocus
      />
      <Group justify="flex-end" mt={16}>
        <Button type="submit" color="red" loading={giveBack.isPending} disabled={reason.trim().length < 3}>
          {t(texts.giveBack)}
        </Button>
      </Group>
    </form>
  )
}
