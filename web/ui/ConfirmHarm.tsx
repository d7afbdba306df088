import { Button, Group, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useSay } from '../shell/language.tsx'
import { ErrorNote } from './ErrorNote.tsx'
import { ui } from './text.ts'

interface Props {
  /** The verb on the button: "Khóa tài khoản". */
  readonly verb: string
  /** The name of what is harmed: "Nguyễn Thị Hoa". */
  readonly name: string
  /** What will follow, in one sentence. */
  readonly consequence?: ReactNode
  readonly onConfirm: () => unknown
  readonly children: (ask: () => void) => ReactNode
}

/** Asks before harm that cannot be undone, naming the thing. */
export function ConfirmHarm({ verb, name, consequence, onConfirm, children }: Props) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const confirm = async () => {
    setBusy(true)
    setError(null)
    try {
      await onConfirm()
      setOpen(false)
    } catch (thrown) {
      setError(thrown)
    }
    setBusy(false)
  }
  return (
    <>
      {children(() => setOpen(true))}
      <Modal opened={open} onClose={() => setOpen(false)} title={t(ui.confirmHarm, { verb, name })}>
        {consequence}
        <ErrorNote error={error} focus />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setOpen(false)} data-autofocus>
            {t(ui.cancel)}
          </Button>
          <Button color="red" loading={busy} onClick={() => void confirm()}>
            {verb}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
