import { Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type Deadline, type PlanRowView, type PlanView, planTexts, type RowAnswer } from '#work/contract'
import { useSay } from '../../shell/language.tsx'
import { ui } from '../../ui/text.ts'
import { DeadlineEditor } from '../tasks/DeadlineEditor.tsx'
import { AgencyChoice } from './AgencyChoice.tsx'
import { planWords } from './text.ts'
import { useReview } from './useReview.ts'

interface Props {
  readonly plan: PlanView
  readonly row: PlanRowView
  readonly onClose: () => void
}

/** One row said otherwise than the plan: only what was changed here holds for it alone. */
export function RowDialog({ plan, row, onClose }: Props) {
  const t = useSay()
  const review = useReview(plan)
  const [title, setTitle] = useState(row.title)
  const [result, setResult] = useState(row.result)
  const [leads, setLeads] = useState<string[] | null>(null)
  const [helpers, setHelpers] = useState<string[] | null>(null)
  const [deadline, setDeadline] = useState<Deadline | null>(null)
  const [dating, setDating] = useState(false)
  const [skip, setSkip] = useState(row.kind === 'left-out')
  const ids = (agencies: PlanRowView['leads']) => agencies.map(({ id }) => id)
  const keep = () => {
    const value: RowAnswer = skip
      ? { skip: true }
      : {
          ...row.own,
          skip: false,
          ...(title.trim() === row.told.task ? {} : { title: title.trim() }),
          ...(result.trim() === row.told.result ? {} : { result: result.trim() }),
          ...(leads === null || leads.length === 0 ? {} : { leads }),
          ...(helpers === null ? {} : { coordinators: helpers }),
          ...(deadline === null ? {} : { deadline }),
        }
    review.answer({ of: 'rows', key: String(row.row), value })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t(planWords.rowEdit, { row: row.row })} size="lg">
      <Stack gap="lg">
        <Checkbox
          label={t(planWords.leftOut)}
          checked={skip}
          onChange={(event) => setSkip(event.currentTarget.checked)}
        />
        {!skip && (
          <>
            <Textarea
              label={t(planTexts.fields.task)}
              autosize
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Textarea
              label={t(planWords.resultLabel)}
              autosize
              value={result}
              onChange={(event) => setResult(event.currentTarget.value)}
            />
            <AgencyChoice label={t(planWords.leads)} value={leads ?? ids(row.leads)} onChange={setLeads} />
            <AgencyChoice label={t(planWords.helpers)} value={helpers ?? ids(row.coordinators)} onChange={setHelpers} />
            {dating ? (
              <DeadlineEditor value={deadline} onChange={setDeadline} />
            ) : (
              <Group>
                <span>{row.deadline === null ? row.told.deadline || t(planWords.blank) : t(row.deadline)}</span>
                <Button variant="default" onClick={() => setDating(true)}>
                  {t(planWords.change)}
                </Button>
              </Group>
            )}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(ui.cancel)}
          </Button>
          <Button onClick={keep}>{t(planWords.keep)}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
