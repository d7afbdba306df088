import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { Form } from '../../form/Form.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { TextField } from '../../form/TextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useSay } from '../../shell/language.tsx'
import { clusterText } from './text.ts'

interface Props {
  /** Names the draft. */
  readonly name: string
  readonly opened: boolean
  readonly title: string
  readonly what?: ReactNode
  readonly onClose: () => void
  /** After it was sent and the form is closed. */
  readonly onSent?: () => unknown
  readonly onSend: (reason: string, name: string) => Promise<unknown>
  /** Asks for a name too, beginning with this one. */
  readonly naming?: string
}

/** Asks why, and for a name where the act makes or changes one. */
export function ReasonModal(props: Props) {
  const { opened, title, onClose } = props
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      {opened && <Asking {...props} />}
    </Modal>
  )
}

function Asking({ name, title, what, onClose, onSend, onSent, naming }: Props) {
  const t = useSay()
  const draft = useDraft(name, { reason: '', name: naming ?? '' })
  return (
    <Form
      of={draft}
      submit={title}
      onSend={(values) => onSend(values.reason.trim(), values.name.trim())}
      onSent={() => {
        onClose()
        onSent?.()
      }}
    >
      {what !== undefined && <p>{what}</p>}
      {naming !== undefined && <TextField of={draft} name="name" label={t(clusterText.newName)} required />}
      <LongTextField of={draft} name="reason" label={t(clusterText.reason)} required rows={2} maxLength={500} />
    </Form>
  )
}
