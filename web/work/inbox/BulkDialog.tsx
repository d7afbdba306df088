import { Button, Group, List, Modal, Select, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type BulkOutcome, type BulkStep, type InboxItem, inbox, inboxTexts } from '#work/contract'
import { useAct, useAnswer } from '../../api.ts'
import { useSay } from '../../shell/language.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { toastDone, toastUndo } from '../../ui/toast.tsx'
import { words } from './text.ts'

interface Props {
  readonly step: BulkStep
  readonly items: readonly InboxItem[]
  readonly onClose: () => void
  readonly onDone: () => void
}

const NAMED = 5

/** One question for many: what will be done to which, with which words. What could not be done is named afterwards. */
export function BulkDialog({ step, items, onClose, onDone }: Props) {
  const t = useSay()
  const meant = items.filter(({ steps }) => steps.includes(step))
  const [said, setSaid] = useState('')
  const [person, setPerson] = useState<string | null>(null)
  const [outcomes, setOutcomes] = useState<readonly BulkOutcome[] | null>(null)
  const act = useAct(inbox.moveMany, { quiet: true })
  const undo = useUndo()
  const send = async () => {
    const answer = await act.mutateAsync({
      body: {
        step,
        items: meant.map(({ kind, id }) => ({ kind, id })),
        ...(said.trim() ? { words: said.trim() } : {}),
        ...(person ? { person } : {}),
      },
    })
    onDone()
    if (answer.done < answer.outcomes.length) return setOutcomes(answer.outcomes)
    const back = answer.outcomes.filter(({ before }) => before !== null)
    const message = t(words.done, { n: answer.done })
    if (step === 'reassign' && back.length > 0) toastUndo(message, t(words.undo), () => void undo(back))
    else toastDone(message)
    onClose()
  }
  const name = t(inboxTexts.step[step])
  if (outcomes) return <Outcomes outcomes={outcomes} onClose={onClose} />
  return (
    <Modal opened onClose={onClose} title={t(words.confirm, { step: name, n: meant.length })}>
      {meant.length === 0 ? (
        <Text>{t(words.nothing)}</Text>
      ) : (
        <List size="md" mb="md">
          {meant.slice(0, NAMED).map(({ id, title, code }) => (
            <List.Item key={id}>{[title, code].filter(Boolean).join(' · ')}</List.Item>
          ))}
          {meant.length > NAMED && <List.Item>{t(words.andMore, { n: meant.length - NAMED })}</List.Item>}
        </List>
      )}
      {meant.length < items.length && meant.length > 0 && (
        <Text c="dimmed" mb="md">
          {t(words.those, { n: items.length - meant.length })}
        </Text>
      )}
      {step === 'reassign' && <People value={person} onPick={setPerson} />}
      {step !== 'accept' && step !== 'reassign' && (
        <Textarea
          label={t(step === 'comment' ? words.comment : words.remark)}
          required={step === 'comment'}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={2_000}
          data-autofocus
        />
      )}
      <ErrorNote error={act.error} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t(words.cancel)}
        </Button>
        <Button
          loading={act.isPending}
          disabled={
            meant.length === 0 || (step === 'comment' && !said.trim()) || (step === 'reassign' && person === null)
          }
          onClick={() => void send().catch(() => undefined)}
          {...(step === 'accept' ? { 'data-autofocus': true } : {})}
        >
          {t(words.confirm, { step: name, n: meant.length })}
        </Button>
      </Group>
    </Modal>
  )
}

function People({ value, onPick }: { value: string | null; onPick: (id: string | null) => void }) {
  const t = useSay()
  const found = useAnswer(inbox.listColleagues, {})
  return (
    <Select
      label={t(words.person)}
      required
      searchable
      value={value}
      onChange={onPick}
      data={(found.data?.people ?? []).map(({ id, name, agency }) => ({ value: id, label: `${name} · ${agency}` }))}
    />
  )
}

/** What was not done, each with why. */
function Outcomes({ outcomes, onClose }: { outcomes: readonly BulkOutcome[]; onClose: () => void }) {
  const t = useSay()
  const not = outcomes.filter(({ done }) => !done)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(words.partly, { done: outcomes.length - not.length, n: outcomes.length })}
      role="alertdialog"
      withCloseButton={false}
    >
      <Text mb="sm">{t(words.partlyLead)}</Text>
      <List size="md">
        {not.map(({ id, title, code, why }) => (
          <List.Item key={id}>
            <strong>{[title, code].filter(Boolean).join(' · ')}</strong>
            <br />
            {why}
          </List.Item>
        ))}
      </List>
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose} data-autofocus>
          {t(words.close)}
        </Button>
      </Group>
    </Modal>
  )
}

/** Gives each task back to whoever had it. */
function useUndo() {
  const t = useSay()
  const act = useAct(inbox.moveMany)
  return async (back: readonly BulkOutcome[]) => {
    for (const [person, some] of Map.groupBy(back, ({ before }) => before as string))
      await act.mutateAsync({
        body: { step: 'reassign', person, items: some.map(({ id }) => ({ kind: 'task' as const, id })) },
      })
    toastDone(t(words.done, { n: back.length }))
  }
}
