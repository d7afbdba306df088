import { Button, Group, Modal, MultiSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import type { AnswerOf } from '#platform/http/client'
import { petitions } from '#work/contract'
import { useAct, useAnswer } from '../../../api.ts'
import { useSay } from '../../../shell/language.tsx'
import { Answer } from '../../../ui/Answer.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { ui } from '../../../ui/text.ts'
import { byFolded } from '../folded.ts'
import { board } from '../text-board.ts'
import css from './Case.module.css'

type Draft = AnswerOf<typeof petitions.draftPetitionDirective>

/** A directive about a petition, drafted by the server from its words: looked over and issued in one step. */
export function DirectiveForm({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useSay()
  const phone = useMediaQuery('(max-width: 699px)') ?? false
  const draft = useAnswer(petitions.draftPetitionDirective, { params: { id } }, { keep: false })
  return (
    <Modal opened onClose={onClose} title={t(board.directive)} size="lg" fullScreen={phone}>
      <Answer of={draft}>{(data) => <Writing id={id} draft={data} onClose={onClose} />}</Answer>
    </Modal>
  )
}

function Writing({ id, draft, onClose }: { id: string; draft: Draft; onClose: () => void }) {
  const t = useSay()
  const handlers = useAnswer(petitions.listHandlers, {}, { staleTime: 300_000 })
  const [values, setValues] = useState(draft)
  const put = (patch: Partial<Draft>) => setValues((before) => ({ ...before, ...patch }))
  const issue = useAct(petitions.issuePetitionDirective, {
    done: ({ number }) => t(board.directiveDone, { number }),
    quiet: true,
    onDone: onClose,
  })
  const days = 'workingDays' in values.deadline ? values.deadline.workingDays : 5
  const typed = (name: 'title' | 'text' | 'result') => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => put({ [name]: event.currentTarget.value }),
  })
  return (
    <Stack gap="md">
      <p className={css.quiet} style={{ margin: 0 }}>
        {t(board.directiveLead)}
      </p>
      <TextInput label={t(board.directiveTitle)} maxLength={300} {...typed('title')} />
      <Textarea
        label={t(board.directiveText)}
        autosize
        minRows={4}
        maxRows={14}
        maxLength={10_000}
        {...typed('text')}
      />
      <Textarea label={t(board.directiveResult)} autosize minRows={2} maxLength={2_000} {...typed('result')} />
      <MultiSelect
        label={t(board.directiveAgencies)}
        data={(handlers.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
        value={[...(values.agencies ?? [])]}
        onChange={(agencies) => put({ agencies })}
        searchable
        limit={60}
        filter={byFolded}
      />
      <NumberInput
        label={t(board.directiveDays)}
        min={1}
        max={250}
        allowDecimal={false}
        value={days}
        onChange={(value) => typeof value === 'number' && put({ deadline: { workingDays: value } })}
      />
      <ErrorNote error={issue.error} focus />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t(ui.cancel)}
        </Button>
        <Button loading={issue.isPending} onClick={() => issue.mutate({ params: { id }, body: values })}>
          {t(board.directiveIssue)}
        </Button>
      </Group>
    </Stack>
  )
}
