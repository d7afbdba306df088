import { Button, Checkbox, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fold } from '#kernel/fold'
import { type Deadline, type TaskView, work } from '#work/contract'
import { useAct, useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ui } from '../../ui/text.ts'
import { DeadlineEditor } from './DeadlineEditor.tsx'
import { taskWords } from './text.ts'

const KINDS = ['day', 'month', 'quarter', 'standing', 'milestones'] as const

/** A part of the task: what, with which result, by when, and for whom. What was typed stays when the server says no. */
export function DivideDialog({ task, onClose }: { task: TaskView; onClose: () => void }) {
  const t = useSay()
  const targets = useAnswer(work.listPartTargets, { params: { id: task.id } })
  const [title, setTitle] = useState('')
  const [result, setResult] = useState('')
  const [to, setTo] = useState<string | null>(null)
  const [deadline, setDeadline] = useState<Deadline | null>(task.due === null ? null : { kind: 'day', day: task.due })
  const [required, setRequired] = useState(true)
  const act = useAct(work.divideTask, { done: t(taskWords.divided), quiet: true, onDone: onClose })
  const missing = title.trim().length < 3 || result.trim().length < 3 || to === null || deadline === null
  const send = () => {
    if (to === null || deadline === null) return
    const [kind, id = ''] = to.split(':')
    act.mutate({
      params: { id: task.id },
      body: { title, result, deadline, required, ...(kind === 'person' ? { person: id } : { agency: id }) },
    })
  }
  return (
    <Modal opened onClose={onClose} title={`${t(taskWords.divide)}: ${task.title}`} size="lg">
      <Stack gap="lg">
        <TextInput
          label={t(taskWords.partTitle)}
          value={title}
          maxLength={300}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
        />
        <Textarea
          label={t(taskWords.partResult)}
          autosize
          minRows={2}
          maxLength={2_000}
          value={result}
          onChange={(event) => setResult(event.currentTarget.value)}
        />
        <Select
          label={t(taskWords.partTo)}
          searchable
          value={to}
          onChange={setTo}
          data={[
            {
              group: t(taskWords.partPeople),
              items: (targets.data?.people ?? []).map(({ id, name }) => ({ value: `person:${id}`, label: name })),
            },
            {
              group: t(taskWords.partAgencies),
              items: (targets.data?.agencies ?? []).map(({ id, name }) => ({ value: `agency:${id}`, label: name })),
            },
          ]}
          filter={({ options, search }) =>
            options.map((group) =>
              'items' in group
                ? { ...group, items: group.items.filter(({ label }) => fold(label).includes(fold(search))) }
                : group,
            )
          }
        />
        <DeadlineEditor value={deadline} onChange={setDeadline} kinds={KINDS} />
        <Checkbox
          label={t(taskWords.partRequired)}
          checked={required}
          onChange={(event) => setRequired(event.currentTarget.checked)}
        />
        <ErrorNote error={act.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(ui.cancel)}
          </Button>
          <Button disabled={missing} loading={act.isPending} onClick={send}>
            {t(taskWords.give)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
