import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { type EditionHead, indices, type RunView } from '#measures/contract'
import { useAct } from '../../api.ts'
import { Form } from '../../form/Form.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import { words } from './text.ts'

interface Props {
  readonly edition: EditionHead
  readonly run: RunView
  /** A reason is asked for: published before, or resting on values nobody has verified. */
  readonly explain: boolean
}

/** Publishes exactly the scores on the page, named by their year. */
export function PublishButton({ edition, run, explain }: Props) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  const publish = useAct(indices.publishScores, { done: t(words.published), quiet: true })
  const draft = useDraft(`measures.publish.${run.id}`, { act: '', reason: '' })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(words.publish)}</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t(words.publishTitle, { year: run.year })}>
        <p>{t(words.publishSaid)}</p>
        <Form
          of={draft}
          submit={t(words.publish)}
          onSend={({ act, reason }) =>
            publish.mutateAsync({
              params: { id: edition.id },
              body: { run: run.id, act, ...(reason.trim() === '' ? {} : { reason }) },
            })
          }
          onSent={() => setOpen(false)}
        >
          <TextField of={draft} name="act" label={t(words.act)} hint={t(words.actHint)} required />
          {explain && <LongTextField of={draft} name="reason" label={t(words.why)} required />}
        </Form>
      </Modal>
    </>
  )
}
