import { Button, Group, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { ErrorNote } from './ErrorNote.tsx'

const LEAST_LETTERS = 3
const MOST_LETTERS = 500

interface Props {
  /** What is asked for, above the box; and a word of help under it. */
  readonly label: string
  readonly hint?: string
  /** The verb on the button. */
  readonly verb: string
  readonly cancel: string
  readonly color?: string
  readonly busy: boolean
  readonly error: unknown
  readonly onSend: (reason: string) => void
  readonly onCancel: () => void
  /** What is decided, before the reason. */
  readonly children?: ReactNode
}

/** A decision that can be sent only with its reason, a few letters at least. For a dialog. */
export function ReasonForm({ label, hint, verb, cancel, color, busy, error, onSend, onCancel, children }: Props) {
  const [reason, setReason] = useState('')
  const given = reason.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSend(given)
      }}
    >
      {children}
      <ErrorNote error={error} focus />
      <Textarea
        label={label}
        {...(hint === undefined ? {} : { description: hint })}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
        autosize
        minRows={2}
        maxLength={MOST_LETTERS}
        data-autofocus
      />
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={onCancel}>
          {cancel}
        </Button>
        <Button
          type="submit"
          {...(color === undefined ? {} : { color })}
          loading={busy}
          disabled={given.length < LEAST_LETTERS}
        >
          {verb}
        </Button>
      </Group>
    </form>
  )
}
