import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { epidemic, type Outbreak } from '#epidemic/contract'
import type { Day } from '#kernel/day'
import { useAct } from '../../api.ts'
import { DayField } from '../../form/DayField.tsx'
import { Form } from '../../form/Form.tsx'
import { LongTextField } from '../../form/LongTextField.tsx'
import { useDraft } from '../../form/useDraft.ts'
import { useAsOf } from '../../shell/as-of.tsx'
import { useSay } from '../../shell/language.tsx'
import { ui } from '../../ui/text.ts'
import { outbreakText } from '../text-outbreak.ts'

/** Closes an open outbreak, reopens a closed one: names it, says what follows, asks why. */
export function EndOutbreak({ outbreak }: { outbreak: Outbreak }) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const isOver = outbreak.closedOn !== null
  const verb = t(isOver ? outbreakText.reopen : outbreakText.close)
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {verb}
      </Button>
      <Modal opened={open} onClose={close} title={t(ui.confirmHarm, { verb, name: t(outbreak.name) })}>
        {isOver ? <Reopening outbreak={outbreak} onDone={close} /> : <Closing outbreak={outbreak} onDone={close} />}
      </Modal>
    </>
  )
}

interface Props {
  readonly outbreak: Outbreak
  readonly onDone: () => void
}

function Closing({ outbreak: { id }, onDone }: Props) {
  const t = useSay()
  const { today } = useAsOf()
  const close = useAct(epidemic.closeOutbreak, { quiet: true, done: t(outbreakText.closed) })
  const draft = useDraft(`epidemic.closing.${id}`, { closedOn: today as Day | null, reason: '' })
  return (
    <Form
      of={draft}
      submit={t(outbreakText.close)}
      onSend={({ closedOn, reason }) =>
        close.mutateAsync({ params: { outbreak: id }, body: { closedOn: closedOn ?? today, reason: reason.trim() } })
      }
      onSent={onDone}
    >
      <p>{t(outbreakText.closeWhat)}</p>
      <DayField
        of={draft}
        name="closedOn"
        label={t(outbreakText.closedOn)}
        hint={t(outbreakText.closedOnHint)}
        required
        max={today}
      />
      <LongTextField
        of={draft}
        name="reason"
        label={t(outbreakText.reason)}
        hint={t(outbreakText.closeReasonHint)}
        required
        rows={2}
        maxLength={500}
      />
    </Form>
  )
}

function Reopening({ outbreak: { id }, onDone }: Props) {
  const t = useSay()
  const reopen = useAct(epidemic.reopenOutbreak, { quiet: true, done: t(outbreakText.reopened) })
  const draft = useDraft(`epidemic.reopening.${id}`, { reason: '' })
  return (
    <Form
      of={draft}
      submit={t(outbreakText.reopen)}
      onSend={({ reason }) => reopen.mutateAsync({ params: { outbreak: id }, body: { reason: reason.trim() } })}
      onSent={onDone}
    >
      <p>{t(outbreakText.reopenWhat)}</p>
      <LongTextField
        of={draft}
        name="reason"
        label={t(outbreakText.reason)}
        hint={t(outbreakText.reopenReasonHint)}
        required
        rows={2}
        maxLength={500}
      />
    </Form>
  )
}
