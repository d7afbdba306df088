import { Button, Group, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fold } from '#kernel/fold'
import { OUTCOMES, type Outcome, petitions, texts } from '#work/contract'
import { useAct, useAnswer } from '../api.ts'
import { useSay } from '../shell/language.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { ui } from '../ui/text.ts'
import type { ObstacleView, PetitionStep } from './ObstacleDrawer.tsx'
import { words } from './text-obstacle.ts'

interface Props {
  readonly obstacle: ObstacleView
  readonly step: PetitionStep
  readonly onClose: () => void
}

/** What a step of an obstacle needs: an answer, whose it is, or how it ended. */
export function ObstacleStepForm({ obstacle, step, onClose }: Props) {
  const t = useSay()
  const [said, setSaid] = useState('')
  const [agency, setAgency] = useState<string | null>(null)
  const [outside, setOutside] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const handlers = useAnswer(petitions.listHandlers, {}, { enabled: step === 'forward', staleTime: 300_000 })
  const act = useAct(petitions.movePetition, { done: t(words.done), quiet: true, onDone: onClose })
  const send = () =>
    act.mutate({
      params: { id: obstacle.id },
      body: {
        step,
        ...(said.trim() === '' ? {} : { words: said }),
        ...(agency === null ? {} : { agency }),
        ...(outside.trim() === '' ? {} : { outside }),
        ...(outcome === null ? {} : { outcome }),
      },
    })
  return (
    <Stack gap="md">
      {step === 'forward' && (
        <>
          <Select
            label={t(words.forwardTo)}
            data={(handlers.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={agency}
            onChange={setAgency}
            searchable
            clearable
            limit={50}
            filter={({ options, search }) =>
              options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
            }
          />
          <TextInput
            label={t(words.forwardOutside)}
            value={outside}
            onChange={(event) => setOutside(event.currentTarget.value)}
          />
        </>
      )}
      {step === 'close' && (
        <Radio.Group label={t(words.outcome)} value={outcome} onChange={(value) => setOutcome(value as Outcome)}>
          <Stack gap="sm" mt="sm">
            {OUTCOMES.map((value) => (
              <Radio key={value} value={value} label={t(texts.outcome[value])} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Textarea
        label={t(step === 'answer' ? words.answer : words.wordsLabel)}
        autosize
        minRows={3}
        maxLength={4_000}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <ErrorNote error={act.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t(ui.cancel)}
        </Button>
        <Button loading={act.isPending} onClick={send}>
          {t(step === 'answer' ? words.answer : step === 'forward' ? words.forward : words.close)}
        </Button>
      </Group>
    </Stack>
  )
}
