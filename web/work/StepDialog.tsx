import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type Day, isDay } from '#kernel/day'
import { type AskedTaskStep, type TaskView, work } from '#work/contract'
import { useAct } from '../api.ts'
import { useAsOf } from '../shell/as-of.tsx'
import { useSay } from '../shell/language.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { ui } from '../ui/text.ts'
import { DueInDays } from './DueInDays.tsx'
import { stepWords } from './tasks/text.ts'
import { words } from './text.ts'

interface Props {
  readonly task: TaskView
  readonly step: AskedTaskStep
  /** The report or milestone meant, for `report`. */
  readonly due?: Day
  readonly onClose: () => void
}

/** Asks for what a step needs: words, a day, a person. What was typed stays when the server says no. */
export function StepDialog({ task, step, due: given, onClose }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const needs = task.next.find((one) => one.step === step)?.needs ?? []
  const [said, setSaid] = useState('')
  const [due, setDue] = useState<Day | null>(given ?? null)
  const [person, setPerson] = useState<string | null>(null)
  const act = useAct(work.moveTask, { done: t(stepWords[step].done), quiet: true, onDone: onClose })
  const missing =
    (needs.includes('words') && said.trim() === '') ||
    (needs.includes('due') && due === null) ||
    (needs.includes('person') && person === null)
  const send = () =>
    act.mutate({
      params: { id: task.id },
      body: {
        step,
        ...(said.trim() === '' ? {} : { words: said }),
        ...(due !== null && isDay(due) ? { due } : {}),
        ...(person === null ? {} : { person }),
      },
    })
  return (
    <Modal opened onClose={onClose} title={`${t(stepWords[step].verb)}: ${task.title}`}>
      <Stack gap="lg">
        {needs.includes('person') && (
          <Select
            label={t(words.reassignAsk)}
            data={task.people.map(({ id, name }) => ({ value: id, label: name }))}
            value={person}
            onChange={setPerson}
          />
        )}
        {needs.includes('due') && (
          <DueInDays from={task.due !== null && task.due > today ? task.due : today} onDue={setDue} />
        )}
        {needs.includes('words') && (
          <Textarea
            label={t(stepWords[step].ask)}
            autosize
            minRows={3}
            maxLength={4_000}
            value={said}
            onChange={(event) => setSaid(event.currentTarget.value)}
            data-autofocus
          />
        )}
        {step === 'recall' && <Text c="dimmed">{task.lead.name}</Text>}
        <ErrorNote error={act.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(ui.cancel)}
          </Button>
          <Button color={step === 'recall' ? 'red' : 'teal'} disabled={missing} loading={act.isPending} onClick={send}>
            {t(stepWords[step].verb)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
