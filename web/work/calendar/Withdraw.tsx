import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../shell/language.tsx'
import { ReasonForm } from '../../ui/ReasonForm.tsx'
import { calendarText } from './text.ts'

interface Props {
  /** What is withdrawn, named. */
  readonly what: string
  readonly onWithdraw: (why: string) => Promise<unknown>
}

/** Takes an entry out again, with the reason. */
export function Withdraw({ what, onWithdraw }: Props) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const send = async (why: string) => {
    setBusy(true)
    setError(null)
    try {
      await onWithdraw(why)
      setOpen(false)
    } catch (thrown) {
      setError(thrown)
    }
    setBusy(false)
  }
  return (
    <>
      <Button size="compact-sm" variant="subtle" color="red" onClick={() => setOpen(true)}>
        {t(calendarText.withdraw)}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t(calendarText.withdraw)}>
        <ReasonForm
          label={t(calendarText.why)}
          verb={t(calendarText.withdraw)}
          cancel={t(calendarText.cancel)}
          color="red"
          busy={busy}
          error={error}
          onSend={(why) => void send(why)}
          onCancel={() => setOpen(false)}
        >
          <p>{t(calendarText.withdrawWhat, { what })}</p>
        </ReasonForm>
      </Modal>
    </>
  )
}
