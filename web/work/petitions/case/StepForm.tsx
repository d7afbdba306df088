import { Button, Checkbox, Group, Menu, Modal, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { ANSWER_OUTCOMES, petitions, petitionTexts, REJECTIONS, type Rejection } from '#work/contract'
import { useAct } from '../../../api.ts'
import { useSay } from '../../../shell/language.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { ui } from '../../../ui/text.ts'
import { answerTemplates, blanksIn } from '../templates.ts'
import { board } from '../text-board.ts'
import { AgencySelect } from './AgencySelect.tsx'
import { ResultPhotos } from './ResultPhotos.tsx'
import type { Case, CaseStep } from './usePetition.ts'

type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number]

interface Props {
  readonly petition: Case
  readonly step: CaseStep
  /** An agency already chosen: a suggestion taken. */
  readonly agency?: string | null
  readonly onClose: () => void
}

const LABEL: Partial<Record<CaseStep, 'toRaiser' | 'askLabel' | 'noteLabel' | 'why' | 'wordsLabel'>> = {
  answer: 'toRaiser',
  refer: 'toRaiser',
  reject: 'toRaiser',
  ask: 'askLabel',
  note: 'noteLabel',
  forward: 'why',
}

/** What a step needs: to whom, which words, how it ended. */
export function StepForm({ petition, step, agency: suggested = null, onClose }: Props) {
  const t = useSay()
  const phone = useMediaQuery('(max-width: 699px)') ?? false
  const [words, setWords] = useState('')
  const [agency, setAgency] = useState<string | null>(suggested)
  const [outside, setOutside] = useState('')
  const [contact, setContact] = useState('')
  const [outcome, setOutcome] = useState<AnswerOutcome | null>(null)
  const [reason, setReason] = useState<Rejection | null>(null)
  const [urgent, setUrgent] = useState(petition.urgency === 'urgent')
  const act = useAct(petitions.movePetition, { done: t(board.done), quiet: true, onDone: onClose })
  const label = LABEL[step] ?? 'wordsLabel'
  const blanks = step === 'answer' ? blanksIn(words) : []
  const send = () =>
    act.mutate({
      params: { id: petition.id },
      body: {
        step,
        ...(words.trim() === '' ? {} : { words }),
        ...(agency === null ? {} : { agency }),
        ...(outside.trim() === '' ? {} : { outside }),
        ...(contact.trim() === '' ? {} : { contact }),
        ...(outcome === null ? {} : { outcome }),
        ...(reason === null ? {} : { reason }),
        ...(step === 'assign' ? { urgency: urgent ? ('urgent' as const) : ('normal' as const) } : {}),
      },
    })
  return (
    <Modal opened onClose={onClose} title={t(board[step])} size="lg" fullScreen={phone}>
      <Stack gap="md">
        {(step === 'assign' || step === 'forward') && (
          <AgencySelect
            label={t(step === 'assign' ? board.agency : board.agencyForward)}
            {...(step === 'forward' ? { hint: t(board.forwardHint) } : {})}
            value={agency}
            onChange={setAgency}
          />
        )}
        {step === 'assign' && (
          <Checkbox
            label={t(board.urgentAsk)}
            checked={urgent}
            onChange={(event) => setUrgent(event.currentTarget.checked)}
          />
        )}
        {step === 'refer' && (
          <>
            <TextInput
              label={t(board.outside)}
              description={t(board.outsideHint)}
              value={outside}
              maxLength={300}
              onChange={(event) => setOutside(event.currentTarget.value)}
            />
            <TextInput
              label={t(board.contact)}
              description={t(board.contactHint)}
              value={contact}
              maxLength={500}
              onChange={(event) => setContact(event.currentTarget.value)}
            />
          </>
        )}
        {step === 'reject' && (
          <Select
            label={t(board.reason)}
            data={REJECTIONS.map((value) => ({ value, label: t(petitionTexts.rejection[value]) }))}
            value={reason}
            onChange={(value) => setReason(value as Rejection)}
          />
        )}
        {step === 'answer' && (
          <Radio.Group
            label={t(board.outcomeAsk)}
            value={outcome}
            onChange={(value) => setOutcome(value as AnswerOutcome)}
          >
            <Group gap="lg" mt="sm">
              {ANSWER_OUTCOMES.map((value) => (
                <Radio key={value} value={value} label={t(petitionTexts.outcome[value])} />
              ))}
            </Group>
          </Radio.Group>
        )}
        {step === 'answer' && (
          <Menu position="bottom-start" withinPortal>
            <Menu.Target>
              <Button variant="default" size="compact-md" style={{ alignSelf: 'flex-start' }}>
                {t(board.template)}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {answerTemplates.map(({ name, text }) => (
                <Menu.Item key={name.en} onClick={() => setWords(t(text))}>
                  {t(name)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        <Textarea
          label={t(board[label])}
          description={step === 'ask' ? t(board.askHint) : label === 'toRaiser' ? t(board.toRaiserHint) : undefined}
          error={blanks.length > 0 && t(board.blanks, { blanks: blanks.join(', ') })}
          autosize
          minRows={step === 'answer' ? 7 : 3}
          maxRows={18}
          maxLength={10_000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          data-autofocus={step !== 'assign' && step !== 'forward' ? true : undefined}
        />
        {step === 'answer' && <ResultPhotos id={petition.id} />}
        <ErrorNote error={act.error} focus />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(ui.cancel)}
          </Button>
          <Button loading={act.isPending} disabled={blanks.length > 0} onClick={send}>
            {t(board[step])}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
